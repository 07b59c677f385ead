import { clickWithin } from '../../adapters/time-to-answer.ts';

/**
 * What is answered when `work` takes longer than a platform waits: several calls on a slow store add up, each inside its own limit. The
 * work goes on, and whoever presses again finds it done or does it. `waited`: the milliseconds that the request had waited before. A timer
 * measures it, not the clock on the wall.
 */
export async function inTime<T>(work: Promise<T>, late: () => T, waited = 0): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const gaveUp = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), Math.max(0, clickWithin - waited));
  });
  try {
    return await Promise.race([work, gaveUp]);
  } finally {
    clearTimeout(timer);
  }
}
