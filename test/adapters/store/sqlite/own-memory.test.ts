import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Head } from '../../../../adapters/store/port.ts';
import { sealBytes } from '../../../../adapters/store/sealing/cipher.ts';
import { type Job, packJobs } from '../../../../adapters/store/sqlite/job.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const sealed = () => sealBytes(key, 'invented', Buffer.from('sealed'));
const at = '1:x' as Head;
const stream = 'case:invented';
const id = { id: 1, until: 0 };
const decided = { stream, records: [{ id: 'y', bytes: sealed() }], after: at, wake: null } as const;

const jobs: Readonly<Record<string, Job>> = {
  snapshot: { ...id, op: 'snapshot', stream, at, bytes: sealed() },
  summary: { ...id, op: 'summarise', writes: [{ stream, at, bytes: sealed() }] },
  'redacting append': {
    ...id,
    op: 'append',
    writes: [{ ...decided, redacts: [{ n: 1, id: 'x', bytes: new Uint8Array(40) }] }],
    given: [],
  },
  append: { ...id, op: 'append', writes: [decided], given: [] },
};

/** Every memory that a parcel would bring to the other thread. */
function memoryOf(value: unknown): readonly ArrayBufferLike[] {
  if (value instanceof Uint8Array) return [value.buffer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(memoryOf);
}

describe('what is short and sealed is a part of Buffer’s pool', () => {
  test('so that sealing takes no memory of its own', () => {
    expect(sealed().buffer.byteLength).toBe(Buffer.poolSize);
  });

  test.each(Object.keys(jobs))('and none of the pool travels with a %s to the database’s thread', (name) => {
    const job = jobs[name];
    const memory = memoryOf(packJobs(job === undefined ? [] : [job]));
    expect(memory.length).toBeGreaterThan(0);
    expect(Math.max(...memory.map((one) => one.byteLength))).toBeLessThan(100);
  });
});
