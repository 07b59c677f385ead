import type { Procedure } from '../procedures/schema.ts';
import type { Happening } from '../procedures/timescale.ts';

/** How many minutes before a conference of a type something takes place on the day itself; 0: the procedure has no such thing. */
export function minutesBefore({ timescales }: Pick<Procedure, 'timescales'>, type: string, what: Happening): number {
  const all = timescales.flatMap((row) =>
    row.to === what && 'before' in row && row.before[1] === 'minutes' && row.types.some((one) => one === type)
      ? [row.before[0]]
      : [],
  );
  return Math.max(0, ...all);
}
