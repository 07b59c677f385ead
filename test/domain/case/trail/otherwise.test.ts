import { expect, test } from 'vitest';
import { everybody } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';
import { madeAndAgreed, when, without } from '../../../support/story/told-story.ts';

test('what was held back for two minutes, undone, carried out, or could not be any more: never a reason', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  const cancel = { do: 'cancel', why: 'secret' } as const;
  story.press('cleo', { do: 'uninvite', person: id('sam') }).press('cleo', { do: 'take-back', act: 1 });
  story.press('cleo', cancel).press('cleo', { do: 'uninvite', person: id('sam') });
  story.at += 120_000;
  story.press('time', { do: 'carry-out' });
  expect(story.lines).toEqual([
    'held-back 1: uninvite sam, for two minutes',
    'taken-back 1',
    'held-back 2: cancel, for two minutes',
    'held-back 3: uninvite sam, for two minutes',
    'carried-out 2',
    'cancelled',
    'not-carried-out 3: too-late',
  ]);
});

test('what a chair has said of their tie to the case, and that they stay: neither which nor why', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story.ask('cleo', { do: 'declare-tie', ties: [] }).ask('cleo', { do: 'declare-tie', ties: ['line-management'] });
  story.ask('una', { do: 'keep-chair', why: 'secret', seen: story.at });
  expect(story.lines).toEqual(['tie-declared none', 'tie-declared 1', 'chair-kept, with a reason']);
});

test('what is late: that a reason was given, and what was said to it, never why', () => {
  const story = madeAndAgreed();
  const { revision } = story.convened;
  story.ask('ada', { do: 'move', when: { ...when, date: '2027-01-14' }, why: 'secret', seen: revision });
  story.lines.length = 0;
  story.ask('cleo', { do: 'explain-late', row: 'own', why: 'secret otherwise', proposed: '2027-01-14' });
  story.ask('una', { do: 'authorise-delay', authorised: true, why: 'secret', seen: '2027-01-14' });
  story.ask('una', { do: 'authorise-delay', authorised: false, why: 'secret', seen: '2027-01-14' });
  story.ask('sam', { do: 'say-interim', inPlace: true, people: [id('sam')], what: 'secret' });
  expect(story.lines).toEqual([
    'late-explained own, with a reason and 2027-01-14 proposed',
    'delay-answered authorised for 2027-01-14',
    'delay-answered not authorised for 2027-01-14',
    'interim-said in place, 1 people',
  ]);
});

test('a case that was passed on, a conference that was cancelled, and the next, with who comes along', () => {
  const carl = without('carl', { standing: ['administrator'] });
  const ada = carl.people.get(id('ada')) ?? expect.unreachable();
  const story = madeAndAgreed();
  story.lines.length = 0;
  story.ask('cleo', { do: 'cancel', why: 'secret' });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'initial', people: everybody });
  story.time({ do: 'note-departures' }, { ...carl, people: new Map(carl.people).set(ada.id, { ...ada, standing: [] }) });
  expect(story.lines).toEqual([
    'held-back 1: cancel, for two minutes',
    'carried-out 1',
    'cancelled',
    'called initial, 3 people from the conference before',
    'passed-on from ada to carl',
  ]);
});
