import { randomBytes } from 'node:crypto';
import { checkWrites } from '../check.ts';
import { headOf } from '../head.ts';
import type { Head, Loaded, Store, StreamId } from '../port.ts';
import { redisAppend } from './append.ts';
import { attempt } from './attempt.ts';
import { confirming } from './confirm.ts';
import { connect, type RedisPlace } from './connection.ts';
import { gathering, type MakeCalls } from './gather.ts';
import { keysOf } from './keys.ts';
import { asBytes, asKey, asList, asRecord, asText } from './reply.ts';
import { type Argument, runScript, type Script, type Send, scripts } from './script.ts';
import { rewriteJournals } from './scrub.ts';
import { summariesCall, summariesIn, summariseCall } from './summaries.ts';

const PAGE = 500;

function loadedFrom(reply: unknown): Loaded {
  const [wrapped, at, how, after, snapshot, due, rolled, ...records] = asList(reply);
  const [head, from, roll] = [asText(at), asText(after), rolled === null ? '' : asText(rolled)] as [Head, Head, Head];
  const wake = due === null ? null : Number(asText(due));
  const loaded = { head, whole: asText(how) === 'whole', from, records: records.map(asRecord), key: asKey(wrapped), wake, roll };
  return snapshot === null ? loaded : { ...loaded, snapshot: asRecord(snapshot).bytes };
}

/**
 * The store on Redis, for many replicas. Appends that wait go in one Lua call, each whole or not at all. One whose outcome is unknown
 * (the connection went while it was on its way) is settled by sending it again, which changes nothing when it was done. Throws StoreDown
 * when Redis is not there.
 */
export async function openRedis(place: RedisPlace): Promise<Store> {
  const names = keysOf(place.partnership);
  const { connection, state, close: hangUp } = connect(place);
  const writer = (place.wait ?? 0) > 0 ? connect(place) : undefined;
  const send: Send = (command, args) => connection.callBuffer(command, [...args]);
  const settled = <T>(what: string, run: (tries: number, until: number) => Promise<T>) => attempt(`Redis ${what}`, state, run);
  const command = (name: string, ...args: readonly Argument[]) => settled(name, () => send(name, args));
  const script = (name: string, one: Script, keys: readonly string[], ...args: readonly Argument[]) =>
    settled(name, () => runScript(send, one, keys, args));
  const makeCalls: MakeCalls =
    writer === undefined
      ? (calls) => Promise.allSettled(calls.map(({ keys, args }) => runScript(send, scripts.append, keys, args)))
      : confirming(writer.connection, scripts.append, place.wait ?? 0, names.nudge);
  const gathered = gathering(makeCalls, [
    names.due,
    names.streams,
    names.keys,
    names.rolls,
    names.floors,
    names.unscrubbed,
    names.summaries,
  ]);

  function close(): void {
    hangUp();
    writer?.close();
  }

  /** Goes on by itself: whoever pressed is not kept waiting. Never fails: whoever starts next finds what is left to do. */
  async function scrub(): Promise<void> {
    try {
      const marked = await connection.get(names.unscrubbed);
      const begun = await rewriteJournals(connection);
      if (begun && marked !== null) await runScript(send, scripts.scrubbed, [names.unscrubbed], [marked]);
    } catch {
      // The line is closed, or down.
    }
  }

  async function* streams(): AsyncGenerator<StreamId> {
    for (let after = '-'; ; ) {
      const page = asList(await command('zrangebylex', names.streams, after, '+', 'LIMIT', 0, PAGE)).map(asText) as StreamId[];
      yield* page;
      if (page.length < PAGE) return;
      after = `(${page.at(-1)}`;
    }
  }

  async function* keys(): AsyncGenerator<string> {
    const seen = new Set<string>(); // a scan may bring a name twice
    for (let cursor = ''; cursor !== '0'; ) {
      const [next, pairs] = asList(await command('hscan', names.keys, cursor || '0', 'COUNT', PAGE));
      for (const [index, name] of asList(pairs).map(asText).entries()) {
        if (index % 2 === 1 || seen.has(name)) continue;
        seen.add(name);
        yield name;
      }
      cursor = asText(next);
    }
  }

  await command('ping').catch((cause: unknown) => {
    close();
    throw cause;
  });
  // One that was killed before it had the journals rewritten left that to whoever starts next.
  if ((await command('exists', names.unscrubbed)) === 1) void scrub();

  return {
    async load(stream, after) {
      const keysUsed = [names.records(stream), names.snapshot(stream), names.keys, names.due, names.rolls];
      return loadedFrom(await script('load', scripts.load, keysUsed, stream, after === undefined ? 'all' : 'after', after ?? ''));
    },
    async part(stream, first, last) {
      // One more before them, whose id is where they stand.
      const found = asList(await command('lrange', names.records(stream), Math.max(first - 2, 0), last - 1)).map(asRecord);
      const before = first > 1 ? found.shift() : undefined;
      const key = asKey(await command('hget', names.keys, stream));
      return { from: headOf(before === undefined ? 0 : first - 1, before?.id ?? ''), records: found, key };
    },
    async append(writes, given = []) {
      checkWrites(writes, given);
      const one = redisAppend(names, writes, given);
      const done = await settled('append', (tries, until) => gathered(one, tries > 1, until));
      if (writes.some((write) => 'redacts' in write && write.redacts !== undefined)) void scrub();
      return Number(done) === 1 ? 'appended' : 'conflict';
    },
    redacted: async () => asList(await command('hkeys', names.floors)).map(asText) as StreamId[],
    due: async (now, limit, offset) =>
      asList(await command('zrangebyscore', names.due, '-inf', now, 'LIMIT', offset, limit)).map(asText) as StreamId[],
    async snapshot(stream, at, fold) {
      const keysUsed = [names.records(stream), names.snapshot(stream), names.keys, names.floors];
      await script('snapshot', scripts.snapshot, keysUsed, stream, at, Buffer.concat([Buffer.from(`${at}\n`), fold]));
    },
    async summaries(asked) {
      const { keys: keysUsed, args } = summariesCall(names, asked);
      return summariesIn(await script('summaries', scripts.summaries, keysUsed, ...args));
    },
    async summarise(writes) {
      const { keys: keysUsed, args } = summariseCall(names, writes);
      await script('summarise', scripts.summarise, keysUsed, ...args);
    },
    streams,
    key: async (name) => asKey(await command('hget', names.keys, name)),
    async createKey(name, wrapped) {
      await command('hsetnx', names.keys, name, Buffer.from(wrapped));
      const kept = asBytes(await command('hget', names.keys, name));
      return kept.length === 0 ? 'destroyed' : kept;
    },
    async replaceKey(name, wrapped) {
      await script('replaceKey', scripts.replaceKey, [names.keys], name, Buffer.from(wrapped));
    },
    async destroyKey(name) {
      await script('destroyKey', scripts.destroyKey, [names.keys, names.due, names.snapshot(name), names.summaries], name);
      void scrub();
    },
    keys,
    async probe() {
      await command('set', names.probe, randomBytes(16));
      // With REDIS_WAIT the replicas are asked too: an append of nothing, on the connection that waits for them.
      if (writer !== undefined) await settled('probe', (tries, until) => gathered({ keys: [], args: [0] }, tries > 1, until));
    },
    scrub,
    close: async () => close(),
  };
}
