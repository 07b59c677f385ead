/** Where it is said: standard error, so that it never gets into what is printed. */
interface Said {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/**
 * After an upgrade each case is read, unless the bot has been through before: whoever waits reads so within a second or two, and on a terminal how far it is.
 * `percent` null: nothing takes longer than somebody waits for.
 */
export async function sayingHowFar<T>(percent: () => number | null, to: Said, work: () => Promise<T>, every = 1_000): Promise<T> {
  const terminal = to.isTTY === true;
  let said = false;
  const timer = setInterval(() => {
    const now = percent();
    if (now === null || (said && !terminal)) return;
    if (!said) to.write(`${reading}\n`);
    said = true;
    if (terminal) to.write(`\r${now}% of the cases are counted`);
  }, every);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (said && terminal) to.write('\n');
  }
}

const reading =
  'Many cases have to be read whole, as after an upgrade before the bot has been through: that takes a second for every thousand or so. It is kept for the next time.';
