import { randomBytes } from 'node:crypto';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { type BareCommand, type CaseEvent, caseDecider, inMeeting } from '../../../domain/case/case.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { textOfScore } from '../../../domain/case/meeting/scale/score.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import type { MeetingId } from '../../../domain/ref.ts';

const day = 86_400_000;

/** Words of two syllables, as many different ones as people use: a snapshot of the same sentence over and over would come out far too small. */
function said(seed: number, count: number): string {
  let drawn = (seed * 2_654_435_761) % 4_294_967_296;
  const next = (below: number) => {
    drawn = (drawn * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((drawn / 4_294_967_296) * below);
  };
  const syllable = () => `${'bcdfghjklmnprstw'[next(16)]}${'aeiou'[next(5)]}`;
  return Array.from({ length: count }, () => `${syllable()}${syllable()}`).join(' ');
}

export interface TenYears {
  readonly id: string;
  readonly directory: Directory;
  readonly administrator: string;
  readonly chair: string;
  /** Everybody invited, the social worker first. */
  readonly invitees: readonly string[];
  /** The day of the last conference, which is open for numbers; the first was ten years before. */
  readonly until: Instant;
  /** How many events it is to have: what is not conferences and actions is people reading. */
  readonly events: number;
  /** Conferences in those ten years: an initial one and a review twice a year. */
  readonly conferences?: number;
  /** Meetings of the core group between one conference and the next; none unless said. */
  readonly coreGroups?: number;
  /** Actions given in a month; three unless said. */
  readonly actions?: number;
}

export interface Lived {
  readonly state: Case;
  readonly events: readonly (CaseEvent & Stamp)[];
}

/**
 * A case of ten years, made by the decider itself: conferences of everybody with two rounds of the scale for two children, three actions
 * a month with notes, completed, some opened again, and people who read. Invented through and through. Blobs are as long as real ones.
 */
export function tenYears(asked: TenYears): Lived {
  const { id, directory, administrator, chair, invitees, until, conferences = 21, coreGroups = 0, actions = 3 } = asked;
  const sealed = new Map<string, string>();
  const known = {
    directory,
    procedure: procedureOf('buckinghamshire', directory),
    unseal: (_round: string, blob: string) => sealed.get(blob) ?? '',
  };
  let state: Case = caseDecider.initial;
  const events: (CaseEvent & Stamp)[] = [];
  let at = until - 3_650 * day;
  let deliveries = 0;
  const ask = (by: string, command: BareCommand, meeting: MeetingId = 'k1') => {
    const delivery = String(deliveries++).padStart(12, 'd');
    const stamp = { by: by as PersonId, at, via: 'slack', delivery } as const;
    const decided = caseDecider.decide(state, { ...stamp, command: inMeeting(command, meeting) }, known);
    if ('refused' in decided) throw new Error(`${command.do} was refused: ${decided.refused}`);
    for (const event of decided.events) {
      const stamped = { ...stamp, ...event };
      events.push(stamped);
      state = caseDecider.evolve(state, stamped);
    }
  };
  const somebody = (n: number) => invitees[n % invitees.length] ?? chair;
  let nth = 0;
  const reads: readonly BareCommand[] = [
    { do: 'read-dates' },
    { do: 'read-details', meeting: 'k1' },
    { do: 'read-action', action: 'all' },
  ];

  function place(meeting: MeetingId, round: number, who: string): void {
    const blobs = (['c1', 'c2'] as ChildId[]).map((child) => {
      const blob = randomBytes(1_053).toString('base64url');
      sealed.set(blob, textOfScore({ score: 1 + ((nth++ * 7) % 9), reason: `Invented: ${said(nth, 18)}.` }));
      return { child, blob };
    });
    ask(who, { do: 'place', round, whose: { person: who as PersonId }, blobs }, meeting);
  }

  function convene(number: number): MeetingId {
    const meeting: MeetingId = `k${number}`;
    const facts = { 'section-47-started': [isoFromDay(localDay(at - 2 * day))] };
    if (number === 1) {
      ask(administrator, { do: 'open', id, reference: `INV-${id}`, procedure: 'buckinghamshire', type: 'initial', facts });
      ask(administrator, { do: 'add-child', nth: 0, child: { born: '2013-05-04' } });
      ask(administrator, { do: 'add-child', nth: 1, child: { born: '2015-08-01' } });
    } else ask(administrator, { do: 'call', type: 'review', people: invitees as readonly PersonId[] }, meeting);
    const date = isoFromDay(localDay(at + 14 * day));
    ask(
      administrator,
      {
        do: 'set-when',
        when: { date, time: '10:00', place: 'Invented Hall, the room on the first floor' },
        chair: chair as PersonId,
      },
      meeting,
    );
    if (number === 1) {
      const all = invitees.map((person, n) => ({
        person: person as PersonId,
        role: n === 0 ? 'social-worker' : 'school',
        sure: true as const,
      }));
      ask(administrator, { do: 'invite', invitees: all }, meeting);
    }
    ask(administrator, { do: 'propose' }, meeting);
    ask(chair, { do: 'agree-list', seen: conferenceOf(state, meeting)?.listVersion ?? -1 }, meeting);
    invitees.forEach((who, n) => {
      if (n % 5 < 3) ask(who, { do: 'attend', how: 'in-person' }, meeting);
      else if (n % 5 === 3)
        ask(
          who,
          { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: `Invented: ${said(n + number, 8)}.` },
          meeting,
        );
    });
    at += 14 * day;
    ask(chair, { do: 'take-register', present: invitees as readonly PersonId[] }, meeting);
    ask(chair, { do: 'undertaking-signed', people: invitees as readonly PersonId[] }, meeting);
    ask(chair, { do: 'open-scale' }, meeting);
    return meeting;
  }

  function hold(meeting: MeetingId): void {
    for (const round of [1, 2]) {
      if (round > 1) ask(chair, { do: 'open-scale' }, meeting);
      for (const who of invitees) place(meeting, round, who);
      const open = state.meetings[meeting]?.scale.rounds.at(-1);
      ask(chair, { do: 'reveal', seen: open?.status === 'open' ? open.version : -1 }, meeting);
    }
    ask(chair, { do: 'close' }, meeting);
  }

  /** A month: three actions, each with notes and done; and so many who read. */
  function month(meeting: MeetingId, reading: number): void {
    const given: { readonly action: ActionId; readonly to: string }[] = [];
    for (let more = 0; more < actions; more++) {
      const to = somebody(nth++ % 8);
      const due = isoFromDay(localDay(at + 21 * day));
      ask(chair, {
        do: 'give-action',
        to: to as PersonId,
        what: `Invented: ${said(nth, 10)}`,
        why: `Invented: ${said(nth + 1, 9)}`,
        due,
      });
      given.push({ action: state.plan.actions.at(-1)?.id as ActionId, to });
    }
    for (const { action, to } of given) {
      at += day;
      ask(to, { do: 'report-progress', action, note: `Invented: ${said(nth++, 14)}.` });
      ask(to, { do: 'complete', action });
      if (nth % 4 === 0) {
        ask(to, { do: 'reopen', action });
        ask(to, { do: 'complete', action });
      }
    }
    const pause = Math.floor((27 * day) / Math.max(reading, 1));
    for (let read = 0; read < reading; read++) {
      at += pause;
      const command = reads[read % reads.length] ?? { do: 'read-dates' };
      const meant = command.do === 'read-details' ? ({ ...command, meeting } as const) : command;
      ask(command.do === 'read-action' ? chair : somebody(read), meant, meeting);
    }
  }

  let groups = 0;
  /** A meeting of the core group: called by the social worker, held with half of its members, and noted down. */
  function meet(): void {
    const lead = invitees[0] ?? '';
    const meeting: MeetingId = `g${++groups}`;
    const date = isoFromDay(localDay(at + 2 * day));
    const people = invitees.slice(1, 7).map((one) => one as PersonId);
    ask(lead, { do: 'call-core-group', when: { date, time: '14:00', place: 'Invented Hall, the small room' }, people }, meeting);
    at += 3 * day;
    ask(lead, { do: 'take-register', present: people.slice(0, 3) }, meeting);
    ask(people[0] ?? lead, { do: 'write-note', changed: `Invented: ${said(nth++, 20)}.` }, meeting);
  }

  const months = Math.floor(120 / (conferences - 1));
  const busy = (conferences - 1) * (70 + 3 * invitees.length) + (conferences - 1) * (months * (4 * actions + 1) + coreGroups * 3);
  const reading = Math.max(Math.floor((asked.events - busy) / ((conferences - 1) * months)), 0);
  for (let number = 1; number < conferences; number++) {
    const began = at;
    const meeting = convene(number);
    hold(meeting);
    for (let one = 0; one < months; one++) {
      month(meeting, reading);
      if (one < coreGroups) meet();
    }
    at = Math.max(at, began + Math.floor((3_650 * day) / (conferences - 1)) - 14 * day);
  }
  at = until - 14 * day;
  const last = convene(conferences);
  for (const who of invitees.slice(0, 3)) place(last, 1, who);
  return { state, events };
}
