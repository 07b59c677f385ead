import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { withoutOutline } from './missing.ts';

type Of = Pick<Convened, 'planLines' | 'actions' | 'children' | 'chair' | 'minuteTaker' | 'present' | 'stage'>;

/** Who writes it in the room: the chair, and the minute-taker where the procedure lets them help. */
function writers({ chair, minuteTaker }: Of, { minuteTakerHelps }: Pick<Procedure, 'minuteTakerHelps'>): readonly PersonId[] {
  return [...new Set([chair, minuteTakerHelps ? minuteTaker : null])].flatMap((one) => one ?? []);
}

/** While it is held: once somebody is here, and until it is over. */
export function outlinePhases(
  of: Of,
  person: PersonId,
  procedure: Procedure,
): readonly { readonly phase: 'outline'; readonly about: '' }[] {
  if (of.stage !== 'held' || !writers(of, procedure).includes(person)) return [];
  return [{ phase: 'outline', about: '' }];
}

/** What those cards are made of. */
export const outlineParts = [
  'planLines',
  'actions',
  'children',
  'chair',
  'minuteTaker',
  'present',
  'stage',
  'reference',
  'when',
] as const satisfies readonly (keyof Convened)[];

export function outlineCards(
  of: Of & Pick<Convened, 'reference' | 'when'>,
  { procedure }: { readonly procedure: Procedure },
): readonly Drawn[] {
  const { planLines: lines, children, stage, reference, when } = of;
  return writers(of, procedure).flatMap((to): Drawn[] => {
    if (outlinePhases(of, to, procedure).length === 0) return [];
    const without = withoutOutline({ lines, children }, procedure);
    const said = [outlineCounts(of).join(), without.decision.join(), without.birth.join()];
    return [{ to, part: 'outline', shows: [...said, children, endedAs(stage), reference, when] }];
  });
}

/** How many outcomes, actions and contingencies stand. */
export function outlineCounts({ planLines, actions }: Pick<Of, 'planLines' | 'actions'>): readonly [number, number, number] {
  const stand = planLines.filter((one) => one.status === 'stands');
  const count = (kind: 'outcome' | 'contingency') => stand.filter((one) => one.kind === kind).length;
  return [count('outcome'), actions.filter((one) => one.status !== 'withdrawn').length, count('contingency')];
}
