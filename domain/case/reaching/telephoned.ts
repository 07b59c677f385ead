import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import type { Case, Decided } from '../whole.ts';
import type { ReachingCommands, ReachingEvents } from './shape.ts';

/** Whoever was asked to telephone says that they have. Of anybody else they learn nothing. */
export function tellByTelephone(
  { reaching }: Case,
  { by, people }: ReachingCommands['tell-by-telephone'] & Stamp,
): Decided<Tagged<'event', ReachingEvents>> {
  const theirs = reaching.unreached.filter(({ asked }) => asked.some((one) => one === by));
  const meant = people.map((person) => theirs.find((one) => one.person === person));
  if (people.length === 0 || meant.includes(undefined)) return { refused: 'not-yours' };
  return {
    events: meant.flatMap((one) =>
      one === undefined || one.told !== null ? [] : [{ event: 'told-by-telephone', person: one.person }],
    ),
  };
}
