import type { Day } from '../calendar/day.ts';
import type { ConferenceType, FactName } from '../procedures/fact.ts';

/** One dated fact of a case. A conference says which kind it was, or will be; `planned`: nobody has held it yet. */
export type DatedFact =
  | { readonly fact: Exclude<FactName, 'conference'>; readonly on: Day }
  | { readonly fact: 'conference'; readonly of: ConferenceType; readonly on: Day; readonly planned?: true };

/**
 * What is asked: the conference in hand, and the facts. `done`: rule id to the day that was done which no fact shows
 * (a report shared); without it such a date that has gone by is `passed`, with it and unnamed `not-kept`.
 */
export interface CaseDates {
  readonly type: ConferenceType;
  readonly area?: string;
  readonly facts: readonly DatedFact[];
  readonly done?: ReadonlyMap<string, Day>;
}
