import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import { instantAt, localDay, localTime } from '../../calendar/london.ts';
import { onTheHour, partsOfTime } from '../../calendar/time-of-day.ts';
import type { CaseId, Instant, PersonId } from '../../ids.ts';
import { week as inAWeek, nudges } from '../../nudges/policy.ts';
import { currentConference } from '../meetings.ts';
import { leadOf } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';
import type { Action, ActionId } from './action.ts';
import { firstTold } from './first-told.ts';
import { mayTakeOf } from './may-take.ts';
import { disownedAt } from './not-mine.ts';
import { type Epoch, epochsOf } from './reminded-from.ts';
import { remindedAgain } from './snooze/snooze.ts';
import { toldWhenUndone, whoHandsOnOf } from './unowned.ts';

/**
 * new: just given. again: it was completed or withdrawn, or said to be somebody else's, and is not any more. changed: its words, date or
 * child are others. soon: three working days before. today: the day, or the last working day before it. overdue-1, overdue-3: working days
 * after. weekly: every week from then on. lead: told, not asked, and every week as well: the lead professional, and the chair from the second
 * week. unowned: whoever had it has left, or says that it is not theirs, so it has to be handed on: every working day until it is. still: an
 * earlier digest said so, and it is not completed.
 */
export const dutyStages = [
  'new',
  'again',
  'changed',
  'soon',
  'today',
  'overdue-1',
  'overdue-3',
  'weekly',
  'lead',
  'unowned',
  'still',
] as const;
export type DutyStage = (typeof dutyStages)[number];

/** Working days after the day of an action on which the lead professional is told that it is not completed. */
export const daysUntold = nudges.action.next[0].after;
/** What each of the days is called on which its owner is reminded. */
const stageOn = { [-3]: 'soon', 0: 'today', 1: 'overdue-1', 3: 'overdue-3' } as const satisfies Readonly<
  Record<(typeof nudges.action.days)[number], DutyStage>
>;

/** One line of a digest. `stage` 'lead' is for the lead professional, about somebody else's action; 'unowned' for whoever hands it on. */
export interface Duty {
  readonly case: CaseId;
  readonly action: ActionId;
  readonly stage: DutyStage;
}

/** Whose digest it is. */
export interface DigestReader {
  readonly id: PersonId;
  /** The local hour (0–23) of the person's digest. */
  readonly hour: number;
}

/**
 * What one person's digest of `today` says about one case: of each open action the latest stage that fell after `since` (the day of
 * the last digest) up to `today`. What was completed before the digest's hour falls out; what is completed later stays on that one
 * digest, where it can be opened again. A bot that was down tells only the latest stage, nothing is told twice.
 * Stages are working days, so nothing is due on a weekend or bank holiday.
 */
export function duties(
  state: Case,
  reader: DigestReader,
  since: Day,
  today: Day,
  known: Pick<Known, 'procedure'> & { readonly calendar: Calendar },
): readonly Duty[] {
  return upTo(state, reader, today, known).flatMap(({ day, ...duty }) => (day > since ? [duty] : []));
}

/**
 * What earlier digests told and is not completed yet. A digest takes the place of the one before it, so nothing may stand on that alone:
 * this goes with what is due, and is no reason for a digest by itself.
 */
export function stillOpen(...[state, reader, since, today, known]: Parameters<typeof duties>): readonly Duty[] {
  return upTo(state, reader, today, known).flatMap(({ day, ...duty }): Duty[] =>
    day > since ? [] : [{ ...duty, stage: duty.stage === 'lead' || duty.stage === 'unowned' ? duty.stage : 'still' }],
  );
}

/** Of each open action the latest stage up to `today` that is for this reader, with its day. */
function upTo(
  state: Case,
  reader: DigestReader,
  today: Day,
  known: Pick<Known, 'procedure'> & { readonly calendar: Calendar },
): readonly (Duty & { readonly day: Day })[] {
  const { opening, plan } = state;
  if (opening.status !== 'open') return [];
  const lead = leadOf(state, known.procedure);
  const chair = currentConference(state)?.meeting.when.chair ?? null;
  const slot = instantAt(today, onTheHour(reader.hour));
  return plan.actions.flatMap((action) => {
    if (!openAt(action, slot)) return [];
    if (whoHandsOnOf(state, action, known) === reader.id) {
      const day = known.calendar.lastWorkingDay(today);
      return [{ case: opening.id, action: action.id, stage: 'unowned' as const, day }];
    }
    // What was said after the digest came stays on that one, where it can be taken back.
    if (action.unowned === true || (disownedAt(action) ?? slot) < slot || !mayTakeOf(state, reader.id, action)) return [];
    const told = toldWhenUndone(state, action, { lead, chair });
    const all = tellingsOf(action, today, reader.hour, known.calendar);
    const due = all.filter(({ tells, day }) => day <= today && isFor(reader.id, tells, { owner: action.to, told, chair })).at(-1);
    if (due === undefined) return [];
    const again = reader.id === action.to ? remindedAgain(state, action, slot, known) : null;
    if (again !== null && today < again) return [];
    if (again !== null) return [{ case: opening.id, action: action.id, stage: due.stage, day: Math.max(due.day, again) }];
    return [{ case: opening.id, action: action.id, stage: reader.id === action.to ? due.stage : 'lead', day: due.day }];
  });
}

/** What was completed or withdrawn before a digest's hour is not on it. */
function openAt({ status, updates }: Action, at: Instant): boolean {
  if (status === 'open') return true;
  const ended = updates.findLast((one) => one.update === status);
  return ended !== undefined && ended.at >= at;
}

/** One day on which something of an action is said, and to whom. all: to its owner and whoever is told; every: to the chair besides. */
interface Telling {
  readonly stage: DutyStage;
  readonly day: Day;
  readonly tells: 'owner' | 'told' | 'all' | 'every';
}

function isFor(
  reader: PersonId,
  tells: Telling['tells'],
  of: { readonly owner: PersonId; readonly told: PersonId | null; readonly chair: PersonId | null },
): boolean {
  if (tells === 'owner') return reader === of.owner;
  if (tells === 'told') return reader === of.told;
  return reader === of.owner || reader === of.told || (tells === 'every' && reader === of.chair);
}

/**
 * Each day up to `today` in order, and those to come. What has begun anew is told at once, on the digest that stands there as well, and is
 * reminded of from then on; what had been told before it stays told.
 */
function tellingsOf(action: Action, today: Day, hour: number, calendar: Calendar): readonly Telling[] {
  // Whatever was done with it before anybody was told of it is nobody's news: it is new as it stands.
  const told = firstTold(action, hour, calendar);
  const all = epochsOf(action).map((one): Epoch => (one.at < told ? { ...one, stage: 'new' } : one));
  let undone: Day | null = null;
  return all.flatMap((epoch, at): readonly Telling[] => {
    const by = dueDay(action, epoch);
    // What was handed on or changed late has as long again; what is open again has not: to press twice puts nothing off.
    if (epoch.stage !== 'again' || undone === null)
      undone = calendar.addWorkingDays(Math.max(by, localDay(epoch.at)), daysUntold);
    const next = all[at + 1];
    const before = next === undefined ? today + 1 : localDay(next.at);
    const days = daysFrom(epoch, { by, undone, today: Math.min(today, before - 1) }, hour, calendar);
    return next === undefined ? days : days.filter(({ day }) => day < before);
  });
}

/** The same from one beginning on. A stage that had passed before it never comes. `undone`: when the lead professional is told. */
function daysFrom(
  { stage, at }: Epoch,
  { by, undone, today }: { readonly by: Day; readonly undone: Day; readonly today: Day },
  hour: number,
  calendar: Calendar,
): readonly Telling[] {
  const givenDay = localDay(at);
  const given = partsOfTime(localTime(at)).hour < hour ? givenDay : givenDay + 1;
  const days = nudges.action.days.map(
    (n): Telling => ({
      stage: stageOn[n],
      day: n === 0 ? calendar.lastWorkingDay(by) : calendar.addWorkingDays(by, n),
      tells: 'owner',
    }),
  );
  return [
    ...(stage === 'new' ? [] : [{ stage, day: givenDay, tells: 'owner' } as const]),
    { stage, day: given, tells: 'owner' },
    ...days.filter(({ day }) => day > given),
    { stage: 'lead', day: stage === 'again' ? Math.max(undone, calendar.addWorkingDays(givenDay, 1)) : undone, tells: 'told' },
    ...weeks(undone, today, calendar).filter(({ day }) => day > given),
  ];
}

/** The latest weekly reminder up to `today`, counted from the day the lead professional was told: on that weekday, or the next that is worked. */
function weeks(from: Day, today: Day, calendar: Calendar): readonly Telling[] {
  const dayOf = (week: number) => calendar.nextWorkingDay(from + inAWeek * week);
  const full = Math.floor((today - from) / inAWeek);
  const week = full > 0 && dayOf(full) > today ? full - 1 : full;
  return week < 1 ? [] : [{ stage: 'weekly', day: dayOf(week), tells: week === 1 ? 'all' : 'every' }];
}

function dueDay({ id }: Action, { by }: Epoch): Day {
  const day = dayFromIso(by);
  if (day === null) throw new Error(`duties: action ${id} is due on "${by}", which is not a date`);
  return day;
}
