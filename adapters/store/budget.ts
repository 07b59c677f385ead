/** No call on a store takes longer than this: then it is StoreDown. A platform gives up at 3 s, and the answer has to travel too. */
export const BUDGET_MS = 2_000;

/** Milliseconds that only go forward, the same in every thread of this process. Never a date: clocks are for `bot/`. */
export function uptime(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
