import type { Facts } from '../opening/shape.ts';
import type { Counted, MovedDate } from './counted.ts';

export interface DatesState {
  /** What has happened, by which dates are counted. */
  readonly facts: Facts;
  /** The dates as last counted, and what the last change of the calendar moved. */
  readonly counted: Counted | null;
  readonly moved: readonly MovedDate[];
  /** Which area of the procedure the case is of: by its own interval and holidays dates are counted (FV-T13). Absent: nobody has said. */
  readonly area?: string;
}

export interface DatesCommands {
  /** Of which area of the procedure it is. */
  readonly 'set-area': { readonly area: string };
  /** By the bot alone, when a list was agreed and after the official bank holidays have changed. */
  readonly 'count-dates': { readonly counted: Counted };
}

export interface DatesEvents {
  readonly 'area-set': { readonly area: string; readonly counted?: Counted };
  readonly 'dates-counted': { readonly counted: Counted; readonly moved: readonly MovedDate[] };
}
