import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders } from '../../support/story/before-the-day.ts';
import { care, ofStoke, police, school, trust } from '../../support/story/deciding-stories.ts';
import { peopleBeside } from '../../support/story/invented-cast.ts';
import { postedBy } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage([...deciders, ...peopleBeside().filter((one) => one.id === 'sterling')]);
});
afterAll(() => stage.stop());

const lists = { care, police, trust, school } as const;

test('Stoke-on-Trent, later than its limit: why, who authorises it, all agencies are told, and whoever has a role in the plan until then hears of it and says so (ST-T3, ST-T19)', async () => {
  await play(stage, {
    title: 'late',
    procedure: 'stoke-on-trent',
    starts: '2026-12-01 09:10',
    tell: async (on) => {
      const { as, at } = on;
      await convenes(on, {
        ...ofStoke,
        reference: 'INV-55',
        people: [
          [lists.care, 'Social worker', 'Isolde'],
          [lists.police, 'Police, Central', 'Bram'],
          [lists.trust, 'School nurse', 'Orla'],
          [lists.school, 'School of a child', 'Marigold'],
        ],
      });
      const [chair, lead, bram, marigold] = [as('linden'), as('isolde'), as('bram'), as('marigold')];
      await chair.presses('Move', 'who is coming');
      await chair.fills('Move the conference', { Date: '2027-01-12' });
      await chair.fills('Move the conference', { Why: 'plantedreason' });
      await at('2026-12-01 09:20');
      for (const who of ['bram', 'orla', 'marigold'])
        expect(as(who).reads('INV-55'), who).toContain('later than the procedure’s time limit');

      // Of whom the procedure names, in writing.
      await as('sterling').presses('Answer');
      expect(as('sterling').reads('Form')).toMatch(/plantedreason[\s\S]*Nobody has said yet whether one is in place/);
      await as('sterling').fills('Authorise a delay', { 'Your answer': 'I authorise', Reasons: 'plantedauthorised' });
      expect(chair.reads('who is coming')).toContain('The delay is authorised.');

      await lead.presses("I'll be there");
      await lead.presses('Say how it stands');
      await lead.fills('The plan until then', { 'A short-term plan': 'It is in place' });
      await lead.fills('The plan until then', {
        'Who has a role': ['Isolde', 'Bram', 'Marigold'],
        'Who does what': 'plantedinterim',
      });
      // One on each platform, before either has answered the invitation, and so accepted the undertaking.
      for (const one of [bram, marigold]) {
        expect(one.reads('INV-55')).toContain('you have a part in it');
        await one.presses('Read my part');
        expect(one.reads('Form')).not.toContain('plantedinterim');
        await one.closes();
        await one.presses("I'll be there");
        expect(one.reads('INV-55: your part until then')).not.toContain('planted');
        await one.presses('Read my part');
        expect(one.reads('Form')).toMatch(
          /Marigold Entwhistle, Isolde Penhallow and Bram Ketteridge[\s\S]*plantedinterim[\s\S]*Said by: Isolde/,
        );
      }
      await bram.fills('Your part until then', { 'Your answer': 'I know my part' });
      await marigold.fills('Your part until then', { 'Your answer': 'I want to talk' });
      expect(lead.reads('INV-55')).toMatch(
        /in place until the conference. Know their part: 1 of 2\.[\s\S]*Asking to talk about their part first: Marigold/,
      );
      expect(chair.reads('who is coming')).toMatch(/Know their part: 1 of 2\.[\s\S]*Marigold/);
      // Nobody else has heard of it.
      expect(on.everRead('orla')).not.toMatch(/short-term plan/);

      // The plan is another one: both hear anew, and what they said of the one before does not count.
      await lead.presses('Say how it stands');
      await lead.fills('The plan until then', { 'Who does what': 'plantedother' });
      for (const one of [bram, marigold]) {
        expect(one.reads('INV-55: your part until then')).toContain('Please say that you know it.');
        await one.presses('Read my part');
        await one.fills('Your part until then', { 'Your answer': 'I know my part' });
      }
      expect(lead.reads('INV-55')).toContain('Know their part: 2 of 2.');
      // Two of them have none any more, one on each platform, and hear it; somebody new says nothing of theirs.
      await lead.presses('Say how it stands');
      await lead.fills('The plan until then', { 'Who has a role': ['Isolde', 'Orla'], 'Who does what': 'plantedthird' });
      for (const one of [bram, marigold]) {
        expect(one.reads('INV-55: your part until then')).toContain('have none any more');
        await one.presses('Answer', 'your part until then');
        expect(one.reads('Form')).not.toMatch(/planted/);
        await one.fills('Your part until then', { 'Your answer': 'I know that I have no part' });
        expect(one.reads('INV-55')).toContain('have said that you know it');
      }
      expect(lead.reads('INV-55')).toContain('Know their part: 0 of 1.');
      await at('2026-12-02 09:10');
      for (const [who, card] of [
        [lead, 'INV-55'],
        [chair, 'who is coming'],
      ] as const)
        expect(who.reads(card)).toContain('not confirmed yet by: Orla');
      for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
      await at('2027-01-12 10:05');
      await chair.presses('Take the register');
      await chair.fills('Register', { 'Who is here': ['Isolde', 'Bram'] });
      expect(bram.reads('INV-55')).not.toContain('short-term plan');
    },
  });
}, 120_000);
