import { expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import { caseDeadlines } from '../../../domain/case/dates/case-deadlines.ts';
import { mayKnowExpected } from '../../../domain/case/dates/expected-date.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { textOfScore } from '../../../domain/case/meeting/scale/score.ts';
import {
  conferenceFor,
  conferencesOf,
  currentConference,
  latestConference,
  stageOf,
  wasConvened,
} from '../../../domain/case/meetings.ts';
import { leadOf } from '../../../domain/case/people/lead.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { convened, drafted, everybody, known, noon, placing, type Story, scaling, sealed } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

/** The initial conference was held: three were here, tom placed, the line was opened, an action was given. */
function held(): Story {
  const story = scaling().ask('tom', placing('tom', 7));
  const round = story.convened.rounds[0];
  story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
  return story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2027-01-04' });
}

/** A review was called in the same case, three months on, and its list agreed. */
function reviewed(): Story {
  const story = held();
  story.meeting = 'k2';
  story.at = noon('2027-02-01');
  story
    .ask('ada', { do: 'call', type: 'review', people: everybody })
    .ask('ada', { do: 'set-when', when: { date: '2027-03-10', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

test('the next conference is called in the case once the one before it is over; called twice it is one', () => {
  const early = convened();
  early.meeting = 'k2';
  expect(early.ask('ada', { do: 'call', type: 'review', people: everybody }).refused).toBe('too-early');
  const story = held();
  story.meeting = 'k2';
  expect(story.ask('tom', { do: 'call', type: 'review', people: everybody }).refused).toBe('not-yours');
  expect(story.ask('ada', { do: 'call', type: 'party', people: everybody }).refused).toBe('no-such-type');
  expect(story.ask('ada', { do: 'call', type: 'review', people: everybody }).events).toEqual(['called']);
  expect(story.ask('ada', { do: 'call', type: 'review', people: everybody }).events).toEqual([]);
  story.meeting = 'k7';
  expect(story.ask('ada', { do: 'call', type: 'review', people: everybody }).refused).toBe('changed');
});

test('its people and children come along; answers, register and rounds are its own; the plan goes on', () => {
  const story = reviewed();
  const review = story.convened;
  expect(review).toMatchObject({ meeting: 'k2', type: 'review', present: [], rounds: [] });
  expect(review.invitees.map(({ person, role, answer }) => [person, role, answer.answer])).toEqual([
    [id('sam'), 'social-worker', 'none'],
    [id('pia'), 'police', 'none'],
    [id('tom'), 'school', 'none'],
    [id('gus'), 'gp', 'none'],
  ]);
  expect(review.children).toHaveLength(2);
  expect(review.actions).toHaveLength(1);
  // An undertaking is for one conference (ST-P6).
  expect(story.ask('sam', { do: 'attend', how: 'video' }).events).toEqual(['undertaking-accepted', 'answered']);
  expect(conferenceOf(story.state, 'k1')?.invitees[0]?.answer.answer).toBe('none');
});

test('what was said at an earlier conference stands, and a press on its old card changes nothing there', () => {
  const story = reviewed();
  expect(stageOf(story.state, 'k1')).toBe('closed');
  story.meeting = 'k1';
  for (const command of [
    { do: 'attend', how: 'phone' },
    { do: 'take-register', present: [] },
    { do: 'open-scale' },
    { do: 'uninvite', person: id('gus') },
  ] as const)
    expect(story.ask(command.do === 'attend' ? 'tom' : 'cleo', command).refused, command.do).toBe('too-late');
  expect(story.ask('tom', { do: 'read-line', meeting: 'k1' }).events).toEqual(['read']);
});

test('a second invitation is a message of its own: the first keeps saying what it was', () => {
  const story = reviewed();
  const invitations = story.told.flatMap(({ to, item }) =>
    item.item === 'card' && item.comesDown && to !== id('ada') ? [[to, item.meeting]] : [],
  );
  expect(invitations).toEqual((['sam', 'pia', 'tom', 'gus'] as const).map((who) => [id(who), 'k2']));
});

test('rounds of two conferences never meet: each is unsealed by its own name', () => {
  const story = reviewed();
  story.at = noon('2027-03-10');
  const names: string[] = [];
  const blob = sealed(textOfScore({ score: 4, reason: '' }));
  const blobs = (['c1', 'c2'] as ChildId[]).map((child) => ({ child, blob }));
  story
    .ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] })
    .ask('cleo', { do: 'open-scale' })
    .ask('tom', { do: 'place', round: 1, whose: { person: id('tom') }, blobs });
  const { unseal } = known;
  story.known = {
    ...known,
    unseal(round, text) {
      names.push(round);
      return unseal(round, text);
    },
  };
  story.ask('cleo', { do: 'reveal', seen: 1 });
  expect(new Set(names)).toEqual(new Set(['k2/1']));
});

test('only a reveal may open the seal', () => {
  const story = scaling().ask('tom', placing('tom', 7));
  story.known = {
    ...known,
    unseal() {
      throw new Error('opened');
    },
  };
  expect(story.ask('tom', placing('tom', 3)).events).toEqual(['placed']);
  expect(() => story.ask('cleo', { do: 'reveal', seen: 2 })).toThrow('opened');
});

test('a review is dated from the conference that was held, not from its own day; one that was cancelled dates nothing', () => {
  const story = reviewed();
  const review = (of: Story) =>
    caseDeadlines(of.state, buckinghamshire, calendarFor('england-and-wales'), of.at, 'k2').find((row) => row.rule === 'BU-T8');
  expect(isoFromDay(review(story)?.due ?? 0)).toBe('2027-03-15');
  const cancelled = convened();
  cancelled.ask('cleo', { do: 'cancel', why: 'invented' });
  cancelled.meeting = 'k2';
  cancelled.ask('ada', { do: 'call', type: 'initial', people: everybody });
  expect(conferencesOf(cancelled.state).map(({ meeting }) => meeting.calling.stage)).toEqual(['cancelled', 'draft']);
  expect(review(cancelled)).toBeUndefined();
});

test('a day that has passed is not a conference that was held: the register says so, and takes it back', () => {
  const story = convened();
  story.at = noon('2026-12-20');
  expect(story.stage).toBe('convened');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  expect(story.stage).toBe('held');
  story.ask('cleo', { do: 'take-register', present: [] });
  expect(story.stage).toBe('convened');
});

test('a cancelled conference takes no answers, and the plan and its owners are left in peace', () => {
  const story = held();
  story.ask('cleo', { do: 'close' });
  expect(story.stage).toBe('closed');
  expect(story.ask('cleo', { do: 'cancel', why: 'x' }).refused).toBe('too-late');
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: everybody });
  expect(story.ask('ada', { do: 'cancel', why: 'invented' }).events).toEqual(['cancelled']);
  expect(story.ask('tom', { do: 'complete', action: 'a1' as ActionId }).events).toEqual(['action-completed']);
  story.meeting = 'k3';
  expect(story.ask('ada', { do: 'call', type: 'review', people: everybody }).events).toEqual(['called']);
});

test('while the next one is only a draft, the chair of the one before still gives actions, and members stay members', () => {
  const story = held();
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: everybody });
  expect(story.told.filter(({ item }) => item.item === 'member')).toEqual([]);
  const give = { do: 'give-action', to: id('gus'), what: 'another', why: '', due: '2027-01-08' } as const;
  expect(story.ask('cleo', give).events).toEqual(['core-group-joined', 'action-given']);
});

test('somebody taken off a list stays in the core group; a deputy does not become the lead professional', () => {
  const story = held();
  story.ask('tom', { do: 'complete', action: 'a1' as ActionId }).ask('cleo', { do: 'uninvite', person: id('tom') });
  expect(story.state.plan.coreGroup).toEqual([id('tom')]);
  expect(story.ask('tom', { do: 'reopen', action: 'a1' as ActionId }).events).toEqual(['action-reopened']);
  const other = convened();
  other.ask('sam', { do: 'send-deputy', deputy: { person: id('ada') } });
  other.ask('cleo', { do: 'agree-deputy', of: id('sam'), seen: other.at });
  expect(other.events).toEqual(['deputy-agreed']);
  expect(leadOf(other.state, buckinghamshire)).toBe(id('sam'));
});

test('a deputy stood in at one conference: whoever they stood in for comes along to the next, and still leads', () => {
  const story = convened();
  story.ask('sam', { do: 'send-deputy', deputy: { person: id('carl') } });
  story.ask('cleo', { do: 'agree-deputy', of: id('sam'), seen: story.at });
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('carl')] });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: everybody });
  expect(story.conference.invitees.map((one) => [one.person, one.role, one.standsFor])).toContainEqual([
    id('sam'),
    'social-worker',
    undefined,
  ]);
  expect(story.conference.invitees.some((one) => one.person === id('carl'))).toBe(false);
  expect(leadOf(story.state, buckinghamshire)).toBe(id('sam'));
});

test('a conference is about the children it was about, whoever is entered for the next one or taken out there (Q-1)', () => {
  const story = held();
  const before = story.conference.children;
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('pia')] });
  story.ask('ada', { do: 'remove-child', child: 'c2' as ChildId });
  story.ask('ada', { do: 'add-child', nth: 2, child: { expected: '2027-06-06' } });
  expect(story.conference.children.map((child) => child.id)).toEqual(['c1', 'c3']);
  expect(conferenceOf(story.state, 'k1')?.children).toEqual(before);
  story.ask('ada', { do: 'cancel', why: 'invented' });
  story.meeting = 'k3';
  story.ask('ada', { do: 'call', type: 'review', people: [id('pia')] });
  expect(story.conference.children.map((child) => child.id)).toEqual(['c1', 'c3']);
});

test('nobody takes the lead over by the list of a next conference that is only being made, or was called off (Q-1)', () => {
  const story = held();
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('pia'), id('tom')] });
  story.ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role: 'social-worker' }] });
  const leads = (of: Story) => [leadOf(of.state, buckinghamshire), mayKnowExpected(of.state, id('tess'), known)];
  expect(leads(story)).toEqual([id('sam'), false]);
  story.ask('ada', { do: 'set-when', when: { date: '2027-03-10', time: '10:00', place: '' }, chair: id('cleo') });
  story.ask('ada', { do: 'propose' });
  expect(leads(story)).toEqual([id('sam'), false]);
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(leads(story)).toEqual([id('tess'), true]);
  story.ask('cleo', { do: 'cancel', why: 'invented' });
  expect(leads(story)).toEqual([id('sam'), false]);
});

test('the conference people are part of is the latest that the chair has seen; until there is one, the draft', () => {
  expect(currentConference(drafted().state)?.id).toBe('k1');
  expect(currentConference(drafted().ask('ada', { do: 'propose' }).state)?.id).toBe('k1');
  const story = held();
  story.meeting = 'k2';
  expect(currentConference(story.ask('ada', { do: 'call', type: 'review', people: everybody }).state)?.id).toBe('k1');
  expect(latestConference(story.state)?.id).toBe('k2');
  expect(currentConference(reviewed().state)?.id).toBe('k2');
  expect([drafted(), drafted().ask('ada', { do: 'propose' }), convened(), held()].map(({ state }) => wasConvened(state))).toEqual(
    [false, false, true, true],
  );
});

test('the conference that matters is to whoever makes it the latest, to its chair one that is with them, to others the current one', () => {
  const story = held();
  story.meeting = 'k2';
  const toEach = () => (['ada', 'carl', 'cleo', 'sam'] as const).map((one) => conferenceFor(story.state, id(one)));
  story.ask('ada', { do: 'call', type: 'review', people: everybody });
  story.ask('ada', {
    do: 'set-when',
    when: { date: '2027-03-10', time: '10:00', place: 'Invented Hall' },
    chair: id('carl'),
  });
  expect(toEach()).toEqual(['k2', 'k1', 'k1', 'k1']);
  story.ask('ada', { do: 'propose' });
  expect(toEach()).toEqual(['k2', 'k2', 'k1', 'k1']);
});

test('every event carries the right it came about by, as it was', () => {
  const story = convened();
  expect(story.last).toMatchObject({
    events: [{ event: 'list-agreed', meeting: 'k1', under: { part: 'chair', may: 'agree-list', row: 'FV-P4' } }],
  });
});
