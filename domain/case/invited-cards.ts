import { ownEntry } from '../own-entry.ts';
import type { Convened } from './conference.ts';
import { type Drawn, endedAs } from './drawn.ts';
import { spokenForBy } from './meeting/answers/speaks-for.ts';
import { isAskedFirst } from './meeting/times/asked-about.ts';
import { isTimeTold, ofOffer } from './meeting/times/phase-of.ts';
import type { Known } from './whole.ts';

/** Those of the statutory core who cannot come at that time. */
export function whoCannot(invitees: Convened['invitees']): string {
  return invitees.flatMap((one) => (one.cannotKeep ? [one.person] : [])).join();
}

/** The statutory core says which of several times suit, keeps the one free, or says that it cannot. */
export function holds(
  of: Pick<Convened, 'invitees' | 'when' | 'stage' | 'reference' | 'convenor' | 'times'> & { readonly status: string },
  { procedure }: Pick<Known, 'procedure'>,
): readonly Drawn[] {
  const { invitees, when, stage, reference, convenor, times } = of;
  const status = of.status as 'draft' | 'proposed' | 'convened';
  return invitees
    .filter((one) => isAskedFirst(procedure, one))
    .flatMap((one): readonly Drawn[] => {
      const offer = ofOffer({ times, stage, status }, one.person, Number.NEGATIVE_INFINITY);
      if (offer === null && status === 'draft' && !isTimeTold({ times, when, status })) return [];
      const asked = offer === null ? [] : [times?.number, times?.ended, times?.said[one.person]];
      const shows = [when, one.keepsFree, one.cannotKeep, status, endedAs(stage), reference, convenor, ...asked];
      return [{ to: one.person, part: 'hold', shows }];
    });
}

export function invitations(
  of: Pick<Convened, 'invitees' | 'when' | 'lastMove' | 'present' | 'stage' | 'reference' | 'needToKnow'>,
): readonly Drawn[] {
  const { invitees, when, present, stage, reference } = of;
  const moved = movedLine(of);
  return invitees.map((one) => {
    // Whoever is here is not asked any more whether they come, nor whether they are late.
    const here = present.includes(one.person);
    const speaks = spokenForBy(of, one)
      .map(({ person }) => person)
      .join();
    const own = [one.role, one.answer, one.undertaking, one.standsFor, one.reminded, one.briefs];
    return { to: one.person, part: 'invitation', shows: [when, moved, endedAs(stage), ...own, here, reference, speaks] };
  });
}

/** What of a meeting of the core group each member reads besides its invitation. */
export const groupParts = [
  'times',
  'invitees',
  'group',
  'present',
  'stage',
  'noteTaker',
  'area',
  'facts',
  'family',
  'notes',
  'reference',
  'standings',
] as const;

/** Which times are asked about, whether its note is written, who writes it, whether the next has a date, and what each member told the others. */
export function groupLines(of: Pick<Convened, (typeof groupParts)[number]>): readonly Drawn[] {
  const { times, invitees, group, present, stage, noteTaker, area, facts, family, notes, reference, standings } = of;
  const offered = stage === 'convened' ? times : null;
  // By when the next is to be is said as long as it has no date, and a child is on a plan.
  const next = stage === 'held' ? [area, facts, family.discharges, notes.withholds, standings] : [];
  return invitees.map(({ person }) => {
    const shows = [
      stage,
      reference,
      group.note,
      noteTaker === person,
      ownEntry(group.told, person),
      present.includes(person),
      offered?.number,
      offered?.ended,
      offered?.said[person],
      ...next,
    ];
    return { to: person, part: 'group', shows };
  });
}

/** That it was moved is said of a meeting to come, and no more once somebody is here. */
export function movedLine({ lastMove, stage }: Pick<Convened, 'lastMove' | 'stage'>): Convened['lastMove'] {
  return stage === 'convened' ? lastMove : null;
}

/** Whoever has sent a deputy, and deputies who are not needed any more. */
export function besides(of: Pick<Convened, 'invitees' | 'stoodDown' | 'when' | 'stage' | 'reference'>): readonly Drawn[] {
  const { invitees, stoodDown, when, stage, reference } = of;
  const shown = [when, endedAs(stage), reference];
  return [
    ...invitees.flatMap(({ person, standsFor, chairSaid, answer }): readonly Drawn[] =>
      standsFor === undefined
        ? []
        : [{ to: standsFor, part: 'represented', shows: [...shown, person, chairSaid, answer.answer === 'apologies'] }],
    ),
    ...stoodDown.map(({ person, standsFor }) => ({ to: person, part: 'stood-down', shows: [...shown, standsFor] })),
  ];
}
