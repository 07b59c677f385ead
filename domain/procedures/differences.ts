import { isSame } from '../directory/is-same.ts';
import type { Procedure } from './schema.ts';
import type { Happening, Timescale } from './timescale.ts';

/** What is counted for one happening in one edition alone, and in the other alone. Empty: nothing more is, in that edition. */
export interface ChangedDates {
  readonly to: Happening;
  readonly was: readonly Timescale[];
  readonly is: readonly Timescale[];
}

export interface Differences {
  /** In the order of the newer edition, what only the older counts last. */
  readonly dates: readonly ChangedDates[];
  /** Names of what else differs: `quorum`, `decision`. What says only which document it is, is none. */
  readonly fields: readonly ChangedField[];
}

const ofTheDocument = [
  ...(['key', 'title', 'document', 'sourceDate', 'sourceNote', 'sourceAddress', 'supersededBy', 'adoptedBy'] as const),
  ...(['reviewedOn', 'timescales', 'rowsRead'] as const),
] as const satisfies readonly (keyof Procedure)[];
export type ChangedField = Exclude<keyof Procedure, (typeof ofTheDocument)[number]>;

const isOfRules = (name: keyof Procedure): name is ChangedField => !ofTheDocument.some((one) => one === name);

/** What of a row moves a date: two documents say the same in other words and under other numbers. */
function counts({
  id: _,
  title: __,
  source: ___,
  address: ____,
  confidence: _____,
  standsIn: ______,
  assumed: _______,
  languageVariance: ________,
  ...row
}: Timescale): object {
  return row;
}

/** What one procedure, or one edition of it, has otherwise than another. */
export function differences(was: Procedure, is: Procedure): Differences {
  const happenings = new Set([...is.timescales, ...was.timescales].map((row) => row.to));
  // A row that both have moves nothing, and is not among the changes of what it is for.
  const alone = ({ timescales }: Procedure, other: Procedure, to: Happening) =>
    timescales.filter((row) => row.to === to && !other.timescales.some((one) => isSame(counts(one), counts(row))));
  const dates = [...happenings].map((to) => ({ to, was: alone(was, is, to), is: alone(is, was, to) }));
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])] as (keyof Procedure)[];
  return {
    dates: dates.filter((one) => one.was.length > 0 || one.is.length > 0),
    fields: names.filter(isOfRules).filter((name) => !isSame(was[name], is[name])),
  };
}
