import { expect, test } from 'vitest';
import { type CaseCommand, type CaseEvent, caseDecider, sentenceOf } from '../../../domain/case/case.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { textOfScore } from '../../../domain/case/meeting/scale/score.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { Ask, Stamp } from '../../../domain/decider.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { everybody, known, noon, openCommand, placing, Story, sealed } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const action = 'a1' as ActionId;
const sha256 = 'a'.repeat(64);
/** People by the first part of their id, so that a sentence is short. */
const name = (person: string) => person.split('-')[0] ?? '';

/** A whole case as its trail tells it: everything that can happen to one does. */
class Told extends Story {
  readonly lines: string[] = [];

  override press(...[who, command]: Parameters<Story['press']>): this {
    super.press(who, command);
    if ('refused' in this.last) throw new Error(`${command.do}: ${this.last.refused}`);
    this.say(this.last.events, { by: who === 'time' ? who : id(who), at: this.at, via: 'teams' });
    return this;
  }

  /** By the bot itself. */
  time(command: CaseCommand, directory = known.directory): this {
    const ask: Ask<CaseCommand> = { by: 'time', at: this.at, via: 'time', command };
    const decided = caseDecider.decide(this.state, ask, { ...known, directory });
    if ('refused' in decided) throw new Error(`${command.do}: ${decided.refused}`);
    this.state = decided.events.reduce((state, event) => caseDecider.evolve(state, { ...event, ...ask }), this.state);
    return this.say(decided.events, ask);
  }

  private say(events: readonly CaseEvent[], { by, at, via }: Stamp): this {
    this.lines.push(...events.map((event) => sentenceOf({ ...event, by, at, via }, name)));
    return this;
  }
}

function without(who: Parameters<typeof id>[0], change: object) {
  const person = known.directory.people.get(id(who)) ?? expect.unreachable();
  return { ...known.directory, people: new Map(known.directory.people).set(person.id, { ...person, ...change }) };
}

const when = { date: '2026-12-15', time: '10:00', place: 'Secret Hall' };
function madeAndAgreed(): Told {
  const story = new Told()
    .ask('ada', openCommand)
    .ask('ada', { do: 'describe', reference: 'INV-2', type: 'pre-birth', facts: openCommand.facts })
    .ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } })
    .ask('ada', { do: 'add-child', nth: 1, child: { born: '2020-05-04' } })
    .ask('ada', { do: 'remove-child', child: 'c2' as ChildId })
    .ask('ada', { do: 'set-when', when, chair: id('carl') })
    .ask('ada', { do: 'set-chair', chair: id('cleo') })
    .ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'social-worker' }] })
    .ask('ada', { do: 'invite', invitees: (['tom', 'pia', 'gus'] as const).map((one) => ({ person: id(one), role: 'school' })) })
    .ask('ada', { do: 'uninvite', person: id('gus') })
    .ask('ada', { do: 'propose' })
    .ask('sam', { do: 'cannot-keep-free' })
    .ask('sam', { do: 'keep-free' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

test('how a case is made, as its trail tells it', () => {
  expect(madeAndAgreed().lines).toEqual([
    'opened INV-1',
    'called initial, 0 people from the conference before',
    'described INV-2, pre-birth',
    'child-added c1',
    'child-added c2',
    'child-removed c2',
    'when-set 2026-12-15 10:00, chair carl',
    'chair-set cleo',
    'listed sam as social-worker',
    'listed tom as school',
    'listed pia as school',
    'listed gus as school',
    'unlisted gus',
    'proposed',
    'could-not-keep-free',
    'kept-free',
    'list-agreed version 11',
  ]);
});

test('how it is moved, as the trail tells it: neither the place nor why', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  const to = (date: string, why: string, seen: number) => ({ do: 'move', when: { ...when, date }, why, seen }) as const;
  const { revision } = story.convened;
  story.ask('ada', to('2026-12-16', '', revision)).ask('ada', to('2027-01-14', 'secret', revision + 1));
  expect(story.lines.filter((line) => line.startsWith('moved'))).toEqual([
    'moved from 2026-12-15 10:00 to 2026-12-16 10:00',
    'moved from 2026-12-16 10:00 to 2027-01-14 10:00, past its limit, with a reason',
  ]);
  expect(story.lines).toContain('held-back 2: move, for two minutes');
});

test('how the children of an agreed list change, as the trail tells it: never a date', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  const child = 'c3' as ChildId;
  story
    .ask('cleo', { do: 'add-child', nth: 2, child: { expected: '2027-02-01' } })
    .ask('cleo', { do: 'correct-child', child, is: { expected: '2027-02-03' } })
    .ask('ada', { do: 'correct-child', child, is: { born: '2026-11-30' } })
    .ask('ada', { do: 'remove-child', child });
  expect(story.lines).toEqual(['child-added c3', 'child-corrected c3', 'child-born c3', 'child-removed c3']);
});

test('how people answer, as the trail tells it: neither a reason nor a line is said', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('sam', { do: 'attend', how: 'phone' })
    .ask('pia', { do: 'apologise', report: true, reason: 'not-involved', line: 'secret' })
    .ask('tom', { do: 'send-deputy', deputy: { name: 'Secret Colleague' } })
    .ask('ada', { do: 'name-deputy', of: id('tom'), deputy: id('tess') })
    .ask('cleo', { do: 'decline-deputy', of: id('tom'), line: 'secret' })
    .ask('ada', { do: 'remind', person: id('tom') })
    .ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } })
    .ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at, line: 'secret' })
    .ask('tom', { do: 'read-chair-line', meeting: 'k1' })
    .ask('tess', { do: 'read-details', meeting: 'k1' })
    .ask('tess', { do: 'read-diary', meeting: 'k1' })
    .ask('tess', { do: 'fetch-diary', meeting: 'k1', link: 'secret', until: story.at + 600_000 })
    .ask('tom', { do: 'come-myself' })
    .ask('gus', { do: 'turn-away', what: 'attend' });
  expect(story.lines).toEqual([
    'undertaking-accepted',
    'answered attending, phone',
    'answered apologies',
    'answered deputy',
    'deputy-named tess for tom',
    'deputy-declined for tom',
    'reminded tom',
    'answered deputy',
    'deputy-agreed tess for tom',
    'read k1/chair-line',
    'read k1/details',
    'read k1/diary',
    'fetched k1/diary',
    'deputy-undone tess for tom',
    'turned-away attend',
  ]);
});

test('what is said on the day, as the trail tells it', () => {
  const story = madeAndAgreed().ask('sam', { do: 'attend', how: 'in-person' });
  story.lines.length = 0;
  story.at = noon('2026-12-15');
  story.ask('sam', { do: 'change-on-the-day', to: 'late' }).ask('sam', { do: 'change-on-the-day', to: 'not' });
  expect(story.lines).toEqual(['answered attending, in-person, late', 'answered apologies']);
});

test('how it is held, placed, planned and let go, as the trail tells it: never a number, what is to be done, or why', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story.at = noon('2026-12-15');
  const blob = sealed(textOfScore({ score: 3, reason: '' }));
  const c1 = 'c1' as ChildId;
  const own = placing('sam', 0, 2);
  story
    .ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] })
    .ask('cleo', { do: 'walk-in', person: id('tess'), role: 'school' })
    .ask('cleo', { do: 'undertaking-signed', people: [], not: [id('tess')] })
    .ask('cleo', { do: 'open-scale' })
    .ask('cleo', { do: 'cancel-round', round: 1 })
    .ask('cleo', { do: 'open-scale' })
    .ask('sam', { ...own, blobs: 'blobs' in own ? own.blobs.slice(0, 1) : [] } as typeof own)
    .ask('cleo', { do: 'place-room', round: 2, child: c1, blobs: [{ person: id('pia'), blob }] })
    .ask('cleo', { do: 'place', round: 2, whose: { family: 'parent-1' }, blobs: [{ child: c1, blob }] })
    .ask('cleo', { do: 'reveal', seen: 1_000_003 })
    .ask('cleo', { do: 'answer-zero', doing: 'secret' })
    .ask('cleo', { do: 'give-action', to: id('pia'), what: 'secret', why: 'secret', due: '2027-01-04' })
    .ask('pia', { do: 'report-progress', action, note: 'secret' })
    .ask('pia', { do: 'ask-help', action, note: 'secret' })
    .ask('pia', { do: 'complete', action })
    .ask('pia', { do: 'reopen', action })
    .ask('cleo', { do: 'change-action', action, what: 'secret too', due: '2027-01-05', reason: 'secret' })
    .ask('cleo', { do: 'withdraw-action', action, reason: 'secret' })
    .ask('cleo', { do: 'restore-action', action })
    .ask('pia', { do: 'say-not-mine', action, note: 'secret' })
    .ask('pia', { do: 'say-mine', action })
    .ask('cleo', { do: 'hand-on', takers: [{ action, to: id('sam') }] })
    .time({ do: 'count-dates', counted: { calendar: 'invented-2', dates: { 'BU-T1': '2026-12-22' } } })
    .time({ do: 'note-departures' }, without('pia', { status: 'left' }))
    .time({ do: 'note-departures' })
    .time({ do: 'note-departures', renamed: { ids: [id('sam')], upTo: 3 } })
    .time({ do: 'mark-loss', had: '5:y', found: '3:x' })
    .ask('cleo', { do: 'close' })
    .ask('ada', { do: 'set-hold' })
    .ask('ada', { do: 'release-hold' })
    .ask('ada', { do: 'record-export', sha256 })
    .ask('ada', { do: 'end', sha256, confirmedBy: id('cleo') });
  expect(story.lines).toEqual([
    'register-taken sam, pia',
    'undertaking-taken from sam, pia',
    'walked-in tess as school',
    'undertaking-taken from tess',
    'undertaking-not-taken from tess',
    'scale-opened round 1 for c1',
    'round-cancelled round 1',
    'scale-opened round 2 for c1',
    'placed round 2: sam for c1',
    'placed round 2: pia for c1',
    'placed round 2: parent-1 for c1',
    'revealed round 2: 3 numbers',
    'zero-answered',
    'core-group-joined pia',
    'action-given a1 to pia, by 2027-01-04',
    'progress-reported a1',
    'help-asked a1',
    'action-completed a1',
    'action-reopened a1',
    'action-changed a1, by 2027-01-05',
    'action-withdrawn a1',
    'action-restored a1',
    'said-not-mine a1',
    'said-mine a1',
    'core-group-joined sam',
    'action-handed-on a1 from pia to sam',
    'dates-counted by calendar invented-2: 1 moved',
    'departed pia, no longer of police',
    'returned pia',
    'people-renamed sam',
    'loss-found: it had stood at 5:y, and is at 3:x',
    'closed',
    'hold-set',
    'hold-released',
    `exported ${sha256}`,
    'ended, confirmed by cleo',
  ]);
});

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

test('who cannot be reached, who is to telephone, and what came of it: never a number', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('time', { do: 'note-unreached', person: id('tom'), card: 'meeting', meeting: 'k1' })
    .ask('ada', { do: 'read-unreached' })
    .ask('ada', { do: 'tell-by-telephone', people: [id('tom')] })
    .ask('time', { do: 'note-reached', person: id('tom') });
  const nobody = without('ada', { status: 'left' });
  const cleo = nobody.people.get(id('cleo')) ?? expect.unreachable();
  const known = { ...nobody, people: new Map(nobody.people).set(cleo.id, { ...cleo, status: 'left' }) };
  story.time({ do: 'note-unreached', person: id('pia'), card: 'digest' }, known);
  expect(story.lines).toEqual([
    'not-reached tom: invitation, ada is to telephone',
    'read unreached',
    'told-by-telephone tom',
    'reached tom after all',
    'not-reached pia: reminder, and nobody to ask',
  ]);
});

test('whom a case is kept from is said by how many they are', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('cleo', { do: 'bar', people: [id('tom'), id('tess')], agencies: ['surgery' as AgencyId] })
    .ask('tom', { do: 'turn-away', what: 'details' })
    .ask('cleo', { do: 'read-barred' })
    .ask('cleo', { do: 'unbar', people: [id('tess')], agencies: [] });
  expect(story.lines).toEqual([
    'barred people: 2, agencies: 1',
    'departed tom, barred',
    'turned-away details',
    'read barred',
    'unbarred people: 1',
  ]);
});

test('who is named, what is shared and for whom somebody is there is said; nothing of the children but their number', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('cleo', { do: 'set-sensitive' })
    .ask('cleo', { do: 'name-people', named: [id('ada'), id('carl')] })
    .ask('cleo', { do: 'clear-sensitive' })
    .ask('cleo', { do: 'open-list' })
    .ask('cleo', { do: 'close-list' })
    .ask('cleo', { do: 'set-half-siblings', children: ['c1' as ChildId], shared: ['line'] })
    .ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1' as ChildId] })
    .ask('cleo', { do: 'set-half-siblings', children: [], shared: [] });
  expect(story.lines).toEqual([
    'sensitive-set',
    'people-named ada, carl',
    'sensitive-cleared',
    'list-opened',
    'list-closed',
    'half-siblings-set c1, shared: line',
    'children-limited tom to c1',
    'half-siblings-set none, shared: nothing',
  ]);
});

test('a core group is called, and what is said of it names nobody who is asked', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story.at = noon('2026-12-16');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'secret' };
  story.ask('sam', { do: 'call-core-group', when, people: everybody });
  expect(story.lines).toEqual([
    'register-taken sam',
    'undertaking-taken from sam',
    'core-group-called 2026-12-22 14:00, 2 people',
  ]);
});
