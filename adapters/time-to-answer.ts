/** Slack shows the person an error when nothing has come back by then; Teams waits for 10 s or longer and is answered in the same time. */
export const platformWaits = 3_000;

/**
 * What each stage may take beyond the stage inside it, in milliseconds, in order: one call on the store; the turn, which makes several and
 * waits for its turn; the click, which makes several turns; the request, which is turned away when even the click did not end. What is
 * left of `platformWaits` is for the way of the answer.
 */
export const stages = { store: 2_000, turn: 500, click: 100, request: 300 } as const;

/** A call on the store that takes longer is StoreDown. */
export const storeWithin = stages.store;

/** One try of Redis: long enough for a slow disk, short enough that the call on the store has room for two. */
export const redisTryWithin = 900;

/** How long a start waits for a Redis that is slow, or that still reads what it kept. Nobody waits for an answer then. */
export const redisStartsWithin = 15_000;

/** How long SQLite waits for another process's lock. Everything else waits behind it. */
export const sqliteLockWithin = 700;

/** Whoever asks a stream something is told "not confirmed" after this. */
export const turnWithin = storeWithin + stages.turn;

/** Whoever presses is told "not confirmed" after this, counted from when their request came. */
export const clickWithin = turnWithin + stages.click;

/**
 * How long a request of Teams waits for the keys that its token is checked with, once a day or so. What it waited is taken off what
 * `clickWithin` leaves it.
 */
export const keysWithin = 2_500;

/** A board over many cases takes longer the first time: after this it is said that it is being made, and it goes on. */
export const boardWithin = 1_200;

/** A request of Slack is answered with an error after this. */
export const requestWithin = clickWithin + stages.request;

/** Milliseconds that only go forward, the same in every thread of this process. Never a date: clocks are for `bot/`. */
export function uptime(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
