/**
 * Loading the program leaves some 20 MB behind that nobody needs again, and V8 would keep it. Collected once, before anything listens, so
 * that no press is held up by it (it takes 50 to 70 ms). Only where node was started with --expose-gc, as `npm start` does.
 */
export function giveBack(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
