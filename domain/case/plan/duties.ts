import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import { instantAt, localDay, localTime } from '../../calendar/london.ts';
import { onTheHour, partsOfTime } from '../../calendar/time-of-day.ts';
import type { CaseId, Instant, PersonId } from '../../ids.ts';
import { currentConference } from '../meetings.ts';
import { leadOf } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';
import type { Action, ActionId } from './action.ts';
import { ownedSince, whoHandsOn } from './unowned.ts';

/**
 * new: just given. soon: three working days before. today: the day, or the last working day before it. overdue-1, overdue-3: working days
 * after. weekly: every week from then on. lead: told, not asked, and every week as well: the lead professional, and the chair from the second week.
 * unowned: whoever had it has left, so it has to be handed on: every working day until it is. still: an earlier digest said so, and it is not completed.
 */
export const dutyStages = ['new', 'soon', 'today', 'overdue-1', 'overdue-3', 'weekly', 'lead', 'unowned', 'still'] as const;
export type DutyStage = (typeof dutyStages)[number];

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
  const handsOn = whoHandsOn(state, known);
  const slot = instantAt(today, onTheHour(reader.hour));
  return plan.actions.flatMap((action) => {
    if (!openAt(action, slot)) return [];
    if (action.unowned === true) {
      const day = known.calendar.lastWorkingDay(today);
      return handsOn === reader.id ? [{ case: opening.id, action: action.id, stage: 'unowned' as const, day }] : [];
    }
    // When the lead professional's own action is left undone, the chair is told.
    const told = action.to === lead ? chair : lead;
    const all = [...stageDays(action, reader.hour, known.calendar), ...weeks(action, today, known.calendar)];
    const due = all.filter(({ tells, day }) => day <= today && isFor(reader.id, tells, { owner: action.to, told, chair })).at(-1);
    if (due === undefined) return [];
    return [{ case: opening.id, action: action.id, stage: reader.id === action.to ? due.stage : 'lead', day: due.day }];
  });
}

/** Whatever its owner says of an action that was done opens it again. */
function openAt(action: Action, at: Instant): boolean {
  const last = action.updates.at(-1);
  return last?.update !== 'completed' || last.at >= at;
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

/** Each stage with its day, in order. A stage that had passed before the action was given never comes. */
function stageDays(action: Action, hour: number, calendar: Calendar): readonly Telling[] {
  const by = dueDay(action);
  const since = ownedSince(action);
  const givenDay = localDay(since);
  const given = partsOfTime(localTime(since)).hour < hour ? givenDay : givenDay + 1;
  const days: readonly (readonly [DutyStage, Day])[] = [
    ['soon', calendar.addWorkingDays(by, -3)],
    ['today', calendar.lastWorkingDay(by)],
    ['overdue-1', calendar.addWorkingDays(by, 1)],
    ['overdue-3', calendar.addWorkingDays(by, 3)],
    ['lead', toldDay(action, calendar)],
  ];
  return [['new', given] as const, ...days.filter(([, day]) => day > given)].map(([stage, day]) => ({
    stage,
    day,
    tells: stage === 'lead' ? 'told' : 'owner',
  }));
}

/** When the lead professional is told. One that was handed on late has as long again. */
function toldDay(action: Action, calendar: Calendar): Day {
  return calendar.addWorkingDays(Math.max(dueDay(action), localDay(ownedSince(action))), 4);
}

/** The latest weekly reminder up to `today`, counted from the day the lead professional was told: on that weekday, or the next that is worked. */
function weeks(action: Action, today: Day, calendar: Calendar): readonly Telling[] {
  const from = toldDay(action, calendar);
  const dayOf = (week: number) => calendar.nextWorkingDay(from + 7 * week);
  const full = Math.floor((today - from) / 7);
  const week = full > 0 && dayOf(full) > today ? full - 1 : full;
  return week < 1 ? [] : [{ stage: 'weekly', day: dayOf(week), tells: week === 1 ? 'all' : 'every' }];
}

function dueDay({ id, by }: Action): Day {
  const day = dayFromIso(by);
  if (day === null) throw new Error(`duties: action ${id} is due on "${by}", which is not a date`);
  return day;
}
