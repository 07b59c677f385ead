import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MasterKeys, masterKeys } from '../adapters/store/wrap.ts';

/**
 * QUORATE_KEY, or in the sandbox alone a key made once and kept beside the data. Kept apart from the data it is what protects it;
 * beside the data it protects nothing, which is why a live start asks for it.
 */
export function masterKey(given: string | undefined, dataDir: string): MasterKeys | { readonly problem: string } {
  if (given !== undefined) return masterKeys(given);
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'sandbox.key');
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return masterKeys(readFileSync(file, 'utf8').trim());
}
