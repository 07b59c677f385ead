import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../../adapters/store/sealing/wrap.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { type Contestant, contestant } from './contestant.ts';
import { partnershipJson } from './people.ts';
import type { Signers } from './presses.ts';

/** What every server of one run shares. */
export interface Ground {
  readonly folder: string;
  readonly platforms: Contestant;
  readonly signers: Signers;
  /** The environment of every server. */
  readonly env: Readonly<Record<string, string>>;
}

const appId = '00000000-0000-4000-8000-0000000000b0';
const signingSecret = randomBytes(16).toString('hex');
const key = randomBytes(32).toString('base64');
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const root = here('../../../');

export async function ground(folder: string): Promise<Ground> {
  const platforms = await contestant([here('platforms.ts')], { BENCH_APP_ID: appId });
  const { url, token, issuer, serviceUrl } = platforms.said;
  const file = join(folder, 'partnership.json');
  writeFileSync(file, JSON.stringify(partnershipJson));
  const env = {
    PORT: '0',
    QUORATE_KEY: key,
    PARTNERSHIP_FILE: file,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_API_URL: `${url}/api/`,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: 'invented',
    MICROSOFT_APP_TYPE: 'MultiTenant',
    TEAMS_OPENID_METADATA_URL: `${url}/openid`,
    TEAMS_TOKEN_ISSUER: String(issuer),
    TEAMS_LOGIN_URL: String(url),
    TEAMS_SERVICE_HOSTS: new URL(String(url)).host,
    BENCH_APP_ID: appId,
    BENCH_ISSUER: String(issuer),
    BENCH_PLATFORMS: String(url),
  };
  return { folder, platforms, signers: { signingSecret, token: String(token), serviceUrl: String(serviceUrl) }, env };
}

/** What `npm start` gives to node. */
function startScript(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const [node, ...argv] = scripts.start.split(' ');
  if (node !== 'node') throw new Error('npm start is not node any more: start it here as it is started there');
  return argv;
}

/** What `npm start` gives to node itself, before the program: for a measurement that runs a bot in a script of its own. */
export function nodeFlags(): readonly string[] {
  const script = startScript();
  return script.slice(0, script.indexOf('--import'));
}

/** The real process, live, as `npm start` starts it. On SQLite in `dataDir`, or on the Redis at `redis`. */
export function quorate(
  { env }: Ground,
  on: { readonly dataDir: string; readonly redis?: string },
  watching = true,
): Promise<Contestant> {
  const store = { DATA_DIR: on.dataDir, ...(on.redis === undefined ? {} : { REDIS_URL: on.redis }) };
  return contestant(startScript(), { ...env, ...store }, watching);
}

export function bare(which: 'bare-bolt' | 'bare-cloud-adapter' | 'chat-sdk', { env }: Ground, redis = ''): Promise<Contestant> {
  return contestant([here(`${which}.ts`)], { ...env, REDIS_URL: redis });
}

export const keyOf = ({ env }: Ground): string => env.QUORATE_KEY ?? '';

/** The store of a bot that does not run just now. */
export async function sealedIn(dataDir: string): Promise<Sealed> {
  const masters = masterKeys(key);
  if ('problem' in masters) throw new Error(masters.problem);
  return seal(await openSqlite(join(dataDir, 'quorate.db')), masters);
}
