import { type ChangeId, changeKinds } from '../../../../domain/case/change/shape.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { Asks } from '../plan/asks-of-actions.ts';

const idOf = (n: number) => `x0000000000${n % 3}` as ChangeId;

/** What is said of a change for a child. */
export const asksOfChanges: readonly [Asks, ...Asks[]] = [
  (_, __, n) => ({
    do: 'tell-change',
    id: idOf(n),
    kind: changeKinds[n % changeKinds.length] ?? 'change',
    text: 'invented',
    ...(n % 2 === 0 ? {} : { child: `c${1 + (n % 2)}` as ChildId }),
  }),
  (_, __, n) => ({ do: 'withdraw-change', change: idOf(n) }),
  (_, __, n) => ({
    do: 'acknowledge-change',
    change: idOf(n),
    contingency: n % 2 === 0,
    forward: n % 3 === 0,
    words: `invented ${n % 2}`,
  }),
];
