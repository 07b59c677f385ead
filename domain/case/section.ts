import type { CardName } from '../cardname.ts';
import type { Instant, PersonId } from '../ids.ts';
import type { MeetingId } from '../ref.ts';
import type { Conference, Convened } from './conference.ts';
import type { Known } from './whole.ts';

/** One live card of one person, and the parts of the state it shows: it is brought up to date when any of them is another one. */
export interface Shown {
  readonly to: PersonId;
  readonly card: CardName;
  /** The meeting it is about; absent: the case. */
  readonly meeting?: MeetingId;
  readonly about: string;
  readonly shows: readonly unknown[];
  /** For a card that has its hour, such as the chair's on the day; otherwise at once. */
  readonly notBefore?: Instant;
}

export type Drawn = Omit<Shown, 'meeting'>;
type Part<C> = Exclude<keyof C, 'status'>;

/**
 * Some of the live cards of a conference, and the parts of it that they are made of: all that `of` is given. A section none of whose
 * parts has become another one shows what it showed, so a press costs what it changes and not what there is.
 */
export interface Section {
  readonly reads: readonly string[];
  readonly from: Conference['status'];
  readonly of: (conference: Convened, known: Pick<Known, 'procedure'>) => readonly Drawn[];
}

export function section<P extends Part<Convened>>(
  from: Section['from'],
  reads: readonly P[],
  of: (conference: Pick<Convened, P> & { readonly status: string }, known: Pick<Known, 'procedure'>) => readonly Drawn[],
): Section {
  return { from, reads, of };
}
