/**
 * Preloaded (--import) into a bot of a test, so that the clock of "its machine" can be wrong or be set: AHEAD_MS at the start, later by a
 * message with the milliseconds. Only the clock on the wall is moved; timers go on as they do on a real machine.
 */
const real = Date.now.bind(Date);
let ahead = Number(process.env.AHEAD_MS ?? 0);
const now = () => real() + ahead;

Date.now = now;
globalThis.Date = new Proxy(Date, {
  construct: (target, given, as) => Reflect.construct(target, given.length === 0 ? [now()] : given, as),
});
process.on('message', (to) => {
  if (typeof to === 'number') ahead = to;
});
// Whoever started it is gone, however that came about: no bot of a test outlives its test.
process.on('disconnect', () => process.exit(1));
// A listener alone would keep a stopping bot alive.
process.channel?.unref();
