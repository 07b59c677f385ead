import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { charges } from '../../support/convene.ts';
import { convenes, deciders, english } from '../../support/story/before-the-day.ts';
import { care, police, school, usual } from '../../support/story/deciding-stories.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

async function caseIn({ sandbox }: Stage): Promise<string> {
  for await (const stream of sandbox.bot().app.streams.all()) if (stream.startsWith('case:')) return stream.slice('case:'.length);
  return expect.unreachable('there is no case');
}

test.each(charges)(
  'Falkirk, $where: who briefs a carer is asked of whoever makes the list, told to them, said by them and taken back; no card names whom (FV-P10)',
  async ({ administrator, chair }) => {
    const tell = async (on: Telling) => {
      const { as } = on;
      await convenes(on, {
        ...usual,
        administrator,
        chair,
        words: english,
        reference: 'INV-78',
        criterion: 'A child is at risk of significant harm',
        asking: { 'Talked over': 'Yes' },
        from: { 'Concern notified': '2026-11-30' },
        people: [
          [care, 'Social worker', 'Isolde'],
          [police, 'Police', 'Bram'],
          [school, 'Education', 'Marigold'],
        ],
      });
      const { sandbox } = stage;
      const invitees = [{ person: 'ottoline' as PersonId, role: 'carer', sure: true }] as const;
      const did = await sandbox.bot().app.streams.cases.ask(caseStream(await caseIn(stage)), {
        by: chair as PersonId,
        at: sandbox.clock.now(),
        via: 'cli',
        command: { do: 'invite', meeting: 'k1', invitees },
      });
      expect(did.did).toBe('decided');
      const [keeps, briefs] = [as(administrator), as('isolde')];
      await keeps.presses('Details', 'INV-78');
      await keeps.presses('Who briefs them');
      expect(keeps.reads('Form')).toContain('Ottoline');
      await keeps.fills('Who briefs them', { 'Who does it': 'Isolde' });
      expect(briefs.reads('INV-78')).toContain('You are named to brief somebody before the conference: who stands in Details.');
      await briefs.presses('Details', 'INV-78');
      expect(briefs.reads('Form')).toContain('Please brief before the conference: Ottoline');
      await briefs.closes();
      await briefs.presses('I have briefed them');
      expect(briefs.reads('INV-78')).toContain('You have said that you briefed them.');
      await keeps.presses('Details', 'INV-78');
      expect(keeps.reads('Form')).toMatch(/Ottoline [^.]*was briefed by Isolde/);
      await keeps.closes();
      await briefs.presses('Not yet after all');
      expect(briefs.reads('INV-78')).toContain('You are named to brief somebody');
      for (const who of ['isolde', 'bram', 'marigold']) expect(as(who).reads('INV-78'), who).not.toContain('Ottoline');
    };
    await play(stage, { title: 'briefed', procedure: 'forth-valley', starts: '2026-12-01 09:10', tell });
  },
  120_000,
);
