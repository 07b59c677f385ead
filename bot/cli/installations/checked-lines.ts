import { installPath } from '../../slack-install/install-pages.ts';

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

/** Whether the page is there on which links to install by begin: who only looks at it changes nothing. */
export async function installPageLines(address: string | undefined): Promise<readonly CheckedThing[]> {
  if (address === undefined) return [];
  const page = `${address.replace(/\/+$/, '')}${installPath}`;
  const status = await fetch(page, { redirect: 'manual', signal: AbortSignal.timeout(within) }).then(
    (answer) => answer.status,
    () => null,
  );
  return [
    status === 200
      ? right(`The page that links to install by lead to is reached at ${page}.`)
      : wrong(
          `The page that links to install by lead to is not reached at ${page}: does the bot run with SLACK_CLIENT_ID, and does the proxy lead there?`,
        ),
  ];
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
      const off = Date.now() - date;
      if (Math.abs(off) <= mostOff) return right(`This machine’s clock agrees with that of ${host}.`);
      return wrong(
        `This machine’s clock is ${lengthOf(Math.abs(off))} ${off > 0 ? 'ahead of' : 'behind'} that of ${host}, so signatures and tokens are refused: ` +
          'set it by a time service (on Linux: timedatectl set-ntp true), on the host too where this is a virtual machine.',
      );
    }),
  );
}

/** To the minute, from one on. */
function lengthOf(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
