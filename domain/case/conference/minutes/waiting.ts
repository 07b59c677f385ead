import type { Day } from '../../../calendar/day.ts';
import { openingOf } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { nudges } from '../../../nudges/policy.ts';
import { procedureOf } from '../../../procedures/in-force.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { daysGone } from '../../days-gone.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { dayGoneAt } from '../../meeting/register/unheld.ts';
import type { Known } from '../../whole.ts';
import { minutesDue } from './due.ts';
import { withoutIt } from './restricted-got.ts';
import { isAskedForWord, wordOnAll } from './restricted-word.ts';

type Of = Pick<Conference, (typeof minutesParts)[number]>;

/**
 * minutes: to be written. minutes-back: the chair has given them back. minutes-agree: to be read and agreed by the chair. restricted-word: whoever's
 * restricted information it is says whether it may go further. restricted-there: some of it is there for its reader. restricted-out: to the chair, not everybody has confirmed what is there for them.
 */
export type MinutesPhase = {
  readonly phase: 'minutes' | 'minutes-back' | 'minutes-agree' | 'restricted-word' | 'restricted-there' | 'restricted-out';
  readonly about: string;
};

/** Who writes them: the minute-taker; where there is none, the chair. */
const writerOf = ({ minuteTaker, chair }: Of) => minuteTaker ?? chair;

const isHeld = ({ stage, meeting }: Of) => kindOf(meeting) === 'conference' && (stage === 'held' || stage === 'closed');

/** A chair who writes them has other things to do in the room until it is over, or its day is. */
function waitsForTheDay(of: Of, person: PersonId): boolean {
  return of.minutes.stage === 'writing' && of.stage !== 'closed' && person === of.chair && person === writerOf(of);
}

/** What of the minutes is somebody's, once the conference was held. */
export function minutesPhases(of: Of, person: PersonId, now: Instant): readonly MinutesPhase[] {
  return isHeld(of) ? [...writingPhases(of, person, now), ...wordPhases(of, person), ...listPhases(of, person)] : [];
}

/** Their word on what is restricted, until they have said it (FV-R2). */
function wordPhases(of: Of, person: PersonId): readonly MinutesPhase[] {
  const { list } = of.minutes.restricted;
  const isOpen = isAskedForWord(of, person) && wordOnAll(of, person) === null;
  return isOpen ? [{ phase: 'restricted-word', about: String(list?.at) }] : [];
}

/** To whoever is on its list, until they are known to have it; and to the chair, until all are. */
function listPhases(of: Of, person: PersonId): readonly MinutesPhase[] {
  const { list, words } = of.minutes.restricted;
  const open = withoutIt(of);
  // Whatever is given to them anew is a new message.
  const latest = Math.max(list?.at ?? 0, ...Object.values(words).map(({ at }) => at));
  return [
    ...(open.includes(person) ? [{ phase: 'restricted-there', about: String(latest) } as const] : []),
    ...(open.length > 0 && person === of.chair ? [{ phase: 'restricted-out', about: String(open.length) } as const] : []),
  ];
}

function writingPhases(of: Of, person: PersonId, now: Instant): readonly MinutesPhase[] {
  if (!isHeld(of)) return [];
  const { minutes, chair } = of;
  const about = String(minutes.at);
  if (minutes.stage === 'with-chair') return person === chair ? [{ phase: 'minutes-agree', about }] : [];
  if (minutes.stage !== 'writing' || person !== writerOf(of)) return [];
  if (waitsForTheDay(of, person) && now < (dayGoneAt(of) ?? 0)) return [];
  // Who has taken them back themself knows.
  const isGivenBack = minutes.at > 0 && minutes.by !== person;
  return [isGivenBack ? { phase: 'minutes-back', about } : { phase: 'minutes', about: '' }];
}

/** What of a conference those are made of. */
export const minutesParts = [
  'meeting',
  'minutes',
  'circulation',
  'invitees',
  'away',
  'stage',
  'chair',
  'minuteTaker',
  'when',
  'type',
  'reference',
  'procedure',
] as const;

export function minutesDrawn(of: Pick<Conference, (typeof minutesParts)[number]>): readonly Drawn[] {
  if (!isHeld(of)) return [];
  const { minutes, reference, when, stage } = of;
  const shows = [minutes.stage, minutes.at, reference, when, endedAs(stage)];
  const people = new Set([of.chair, of.minuteTaker]);
  const writers = [...people].flatMap((to): Drawn[] =>
    to === null || writingPhases(of, to, Number.POSITIVE_INFINITY).length === 0 ? [] : [{ to, part: 'minutes', shows }],
  );
  const authors = new Set(minutes.restricted.texts.map((one) => one.from));
  const asked = [...authors].flatMap((to): Drawn[] =>
    wordPhases(of, to).map(({ about }) => ({ to, part: 'restricted-word', shows: [about, reference, when, endedAs(stage)] })),
  );
  const given = [...new Set([...(minutes.restricted.list?.people ?? []), ...(of.chair === null ? [] : [of.chair])])];
  const told = given.flatMap((to): Drawn[] =>
    listPhases(of, to).map(({ phase, about }) => ({ to, part: phase, shows: [about, reference, when, endedAs(stage)] })),
  );
  return [...writers, ...asked, ...told];
}

/** Whoever they wait for is reminded the working day before they are due, on the day, and after it. */
export function minutesTurnings(of: Of, person: PersonId, { directory }: Pick<Known, 'directory'>): readonly Turning[] {
  if (writingPhases(of, person, Number.POSITIVE_INFINITY).length === 0) return [];
  const due = minutesDue(of, directory);
  const begins = waitsForTheDay(of, person) ? dayGoneAt(of) : null;
  const reminders =
    due === null ? [] : remindersOf(due, procedureOf(of.procedure, directory)).map((at) => ({ at, comesDown: true }) as const);
  return [...(begins === null ? [] : [{ at: begins }]), ...(due === null ? [] : daysGone([due])), ...reminders];
}

function remindersOf(due: Day, procedure: Procedure): readonly Instant[] {
  const { addWorkingDays } = calendarOf(procedure);
  const all = nudges.minutes.days.map((n) => openingOf(n === 0 ? due : addWorkingDays(due, n)));
  return [...new Set(all)].toSorted((a, b) => a - b);
}
