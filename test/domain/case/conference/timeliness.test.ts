import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { isUnexplained, latenessOf } from '../../../../domain/case/conference/timeliness/lateness.ts';
import { agreementAsked } from '../../../../domain/case/conference/timeliness/shown.ts';
import { caseDeadlines } from '../../../../domain/case/dates/case-deadlines.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { procedure } from '../../../../domain/procedures/registry.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const under = (story: Story, key: string) => {
  story.known = { ...known, procedure: procedure(key) ?? expect.unreachable() };
  return story;
};
/** Its limit is 21 December, by 15 working days from 30 November. */
const late = '2027-01-14';
const at = (date: string) => ({ date, time: '10:00', place: 'Invented Hall' });
const moved = (story: Story, date = late, why = 'invented') =>
  story.ask('ada', { do: 'move', when: at(date), why, seen: story.convened.revision });
const lateUnder = (key: string) => moved(under(convened(), key));
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const down = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [to] : []));
const authorise = (story: Story, who: Name, authorised = true, why = 'invented') =>
  story.ask(who, { do: 'authorise-delay', authorised, why, seen: story.conference.when?.date ?? '' });
const interim = (inPlace: boolean, what = 'invented') =>
  ({ do: 'say-interim', inPlace, people: inPlace ? [id('sam'), id('pia')] : [], what }) as const;

test('moved past its limit, the strategic manager is asked to authorise it and the lead for the plan until then; nothing waits (ST-T3, Q-12)', () => {
  const story = lateUnder('stoke-on-trent');
  expect(down(story)).toEqual(expect.arrayContaining([id('stan'), id('sam')]));
  expect(phases(story, 'stan')).toEqual(['authorise']);
  expect(phases(story, 'sam')).toContain('interim');
  expect(phases(story, 'una')).toEqual([]);
  expect(story.conference).toMatchObject({ stage: 'convened', when: { date: late } });
});

test.each([
  ['stoke-on-trent', 'stan'],
  ['buckinghamshire', 'una'],
] as const)('%s: it is %s who is asked, and nobody else may answer (ST-T3, EN-T2)', (key, who) => {
  const story = lateUnder(key);
  const [other] = (['stan', 'una'] as const).filter((one) => one !== who);
  expect(phases(story, who)).toEqual(['authorise']);
  expect(authorise(story, other ?? who).refused).toBe('not-yours');
  expect(authorise(story, who).events).toEqual(['delay-answered']);
  expect(phases(story, who)).toEqual(['authorised']);
  expect(down(story)).toEqual(expect.arrayContaining([id('ada'), id('cleo')]));
});

test.each(['forth-valley', 'ceredigion'])('%s names nobody: the reason is kept, and nobody is asked (FV-T16)', (key) => {
  const story = under(convened(), key);
  const facts = { 'concern-notified': ['2026-11-30'], 'strategy-discussion': ['2026-11-30'] };
  story.state = { ...story.state, dates: { ...story.state.dates, facts } };
  moved(story);
  expect(latenessOf(story.conference, story.known.procedure).isLate).toBe(true);
  for (const who of ['stan', 'una'] as const) expect(phases(story, who)).toEqual([]);
  expect(authorise(story, 'stan').refused).toBe('changed');
  expect(story.conference.timeliness.reason).toMatchObject({ why: 'invented', day: late });
});

test('it is authorised in writing, with reasons, and refused with a reason too; either can be said otherwise (ST-T3, Q-21)', () => {
  const story = lateUnder('stoke-on-trent');
  expect(authorise(story, 'stan', true, '').refused).toBe('incomplete');
  expect(authorise(story, 'stan', false, '').refused).toBe('incomplete');
  expect(authorise(story, 'stan', false).events).toEqual(['delay-answered']);
  expect(authorise(story, 'stan').events).toEqual(['delay-answered']);
  expect(authorise(story, 'stan').events).toEqual([]);
  expect(story.conference.timeliness.authorised).toMatchObject({ authorised: true, day: late, by: id('stan') });
  // Where it is neither in writing nor beside the chair, a yes needs none.
  const elsewhere = lateUnder('stoke-on-trent');
  const { procedure: stoke } = elsewhere.known;
  elsewhere.known = { ...elsewhere.known, procedure: { ...stoke, delay: stoke.delay && { ...stoke.delay, inWriting: false } } };
  expect(authorise(elsewhere, 'stan', false, '').refused).toBe('incomplete');
  expect(authorise(elsewhere, 'stan', true, '').events).toEqual(['delay-answered']);
});

test('what is authorised stands for an earlier day and not for a later one; of a form drawn before it was moved nothing is taken', () => {
  const story = lateUnder('stoke-on-trent');
  authorise(story, 'stan');
  expect(phases(moved(story, '2027-01-12'), 'stan')).toEqual(['authorised']);
  expect(phases(moved(story, '2027-01-21'), 'stan')).toEqual(['authorise']);
  expect(story.ask('stan', { do: 'authorise-delay', authorised: true, why: 'invented', seen: late }).refused).toBe('changed');
  // Back within its limit nobody is asked any more.
  expect(phases(moved(story, '2026-12-18', ''), 'stan')).toEqual([]);
});

test('a day that was set past its limit without a move asks its reason too, of whoever sets it up, from the draft on (ST-T3, FV-T16)', () => {
  const story = under(drafted(), 'stoke-on-trent').ask('ada', { do: 'set-when', when: at(late), chair: id('cleo') });
  expect(isUnexplained(story.conference, story.known.procedure)).toBe(true);
  // Nobody but whoever makes it knows of a draft.
  expect(phases(story, 'stan')).toEqual([]);
  story.ask('ada', { do: 'propose' });
  expect(phases(story, 'stan')).toEqual(['authorise']);
  expect(story.ask('ada', { do: 'explain-late', row: 'own', why: '', proposed: '' }).refused).toBe('no-reason');
  expect(story.ask('ada', { do: 'explain-late', row: 'own', why: 'invented', proposed: '2026-11-01' }).refused).toBe('bad-date');
  expect(story.ask('cleo', { do: 'explain-late', row: 'own', why: 'invented', proposed: '2027-01-14' }).events).toEqual([
    'late-explained',
  ]);
  expect(story.conference.timeliness.reason).toMatchObject({ why: 'invented', proposed: '2027-01-14' });
  expect(isUnexplained(story.conference, story.known.procedure)).toBe(false);
  const agreed = story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(agreed.events).toContain('list-agreed');
});

test('of a day that is kept no reason is asked, and none is taken', () => {
  const story = under(convened(), 'stoke-on-trent');
  expect(latenessOf(story.conference, story.known.procedure).rows).toEqual([]);
  expect(story.ask('ada', { do: 'explain-late', row: 'own', why: 'invented', proposed: '' }).refused).toBe('changed');
});

test('a review that was never held by its day: why, and the day that is now proposed (FV-T16)', () => {
  const story = under(convened(), 'stoke-on-trent');
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  const why = { do: 'explain-late', row: 'ST-T5', why: 'invented', proposed: '2027-04-20' } as const;
  expect(story.ask('ada', why).refused).toBe('changed');
  story.at = noon('2027-04-01');
  expect(story.ask('ada', why).events).toEqual(['late-explained']);
  expect(story.conference.timeliness.missed['ST-T5']).toMatchObject({ why: 'invented', proposed: '2027-04-20' });
});

test('the plan until then: in place it has roles and says who does what; the lead says so, and can say otherwise (ST-T19, Q-21)', () => {
  const story = lateUnder('stoke-on-trent');
  expect(story.ask('pia', interim(true)).refused).toBe('not-yours');
  expect(story.ask('sam', interim(true, '')).refused).toBe('incomplete');
  expect(story.ask('sam', interim(false)).events).toEqual(['interim-said']);
  expect(phases(story, 'sam')).toContain('interim');
  expect(story.ask('sam', interim(true)).events).toEqual(['interim-said']);
  expect(phases(story, 'sam')).not.toContain('interim');
  expect(story.conference.timeliness.interim).toMatchObject({ inPlace: true, people: [id('sam'), id('pia')] });
});

test('whoever has a role in the plan until then hears of it once invited, says that they know it, and hears anew of another one (ST-T19, Q-16, Q-21)', () => {
  const story = lateUnder('stoke-on-trent');
  const answer = (who: Name, knows: boolean, seen = story.conference.timeliness.interim?.at ?? 0) =>
    story.ask(who, { do: 'answer-interim', knows, seen });
  expect(answer('pia', true, story.at).refused).toBe('changed');
  story.ask('sam', interim(true));
  expect(down(story)).toContain(id('pia'));
  expect(phases(story, 'pia')).toContain('interim-part');
  for (const other of ['sam', 'gus', 'cleo'] as const) expect(phases(story, other), other).not.toContain('interim-part');
  // What it is about is read by whoever has accepted the undertaking.
  expect(answer('pia', true).refused).toBe('undertaking-first');
  story.ask('pia', { do: 'attend', how: 'in-person' });
  expect(answer('gus', true).refused).toBe('changed');
  expect(answer('pia', false).events).toEqual(['interim-answered']);
  // Whoever said that it stands is told that somebody wants to talk about it.
  expect(down(story)).toEqual([id('sam')]);
  expect(answer('pia', true).events).toEqual(['interim-answered']);
  expect(answer('pia', true).events).toEqual([]);
  expect(phases(story, 'pia')).toContain('interim-part-said');
  const before = story.conference.timeliness.interim?.at ?? 0;
  story.at += 60_000;
  story.ask('sam', interim(true, 'another one'));
  expect(phases(story, 'pia')).toContain('interim-part');
  expect(answer('pia', true, before).refused).toBe('changed');
  expect(turningsOf(story.conference, id('pia'), story.known).some((one) => one.comesDown)).toBe(true);
});

test('while the list is with the chair nobody hears of a part in that plan; with their invitation they do (ST-T19)', () => {
  const story = under(drafted(), 'stoke-on-trent').ask('ada', { do: 'set-when', when: at(late), chair: id('cleo') });
  story.ask('ada', { do: 'propose' }).ask('sam', interim(true));
  expect(phases(story, 'pia')).not.toContain('interim-part');
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(phases(story, 'pia')).toContain('interim-part');
});

test('once the enquiries are concluded the plan is asked for though nothing is late (ST-T19)', () => {
  const story = under(convened(), 'stoke-on-trent');
  expect(story.ask('sam', interim(true)).refused).toBe('changed');
  const { facts } = story.state.dates;
  story.state = { ...story.state, dates: { ...story.state.dates, facts: { ...facts, 'section-47-concluded': ['2026-12-01'] } } };
  expect(phases(story, 'sam')).toContain('interim');
});

test('unanswered it is asked again after four working hours and each working day; chair and administrator hear of it on the first of those', () => {
  const story = lateUnder('stoke-on-trent');
  const downAt = (who: Name) =>
    turningsOf(story.conference, id(who), story.known).flatMap((one) => (one.comesDown ? [new Date(one.at).toISOString()] : []));
  expect(downAt('stan').slice(0, 2)).toEqual(['2026-12-01T16:02:00.000Z', '2026-12-02T09:00:00.000Z']);
  for (const keeper of ['ada', 'cleo'] as const) expect(downAt(keeper)).toContain('2026-12-02T09:00:00.000Z');
  authorise(story, 'stan');
  story.ask('sam', { ...interim(true), people: [id('sam')] });
  expect(downAt('stan')).toEqual([]);
  expect(downAt('ada')).not.toContain('2026-12-02T09:00:00.000Z');
});

test('of a case for named people alone, which no strategic manager may know of, the unit manager is asked (Q-5)', () => {
  const story = under(convened(), 'stoke-on-trent').ask('cleo', { do: 'set-sensitive' });
  moved(story);
  expect(phases(story, 'stan')).toEqual([]);
  expect(phases(story, 'una')).toEqual(['authorise']);
  expect(authorise(story, 'una').events).toEqual(['delay-answered']);
});

test('from an expected date of delivery alone it is asked of the manager, and told to nobody on the list (Q-1)', () => {
  const story = under(convened(), 'stoke-on-trent');
  const calling = { ...(story.state.meetings.k1?.calling ?? expect.unreachable()), type: 'pre-birth' };
  const facts = { 'expected-delivery': ['2027-02-01'] };
  const k1 = { ...(story.state.meetings.k1 ?? expect.unreachable()), calling } as never;
  story.state = { ...story.state, dates: { ...story.state.dates, facts }, meetings: { k1 } };
  const found = latenessOf(story.conference, story.known.procedure);
  expect(found.rows.map((row) => row.rule)).toEqual(['ST-T4']);
  expect(found).toMatchObject({ isLate: true, forAll: false });
  expect(phases(story, 'stan')).toEqual(['authorise']);
});

test('notice is counted from the day the invitations went out, which nobody types, and short notice asks why (FV-T2)', () => {
  const story = under(convened(), 'forth-valley');
  const rows = () => latenessOf(story.conference, story.known.procedure).rows.map((one) => one.rule);
  expect(rows()).not.toContain('FV-T2');
  moved(story, '2026-12-04');
  expect(rows()).toContain('FV-T2');
  expect(latenessOf({ ...story.conference, invitedAt: null }, story.known.procedure).rows.map((one) => one.rule)).not.toContain(
    'FV-T2',
  );
  const due = caseDeadlines(story.state, story.known.procedure, calendarOf(story.known.procedure), story.at).find(
    (one) => one.rule === 'FV-T2',
  );
  expect(due?.due).toBe(dayFromIso('2026-12-06'));
});

test('a delay is agreed by the chair too, who is asked beside the manager, and what both say is kept with their reasons (EN-T2, Q-12, Q-21)', () => {
  const story = lateUnder('buckinghamshire');
  const agree = (who: Name, agreed: boolean, why = 'invented by the chair') =>
    story.ask(who, { do: 'agree-delay', agreed, why, seen: story.conference.when?.date ?? '' });
  // Nothing waits for either, and neither answers for the other.
  expect(story.conference.stage).toBe('convened');
  expect(agree('una', true).refused).toBe('not-yours');
  // The reasons of both are recorded, also of who agrees.
  for (const agreed of [true, false]) expect(agree('cleo', agreed, '').refused).toBe('incomplete');
  const without = { do: 'authorise-delay', authorised: true, why: '', seen: story.conference.when?.date ?? '' } as const;
  expect(story.ask('una', without).refused).toBe('incomplete');
  expect(agree('cleo', false).events).toEqual(['delay-agreed']);
  expect(down(story)).toEqual([id('ada')]);
  expect(authorise(story, 'una').events).toEqual(['delay-answered']);
  expect(agree('cleo', true).events).toEqual(['delay-agreed']);
  expect(agree('cleo', true).events).toEqual([]);
  expect(story.conference.timeliness).toMatchObject({
    authorised: { authorised: true, why: 'invented', by: id('una') },
    agreed: { authorised: true, why: 'invented by the chair', by: id('cleo'), day: late },
  });
  // Of a later day it is asked anew.
  moved(story, '2027-01-21');
  expect(agreementAsked(story.conference, story.known.procedure)).not.toBeNull();
  expect(story.ask('cleo', { do: 'agree-delay', agreed: true, why: '', seen: late }).refused).toBe('changed');
  // Another chair says it of themself.
  agree('cleo', true);
  story.ask('ada', { do: 'set-chair', chair: id('carl') });
  expect(story.conference.timeliness.agreed).toBeNull();
});

test('the chair is asked again while they have said nothing of a delay, and the administrator hears that it waits (EN-T2)', () => {
  const story = lateUnder('buckinghamshire');
  authorise(story, 'una');
  story.ask('sam', { ...interim(true), people: [id('sam')] });
  const downAt = (who: Name) =>
    turningsOf(story.conference, id(who), story.known).flatMap((one) => (one.comesDown ? [new Date(one.at).toISOString()] : []));
  expect(downAt('cleo')).toEqual(expect.arrayContaining(['2026-12-01T16:02:00.000Z', '2026-12-02T09:00:00.000Z']));
  expect(downAt('ada')).toContain('2026-12-02T09:00:00.000Z');
  story.ask('cleo', { do: 'agree-delay', agreed: true, why: 'x', seen: late });
  expect(downAt('cleo')).not.toContain('2026-12-01T16:02:00.000Z');
  expect(downAt('ada')).not.toContain('2026-12-02T09:00:00.000Z');
});

test.each(['stoke-on-trent', 'forth-valley', 'ceredigion'])('%s asks nobody beside whom it names (ST-T3)', (key) => {
  const story = lateUnder(key);
  expect(story.ask('cleo', { do: 'agree-delay', agreed: true, why: '', seen: late }).refused).toBe('changed');
});
