import type { ChildId } from './shape.ts';

interface OfPlan {
  readonly id: string;
  readonly child?: ChildId;
}

/** What of a plan goes on, and what stopped with a child: nobody is asked for that, and it is shown nowhere. */
export interface Apart<T> {
  readonly live: readonly T[];
  readonly stopped: readonly T[];
}

/** Without what is of this child; where no child is left without anything. The very same, where there is nothing of it. */
export function stopping<T extends OfPlan>(
  { live, stopped }: Apart<T>,
  { child, last }: { readonly child: ChildId; readonly last?: true },
): Apart<T> {
  const stops = (one: T) => last === true || one.child === child;
  return live.some(stops)
    ? { live: live.filter((one) => !stops(one)), stopped: [...stopped, ...live.filter(stops)] }
    : { live, stopped };
}

/** With it again, in its old place; and with what is for all children, since one is there again. */
export function goingOn<T extends OfPlan>({ live, stopped }: Apart<T>, { child }: { readonly child: ChildId }): Apart<T> {
  const goesOn = (one: T) => one.child === undefined || one.child === child;
  if (!stopped.some(goesOn)) return { live, stopped };
  const all = [...live, ...stopped.filter(goesOn)].toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  return { live: all, stopped: stopped.filter((one) => !goesOn(one)) };
}
