import type { Stage } from '../access/right.ts';
import type { Instant, PersonId } from '../ids.ts';
import type { Turning } from '../tell.ts';

/** What somebody's card shows of one phase or part of theirs, and the parts of the state it is made of. */
export interface Drawn {
  readonly to: PersonId;
  readonly part: string;
  readonly shows: readonly unknown[];
  /** Where it has its hour; otherwise at once. */
  readonly notBefore?: Instant;
  /** When it becomes another one by time alone. */
  readonly turnings?: readonly Turning[];
}

/** What a card says of a meeting that is over differs by how it ended; on the day it does not matter that it has begun. */
export function endedAs(stage: Stage): string {
  return stage === 'closed' || stage === 'cancelled' ? stage : '';
}

const none: readonly Drawn[] = [];

/** What of it has become another one, and what is gone. */
export function changedAmong(then: readonly Drawn[], now: readonly Drawn[]): readonly Drawn[] {
  // Nearly always the same cards in the same order, of which nothing or one is another.
  if (then.length === now.length && now.every((one, at) => isSamePart(one, then[at]))) {
    const changed = (one: Drawn, at: number) => !showsTheSame(then[at], one);
    return now.some(changed) ? now.filter(changed) : none;
  }
  const was = new Map(then.map((one) => [keyOf(one), one]));
  const is = new Set(now.map(keyOf));
  return [...now.filter((one) => !showsTheSame(was.get(keyOf(one)), one)), ...then.filter((one) => !is.has(keyOf(one)))];
}

function isSamePart(one: Drawn, other: Drawn | undefined): boolean {
  return one.to === other?.to && one.part === other.part;
}

function keyOf({ to, part }: Drawn): string {
  return `${to}/${part}`;
}

/** States share what did not change, so the same object is the same content. */
function showsTheSame(was: Drawn | undefined, is: Drawn): boolean {
  return was !== undefined && was.shows.length === is.shows.length && was.shows.every((part, at) => part === is.shows[at]);
}
