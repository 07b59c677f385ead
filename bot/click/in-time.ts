/** The platforms give up at 3,000 ms, and the answer has to travel too. */
const patience = 2_600;

/**
 * What is answered when `work` takes longer than a platform waits: several calls on a slow store add up, each inside its own limit. The
 * work goes on, and whoever presses again finds it done or does it. A timer measures it, not the clock on the wall.
 */
export async function inTime<T>(work: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const gaveUp = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), patience);
  });
  try {
    return await Promise.race([work, gaveUp]);
  } finally {
    clearTimeout(timer);
  }
}
