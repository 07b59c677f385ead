import type { Instant, PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import { kindOf } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import type { Conference, Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { isOnTheDay } from '../../meeting/register/on-the-day.ts';
import { dayGoneAt, isDayGone } from '../../meeting/register/unheld.ts';
import { agencyFor } from '../../people/agency-for.ts';
import type { Known } from '../../whole.ts';
import { isIn, reportOf } from '../reports/owed.ts';
import { isEnteredAfterwards } from './afterwards.ts';
import { attendanceOf } from './attendance.ts';
import { quorateOf } from './quorate.ts';

type Beside = Pick<Known, 'procedure' | 'directory'>;

const hour = 3_600_000;

/** What the day asks of somebody, or tells them, beside the chair's card of the room. */
export function dayPhases(of: Convened, person: PersonId, known: Beside, now: Instant) {
  const helps = helperOf(of, known) === person && isOnTheDay(of, now) && !isHelpOver(of, now);
  const alone = fromOutside(of).includes(person) ? (ownEntry(of.day.alone, person)?.alone ? 'alone-said' : 'alone') : null;
  return [
    ...(helps ? [{ phase: 'helping', about: '' } as const] : []),
    ...(alone === null ? [] : [{ phase: alone, about: '' } as const]),
    ...(notThere(of, known).includes(person) ? [{ phase: 'absent', about: '' } as const] : []),
    ...(isToReconvene(of) && of.convenor === person ? [{ phase: 'to-reconvene', about: '' } as const] : []),
  ];
}

/** Whoever writes the record and, by the procedure, helps the chair, until it is over; null: nobody. */
function helperOf(
  { minuteTaker, chair, stage }: Pick<Convened, 'minuteTaker' | 'chair' | 'stage'>,
  { procedure }: Pick<Beside, 'procedure'>,
): PersonId | null {
  return procedure.minuteTakerHelps && minuteTaker !== chair && endedAs(stage) === '' ? minuteTaker : null;
}

/** Once the day has gone by the record comes first, unless the day is entered afterwards. */
function isHelpOver(of: Convened, now: Instant): boolean {
  return of.present.length > 0 && !isEnteredAfterwards(of) && isDayGone(of, now);
}

/** Those who are here and not in the room, until it is over. */
function fromOutside(of: Pick<Convened, 'stage' | 'invitees' | 'present' | 'day'>): readonly PersonId[] {
  if (endedAs(of.stage) !== '') return [];
  return attendanceOf(of).flatMap(({ person, how, left }) => (left === null && how !== 'in-person' ? [person] : []));
}

/** Once it is over without a quorum: those of agencies of which nobody was there (ST-P2). */
function notThere(of: Pick<Convened, (typeof dayParts)[number]>, { procedure, directory }: Beside): readonly PersonId[] {
  if (of.stage !== 'closed' || procedure.quorum === null) return [];
  const { provisional, missing } = quorateOf(of, procedure, directory);
  if (!provisional) return [];
  const isMissing = (person: PersonId) => missing.some((one) => one === agencyFor(of.agencies, person, directory));
  return of.invitees.flatMap(({ person }) => (isMissing(person) ? [person] : []));
}

/** The chair wants it, and nobody has called it yet. */
function isToReconvene({ day, next }: Pick<Convened, 'day' | 'next'>): boolean {
  return day.reconvene?.choice === 'reconvene' && next !== null;
}

/** What of a conference those are made of. */
export const dayParts = [
  'meeting',
  'stage',
  'day',
  'chair',
  'convenor',
  'minuteTaker',
  'present',
  'invitees',
  'when',
  'reference',
  'next',
  'decision',
  'reports',
  'adults',
  'children',
  'agencies',
  'needToKnow',
] as const;

/** What stands of it on cards: to chair and helper all that is said on the day, to others what is asked of them. */
export function dayCards(of: Pick<Convened, (typeof dayParts)[number]>, known: Beside): readonly Drawn[] {
  if (kindOf(of.meeting) !== 'conference' || of.stage === 'cancelled') return [];
  const { day, chair, convenor, present, invitees, when, reference, stage, next } = of;
  const over = endedAs(stage);
  const all = [
    day,
    of.decision,
    present,
    over === '' ? invitees : null,
    labels(of),
    over === '' ? reportsIn(of) : '',
    over,
    when,
    reference,
  ];
  const helper = helperOf(of, known);
  return [
    ...(chair === null ? [] : [{ to: chair, part: 'day', shows: all }]),
    ...(helper === null ? [] : [{ to: helper, part: 'day', shows: all }]),
    ...fromOutside(of).map((to) => ({ to, part: 'alone', shows: [ownEntry(day.alone, to)?.alone, when, reference] })),
    ...notThere(of, known).map((to) => ({
      to,
      part: 'absent',
      shows: [ownEntry(day.asksReconvene, to), day.reconvene?.choice, when, reference],
    })),
    ...(isToReconvene(of) ? [{ to: convenor, part: 'to-reconvene', shows: [when, next, reference] }] : []),
  ];
}

/** Whose reports are in: how many of those who are not here is on the card. */
function reportsIn({ invitees, reports }: Pick<Convened, 'invitees' | 'reports'>): string {
  return invitees.flatMap(({ person }) => (isIn(reportOf(reports, person)) ? [person] : [])).join();
}

/** What the family is called on a card. */
function labels({ adults, children }: Pick<Convened, 'adults' | 'children'>): string {
  const all = [...adults.map(({ id, kind }) => `${id} ${kind}`), ...children.map((one) => `${one.id} ${'born' in one}`)];
  return all.join();
}

/** The helper's card of the day comes down with the chair's, and gives way to the record once the day has gone by. */
export function helpingTurnings(of: Conference, person: PersonId, known: Beside): readonly Turning[] {
  if (of.status !== 'convened' || kindOf(of.meeting) !== 'conference' || helperOf(of, known) !== person) return [];
  const gone = dayGoneAt(of);
  if (isOnTheDay(of, Number.NEGATIVE_INFINITY)) return gone === null || isEnteredAfterwards(of) ? [] : [{ at: gone }];
  return [{ at: of.when.startsAt - hour, comesDown: true }];
}
