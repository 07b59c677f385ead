import { Tampered } from '../../adapters/store/chain/chain.ts';
import { StoreDown } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { terminalLine } from '../../domain/plain-text.ts';
import { type Offline, openOffline } from './offline.ts';

/** What a command came to. wrong: nothing was changed unless it says so; `status` is the exit status, 2 unless given. */
export type Done =
  | { readonly said: readonly string[] }
  | { readonly wrong: readonly string[]; readonly status?: number; readonly said?: readonly string[] };

/** Runs one command on the store the environment names, beside a running bot or without one. Sentences out, and the exit status. */
export async function onStore(work: (offline: Offline) => Promise<Done>, store: 'there' | 'new' = 'there'): Promise<void> {
  const offline = await openOffline(process.env, store).catch(unanswered);
  const done: Done = 'wrong' in offline ? offline : await work(offline).catch(unanswered);
  if ('close' in offline) await offline.close();
  sayDone(done);
}

/** Sentences to standard output and standard error, and the exit status. */
export function sayDone(done: Done): void {
  if (done.said !== undefined && done.said.length > 0) process.stdout.write(`${done.said.map(terminalLine).join('\n')}\n`);
  if (!('wrong' in done)) return;
  process.stderr.write(`${done.wrong.map(terminalLine).join('\n')}\n`);
  process.exitCode = done.status ?? 2;
}

function unanswered(error: unknown): { readonly wrong: readonly string[] } {
  // Both say which stream and what, in words of ours.
  if (error instanceof Tampered || error instanceof Destroyed) return { wrong: [error.message] };
  if (!(error instanceof StoreDown)) throw error;
  return { wrong: ['The store did not answer in time. Nothing is half done: run the command again.'] };
}
