import type { Procedure } from '../../../procedures/schema.ts';
import type { Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { isIn, owed } from './owed.ts';
import { coordinates } from './readers.ts';

/** To each author their own, and to those who wait for all of them how many are in. */
export function reportCards(
  of: Pick<Convened, 'invitees' | 'reports' | 'when' | 'stage' | 'reference' | 'chair' | 'convenor'>,
  { procedure }: { readonly procedure: Procedure },
): readonly Drawn[] {
  const { invitees, when, stage, reference, chair, convenor } = of;
  const all = owed(of, procedure);
  const lead = invitees.find(({ person }) => coordinates(of, person, procedure))?.person ?? null;
  const waiting = [...new Set([chair, convenor, lead])].flatMap((one) => one ?? []);
  const come = all.filter(({ report }) => isIn(report)).length;
  return [
    ...all.map(({ invitee, report }): Drawn => {
      return { to: invitee.person, part: 'report', shows: [report, when, endedAs(stage), reference] };
    }),
    ...waiting.map((to): Drawn => ({ to, part: 'reports', shows: [all.length, come, endedAs(stage), reference] })),
  ];
}
