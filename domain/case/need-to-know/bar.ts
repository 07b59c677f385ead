import { administratorsOf } from '../../access/administers.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { unitOf } from '../opening/unit-of.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { directoryFor } from './barred.ts';
import { isNamed } from './named.ts';
import type { Barred, NeedToKnowCommands, NeedToKnowEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', NeedToKnowEvents>>;

/** The case is kept from these from now on. Not from whoever asks, nor from all who could go on with it. */
export function bar(state: Case, asked: NeedToKnowCommands['bar'] & Stamp, { directory }: Known): Outcome {
  const { barred } = state.needToKnow;
  const people = [...new Set(asked.people)].filter((one) => !barred.people.includes(one));
  const agencies = [...new Set(asked.agencies)].filter((one) => !barred.agencies.includes(one));
  if (people.length === 0 && agencies.length === 0) return already;
  if (!people.every((one) => directory.people.has(one)) || !agencies.every((one) => directory.agencies.has(one)))
    return { refused: 'no-such-person' };
  const after = directoryFor({ needToKnow: { barred: withAlso(barred, { people, agencies }) } }, directory);
  if (!after.people.has(asked.by as PersonId)) return { refused: 'bars-yourself' };
  const unit = unitOf(state.opening);
  if (!administratorsOf(after, unit).some((one) => isNamed(state, one))) return { refused: 'nobody-else' };
  return { events: [{ event: 'barred', people, agencies }] };
}

export function unbar({ needToKnow: { barred } }: Case, asked: NeedToKnowCommands['unbar']): Outcome {
  const people = barred.people.filter((one) => asked.people.includes(one));
  const agencies = barred.agencies.filter((one) => asked.agencies.includes(one));
  return people.length === 0 && agencies.length === 0 ? already : { events: [{ event: 'unbarred', people, agencies }] };
}

export function withAlso(barred: Barred, { people, agencies }: Barred): Barred {
  return { people: [...barred.people, ...people], agencies: [...barred.agencies, ...agencies] };
}

export function withNoMore(barred: Barred, { people, agencies }: Barred): Barred {
  return {
    people: barred.people.filter((one) => !people.includes(one)),
    agencies: barred.agencies.filter((one) => !agencies.includes(one)),
  };
}
