import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { codeOf } from '../observe/log.ts';

/** Bytes of a secret's file. Ours; a token has some 100. */
const most = 4_096;

/** Where a secret is: never the secret itself. */
export const secretReference = z.union(
  [
    z.strictObject({ env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/) }),
    z.strictObject({ file: z.string().min(1).max(1_000) }),
  ],
  'where the secret is and never the secret itself: {"env": "NAME"} or {"file": "PATH"}',
);
export type SecretReference = z.infer<typeof secretReference>;

export type Secret = { readonly secret: string } | { readonly problem: string };

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file that refers to the secret: a path is counted from its folder. */
  readonly from: string;
}

/** Fetches it. Blanks around it are none of it: a file written on Windows ends with two signs more. The problem never has a byte of it. */
export async function fetchSecret(where: SecretReference, { env, from }: Surroundings): Promise<Secret> {
  if ('file' in where) return secretIn(resolve(dirname(from), where.file));
  const secret = env[where.env]?.trim() ?? '';
  return secret === '' ? { problem: `the environment variable ${where.env} is not set, or empty` } : { secret };
}

async function secretIn(file: string): Promise<Secret> {
  try {
    const handle = await open(file, 'r');
    try {
      const { mode, size } = await handle.stat();
      // Windows has no such bits: every file there says that everybody may read it.
      if (process.platform !== 'win32' && (mode & 0o006) !== 0)
        return {
          problem: `everybody on this machine may read or write ${file}: chmod o-rw it, and change the secret if somebody may have`,
        };
      if (size > most) return { problem: `${file} is no secret: it is larger than ${most} bytes` };
      const secret = (await handle.readFile('utf8')).trim();
      return secret === '' ? { problem: `${file} is empty` } : { secret };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: `${file} cannot be read (${codeOf(error)})` };
  }
}
