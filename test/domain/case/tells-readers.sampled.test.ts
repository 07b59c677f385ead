import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type { Letter } from '../../../domain/person/letter.ts';
import { convened, drafted, everybody, noon, openCommand, placing, type Story, scaling } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { isWhole, runsOf } from '../../support/many/part-of.ts';
import { asksOfACase } from '../../support/story/asks-of-a-case.ts';
import { nameOf, namesIn, play, stepOf } from '../../support/story/readers-told.ts';

const reference = openCommand.id as CaseId;

const asksForDeputy = () => convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
const namesDeputy = () => convened().ask('tom', { do: 'send-deputy', deputy: { name: 'Wren Unlisted' } });
const keptFromOne = () => convened().ask('una', { do: 'bar', people: [id('pia')], agencies: [] });
function zeroGiven(): Story {
  const story = scaling().ask('tom', placing('tom', 0));
  const round = story.convened.rounds.at(-1);
  return story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : 0 });
}

test('whatever somebody’s card or digest would now show otherwise, they are told of', { timeout: 120_000 }, () => {
  const did = new Set<string>();
  const starts = fc.constantFrom(drafted, convened, scaling, asksForDeputy, namesDeputy, zeroGiven, keptFromOne);
  fc.assert(
    fc.property(starts, fc.array(stepOf(asksOfACase), { minLength: 1, maxLength: 60, size: 'max' }), (start, steps) => {
      const story = start();
      for (const name of ['sam', 'tom'] as const)
        story.ask('cleo', { do: 'give-action', to: id(name), what: 'invented', why: '', due: '2026-12-18' });
      play(story, steps, asksOfACase, did);
    }),
    { numRuns: runsOf(200, 4), seed: 3 },
  );
  // A run in which little happens shows little.
  expect(did.size).toBeGreaterThan(22);
  if (!isWhole()) return;
  for (const command of [
    'close',
    'move',
    'cancel',
    'call',
    'call-core-group',
    'bar',
    'unbar',
    'set-half-siblings',
    'limit-children',
    'add-plan-lines',
    'withdraw-plan-line',
  ])
    expect([...did], command).toContain(command);
});

test('the lead professional, told that an action is overdue, has it off the digest when its owner completes it', () => {
  const story = scaling();
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-18' });
  story.at = noon('2026-12-30');
  story.ask('tom', { do: 'complete', action: 'a1' as ActionId });
  expect(namesIn(story.told)).toContain(`${id('sam')}: digest`);
});

const ofMeeting: Letter = { letter: 'card', case: reference, card: 'meeting', meeting: 'k1' };
const ofTelephoning: Letter = { letter: 'card', case: reference, card: 'unreached' };
const digest: Letter = { letter: 'digest', since: 0, day: 0 };

test('whoever is invited, when the register is taken before the moved day and their card says no more that it was moved', () => {
  const story = convened();
  const when = { date: '2027-01-12', time: '10:00', place: 'Invented Hall' };
  story.ask('cleo', { do: 'move', when, why: 'invented', seen: story.conference.revision });
  story.press('cleo', { do: 'take-register', present: [id('sam')] });
  expect(namesIn(story.told)).toContain(nameOf(id('pia'), ofMeeting));
});

test('whoever was told of an action and is now asked to hand it on, since its owner may not know of its child any more', () => {
  const story = convened();
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-18', child: 'c1' as ChildId });
  story.ask('cleo', { do: 'set-half-siblings', children: ['c1' as ChildId], shared: [] });
  expect(namesIn(story.told)).toContain(nameOf(id('sam'), digest));
});

test('whoever was asked to telephone, when the case is kept from them', () => {
  const story = drafted().ask('time', { do: 'note-unreached', person: id('ada'), card: 'meeting' });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofTelephoning));
  story.ask('una', { do: 'bar', people: [id('cleo')], agencies: [] });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofTelephoning));
});

test('whoever sets a conference up, when its chair is barred from the draft; a chair of before, when it is for named people alone', () => {
  const draft = drafted().ask('una', { do: 'bar', people: [id('cleo')], agencies: [] });
  expect(namesIn(draft.told)).toContain(nameOf(id('ada'), ofMeeting));
  for (const who of ['carl', 'ada'] as const) {
    const story = convened().ask('ada', { do: 'set-chair', chair: id('carl') });
    const changed: Letter = { letter: 'notice', case: reference, notice: 'chair-changed', about: `k1/${id('carl')}` };
    expect(namesIn(story.told)).toContain(nameOf(id('cleo'), changed));
    expect([...namesIn(story.ask(who, { do: 'set-sensitive' }).told)], who).toContain(nameOf(id('cleo'), changed));
    expect([...namesIn(story.ask('carl', { do: 'clear-sensitive' }).told)], who).toContain(nameOf(id('cleo'), changed));
  }
});

test('whoever was taken off the list and told so, when the case is for named people alone and when it is not any more (Q-5)', () => {
  const story = convened().ask('cleo', { do: 'uninvite', person: id('pia') });
  const withdrawn = `${id('pia')}: notices withdrawn`;
  expect(namesIn(story.told)).toContain(withdrawn);
  for (const command of ['set-sensitive', 'clear-sensitive'] as const)
    expect([...namesIn(story.ask('cleo', { do: command }).told)], command).toContain(withdrawn);
});

test('whoever has not answered, when they sign the undertaking on paper and it is asked no more with their answer', () => {
  const story = convened().press('cleo', { do: 'take-register', present: [id('sam')] });
  story.press('cleo', { do: 'undertaking-signed', people: [id('sam')] });
  expect(namesIn(story.told)).toContain(nameOf(id('sam'), digest));
});

test('whoever writes the plan in the room, when something else stands in it: how much does is on their card', () => {
  const story = convened().ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.at = noon('2026-12-15');
  story.press('cleo', { do: 'take-register', present: everybody });
  story.ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['invented'], trigger: '' });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofMeeting));
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-21' });
  story.ask('cleo', { do: 'withdraw-action', action: 'a1' as ActionId, reason: 'invented' });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofMeeting));
});
