import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Inbound } from '../../adapters/inbound.ts';
import { partnershipFile } from '../../adapters/sandbox/partnership.ts';
import type { PersonId } from '../../domain/ids.ts';
import { casesOf } from '../case-reader.ts';
import { handler } from '../handle.ts';
import { loadPartnership } from '../import-partnership.ts';
import { openLog } from '../log.ts';
import { openMailboxes } from '../mailboxes.ts';
import { openDoor } from '../strangers.ts';
import { type Offline, openOffline } from './offline.ts';
import { codeOf, refuse } from './refuse.ts';
import type { ReplayOptions } from './replay.ts';
import { type Recorded, readRecorded } from './replay-read.ts';

/** Prints {inbound, reply, rendered} as JSON; `rendered` is what the platform would be sent. */
export async function replay(file: string, options: ReplayOptions): Promise<void> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    refuse(`${file} ${error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${codeOf(error)})`}.`);
    return;
  }
  const recorded = readRecorded(json);
  if (recorded === null) {
    refuse(`${file} is nothing Slack or Teams sends, or it names nobody.`);
    return;
  }
  const folder = options.configured === true ? null : await mkdtemp(join(tmpdir(), 'quorate-replay-'));
  const offline = await openOffline(folder === null ? process.env : { DATA_DIR: folder });
  if ('wrong' in offline) {
    refuse(offline.wrong.join('\n'));
    return;
  }
  try {
    if (folder !== null) await invent(offline);
    const wrong = await through(offline, recorded, options);
    if (wrong !== null) refuse(wrong);
  } finally {
    await offline.close();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
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
  );
  const log = openLog('silent');
  const door = openDoor({ streams, now, log });
  const handle = handler({
    streams,
    door,
    mailboxes,
    sealed,
    now,
    log,
    casesOf: (person) => casesOf(streams, mailboxes, person),
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

async function invent({ streams, now }: Offline): Promise<void> {
  const partnership = await loadPartnership(fileURLToPath(partnershipFile));
  if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
  const command = { do: 'import', partnership } as const;
  await streams.directory.ask('directory', { by: 'time', at: now(), via: 'cli', command });
}
