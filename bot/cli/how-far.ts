/** Where it is said: standard error, so that it never gets into what is printed. */
export interface SaidTo {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** How a long piece of work is called: once at its beginning, and on a terminal beside how far it is. */
export interface LongWork {
  readonly begun: string;
  readonly at: (percent: number) => string;
}

/**
 * Whoever waits longer than a second reads why, and on a terminal how far it is. `percent` null: nothing takes longer than somebody waits for.
 */
export async function sayingHowFar<T>(
  percent: () => number | null,
  { begun, at }: LongWork,
  to: SaidTo,
  work: () => Promise<T>,
  every = 1_000,
): Promise<T> {
  const terminal = to.isTTY === true;
  let said = false;
  const timer = setInterval(() => {
    const now = percent();
    if (now === null || (said && !terminal)) return;
    if (!said) to.write(`${begun}\n`);
    said = true;
    if (terminal) to.write(`\r${at(now)}`);
  }, every);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (said && terminal) to.write('\n');
  }
}
