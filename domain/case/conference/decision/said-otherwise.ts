import type { Instant } from '../../../ids.ts';
import type { ChildId } from '../../family/shape.ts';
import type { ChildDecided, DecisionState } from './shape.ts';

type Own = Pick<DecisionState, 'follows' | 'done'>;

/**
 * What goes on holding once a child is decided on again. Other help was for a child who is not at risk: one who is has none of it, while what
 * was answered of an unborn child stays. Who was told of the same outcome need not be told again; of another one everybody is.
 */
export function afterDecidedAgain(own: Own, was: ChildDecided | undefined, is: ChildDecided): Own {
  return {
    follows: isHelped(own, is) ? own.follows : withoutHelp(own.follows, is.child),
    done: isSame(was, is) ? toldAt(own.done, is) : own.done,
  };
}

/** Nothing is decided on the child any more, so nothing follows. */
export function nothingFollows(own: Own, child: ChildId): Pick<Own, 'follows'> {
  return { follows: withoutHelp(own.follows, child) };
}

/** Whether what was ticked was done since the decision as it stands. */
export function isDoneSince(ticked: { readonly at: Instant } | undefined, { at }: Pick<ChildDecided, 'at'>): boolean {
  return ticked !== undefined && ticked.at >= at;
}

function isHelped({ follows }: Own, { child, outcome }: ChildDecided): boolean {
  return follows[child] === undefined || outcome === 'not-at-risk';
}

function withoutHelp(all: Own['follows'], child: ChildId): Own['follows'] {
  const { [child]: was, ...others } = all;
  if (was === undefined || Object.keys(was.unborn).length === 0) return others as Own['follows'];
  return { ...others, [child]: { help: null, lead: null, words: '', unborn: was.unborn } };
}

function isSame(was: ChildDecided | undefined, is: ChildDecided): boolean {
  return was !== undefined && was.outcome === is.outcome && was.categories.join() === is.categories.join();
}

function toldAt(done: Own['done'], { child, at }: ChildDecided): Own['done'] {
  const own = Object.entries(done).flatMap(([id, one]) =>
    id.startsWith(`${child}/`) && one !== undefined ? [[id, { ...one, at }] as const] : [],
  );
  return { ...done, ...Object.fromEntries(own) };
}
