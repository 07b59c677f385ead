import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import type { Known } from '../../whole.ts';
import { askedAgain } from '../asked-again.ts';
import { askedOfTie, tiesAgainst } from './asks.ts';

type Beside = Pick<Known, 'procedure' | 'directory'>;

/** What of a conference those are made of. */
export const tieParts = ['meeting', 'chair', 'convenor', 'chairTie', 'reference', 'when', 'stage', 'unit', 'needToKnow'] as const;

/** What the chair has said of their tie, to whoever keeps the conference; and to who is asked whether the chair stays. */
export function tieCards(
  of: Pick<Conference, (typeof tieParts)[number]> & { readonly status: string },
  { procedure, directory }: Beside,
): readonly Drawn[] {
  if (of.status === 'draft' || kindOf(of.meeting) !== 'conference') return [];
  const { chair, convenor, chairTie, reference, when, stage } = of;
  const { declared, answered } = chairTie;
  const keepers = [...new Set([convenor, chair])].flatMap((to) => to ?? []);
  const asked = askedOfTie(of, procedure, directory);
  return [
    ...keepers.map((to): Drawn => ({ to, part: 'chair-tie', shows: [declared, answered] })),
    ...asked.map(
      (to): Drawn => ({ to, part: 'chair-tie-asked', shows: [declared, answered, reference, when, chair, endedAs(stage)] }),
    ),
  ];
}

/** From when chair and administrator are told that nobody has answered; null: nothing is asked, or it is answered. */
export function tieEscalates(conference: Conference, procedure: Procedure): Instant | null {
  const { chairTie, when } = conference;
  if (!isTieOpen(conference, procedure) || chairTie.declared === null || when === null) return null;
  return askedAgain(chairTie.declared.at, when.startsAt, calendarOf(procedure)).escalates;
}

export function isTieOpen({ chairTie }: Pick<Conference, 'chairTie'>, procedure: Procedure): boolean {
  return chairTie.answered === null && tiesAgainst(chairTie, procedure).length > 0;
}

/** Whoever is asked is reminded by time alone; who keeps the conference hears once that it waits. */
export function tieTurnings(conference: Conference, person: PersonId, { procedure, directory }: Beside): readonly Turning[] {
  const { chairTie, when, chair, convenor, status } = conference;
  if (status === 'draft' || when === null || chairTie.declared === null || !isTieOpen(conference, procedure)) return [];
  const { again, escalates } = askedAgain(chairTie.declared.at, when.startsAt, calendarOf(procedure));
  const isAsked = askedOfTie(conference, procedure, directory).includes(person);
  const keeps = (person === chair || person === convenor) && escalates !== null ? [escalates] : [];
  return [...(isAsked ? again : keeps)].map((at) => ({ at, comesDown: true }));
}
