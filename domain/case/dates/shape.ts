import type { Facts } from '../opening/shape.ts';
import type { Counted, MovedDate } from './counted.ts';

export interface DatesState {
  /** What has happened, by which dates are counted. */
  readonly facts: Facts;
  /** The dates as last counted, and what the last change of the calendar moved. */
  readonly counted: Counted | null;
  readonly moved: readonly MovedDate[];
}

export interface DatesCommands {
  /** By the bot alone, when a list was agreed and after the official bank holidays have changed. */
  readonly 'count-dates': { readonly counted: Counted };
}

export interface DatesEvents {
  readonly 'dates-counted': { readonly counted: Counted; readonly moved: readonly MovedDate[] };
}
