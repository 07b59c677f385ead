import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inbound } from '../../../adapters/inbound.ts';
import { StoreDown } from '../../../adapters/store/port.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { handler } from '../../click/handle.ts';
import { openDoor } from '../../click/strangers.ts';
import { openLog } from '../../observe/log.ts';
import { readJsonFile } from '../../start/text-file.ts';
import { openMailboxes } from '../../turn/mailboxes.ts';
import { casesOf } from '../../turn/read-case.ts';
import type { Offline } from '../offline.ts';
import { refuse } from '../refuse.ts';
import type { ReplayOptions } from './replay-options.ts';
import { type Recorded, readRecorded } from './replay-read.ts';
import { copyOfConfigured, inventedStore } from './replay-store.ts';

/** In MB: far above what either platform sends. */
const most = 1;

/** Prints {inbound, reply, rendered} as JSON; `rendered` is what the platform would be sent. Whatever it writes goes with its own store. */
export async function replay(file: string, options: ReplayOptions): Promise<void> {
  const found = await readJsonFile(file, most);
  if ('problem' in found) return refuse(`${file} ${found.problem}.`);
  const recorded = readRecorded(found.json);
  if (recorded === null) return refuse(`${file} is nothing Slack or Teams sends, or it names nobody.`);
  const folder = await mkdtemp(join(tmpdir(), 'quorate-replay-'));
  try {
    const offline = await (options.configured === true ? copyOfConfigured(folder) : inventedStore(folder));
    if ('wrong' in offline) return refuse(offline.wrong, offline.status);
    try {
      const wrong = await through(offline, recorded, options);
      if (wrong !== null) refuse(wrong);
    } finally {
      await offline.close();
    }
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error;
    refuse('The store did not answer in time. Nothing was changed: run the command again.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The way of a click, from what the adapter parsed to what it would send; a sentence when it cannot be gone. */
async function through({ streams, sealed, now }: Offline, recorded: Recorded, options: ReplayOptions): Promise<string | null> {
  const inbound = options.as === undefined ? recorded.inbound : await asPerson(streams, recorded.inbound, options.as);
  if (inbound === null) return `--as ${options.as}: nobody of that id on ${recorded.inbound.from.on} in the partnership.`;
  const mailboxes = openMailboxes(
    sealed,
    streams,
    () => undefined,
    () => true,
    now,
  );
  const log = openLog('silent');
  const door = openDoor({ streams, now, log });
  const handle = handler({
    streams,
    door,
    uninstalled: () => undefined,
    watch: { undrawn: () => undefined },
    mailboxes,
    now,
    log,
    casesOf: (whose, most, wanted) => casesOf(streams, mailboxes, whose, most, wanted),
  });
  const reply = await handle(inbound);
  await door.stop();
  process.stdout.write(`${JSON.stringify({ inbound, reply, rendered: recorded.render(inbound, reply) ?? null }, null, 2)}\n`);
  return null;
}

async function asPerson({ directory }: Offline['streams'], inbound: Inbound, id: string): Promise<Inbound | null> {
  const person = (await directory.peek('directory')).people.get(id as PersonId);
  const from = person?.identities.find((one) => one.on === inbound.from.on);
  return from === undefined ? null : { ...inbound, from };
}
