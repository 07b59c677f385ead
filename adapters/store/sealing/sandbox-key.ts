import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MasterKeys, masterKeys } from './wrap.ts';

/** Made once and kept beside the data, where it protects nothing: everybody in the sandbox is invented. */
export function sandboxKey(folder: string): MasterKeys | { readonly problem: string } {
  const file = join(folder, 'sandbox.key');
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const keys = masterKeys(readFileSync(file, 'utf8').trim());
  return 'problem' in keys ? { problem: `${file} is no key of the sandbox. Delete it: the next start makes a new one.` } : keys;
}
