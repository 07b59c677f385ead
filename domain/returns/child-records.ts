import type { Day } from '../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../calendar/iso.ts';
import { quorateAt } from '../case/conference/day/quorate.ts';
import { caseDeadlines } from '../case/dates/case-deadlines.ts';
import type { Child } from '../case/family/shape.ts';
import { conferencesOf, isHeld } from '../case/meetings.ts';
import { procedureHeldUnder } from '../case/opening/earlier-edition.ts';
import type { Case, InMeeting, Known } from '../case/whole.ts';
import type { Instant } from '../ids.ts';
import { calendarOf } from '../timescales/calendar-of.ts';
import { conferenceTarget, enquiryDays, isOfEnquiry } from './enquiry.ts';
import { participationCode } from './participation-code.ts';
import type { ChildRecord, HeldConference, HeldPlan, HeldReview } from './record.ts';

type Of = Pick<Known, 'directory' | 'procedure'>;

/** Of each child of an open case, in the order of their numbers; none of a case that is only asked for or has ended. */
export function childRecordsOf(state: Case, known: Of, now: Instant): readonly ChildRecord[] {
  const { opening, family } = state;
  if (opening.status !== 'open') return [];
  const held = conferencesOf(state).filter(({ meeting }) => isHeld(meeting) && meeting.when.when !== null);
  const ended = family.ended.map((one) => one.child);
  const all = [...family.children, ...ended].toSorted((a, b) => a.number - b.number);
  return all.map((child): ChildRecord => {
    const about = held.filter((one) => isAbout(one, child, ended));
    const stop = family.ended.find((one) => one.child.id === child.id);
    const { facts } = state.dates;
    const initial = about.filter(isFirst).map((one) => initialOf(one, child, about, known));
    return {
      case: opening.id,
      child: child.id,
      number: child.number,
      born: 'born' in child ? child.born : null,
      died: stop?.how === 'child-died' ? stop.on : null,
      unmet: unmetOf(state, held, initial),
      enquiries: { begun: distinct(facts['section-47-started']), concluded: distinct(facts['section-47-concluded']) },
      referred: distinct(facts['referral-received']),
      called: conferencesOf(state).some((one) => isFirst(one) && isToCome(one)),
      initial,
      plans: withEnd(plansOf(about, child, known, now), stop?.on ?? null),
    };
  });
}

/** An adjourned conference that goes on is the same one still. */
const firsts: readonly string[] = ['initial', 'pre-birth', 'transfer'];
const isFirst = ({ meeting }: InMeeting): boolean => firsts.includes(meeting.calling.type);
const isToCome = ({ meeting }: InMeeting): boolean => !isHeld(meeting) && meeting.calling.stage !== 'cancelled';
const distinct = (days: readonly string[] = []): readonly string[] => [...new Set(days)].toSorted();
const dayOfMeeting = ({ meeting }: InMeeting): string => meeting.when.when?.date ?? '';

/** Whether a conference was, or is, about a child. `ended`: those for whom everything has stopped since. */
export function isAbout({ case: of, meeting }: InMeeting, { id }: Child, ended: readonly Child[]): boolean {
  if (meeting.decision.children[id] !== undefined || meeting.decision.adjourned[id] !== undefined) return true;
  return (meeting.list.children ?? [...of.family.children, ...ended]).some((one) => one.id === id);
}

/** Of the enquiries that came to a conference about others, of those that were concluded without one, and of the one since the last. */
function unmetOf(state: Case, held: readonly InMeeting[], own: readonly HeldConference[]): readonly string[] {
  const ends = [...held.filter(isOfEnquiry).map(dayOfMeeting), ...(state.dates.facts['section-47-concluded'] ?? [])];
  const days = [...ends.map(dayFromIso), null];
  const all = new Set(days.flatMap((on) => enquiryOf(state, on) ?? []));
  return [...all].filter((day) => !own.some(({ enquiry }) => enquiry === day)).toSorted();
}

function enquiryOf(state: Case, on: Day | null): string | null {
  const { discussion, begun } = enquiryDays(state, on);
  const day = discussion ?? begun;
  return day === null ? null : isoFromDay(day);
}

function initialOf(one: InMeeting, { id }: Child, about: readonly InMeeting[], known: Of): HeldConference {
  const procedure = procedureHeldUnder(one, known);
  const { meeting, case: of } = one;
  const transferIn = meeting.calling.type === 'transfer';
  const goesOn = about.slice(about.indexOf(one) + 1);
  const next = goesOn.findIndex((later) => later.meeting.calling.type !== 'continued');
  const sittings = [one, ...(next === -1 ? goesOn : goesOn.slice(0, next))];
  const last = sittings.findLast((sitting) => sitting.meeting.decision.children[id] !== undefined)?.meeting.decision;
  const on = dayOfMeeting(one);
  const enquiry = transferIn ? null : enquiryOf(of, dayFromIso(on));
  const from = enquiry === null ? null : dayFromIso(enquiry);
  const help = last?.follows[id]?.help ?? null;
  return {
    meeting: one.id,
    on,
    transferIn,
    enquiry,
    target: from === null ? null : isoFromDay(calendarOf(procedure, of.dates.area).addWorkingDays(from, conferenceTarget)),
    plan: last === undefined ? null : last.children[id]?.outcome === 'at-risk',
    help: help === null ? null : help === 'yes',
  };
}

function plansOf(about: readonly InMeeting[], child: Child, known: Of, now: Instant): readonly HeldPlan[] {
  const plans: HeldPlan[] = [];
  for (const one of about) {
    const decided = one.meeting.decision.children[child.id];
    const on = dayOfMeeting(one);
    const open = plans.at(-1);
    const isOpen = open !== undefined && open.end === null;
    const review = one.meeting.calling.type === 'review' && isOpen ? [reviewOf(one, child, known, now)] : [];
    if (isOpen) {
      const reviews = [...open.reviews, ...review];
      const after = decided?.outcome === 'at-risk' ? { latest: decided.categories } : {};
      plans[plans.length - 1] = { ...open, reviews, ...after, ...(decided?.outcome === 'not-at-risk' ? { end: on } : {}) };
    } else if (decided?.outcome === 'at-risk') {
      const { categories } = decided;
      plans.push({ meeting: one.id, start: on, end: null, initial: categories, latest: categories, reviews: [] });
    }
  }
  return plans;
}

/** A plan that stands ends with everything else of the child. */
function withEnd(plans: readonly HeldPlan[], stopped: string | null): readonly HeldPlan[] {
  return stopped === null ? plans : plans.map((one) => (one.end === null ? { ...one, end: stopped } : one));
}

function reviewOf(one: InMeeting, child: Child, known: Of, now: Instant): HeldReview {
  const { id, meeting } = one;
  const on = dayOfMeeting(one);
  const decided = meeting.decision.children[child.id];
  const procedure = procedureHeldUnder(one, known);
  return {
    meeting: id,
    on,
    due: dueOf(one, dayFromIso(on), known, now),
    continues: decided === undefined ? null : decided.outcome === 'at-risk',
    // By the quorum of the procedure it was held under; once decided, as it was then.
    quorate:
      decided === undefined || procedure.quorum === null
        ? quorateAt(one, procedure, known.directory).enough
        : !decided.provisional,
    participation: participationCode(child, meeting.day, on),
  };
}

/** The first of the days by which this review was to be, of those that no expected date of delivery can be worked back from. */
function dueOf(one: InMeeting, on: Day | null, known: Of, now: Instant): string | null {
  const { case: of, id } = one;
  const procedure = procedureHeldUnder(one, known);
  const rows = caseDeadlines(of, procedure, calendarOf(procedure, of.dates.area), now, id);
  const own = rows.flatMap((row) =>
    row.to === 'review' && row.kind !== 'earliest' && row.by === on && row.due !== null && !row.tellsExpected ? [row.due] : [],
  );
  return own.length === 0 ? null : isoFromDay(Math.min(...own));
}
