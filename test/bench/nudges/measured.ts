import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '../../../domain/calendar/day.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { procedure } from '../../../domain/procedures/registry.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import type { RedisServer } from '../../support/store/redis-server.ts';
import { contestant } from '../price/contestant.ts';
import { type Ground, nodeFlags } from '../price/servers.ts';
import { type OldAndYoung, oldAndYoung } from './old-and-young.ts';
import type { Size } from './population.ts';
import { seed } from './seed.ts';
import { type StoreEnv, sealedAt, storeEnv } from './stores.ts';

export interface Limits {
  readonly chatPerSecond: number;
  readonly postsPerMinute: number;
  readonly editsPerMinute: number;
  readonly tenantPerSecond: number;
}

export interface ToMeasure {
  readonly folder: string;
  /** null: on SQLite. */
  readonly redis: RedisServer | null;
  readonly size: Size;
  readonly limits: Limits;
  readonly year: { readonly days: number; readonly people: number };
  readonly seconds: number;
  readonly ground: Ground;
  readonly say: (text: string) => void;
}

export interface Ticked {
  readonly due: number;
  readonly touched: number;
  readonly cases: number;
  readonly cpuMs: number;
  readonly seconds: number;
}

export interface Sent {
  readonly wanted: number;
  readonly posts: number;
  readonly edits: number;
  readonly lookUps: number;
  readonly tooMany: number;
  readonly touched: number;
  readonly cpuMs: number;
  readonly seconds: Readonly<Record<string, number>>;
}

interface Year {
  readonly days: number;
  readonly actions: number;
  readonly rssMbStart: number;
  readonly rssMbYear: number;
}

export interface OnOneStore {
  readonly store: 'SQLite' | 'Redis';
  readonly seedSeconds: number;
  readonly tick: Ticked;
  readonly sent: Sent;
  /** Seconds that the limits make these digests take at least: the longest of a workspace's and a tenant's. */
  readonly least: number;
  readonly press: OldAndYoung;
  readonly year: Year;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const appId = '00000000-0000-4000-8000-0000000000b0';

export async function measured(on: ToMeasure): Promise<OnOneStore> {
  const { folder, redis, size, limits, say, seconds } = on;
  const store = redis === null ? 'SQLite' : 'Redis';
  const day = workingDayAfter(localDay(Date.now()));
  const platforms = await contestant(
    [here('platforms.ts')],
    { BENCH_LIMITS: JSON.stringify(limits), BENCH_APP_ID: appId },
    false,
  );
  const none = { chatPerSecond: 1e9, postsPerMinute: 1e9, editsPerMinute: 1e9, tenantPerSecond: 1e9 };
  const unlimited = await contestant([here('platforms.ts')], { BENCH_LIMITS: JSON.stringify(none), BENCH_APP_ID: appId }, false);
  const service = String(platforms.said.service);

  say(`${store}: a partnership of ${size.people} people and ${size.cases} cases …`);
  const large = storeEnv(folder, 'large', redis);
  const began = performance.now();
  await seeded(large, size, day, service);
  const seedSeconds = Math.round((performance.now() - began) / 1000);
  say(`${store}: the tick at nine …`);
  const tick = await child<Ticked>('tick.ts', { ...large, ...botEnv(service, limits), BENCH_DAY: String(day) });
  say(JSON.stringify(tick));
  say(`${store}: the digests of a morning …`);
  const url = String(platforms.said.url);
  const morning = { ...large, ...botEnv(service, limits), BENCH_DAY: String(day), BENCH_PLATFORMS: url };
  const sent = await child<Sent>('digests.ts', morning);
  say(JSON.stringify(sent));

  say(`${store}: a year …`);
  const cases = Math.ceil((on.year.people * 5) / 8);
  const small = { ...size, people: on.year.people, due: on.year.people, cases };
  const yearly = storeEnv(folder, 'year', redis);
  await seeded(yearly, small, day, String(unlimited.said.service));
  const year = await child<Year>('year.ts', {
    ...yearly,
    ...botEnv(String(unlimited.said.service), limits),
    BENCH_DAY: String(day),
    BENCH_DAYS: String(on.year.days),
    BENCH_CASES: String(cases),
  });
  say(JSON.stringify(year));
  await platforms.stop();
  await unlimited.stop();

  say(`${store}: a case of ten years beside a young one …`);
  const pressed = storeEnv(folder, 'pressed', redis);
  const redisUrl = pressed.REDIS_URL;
  const press = await oldAndYoung(
    on.ground,
    { dataDir: join(folder, 'pressed'), ...(redisUrl === undefined ? {} : { redis: redisUrl }) },
    seconds,
  );
  say(JSON.stringify(press));
  return { store, seedSeconds, tick, sent, least: leastSeconds(size, limits), press, year };
}

async function seeded(env: StoreEnv, size: Size, day: Day, service: string): Promise<void> {
  const sealed = await sealedAt(env);
  await seed(sealed, size, day, service);
  await sealed.close();
}

/** The first day after this one that is worked in England. */
function workingDayAfter(today: Day): Day {
  const found = procedure('buckinghamshire');
  if (found === undefined) throw new Error('there is no such procedure');
  return calendarOf(found).addWorkingDays(today, 1);
}

function botEnv(service: string, limits: Limits): Readonly<Record<string, string>> {
  const url = service.replace(/\/$/, '');
  return {
    SLACK_SIGNING_SECRET: 'invented-secret',
    SLACK_BOT_TOKEN: [0, 1, 2].map((n) => `T0NUDGE${n}=xoxb-${n}`).join(','),
    SLACK_API_URL: `${url}/api/`,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: 'invented',
    MICROSOFT_APP_TYPE: 'MultiTenant',
    TEAMS_OPENID_METADATA_URL: `${url}/openid`,
    TEAMS_TOKEN_ISSUER: 'https://bench.invalid',
    TEAMS_LOGIN_URL: url,
    TEAMS_SERVICE_HOSTS: new URL(url).host,
    CHAT_MESSAGES_PER_SECOND: String(limits.chatPerSecond),
    SLACK_POSTS_PER_MINUTE: String(limits.postsPerMinute),
    SLACK_EDITS_PER_MINUTE: String(limits.editsPerMinute),
    TEAMS_REQUESTS_PER_SECOND: String(limits.tenantPerSecond),
  };
}

/**
 * In any minute so many and no more, so the last of n new messages of a workspace comes after as many whole minutes as fit before it; of a tenant,
 * seconds. A second where all fit at once.
 */
function leastSeconds({ due, tenants, workspaces }: Size, { postsPerMinute, tenantPerSecond }: Limits): number {
  const each = (share: number, over: number) => Math.ceil(share / over);
  const slack = 60 * Math.floor((each(Math.ceil(due / 2), workspaces) - 1) / postsPerMinute);
  const teams = Math.floor((each(Math.floor(due / 2), tenants) - 1) / tenantPerSecond);
  return Math.max(1, slack, teams);
}

/** Runs one measurement in a process of its own; its last line is what it measured. */
async function child<T>(file: string, env: Readonly<Record<string, string>>): Promise<T> {
  const started = spawn(process.execPath, [...nodeFlags(), here(file)], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  started.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(started, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${said.slice(-500)}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as T;
}
