import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { scripts } from '../../adapters/store/redis/script.ts';
import type { Wire } from '../support/process/proxy.ts';
import type { RedisServer } from '../support/store/redis-server.ts';
import type { Town } from '../support/town.ts';
import type { Random } from './random.ts';

/** One way to break something. Resolves when it is whole again. */
export interface Trouble {
  readonly name: string;
  readonly strike: () => Promise<void>;
}

const run = promisify(execFile);
const hour = 3_600_000;

/** What can happen with any store. */
export function troublesOf(town: Town, random: Random): readonly Trouble[] {
  const kill = async () => {
    const bot = town.bots[random.between(0, town.bots.length - 1)];
    if (bot === undefined) return;
    await town.kill(bot);
    await pause(random.between(0, 300));
    await town.start();
  };
  return [
    { name: 'kill -9 of a bot', strike: kill },
    { name: 'kill -9 of a bot, again', strike: kill },
    {
      name: 'replies of Slack and Teams dropped after they were stored',
      async strike() {
        for (const on of ['chat.postMessage', 'chat.update']) town.slack.fault({ on, when: 'after', how: 'drop', times: 3 });
        for (const on of ['post', 'edit']) town.teams.fault({ on, when: 'after', how: 'drop', times: 3 });
        await pause(500);
      },
    },
    {
      name: 'answers of the bot dropped after they were stored',
      async strike() {
        town.front.dropReplies(8);
        await pause(300);
      },
    },
    {
      name: 'a bot stopped and continued',
      async strike() {
        const bot = town.bots[0];
        await bot?.signal('SIGSTOP');
        await pause(random.between(300, 2_000));
        await bot?.signal('SIGCONT');
      },
    },
    {
      name: 'clock set back an hour',
      async strike() {
        town.moveClock(-hour);
      },
    },
  ];
}

export function troublesOfRedis(redis: RedisServer, wire: Wire, random: Random): readonly Trouble[] {
  return [
    {
      name: 'kill -9 of Redis',
      async strike() {
        await redis.signal('SIGKILL');
        await pause(random.between(0, 500));
        await redis.start();
      },
    },
    {
      name: 'Redis stopped and continued',
      async strike() {
        await redis.signal('SIGSTOP');
        await pause(random.between(500, 3_000));
        await redis.signal('SIGCONT');
      },
    },
    {
      name: 'replies of Redis dropped after they were stored',
      async strike() {
        wire.dropReplyTo(scripts.append.sha, 6);
        await pause(500);
      },
    },
    {
      name: 'the connection to Redis cut',
      async strike() {
        wire.cut();
        await pause(random.between(100, 1_000));
        wire.mend();
      },
    },
  ];
}

export function troublesOfSqlite(town: Town, random: Random): readonly Trouble[] {
  return [
    {
      name: 'database locked by another process',
      async strike() {
        const thief = new DatabaseSync(join(town.folder, 'quorate.db'));
        thief.exec('PRAGMA busy_timeout = 2000; BEGIN IMMEDIATE');
        await pause(random.between(500, 3_000));
        thief.exec('ROLLBACK');
        thief.close();
      },
    },
    {
      name: 'disk full',
      async strike() {
        // The kernel refuses to write past the first page of any file: to a process that is what a full disk is.
        const limit = (of: string) =>
          Promise.all(town.bots.map(({ pid }) => run('prlimit', ['--pid', `${pid}`, `--fsize=${of}:`])));
        await limit('4096');
        await pause(random.between(500, 2_000));
        await limit('unlimited');
      },
    },
  ];
}
