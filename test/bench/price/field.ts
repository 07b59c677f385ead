import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../../adapters/store/sealing/wrap.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { RedisServer } from '../../support/store/redis-server.ts';
import type { Contestant } from './contestant.ts';
import { openDirectory } from './open-case.ts';
import type { Target } from './presses.ts';
import { type Pressed, pressedCases, seed } from './seed.ts';
import { bare, type Ground, keyOf, quorate, sealedIn } from './servers.ts';

/** One thing that is measured: which server, pressed how. */
export interface Cell {
  readonly name: string;
  readonly server: Contestant;
  readonly to: Target;
  readonly connections: number;
  /** What its acknowledgement holds. */
  readonly says: string;
  /** Whether its presses end in a SQLite store, where they are counted afterwards. */
  readonly stored: boolean;
}

export interface Field {
  readonly people: Directory;
  readonly pressed: Pressed;
  readonly cells: readonly Cell[];
  readonly servers: readonly Contestant[];
  readonly seedSeconds: number;
  /** The folders of the SQLite stores, to be looked into afterwards. */
  readonly stores: readonly string[];
}

const small = 100;

/** Starts everybody, on stores with cases in them, and lays down the order in which they are measured: rivals next to each other. */
export async function openField(ground: Ground, redis: RedisServer, cases: number): Promise<Field> {
  const people = openDirectory().state;
  const pressed = pressedCases(people);
  const at = (name: string) => join(ground.folder, name);
  const dirs = { few: at('few'), beside: at('beside'), many: at('many') };
  await fill(dirs.few, pressed, small);
  await fill(dirs.beside, pressed, small);
  const began = performance.now();
  await fill(dirs.many, pressed, cases);
  const seedSeconds = (performance.now() - began) / 1000;
  await fillRedis(redis, ground, pressed);

  const bolt = await bare('bare-bolt', ground);
  const cloud = await bare('bare-cloud-adapter', ground);
  const chat = await bare('chat-sdk', ground, redis.url);
  const onSqlite = await quorate(ground, { dataDir: dirs.few });
  // Two that are pressed alike and differ in nothing but how much else is in the store.
  const beside = await quorate(ground, { dataDir: dirs.beside });
  const onMany = await quorate(ground, { dataDir: dirs.many });
  const onRedis = await quorate(ground, { dataDir: ground.folder, redis: redis.url });

  const slack = { platform: 'slack', on: 'many' } as const;
  const teams = { platform: 'teams', on: 'many' } as const;
  const oneCase = { platform: 'slack', on: 'one' } as const;
  const cleared = '"response_action":"clear"';
  const both = (name: string, server: Contestant, to: Target, says: string): Cell[] =>
    [30, 1].map((connections) => ({
      name,
      server,
      to,
      connections,
      says,
      stored: [onSqlite, beside, onMany].includes(server),
    }));
  const rivals = [
    [both('bolt', bolt, slack, cleared), both('slack', onSqlite, slack, cleared)],
    [both('cloudadapter', cloud, teams, ''), both('teams', onSqlite, teams, '')],
    [both('chat_sdk_redis', chat, slack, cleared), both('slack_redis', onRedis, slack, cleared)],
    [both('teams_redis', onRedis, teams, '').slice(0, 1)],
    [both('slack_one_case', onSqlite, oneCase, cleared).slice(0, 1)],
    [both('slack_redis_one_case', onRedis, oneCase, cleared).slice(0, 1)],
    [both('slack_few_cases', beside, slack, cleared).slice(0, 1), both('slack_many_cases', onMany, slack, cleared).slice(0, 1)],
  ];
  // a 30, b 30, a 1, b 1: what is compared is measured within seconds of each other.
  const cells = rivals.flatMap((group) => [0, 1].flatMap((at) => group.flatMap((own) => own[at] ?? [])));
  return {
    people,
    pressed,
    cells,
    servers: [bolt, cloud, chat, onSqlite, beside, onMany, onRedis],
    seedSeconds,
    stores: Object.values(dirs),
  };
}

async function fill(dir: string, pressed: Pressed, count: number): Promise<void> {
  mkdirSync(dir);
  const sealed = await sealedIn(dir);
  await seed(sealed, pressed, count);
  await sealed.close();
}

async function fillRedis({ url }: RedisServer, ground: Ground, pressed: Pressed): Promise<void> {
  const masters = masterKeys(keyOf(ground));
  if ('problem' in masters) throw new Error(masters.problem);
  const sealed = seal(await openRedis({ url, partnership: 'quorate' }), masters);
  await seed(sealed, pressed, small);
  await sealed.close();
}
