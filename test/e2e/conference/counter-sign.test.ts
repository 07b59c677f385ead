import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders } from '../../support/story/before-the-day.ts';
import { care, ofStoke, police, trust, usual } from '../../support/story/deciding-stories.ts';
import { postedBy } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const told = (procedure: string, tell: (on: Telling) => Promise<void>) =>
  play(stage, { title: procedure, procedure, starts: '2026-12-01 09:10', tell: (on) => on.briefly(() => tell(on), 'untold') });

/** A manager who has no other part in the case, and the author, each on the other platform. */
const asked = [
  { author: ['isolde', 'slack'], manager: ['corin', 'teams'], where: 'author on Slack, manager on Teams' },
  { author: ['tamsin', 'teams'], manager: ['isolde', 'slack'], where: 'author on Teams, manager on Slack' },
] as const;

test.each(asked)(
  'Stoke-on-Trent: a manager is asked to counter-sign, says not yet, then signs; chair and administrator read it, $where (ST-R1)',
  async ({ author: [who, whereWho], manager: [of, whereOf] }) => {
    await told('stoke-on-trent', async (on) => {
      const first = (id: string) => `${id[0]?.toUpperCase()}${id.slice(1)}`;
      await convenes(on, {
        ...ofStoke,
        reference: 'INV-81',
        people: [
          [care, 'Social worker', first(who)],
          [police, 'Police, Central', 'Bram'],
          [trust, 'School nurse', 'Orla'],
        ],
      });
      const [author, manager] = [on.as(who, whereWho), on.as(of, whereOf)];
      const [chair, administrator, constable] = [on.as('linden'), on.as('avery'), on.as('bram')];
      for (const one of [author, constable]) await one.presses("I'll be there");
      expect(() => manager.reads('INV-81')).toThrow(/nowhere/);
      await author.presses('It is ready');
      await author.presses('My report');
      await author.presses('Ask a manager');
      await author.fills('Counter-signature', { 'Which manager': first(of) });

      // They read whose report it is and the reference, and nothing of the family.
      expect(manager.reads('asks you to counter-sign their report')).toMatch(
        /INV-81[\s\S]*Read it first, in your agency’s system/,
      );
      const reports = async (reader: typeof chair) => {
        await reader.presses('Reports');
        const text = reader.reads('Form “Reports”');
        await reader.closes();
        return text;
      };
      expect(await reports(chair)).toContain('not counter-signed yet');
      await manager.presses('Not yet');
      expect(author.reads('does not counter-sign it yet')).toContain('Please talk it over.');
      await manager.presses('Take it back');
      await manager.presses('I counter-sign it');
      expect(manager.reads('You have counter-signed the report of')).toContain(first(who));
      expect(author.reads('has counter-signed it')).toContain(first(of));
      for (const reader of [chair, administrator])
        expect(await reports(reader)).toMatch(new RegExp(`counter-signed: ${first(of)}`));

      // Of another author none is asked; and nobody else reads that one was (ST-R1).
      await constable.presses('It is ready');
      await constable.presses('My report');
      expect(() => constable.reads('Ask a manager')).toThrow(/nowhere/);
      for (const other of ['bram', 'orla']) expect(on.everRead(other), other).not.toMatch(/counter-sign/i);

      // Asked no more, nothing of it stands on the manager's card, and a press of before is answered with that.
      await author.presses('My report');
      await author.presses('Ask a manager');
      await author.fills('Counter-signature', { 'Which manager': 'Nobody' });
      expect(() => manager.reads('the report of')).toThrow(/nowhere/);
      expect(await reports(chair)).toContain('not counter-signed yet');
      expect(on.everRead(of)).not.toMatch(/planted|Child 1/i);
      for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
    });
  },
  120_000,
);

test('Buckinghamshire asks no manager for one: no author has the way to it (ST-R1)', async () => {
  await told('buckinghamshire', async (on) => {
    await convenes(on, {
      ...usual,
      reference: 'INV-82',
      criterion: 'A child suffers',
      asking: { 'Who stands behind it': 'Nobody' },
      from: { 'Section 47': '2026-11-30' },
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police', 'Bram'],
      ],
    });
    for (const who of ['isolde', 'bram']) {
      const author = on.as(who);
      await author.presses("I'll be there");
      await author.presses('It is ready');
      await author.presses('My report');
      expect(author.reads('Form “My report”')).not.toMatch(/counter-sign|Ask a manager/i);
      await author.closes();
    }
  });
}, 120_000);
