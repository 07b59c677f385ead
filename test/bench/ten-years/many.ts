import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nowhere } from '../../../adapters/store/head.ts';
import { caseForm, caseStream } from '../../../bot/turn/streams.ts';
import type { Lived } from '../../support/years/ten-years.ts';
import { nodeFlags } from '../price/servers.ts';
import { sealedWith } from './sealed-with.ts';

export interface Opened {
  readonly opened: number;
  readonly held: number;
  /** Of the process that has loaded everything and opened none, and of the same afterwards. */
  readonly rssBeforeMb: number;
  readonly rssMb: number;
  /** What is held of them takes so much of the heap. */
  readonly heldHeapMb: number;
}

/**
 * What a process takes that has opened `count` cases of ten years. Each is stored as its first record and the snapshot of such a case: a
 * cold read opens no more of a real one either, and 18 GB of records need not be written.
 */
export async function openMany(folder: string, key: string, { state, events }: Lived, count: number): Promise<Opened> {
  const dataDir = join(folder, 'many');
  mkdirSync(dataDir);
  const sealed = await sealedWith(dataDir, key);
  for (let nth = 0; nth < count; nth++) {
    const stream = caseStream(`bench0many${nth}`);
    const did = await sealed.append([{ stream, after: nowhere, events: events.slice(0, 1), wake: null }]);
    if (did.did === 'conflict') throw new Error('the store is not empty');
    await sealed.snapshot(stream, did.heads.get(stream) ?? nowhere, { form: caseForm, state });
  }
  await sealed.close();
  const script = fileURLToPath(new URL('./open-many.ts', import.meta.url));
  const said = execFileSync(process.execPath, [...nodeFlags(), script], {
    env: { PATH: process.env.PATH, BENCH_DIR: dataDir, BENCH_KEY: key },
  });
  return JSON.parse(said.toString()) as Opened;
}
