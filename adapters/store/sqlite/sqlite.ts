import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { storeWithin, uptime } from '../../time-to-answer.ts';
import { checkWrites } from '../check.ts';
import { type Store, StoreDown, type StreamId } from '../port.ts';
import { type AnswersOnTheWay, type Calls, type Job, type JobAnswer, packJobs, unpackAnswers } from './job.ts';
import { unpackSummaries } from './packed-summaries.ts';

/** Asks in one message, at most. */
const MESSAGE = 12;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (why: StoreDown) => void;
  until: number;
}

/** The thread and what it owes us. A thread that died is replaced at the next ask. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  swept: NodeJS.Timeout | undefined;
}

/**
 * The default store: one SQLite file, written by a worker thread, because a stalled disk must not stall the event loop. Several
 * processes on one machine may share the file. Throws StoreDown when it cannot be opened.
 */
export async function openSqlite(file: string): Promise<Store> {
  let thread: Thread | undefined;
  let closed = false;
  let outbox: Job[] = [];
  let lastId = 0;

  function start(): Thread {
    const compiled = getCompileCacheDir();
    // Its own execArgv: a test runner's would not suit it. node:sqlite is still announced as experimental.
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: file,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // Where the process keeps compiled code, the thread finds it too: without, it loads the type stripper, 18 MB.
      env: { ...process.env, ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }) },
    });
    const started: Thread = { worker, waiting: new Map(), swept: undefined };
    const lost = (why: string) => {
      if (thread === started) thread = undefined;
      for (const id of started.waiting.keys()) settle(started, { id, failed: why });
    };
    worker.on('message', (parcel: AnswersOnTheWay) => {
      for (const answer of unpackAnswers(parcel)) settle(started, answer);
    });
    worker.on('error', (cause) => lost(cause instanceof Error ? cause.message : 'its thread failed'));
    worker.on('exit', () => lost('its thread ended'));
    return started;
  }

  function settle(of: Thread, answer: JobAnswer): void {
    const one = of.waiting.get(answer.id);
    if (one === undefined) return;
    of.waiting.delete(answer.id);
    if (of.waiting.size === 0) of.worker.unref(); // an idle store does not keep the process alive
    if ('failed' in answer) one.reject(new StoreDown(`SQLite ${file}: ${answer.failed}`));
    else one.resolve(answer.value);
  }

  /** One timer serves all who wait. It goes off when the oldest of them would be late, and does not keep the process alive. */
  function sweep(of: Thread): void {
    const now = uptime();
    for (const [id, { until }] of of.waiting) if (until <= now) settle(of, { id, failed: `no answer in ${storeWithin} ms` });
    const next = Math.min(...[...of.waiting.values()].map(({ until }) => until));
    of.swept = next === Number.POSITIVE_INFINITY ? undefined : sweepAfter(of, next - now);
  }

  /** A process that was held up finds this timer and the answers at once: what has come by then is heard first. */
  function sweepAfter(of: Thread, ms: number): NodeJS.Timeout {
    return setTimeout(() => setImmediate(() => sweep(of)), ms).unref();
  }

  function expect(on: Thread, id: number, until: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (on.waiting.size === 0) on.worker.ref();
      on.waiting.set(id, { resolve, reject, until });
      if (until < Number.POSITIVE_INFINITY) on.swept ??= sweepAfter(on, storeWithin);
    });
  }

  function send(): void {
    if (outbox.length > 0) {
      // Counted from here: what this process did before it was sent says nothing of the store.
      const until = uptime() + storeWithin;
      for (const job of outbox) {
        job.until = until;
        const one = thread?.waiting.get(job.id);
        if (one !== undefined) one.until = until;
      }
      const parcel = packJobs(outbox);
      thread?.worker.postMessage(parcel, [parcel.bytes.buffer]);
    }
    outbox = [];
  }

  async function ask<Op extends keyof Calls>(op: Op, input: Calls[Op]['in']): Promise<Calls[Op]['out']> {
    if (closed) throw new StoreDown(`SQLite ${file}: closed`);
    thread ??= start();
    lastId += 1;
    // Everything asked in one round of the event loop is sent in one message: the thread wakes half as often, and commits more at once. A full
    // message is sent at once, so that the thread begins on it while we fill the next.
    if (outbox.length === 0) setImmediate(send);
    const until = uptime() + storeWithin;
    outbox.push({ id: lastId, until, op, ...input } as Job);
    if (outbox.length === MESSAGE) send();
    return (await expect(thread, lastId, until)) as Calls[Op]['out'];
  }

  async function* pages(of: 'streams' | 'keys'): AsyncGenerator<string> {
    let page = await ask('page', { of, after: '' });
    while (page.length > 0) {
      yield* page;
      page = await ask('page', { of, after: page.at(-1) ?? '' });
    }
  }

  const first = start();
  thread = first;
  try {
    // However long it takes: locked, broken or full, it fails by itself.
    await expect(first, 0, Number.POSITIVE_INFINITY);
  } catch (cause) {
    await first.worker.terminate();
    throw cause;
  }

  return {
    load: (stream, after) => ask('load', { stream, after }),
    part: (stream, first, last) => ask('part', { stream, first, last }),
    async append(writes, given = []) {
      checkWrites(writes, given);
      return ask('append', { writes, given });
    },
    redacted: () => ask('redacted', {}),
    due: (now, limit, offset) => ask('due', { now, limit, offset }),
    async snapshot(stream, at, bytes) {
      await ask('snapshot', { stream, at, bytes });
    },
    summaries: async (asked) => unpackSummaries(await ask('summaries', { asked })),
    async summarise(writes) {
      await ask('summarise', { writes });
    },
    streams: () => pages('streams') as AsyncIterable<StreamId>,
    key: (name) => ask('key', { name }),
    createKey: (name, wrapped) => ask('createKey', { name, wrapped }),
    async replaceKey(name, wrapped) {
      await ask('replaceKey', { name, wrapped });
    },
    async destroyKey(name) {
      await ask('destroyKey', { name });
    },
    keys: () => pages('keys'),
    async probe() {
      await ask('probe', {});
    },
    async scrub() {
      await ask('scrub', {});
    },
    async close() {
      if (closed) return;
      const done = ask('close', {});
      closed = true;
      await done.catch(() => undefined);
      await thread?.worker.terminate();
    },
  };
}
