import type { Division } from './division.ts';

/**
 * The compact form of the official dates. `dates`: per division and year, the `MM-DD` of each bank holiday, by a blank.
 * `from` and `to`: the whole years that are published. `version` grows by one with every change; a stored date keeps it.
 */
export interface OfficialDates {
  readonly source: string;
  readonly licence: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly dates: Readonly<Record<Division, Readonly<Record<string, string>>>>;
}
