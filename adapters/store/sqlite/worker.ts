import type { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { sqliteLockWithin, uptime } from '../../time-to-answer.ts';
import { type Job, type JobAnswer, type Parcel, packAnswers, unpackJobs } from './job.ts';
import { readsOn } from './reads.ts';
import { openDatabase } from './schema.ts';
import { writesOn } from './writes.ts';

/**
 * The thread that owns the database. It takes everything that waits: reads first, then all changes in ONE transaction, so that one
 * fsync serves them all. When that fails, each change is tried once alone, so that one bad ask cannot take others with it.
 */
const SQLITE_BUSY = 5;
const reading: ReadonlySet<Job['op']> = new Set(['load', 'part', 'redacted', 'due', 'page', 'key', 'summaries'] as const);

const db: DatabaseSync = openDatabase(String(workerData));
const read = readsOn(db);
const { write, undone } = writesOn(db);
let unscrubbed = false;

function inTransaction<T>(begin: string, work: () => T): T {
  db.exec(begin);
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK');
    undone();
    throw cause;
  }
}

/** SQLite's words for what went wrong ("database or disk is full"): they never hold data. */
function failure(job: Job, cause: unknown): JobAnswer {
  return { id: job.id, failed: cause instanceof Error ? cause.message : 'failed' };
}

function isLocked(cause: unknown): boolean {
  return (
    cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' && (cause.errcode & 0xff) === SQLITE_BUSY
  );
}

function together(begin: string, jobs: readonly Job[], run: (job: Job) => unknown): readonly JobAnswer[] {
  if (jobs.length === 0) return [];
  try {
    return inTransaction(begin, () => jobs.map((job) => ({ id: job.id, value: run(job) })));
  } catch (cause) {
    if (jobs.length === 1 || isLocked(cause)) return jobs.map((job) => failure(job, cause));
    return jobs.flatMap((job) => together(begin, [job], run));
  }
}

/** Redacted records and destroyed and overwritten keys stand in the write-ahead log until it is emptied; a reader elsewhere can delay that, so try again. */
function scrub(): void {
  try {
    unscrubbed = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy !== 0;
  } catch {
    unscrubbed = true;
  }
}

function destroys(job: Job): boolean {
  if (job.op === 'append') return job.writes.some((one) => 'redacts' in one && one.redacts !== undefined);
  return job.op === 'destroyKey' || job.op === 'scrub';
}

function answer(answers: readonly JobAnswer[]): void {
  const parcel = packAnswers(answers);
  if ('reads' in parcel) port.postMessage(parcel, [parcel.bytes.buffer]);
  else port.postMessage(parcel);
}

function take(first: Parcel): void {
  const jobs = [...unpackJobs(first)];
  for (let more = receiveMessageOnPort(port); more !== undefined; more = receiveMessageOnPort(port))
    jobs.push(...unpackJobs(more.message));
  const now = uptime();
  const waiting = jobs.filter((job) => job.until > now);
  const reads = together(
    'BEGIN',
    waiting.filter((job) => reading.has(job.op)),
    read,
  );
  if (reads.length > 0) answer(reads);
  const writes = waiting.filter((job) => !reading.has(job.op) && job.op !== 'close');
  const answers = together('BEGIN IMMEDIATE', writes, write);
  if (unscrubbed || writes.some(destroys)) scrub();
  if (answers.length > 0) answer(answers);
  for (const job of jobs) {
    if (job.op !== 'close') continue;
    db.close();
    answer([{ id: job.id, value: null }]);
  }
}

if (parentPort === null) throw new Error('sqlite-worker.ts is started by sqlite.ts, as a worker thread.');
const port = parentPort;
// One that was killed before it could scrub left that to us. Nobody waits for others that hold the file: the next start does it as well.
db.exec('PRAGMA busy_timeout = 0');
scrub();
unscrubbed = false;
db.exec(`PRAGMA busy_timeout = ${sqliteLockWithin}`);
port.on('message', take);
answer([{ id: 0, value: null }]);
