import type { Directory } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { isShutOut } from '../need-to-know/named.ts';
import type { Shown } from '../section.ts';
import type { Case } from '../whole.ts';
import type { Unreached } from './shape.ts';

/** Nobody has telephoned them yet, and nothing has reached them. */
export function isToTelephone({ told, reached }: Unreached): boolean {
  return told === null && reached === null;
}

/** Whether it is by this one's word that they were told: nobody else takes that back. */
export function isToldBy({ told }: Unreached, who: PersonId | 'time'): boolean {
  return told !== null && told.by === who;
}

/** Those that this reader was asked to telephone. Whoever was reached before the working day began is never spoken of. */
export function unreachedFor(unreached: readonly Unreached[], reader: PersonId): readonly Unreached[] {
  return unreached.filter(({ asked, told, reached, notBefore }) => {
    const over = told?.at ?? reached;
    return asked.includes(reader) && (over === null || over >= notBefore);
  });
}

/**
 * The card of everybody who was asked to telephone somebody, where it has changed or is gone, also because the case is kept from them now or
 * is no longer. It comes down when there is somebody new.
 */
export function unreachedCards(before: Case | null, after: Case, { people }: Pick<Directory, 'people'>): readonly Shown[] {
  const [then, now] = [ofCase(before), ofCase(after)];
  return [...new Set([...readersOf(then), ...readersOf(now)])].flatMap((to): readonly Shown[] => {
    const [was, is] = [unreachedFor(then.unreached, to), unreachedFor(now.unreached, to)];
    const sameAccess = before === null || isShutOut(before, people.get(to)) === isShutOut(after, people.get(to));
    if (sameAccess && then.reference === now.reference && was.length === is.length && is.every((one, nth) => one === was[nth]))
      return [];
    const comesDown = is.some((one) => isToTelephone(one) && !was.some((two) => two.person === one.person && isToTelephone(two)));
    const notBefore = Math.max(0, ...is.map((one) => one.notBefore));
    return [{ to, card: 'unreached', comesDown, turnings: [], notBefore }];
  });
}

type Said = Pick<Case['reaching'], 'unreached'> & { readonly reference: string };

function ofCase(state: Case | null): Said {
  if (state?.opening.status !== 'open') return { unreached: [], reference: '' };
  return { unreached: state.reaching.unreached, reference: state.opening.reference };
}

function readersOf({ unreached }: Said): readonly PersonId[] {
  return unreached.flatMap((one) => one.asked);
}
