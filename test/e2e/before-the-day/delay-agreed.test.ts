import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, english } from '../../support/story/before-the-day.ts';
import { care, police, school, trust, usual } from '../../support/story/deciding-stories.ts';
import { postedBy } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

/** Buckinghamshire, with the manager on Teams and the chair on Slack, moved past its limit with a reason. */
async function moved(on: Telling, reference: string): Promise<void> {
  const { as, at } = on;
  await convenes(on, {
    ...usual,
    words: english,
    chair: 'linden',
    reference,
    criterion: 'A child suffers',
    asking: { 'Who stands behind it': 'Nobody' },
    from: { 'Section 47': '2026-11-30' },
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police', 'Bram'],
      [trust, 'School nurse', 'Orla'],
      [school, 'School or college', 'Marigold'],
    ],
  });
  await as('linden').presses('Move', 'who is coming');
  await as('linden').fills('Move the conference', { Date: '2027-01-12' });
  await as('linden').fills('Move the conference', { Why: 'plantedreason' });
  await at('2026-12-01 09:20');
}

test('Buckinghamshire, later than its limit: the manager on Teams and the chair on Slack each say whether they agree to the delay, with reasons that are kept and posted nowhere (EN-T2)', async () => {
  await play(stage, {
    title: 'delay agreed',
    procedure: 'buckinghamshire',
    starts: '2026-12-01 09:10',
    tell: async (on) => {
      const { as } = on;
      await moved(on, 'INV-56');
      const [manager, chair, administrator] = [as('magnolia'), as('linden'), as('juniper')];
      for (const who of ['bram', 'orla', 'marigold'])
        expect(as(who).reads('INV-56'), who).toContain('later than the procedure’s time limit. Why is on the record.');
      expect(chair.reads('who is coming')).toContain('Do you agree that it is held late? Nothing waits for your answer.');
      expect(administrator.reads('who is coming')).toContain('is asked whether they agree to the delay');

      // Each says why, whatever they say; they can say otherwise, and each reads what the other has said.
      await chair.presses('Answer', 'who is coming');
      expect(chair.reads('Form')).toMatch(/plantedreason[\s\S]*They have not said yet\./);
      await chair.fills('Agree to a delay', { 'Your answer': 'I do not agree', Reasons: 'plantedrefused' });
      expect(administrator.reads('who is coming')).toMatch(/does not agree to the delay\. Why is in Details\./);
      await manager.presses('Answer');
      expect(manager.reads('Form')).toMatch(/plantedreason[\s\S]*Not agreed for[\s\S]*plantedrefused/);
      await manager.fills('Authorise a delay', { 'Your answer': 'I authorise', Reasons: 'plantedmanager' });
      await chair.presses('See or change', 'who is coming');
      expect(chair.reads('Form')).toContain('plantedmanager');
      await chair.fills('Agree to a delay', { 'Your answer': 'I agree', Reasons: 'plantedchair' });
      expect(chair.reads('who is coming')).toContain('You agree that it is held late.');
      expect(administrator.reads('who is coming')).toMatch(/The delay is authorised\.[\s\S]*agrees to the delay\./);
      await administrator.presses('Details', 'who is coming');
      expect(administrator.reads('Form')).toMatch(/plantedreason[\s\S]*plantedmanager[\s\S]*plantedchair/);
      await administrator.closes();
      for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
      for (const who of ['isolde', 'bram', 'orla', 'marigold'])
        expect(on.everRead(who), who).not.toMatch(/planted(chair|manager|refused)/);
    },
  });
}, 120_000);

test('Buckinghamshire, called off: the plan until then goes on for whoever has a part in it, on either platform, into the next conference, until whoever leads ends it (ST-T19)', async () => {
  await play(stage, {
    title: 'called off',
    procedure: 'buckinghamshire',
    starts: '2026-12-01 09:10',
    tell: async (on) => {
      const { as, at } = on;
      await moved(on, 'INV-57');
      const [lead, bram, marigold, chair] = [as('isolde'), as('bram'), as('marigold'), as('linden')];
      for (const one of [lead, bram, marigold]) await one.presses("I'll be there");
      await lead.presses('Say how it stands');
      await lead.fills('The plan until then', { 'A short-term plan': 'It is in place' });
      await lead.fills('The plan until then', {
        'Who has a role': ['Isolde', 'Bram', 'Marigold'],
        'Who does what': 'plantedinterim',
      });
      await bram.presses('Read my part');
      await bram.fills('Your part until then', { 'Your answer': 'I know my part' });
      await chair.presses('Cancel the conference');
      await chair.fills('Cancel', { Why: 'plantedcancelled' });
      await at('2026-12-01 09:30');
      expect(bram.reads('short-term plan until the next conference')).toMatch(
        /INV-57: cancelled[\s\S]*and have said that you know it/,
      );
      expect(marigold.reads('INV-57: your part until then')).toMatch(
        /This conference is cancelled[\s\S]*until the next conference is held, and you have a part in it/,
      );
      await marigold.presses('Read my part');
      expect(marigold.reads('Form')).toContain('plantedinterim');
      await marigold.fills('Your part until then', { 'Your answer': 'I know my part' });
      expect(on.everRead('orla')).not.toMatch(/short-term plan/);

      // The next one has it, with those who come along.
      await as('juniper').presses('Call the next conference');
      await as('juniper').fills('Call the next conference', { Type: 'Initial' });
      await as('juniper').presses('Fill in', ': draft');
      await as('juniper').fills('Date, place and', { Date: '2026-12-18', Time: '10:00', Place: 'Plantedhall', Chair: 'Linden' });
      await as('juniper').presses('Send to the', ': draft');
      await chair.presses('I have no tie');
      await chair.presses('Agree the list');
      for (const one of [bram, marigold])
        expect(one.reads('the short-term plan until the conference')).toMatch(/INV-57[\s\S]*and have said that you know it/);
      expect(chair.reads('who is coming')).toMatch(/It comes from the conference before[\s\S]*Know their part: 2 of 2\./);
      await lead.presses('Say how it stands');
      await lead.fills('The plan until then', { 'A short-term plan': 'It is not in place' });
      for (const one of [bram, marigold]) expect(one.reads('have none any more')).toContain('INV-57');
      for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
    },
  });
}, 120_000);
