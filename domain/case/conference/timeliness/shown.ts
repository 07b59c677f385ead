import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import type { Known } from '../../whole.ts';
import { type AskedAgain, askedAgain } from '../asked-again.ts';
import { agreedNow, authorisedNow, authorisersOf, isAuthorisedBySomebody, isChairAskedOfDelay } from './authorising.ts';
import { hasInterim, interimAskedOf, wantsInterim } from './interim.ts';
import { partsAsked, saidOfParts } from './interim-part.ts';
import { isUnexplained, latenessOf } from './lateness.ts';

type Beside = Pick<Known, 'procedure' | 'directory'>;

/** What of a conference those are made of. */
export const timelinessParts = [
  'chair',
  'convenor',
  'timeliness',
  'interimCarried',
  'interimGoesOn',
  'reference',
  'when',
  'stage',
  'invitees',
  'meeting',
  'type',
  'facts',
  'heldBefore',
  'invitedAt',
  'unit',
  'needToKnow',
] as const;

/** What is said of a conference's lateness: to whoever keeps it, whoever is asked to authorise it, who leads, and all who are invited. */
export function timelinessCards(
  of: Pick<Conference, (typeof timelinessParts)[number]> & { readonly status: string },
  { procedure, directory }: Beside,
): readonly Drawn[] {
  if (of.stage === 'cancelled' && !of.interimGoesOn) return [];
  const { chair, convenor, timeliness, reference, when, stage, invitees, status, interimCarried, interimGoesOn: on } = of;
  const { isLate, forAll, rows } = latenessOf(of, procedure);
  const has = hasInterim(of, procedure);
  if (rows.length === 0 && !has) return [];
  const { reason, authorised, agreed, interim, since } = timeliness;
  const keepers = new Set(status === 'draft' ? [convenor] : [convenor, ...(chair === null ? [] : [chair])]);
  const lead = has ? interimAskedOf(of, procedure) : null;
  const unexplained = isUnexplained(of, procedure);
  const all = isLate && forAll && status === 'convened' ? invitees.map((one) => one.person) : [];
  const inPlan = has && status === 'convened' && interim !== null ? [...interim.people, ...interim.dropped] : [];
  const { gone } = saidOfParts(of);
  return [
    ...[...keepers].map(
      (to): Drawn => ({
        to,
        part: 'late',
        shows: [isLate, reason, authorised, agreed, interim, since, lead, gone, interimCarried, on],
      }),
    ),
    ...authorisersOf(of, procedure, directory).map(
      (to): Drawn => ({ to, part: 'authorise', shows: [reason, authorised, agreed, interim, reference, when, endedAs(stage)] }),
    ),
    ...(lead === null ? [] : [{ to: lead, part: 'interim', shows: [interim, reference, when, gone, interimCarried, on] }]),
    ...invitees.flatMap(({ person: to }): readonly Drawn[] =>
      to !== lead && inPlan.includes(to) ? [{ to, part: 'interim-part', shows: [interim, reference, when, on] }] : [],
    ),
    ...all.map((to): Drawn => ({ to, part: 'delay', shows: [unexplained] })),
  ];
}

/** The question whether the delay is authorised, while nobody has answered; null: it is not asked, or it is answered. */
export function authorisingAsked(of: Conference, procedure: Procedure): AskedAgain | null {
  return isAuthorisedBySomebody(of, procedure) && authorisedNow(of) === null ? askedOf(of, procedure) : null;
}

/** The same of what the chair says to it. */
export function agreementAsked(of: Conference, procedure: Procedure): AskedAgain | null {
  return isChairAskedOfDelay(of, procedure) && agreedNow(of) === null ? askedOf(of, procedure) : null;
}

/** The same of the plan until then. */
export function interimAsked(of: Conference, procedure: Procedure): AskedAgain | null {
  return wantsInterim(of, procedure) && of.timeliness.interim?.inPlace !== true ? askedOf(of, procedure) : null;
}

function askedOf({ timeliness, when }: Conference, procedure: Procedure): AskedAgain | null {
  return timeliness.since === null || when === null ? null : askedAgain(timeliness.since, when.startsAt, calendarOf(procedure));
}

/** Whoever is asked is reminded by time alone; who keeps the conference hears once that it waits. */
export function timelinessTurnings(of: Conference, person: PersonId, { procedure, directory }: Beside): readonly Turning[] {
  const [authorising, interim] = [authorisingAsked(of, procedure), interimAsked(of, procedure)];
  const [agreement, parts] = [agreementAsked(of, procedure), partsAsked(of, procedure)];
  if (authorising === null && interim === null && agreement === null && parts === null) return [];
  const keeps = person === of.chair || person === of.convenor;
  const leads = interimAskedOf(of, procedure) === person;
  const of1 = (asked: AskedAgain | null, isAsked: boolean, hears = keeps): readonly Instant[] => {
    if (asked === null) return [];
    return isAsked ? asked.again : hears && asked.escalates !== null ? [asked.escalates] : [];
  };
  const all = [
    ...of1(authorising, authorisersOf(of, procedure, directory).includes(person)),
    ...of1(agreement, person === of.chair),
    ...of1(interim, leads),
    ...of1(parts, saidOfParts(of).wait.includes(person), keeps || leads),
  ];
  return [...new Set(all)].toSorted((a, b) => a - b).map((at) => ({ at, comesDown: true }));
}
