import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../calendar/format.ts';
import type { PersonId } from '../../ids.ts';

/** From the start of the first day to the end of the last, in London. `cover`: a colleague of the same agency who is told meanwhile. */
export interface Leave {
  readonly from: Day;
  readonly to: Day;
  readonly cover: PersonId | null;
}

/**
 * A time at which somebody works and can be written to: a day of the week, 0 Monday … 6 Sunday, and wall times `HH:MM` in London. A shift that
 * ends no later than it begins goes on past midnight. `turn`: in the `nth` of so many weeks that follow each other, by the number of the week (weekOf);
 * absent: in every week.
 */
export interface Stretch {
  readonly day: number;
  readonly from: string;
  readonly until: string;
  readonly turn?: { readonly nth: number; readonly of: number };
}

/** Somebody's week, or the weeks that follow each other, in order. What lies between two stretches of a day is a lesson, a clinic, a break. */
export type WorkingTimes = readonly Stretch[];

/** What somebody chose for themself. It stands beside the entry of the file, which may not say otherwise. */
export interface Preferences {
  readonly language: Language;
  readonly hour: number;
  /** Not there: they have not said. */
  readonly times?: WorkingTimes;
}

interface OfPerson {
  readonly person: PersonId;
}

export interface LeaveCommands {
  readonly 'go-away': OfPerson & Leave;
  readonly 'come-back': OfPerson;
  readonly 'set-preferences': OfPerson & Required<Preferences>;
  /** The language alone, the rest as it is. */
  readonly 'choose-language': OfPerson & Pick<Preferences, 'language'>;
}

export interface LeaveEvents {
  readonly 'gone-away': LeaveCommands['go-away'];
  readonly 'came-back': OfPerson;
  readonly 'preferences-set': LeaveCommands['set-preferences'];
  readonly 'language-chosen': LeaveCommands['choose-language'];
}
