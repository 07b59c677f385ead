/** One thing that was looked at. unknown: it could not be found out, or nobody can ask. */
export interface CheckedThing {
  readonly is: 'right' | 'wrong' | 'unknown';
  readonly say: string;
}

export const right = (say: string): CheckedThing => ({ is: 'right', say });
export const wrong = (say: string): CheckedThing => ({ is: 'wrong', say });
export const unknown = (say: string): CheckedThing => ({ is: 'unknown', say });

const within = 5_000;

/** Whether the bot is reached where the world is told to reach it: it answers a request that nobody signed with 401. */
export async function endpointLines(address: string | undefined, paths: readonly string[]): Promise<readonly CheckedThing[]> {
  if (address === undefined) return [unknown('PUBLIC_URL is not set, so whether the bot is reached was not tried.')];
  const base = address.replace(/\/+$/, '');
  return Promise.all(
    paths.map(async (path) => {
      const status = await fetch(base + path, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(within) }).then(
        (answer) => answer.status,
        () => null,
      );
      if (status === 401) return right(`The bot is reached at ${base}${path}.`);
      if (status === null) return wrong(`Nobody answers at ${base}${path}: does the bot run, and does the proxy lead there?`);
      return wrong(`At ${base}${path} something answers with ${status} where the bot would with 401: does the proxy lead to it?`);
    }),
  );
}

/** Slack takes no request whose time is five minutes off, Entra no token: in ms, with room. */
const mostOff = 60_000;

/** This machine's clock against what each of these addresses says in the head of whatever it answers. */
export async function clockLines(addresses: readonly string[]): Promise<readonly CheckedThing[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const { host } = new URL(address);
      const date = await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(within) }).then(
        (answer) => Date.parse(answer.headers.get('date') ?? ''),
        () => Number.NaN,
      );
      if (Number.isNaN(date)) return unknown(`${host} did not say what time it is.`);
      const off = Math.round((Date.now() - date) / 1_000);
      return Math.abs(off) * 1_000 <= mostOff
        ? right(`This machine’s clock agrees with that of ${host}.`)
        : wrong(
            `This machine’s clock is ${Math.abs(off)} s ${off > 0 ? 'ahead of' : 'behind'} that of ${host}: a signature or token would be refused.`,
          );
    }),
  );
}
