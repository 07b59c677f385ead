import type { FactName } from '../../procedures/fact.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { Happening } from '../../procedures/timescale.ts';
import type { Facts } from '../opening/shape.ts';

type Timed = Pick<Procedure, 'timescales'>;

/** The facts that a conference (of this type) is counted from, but for a conference before it: that one the case knows by itself. */
function startFacts({ timescales }: Timed, type?: string): readonly FactName[] {
  const rows = timescales.filter(
    (row) => row.to === 'conference' && (type === undefined || row.types.some((one) => one === type)),
  );
  const facts = rows.flatMap((row): readonly FactName[] =>
    'from' in row ? [row.from.fact, ...(row.from.or === undefined ? [] : [row.from.or])] : [],
  );
  return [...new Set(facts)].filter((fact) => fact !== 'conference' && fact !== 'invitations-sent');
}

/** What is over before a conference is prepared, and is counted all the same. */
const beforehand: readonly Happening[] = [
  'referral-decided',
  'assessment-completed',
  'strategy-discussion',
  'section-47-concluded',
];

/**
 * The facts that are entered where a conference is prepared: those it is counted from, those of what went before it (EN-T9 to EN-T12), and that
 * the enquiries are concluded where anything is counted to or from it (EN-T3, EN-T11, ST-T19).
 */
export function enteredFacts({ timescales }: Timed, type?: string): readonly FactName[] {
  const rows = timescales.filter((row) => type === undefined || row.types.some((one) => one === type));
  const froms = (some: typeof rows) => some.flatMap((row) => ('from' in row ? [row.from.fact] : []));
  const before = rows.filter(({ to }) => beforehand.includes(to));
  const concluded = 'section-47-concluded';
  const hasConclusion = froms(rows).includes(concluded) || before.some(({ to }) => to === concluded);
  return [...new Set([...startFacts({ timescales }, type), ...froms(before), ...(hasConclusion ? ([concluded] as const) : [])])];
}

/**
 * The rows by which a conference of this type is to be held: those that bind, before what is only shown (EN-T1 before EN-T1b), else those that say
 * no day of their own. How long before it somebody is told of it (FV-T2, SC-T4) is none of them.
 */
function limits({ timescales }: Timed, type: string) {
  const rows = timescales.flatMap((row) =>
    row.to === 'conference' && 'from' in row && row.kind !== 'earliest' && row.types.some((one) => one === type) ? [row] : [],
  );
  const deadlines = rows.filter(({ kind }) => kind === 'deadline');
  const binding = deadlines.filter(({ strength }) => strength !== 'expected');
  return [binding, deadlines, rows].find((some) => some.length > 0) ?? [];
}

/** Where none of them was given, those that a limit could be counted from: it is said loudly wherever the conference is prepared, and holds up nothing. */
export function missingStart(
  { type, facts }: { readonly type: string; readonly facts: Facts },
  procedure: Timed,
): readonly FactName[] {
  const froms = limits(procedure, type).flatMap(({ from: { fact, or } }) => [fact, ...(or === undefined ? [] : [or])]);
  const all = [...new Set(froms)].filter((fact) => fact !== 'conference');
  return all.some((fact) => facts[fact] !== undefined) ? [] : all;
}

/** Whether the procedure sets a date by which a conference of this type is to be. */
export function hasLimit({ timescales }: Timed, type: string): boolean {
  return timescales.some(
    (row) => (row.to === 'conference' || (type === 'review' && row.to === 'review')) && row.types.some((one) => one === type),
  );
}
