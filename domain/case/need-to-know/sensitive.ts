import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import type { NeedToKnowCommands, NeedToKnowEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', NeedToKnowEvents>>;

/** From now on the case is for named people only. Whoever says so is one of them. */
export function setSensitive({ needToKnow: { named } }: Case, { by }: Stamp): Outcome {
  return named === null ? { events: [{ event: 'sensitive-set', named: [by as PersonId] }] } : already;
}

/** Who is named besides those with a part: all of them, each time. */
export function namePeople(
  { needToKnow: { named } }: Case,
  asked: NeedToKnowCommands['name-people'],
  { directory }: Known,
): Outcome {
  if (named === null) return { refused: 'changed' };
  const all = [...new Set(asked.named)];
  if (!all.every((one) => directory.people.get(one)?.status === 'active')) return { refused: 'no-such-person' };
  const same = all.length === named.length && all.every((one) => named.includes(one));
  return same ? already : { events: [{ event: 'people-named', named: all }] };
}

export function clearSensitive({ needToKnow: { named } }: Case): Outcome {
  return named === null ? already : { events: [{ event: 'sensitive-cleared' }] };
}
