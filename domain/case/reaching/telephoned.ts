import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import type { Case, Decided } from '../whole.ts';
import type { ReachingCommands, ReachingEvents } from './shape.ts';
import { isToldBy } from './shown.ts';

/**
 * Whoever was asked to telephone says that they have, and takes back what they said by mistake: nobody else would telephone whoever is
 * thought to know. Of anybody else they learn nothing.
 */
export function tellByTelephone(
  { reaching }: Case,
  { by, people, not = [] }: ReachingCommands['tell-by-telephone'] & Stamp,
): Decided<Tagged<'event', ReachingEvents>> {
  const theirs = reaching.unreached.filter(({ asked }) => asked.some((one) => one === by));
  const meant = [...people, ...not].map((person) => theirs.find((one) => one.person === person));
  if (meant.length === 0 || meant.includes(undefined)) return { refused: 'not-yours' };
  const found = theirs.filter(({ person }) => !not.includes(person) && people.includes(person));
  const mistaken = theirs.filter((one) => not.includes(one.person) && isToldBy(one, by));
  return {
    events: [
      ...found.flatMap(({ person, told }) => (told === null ? [{ event: 'told-by-telephone', person } as const] : [])),
      ...mistaken.map(({ person }) => ({ event: 'not-told-by-telephone', person }) as const),
    ],
  };
}
