import type { Convened } from '../conference.ts';
import { type Drawn, endedAs } from '../drawn.ts';
import { movedLine } from '../invited-cards.ts';

export const comingParts = [
  'convenor',
  'chair',
  'invitees',
  'present',
  'when',
  'lastMove',
  'stage',
  'next',
  'reference',
  'children',
  'household',
  'teams',
] as const;

/** Who is coming, for chair and administrator, and the deputies that wait for one of them. */
export function peopleComing(of: Pick<Convened, (typeof comingParts)[number]>) {
  const { convenor, chair, invitees, present, when, stage, next, reference, children, household, teams } = of;
  const coming = [...new Set(chair === null ? [convenor] : [convenor, chair])].map(
    (to): Drawn => ({
      to,
      part: 'coming',
      shows: [invitees, present, when, movedLine(of), chair, endedAs(stage), next, reference, children, household, teams],
    }),
  );
  // Nobody is agreed to any more once it is over.
  const deputies = (endedAs(stage) === '' ? invitees : []).flatMap(({ person, answer }): Drawn[] => {
    if (answer.answer !== 'deputy' || answer.agreed !== 'asked') return [];
    const named = 'name' in answer.deputy;
    const to = named ? convenor : chair;
    return to === null ? [] : [{ to, part: `deputy/${person}`, shows: [answer, reference] }];
  });
  return [...coming, ...deputies];
}
