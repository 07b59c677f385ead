import type { Procedure } from '../../../procedures/schema.ts';
import type { Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { saidDayOfSharing } from './by-when.ts';
import { familyKnownTo, readersAtHome } from './family-read.ts';
import { isIn, owed, reportOf, writesReport } from './owed.ts';
import { coordinates } from './readers.ts';
import { newsOf } from './say-new.ts';
import { lacksSplit } from './split.ts';

/** What those are made of. */
export const reportParts = [
  'invitees',
  'reports',
  'when',
  'stage',
  'reference',
  'chair',
  'convenor',
  'adults',
  'children',
  'participation',
  'needToKnow',
] as const satisfies readonly (keyof Convened)[];

/** To each author their own; to those who wait for all of them how many are in and who is not; to the chair what is asked of them, and what is new. */
export function reportCards(
  of: Pick<Convened, (typeof reportParts)[number]>,
  { procedure }: { readonly procedure: Procedure },
): readonly Drawn[] {
  const { invitees, reports, when, stage, reference, chair, convenor } = of;
  const all = owed(of, procedure);
  const lead = invitees.find(({ person }) => coordinates(of, person, procedure))?.person ?? null;
  const waiting = [...new Set([chair, convenor, lead])].flatMap((one) => one ?? []);
  const come = all.filter(({ report }) => isIn(report)).length;
  const missing = all
    .flatMap(({ invitee, report }) => (isIn(report) ? [] : [`${invitee.person} ${report.reminded ?? ''}`]))
    .join();
  const family = readersAtHome(of)
    .adults.map((one) => one.id)
    .join();
  const over = endedAs(stage);
  const { some, none } = newsOf(of, procedure);
  return [
    ...invitees
      .filter(({ role }) => writesReport(procedure, role))
      .map((invitee): Drawn => {
        const { person } = invitee;
        const split = lacksSplit(of, person, procedure);
        const by = saidDayOfSharing({ ...of, ...familyKnownTo(of, person) });
        const shows = [reportOf(reports, person), invitee.answer, family, when, over, reference, split, by];
        return { to: invitee.person, part: 'report', shows };
      }),
    ...waiting.map((to): Drawn => {
      return { to, part: 'reports', shows: [all.length, come, ...(to === lead ? [] : [missing]), over, reference] };
    }),
    ...(over !== ''
      ? []
      : invitees.flatMap(({ person }): readonly Drawn[] => {
          const { sign } = reportOf(reports, person);
          return sign === undefined ? [] : [{ to: sign.asked, part: `counter-sign/${person}`, shows: [sign, reference, when] }];
        })),
    ...(chair === null || over !== ''
      ? []
      : [
          ...withheldOf(of).map(({ person, withheld }): Drawn => {
            return { to: chair, part: `withheld/${person}`, shows: [withheld, reference] };
          }),
          { to: chair, part: 'new', shows: [some.join(), none.join(), when] },
        ]),
  ];
}

/** What the chair has not answered yet. */
export function withheldOf({ invitees, reports }: Pick<Convened, 'invitees' | 'reports'>) {
  return invitees.flatMap(({ person }) => {
    const { withheld } = reportOf(reports, person);
    return withheld === undefined || withheld.decision !== undefined ? [] : [{ person, withheld }];
  });
}
