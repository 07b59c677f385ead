import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** In bytes: many times what all tests that run at once keep. */
const room = 1_000_000_000;

/**
 * Where a test's store is kept: in memory, where there is room for it. Every act is stored durably, and a disk that others use makes minutes
 * of it. What outlives a killed process on a disk outlives it there.
 */
export function temporaryPlace(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize < room ? tmpdir() : memory;
}

/** A folder of its own for one test, and how to remove it: what a killed server was writing may still arrive while it is removed. */
export async function temporaryFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(temporaryPlace(), 'quorate-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }) };
}
