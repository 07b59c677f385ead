import type { FactName } from '../../procedures/fact.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { Facts } from '../opening/shape.ts';

type Timed = Pick<Procedure, 'timescales'>;

/** The facts that a conference (of this type) is counted from, but for a conference before it: that one the case knows by itself. */
export function startFacts({ timescales }: Timed, type?: string): readonly FactName[] {
  const rows = timescales.filter(
    (row) => row.to === 'conference' && (type === undefined || row.types.some((one) => one === type)),
  );
  const facts = rows.flatMap((row): readonly FactName[] =>
    'from' in row ? [row.from.fact, ...(row.from.or === undefined ? [] : [row.from.or])] : [],
  );
  return [...new Set(facts)].filter((fact) => fact !== 'conference' && fact !== 'invitations-sent');
}

/** Where none of them was given, those that could be: it is said loudly wherever the conference is prepared, and holds up nothing. */
export function missingStart(
  { type, facts }: { readonly type: string; readonly facts: Facts },
  procedure: Timed,
): readonly FactName[] {
  const all = startFacts(procedure, type);
  return all.some((fact) => facts[fact] !== undefined) ? [] : all;
}

/** Whether the procedure sets a date by which a conference of this type is to be. */
export function hasLimit({ timescales }: Timed, type: string): boolean {
  return timescales.some(
    (row) => (row.to === 'conference' || (type === 'review' && row.to === 'review')) && row.types.some((one) => one === type),
  );
}
