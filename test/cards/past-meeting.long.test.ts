import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sceneOf } from '../../bot/click/scene.ts';
import { type FormName, formNames } from '../../cards/form-names.ts';
import { cardFor, formFor, formKind, isOfCase } from '../../cards/registry.ts';
import { may } from '../../domain/access/may.ts';
import { partsOf } from '../../domain/access/parts.ts';
import { type BareCommand, type CaseEvent, type CommandName, caseDecider, inMeeting } from '../../domain/case/case.ts';
import { ratifiedViews } from '../../domain/case/conference/views/asked.ts';
import { caseDeadlines } from '../../domain/case/dates/case-deadlines.ts';
import { leftOnTrail, withInFull } from '../../domain/case/in-full.ts';
import { readableRounds } from '../../domain/case/meeting/scale/round.ts';
import { membersOf } from '../../domain/case/people/members.ts';
import { phaseNames } from '../../domain/case/phase-names.ts';
import { shownIn } from '../../domain/case/showing.ts';
import { rights } from '../../domain/case/slices.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import type { MeetingId } from '../../domain/ref.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { everybody, known, noon, openCommand, placing } from '../support/case-story.ts';
import { c1, c2, giving } from '../support/conference/views-story.ts';
import { id, people } from '../support/invented-partnership.ts';
import { drawn } from './drawn.ts';

type Name = keyof typeof people;
const names = Object.keys(people) as Name[];
const meetings = ['k1', 'k2', 'k3'] as const;
const listed = ['sam', 'pia', 'tom', 'gus'] as const;

/**
 * One case, folded as it is stored, and again with each of its conferences in full throughout. Whatever is asked has to come to the same on
 * all of them, whether it is refused or done, whoever is told of it.
 */
class Twins {
  state: Case = caseDecider.initial;
  readonly full = new Map<MeetingId, Case>(meetings.map((one) => [one, caseDecider.initial]));
  readonly events: (CaseEvent & Stamp)[] = [];
  at: Instant = noon('2026-12-01');

  ask(who: Name, command: BareCommand, meeting: MeetingId): void {
    const stamp = { by: id(who), at: this.at, via: 'teams' } as const;
    const asked = { ...stamp, command: inMeeting(command, meeting) };
    const all = [this.state, ...this.full.values()].map((state) => caseDecider.decide(state, asked, known));
    for (const other of all) expect(other, command.do).toEqual(all[0]);
    const decided = all[0];
    if (decided === undefined || 'refused' in decided) return;
    const happened = decided.events.map((event) => ({ ...stamp, ...event }));
    this.events.push(...happened);
    const before = this.state;
    this.state = happened.reduce((one, event) => caseDecider.evolve(one, event), before);
    const told = caseDecider.tells(before, this.state, known);
    for (const [one, was] of this.full) {
      const next = happened.reduce((state, event) => caseDecider.evolve(state, event), was);
      const is = leftOnTrail(next, one) === null ? next : withInFull(next, one, this.events);
      expect(caseDecider.tells(was, is, known), command.do).toEqual(told);
      this.full.set(one, is);
      // While nothing is let go of it, it is the very same.
      if (leftOnTrail(this.state, one) === null) expect(this.state.meetings[one]?.scale).toEqual(is.meetings[one]?.scale);
    }
  }

  /** Numbers that were placed are revealed, and a 0 answered for, before the next conference may be called. */
  finishScale(meeting: MeetingId): void {
    const last = this.state.meetings[meeting]?.scale.rounds.at(-1);
    this.ask('cleo', { do: 'reveal', seen: last?.status === 'open' ? last.version : -1 }, meeting);
    this.ask('cleo', { do: 'answer-zero', doing: 'invented' }, meeting);
  }

  /** Views that were given are closed, before it may. */
  finishViews(meeting: MeetingId): void {
    const of = this.state.meetings[meeting];
    const last = of?.views.rounds.at(-1);
    if (of === undefined || last?.status !== 'open') return;
    this.ask('cleo', { do: 'close-views', seen: ratifiedViews(last, of.register) }, meeting);
  }

  /** What was said of the risk to each child, and what the chair made of it. */
  decides(meeting: MeetingId, { views, closes, decided }: Said['decision']): void {
    this.ask('cleo', { do: 'open-views' }, meeting);
    const round = this.state.meetings[meeting]?.views.rounds.at(-1)?.round ?? 1;
    for (const [who, says] of views) this.ask(who, giving(says, [c1, c2], round, 'invented reason of a view'), meeting);
    if (closes) this.finishViews(meeting);
    for (const [child, outcome] of decided) {
      const categories = outcome === 'at-risk' ? ['neglect'] : [];
      const as = { outcome, how: 'chair-decides', categories, reason: 'invented why', changed: false } as const;
      const seen = this.state.meetings[meeting]?.decision.children[child]?.at ?? 0;
      this.ask('cleo', { do: 'decide-child', child, ...as, reporter: null, correction: 'invented', seen }, meeting);
    }
  }

  /** A conference with what people happened to say and place, and how it happened to end. */
  hold(meeting: MeetingId, said: Said): void {
    const at = (date: string) => {
      this.at = noon(date);
    };
    const year = 2026 + meetings.indexOf(meeting as 'k1');
    at(`${year}-12-01`);
    if (meeting === 'k1') {
      this.ask('ada', openCommand, meeting);
      this.ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } }, meeting);
      this.ask('ada', { do: 'add-child', nth: 1, child: { expected: '2027-02-01' } }, meeting);
    } else {
      const before = meetings[meetings.indexOf(meeting as 'k1') - 1] ?? 'k1';
      this.finishScale(before);
      this.finishViews(before);
      this.ask('ada', { do: 'call', type: 'review', people: everybody }, meeting);
    }
    const when = { date: `${year}-12-15`, time: '10:00', place: 'Invented Hall' };
    this.ask('ada', { do: 'set-when', when, chair: id('cleo') }, meeting);
    const invitees = listed.map((who) => ({
      person: id(who),
      role: who === 'sam' ? 'social-worker' : 'school',
      sure: true as const,
    }));
    this.ask('ada', { do: 'invite', invitees }, meeting);
    this.ask('ada', { do: 'propose' }, meeting);
    if (said.ends === 'cancelled early') this.ask('cleo', { do: 'cancel', why: 'invented' }, meeting);
    this.ask('cleo', { do: 'agree-list', seen: this.state.meetings[meeting]?.list.version ?? -1 }, meeting);
    for (const [who, answer] of said.answers) this.ask(who, answer, meeting);
    if (said.ends === 'cancelled') this.ask('cleo', { do: 'cancel', why: 'invented' }, meeting);
    at(`${year}-12-15`);
    this.ask('cleo', { do: 'take-register', present: said.present.map((who) => id(who)) }, meeting);
    if (said.present.length > 0)
      this.ask('cleo', { do: 'undertaking-signed', people: said.present.map((who) => id(who)) }, meeting);
    said.rounds.forEach(({ scores, reveal, zero }, index) => {
      this.ask('cleo', { do: 'open-scale' }, meeting);
      for (const [who, score] of scores) this.ask(who, placing(who, score, index + 1), meeting);
      const last = this.state.meetings[meeting]?.scale.rounds.at(-1);
      if (reveal) this.ask('cleo', { do: 'reveal', seen: last?.status === 'open' ? last.version : -1 }, meeting);
      if (zero) this.ask('cleo', { do: 'answer-zero', doing: 'invented' }, meeting);
    });
    this.decides(meeting, said.decision);
    if (said.ends === 'closed') this.ask('cleo', { do: 'close' }, meeting);
  }
}

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;
const one = fc.constantFrom(...listed);
const answer: fc.Arbitrary<BareCommand> = fc.oneof(
  fc.constant({ do: 'attend', how: 'in-person' } as const),
  fc.constant({ do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: 'An invented line.' } as const),
  fc.constant({ do: 'send-deputy', deputy: { name: 'Invented Deputy' } } as const),
  fc.constant({ do: 'send-deputy', deputy: { person: id('tess') } } as const),
);
const round = fc.record({
  scores: fc.array(fc.tuple(one, fc.nat(10)), { minLength: 1, maxLength: 5 }),
  reveal: fc.boolean(),
  zero: fc.boolean(),
});
const said = fc.record({
  answers: fc.array(fc.tuple(one, answer), { maxLength: 5 }),
  present: fc.uniqueArray(one, { minLength: 1 }),
  rounds: fc.array(round, { maxLength: 3 }),
  decision: fc.record({
    views: fc.array(fc.tuple(one, fc.constantFrom('yes', 'no', 'cannot-say')), { maxLength: 4 }),
    closes: fc.boolean(),
    decided: fc.array(fc.tuple(fc.constantFrom(c1, c2), fc.constantFrom('at-risk', 'not-at-risk')), { maxLength: 3 }),
  }),
  ends: fc.constantFrom('closed', 'closed', 'held', 'cancelled', 'cancelled early'),
});
const afterwards: fc.Arbitrary<readonly [Name, MeetingId, BareCommand]> = fc.tuple(
  fc.constantFrom(...names),
  fc.constantFrom(...meetings),
  fc.oneof(
    answer,
    fc.constantFrom(...meetings).map((meeting) => ({ do: 'read-line', meeting }) as const),
    fc.constantFrom(...meetings).map((meeting) => ({ do: 'read-details', meeting }) as const),
    fc.constantFrom('cleo', 'carl').map((who) => ({ do: 'set-chair', chair: id(who as Name) }) as const),
    fc.constant({ do: 'give-action', to: id('sam'), what: 'invented', why: '', due: '2030-01-04' } as const),
    fc.constant({ do: 'open-scale' } as const),
    fc.constant({ do: 'reveal', seen: 1 } as const),
    fc.constant({ do: 'close' } as const),
    fc.constant({ do: 'cancel', why: 'late' } as const),
    one.map((who) => ({ do: 'take-register', present: [id(who)] }) as const),
    one.map((who) => placing(who, 3)),
  ),
);

const now = noon('2029-06-01');
const calendar = calendarOf(known.procedure);
const ofCards = ['', ...listed.map((who) => id(who) as string)];
const ofForms = [undefined, 'c1', 'a1'];

/** Of such a form what was let go is folded again before it is drawn: the line, the line as a picture, the views. */
function readsInFull(name: FormName): boolean {
  const kind = isOfCase(name) ? formKind(name) : null;
  return kind !== null && 'inFull' in kind && kind.inFull === true;
}

/** Everything the case shows and allows that goes by one conference. */
function everything(state: Case, meeting: MeetingId, form: (name: FormName) => boolean): object {
  const scenes = names.map((who) => [who, sceneOf(known.directory, state, id(who), now, meeting)] as const);
  return {
    cards: scenes.flatMap(([who, scene]) => [
      ...(['meeting', 'actions'] as const).map((name) => [who, name, '', scene && cardFor(name, scene)]),
      ...phaseNames.flatMap((name) => ofCards.map((about) => [who, name, about, scene && drawn(name, about, scene)])),
    ]),
    forms: scenes.flatMap(([who, scene]) =>
      formNames.filter(form).flatMap((name) =>
        ofForms.map((about) => {
          const ref = { form: name, of: openCommand.id, meeting, ...(about === undefined ? {} : { about }) };
          return [who, name, about, scene && formFor(ref, scene)];
        }),
      ),
    ),
    dates: caseDeadlines(state, known.procedure, calendar, now, meeting),
    parts: names.map((who) => [who, [...partsOf(state, id(who), known, meeting)]]),
    may: names.flatMap((who) =>
      (Object.keys(rights) as CommandName[]).map((name) => [
        who,
        name,
        may({ do: name, meeting }, rights[name], state, { by: id(who) as PersonId, at: now }, known),
      ]),
    ),
    members: [...membersOf(state)],
    live: shownIn(state, known),
  };
}

/** To compare texts takes a part of the time that looking at each of thousands of things does; where they differ, it is said where. */
function same(one: object, other: object): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

test('of a past conference everything comes to the same as if nothing of it had been let go; its line once it is folded in full', () => {
  let shortened = 0;
  let lines = 0;
  let views = 0;
  fc.assert(
    fc.property(fc.tuple(said, said, said), fc.array(afterwards, { maxLength: 12 }), (all, later) => {
      const twins = new Twins();
      meetings.forEach((meeting, at) => {
        twins.hold(meeting, all[at] as Said);
        for (const [who, of, command] of later.slice(at * 4, at * 4 + 4)) twins.ask(who, command, of);
      });
      for (const [meeting, full] of twins.full) {
        const folded = twins.state;
        same(
          everything(folded, meeting, (name) => !readsInFull(name)),
          everything(full, meeting, (name) => !readsInFull(name)),
        );
        const [first, last] = leftOnTrail(folded, meeting) ?? [1, twins.events.length];
        const again = withInFull(folded, meeting, twins.events.slice(first - 1, last));
        expect(again.meetings[meeting]).toEqual(full.meetings[meeting]);
        const line = everything(again, meeting, readsInFull);
        same(line, everything(full, meeting, readsInFull));
        if (leftOnTrail(folded, meeting) === null) continue;
        shortened++;
        if (/invented reason of (?!a view)/.test(JSON.stringify(line))) lines++;
        if (JSON.stringify(line).includes('invented reason of a view')) views++;
        const numbers = (state: Case) => readableRounds(state.meetings[meeting]?.scale.rounds ?? []).at(-1)?.points;
        expect(numbers(folded)).toEqual(numbers(full)?.map((point) => ({ ...point, reason: '' })));
        // Nothing of what was let go is there, and a line that lacks it is never drawn.
        expect(JSON.stringify(folded.meetings[meeting])).not.toMatch(/invented reason of|sealed:/);
        const scene = sceneOf(known.directory, folded, id('cleo'), now, meeting);
        const form = (name: 'line' | 'views') => scene && formFor({ form: name, of: openCommand.id, meeting }, scene);
        if ((full.meetings[meeting]?.scale.rounds ?? []).length > 0) expect(form('line')).toBeNull();
        if ((full.meetings[meeting]?.views.rounds ?? []).length > 0) expect(form('views')).toBeNull();
      }
    }),
    { numRuns: 30 },
  );
  // The stories did come to what is tested.
  expect(shortened).toBeGreaterThan(15);
  expect(lines).toBeGreaterThan(5);
  expect(views).toBeGreaterThan(3);
}, 240_000);
