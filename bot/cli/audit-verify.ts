import { readFile } from 'node:fs/promises';
import { anchorsIn, destroyedIn } from '../../adapters/store/anchor.ts';
import { Tampered } from '../../adapters/store/chain.ts';
import { Destroyed } from '../../adapters/store/keyring.ts';
import { verify } from '../../adapters/store/verify.ts';
import type { Offline } from './offline.ts';
import type { Done } from './on-store.ts';
import { codeOf } from './refuse.ts';

export interface VerifyFiles {
  readonly anchor?: string;
  readonly tombstones?: string;
}

/** Exit status 1 when something is wrong with the trail, 2 when the question is. */
export async function verifyTrail(offline: Offline, { anchor, tombstones }: VerifyFiles): Promise<Done> {
  const { store, keys } = offline;
  const anchored = await read(anchor);
  const buried = await read(tombstones);
  for (const text of [anchored, buried]) if (typeof text !== 'string') return text;
  const anchors = anchorsIn(String(anchored));
  if (anchor !== undefined && anchors.size === 0)
    return { wrong: [`${anchor} holds no anchor lines, such as "case:<id> 12:<link>".`] };
  const listed = [...destroyedIn(String(anchored)), ...destroyedIn(String(buried))];
  const known = await tombstonesOf(offline);
  const options = { masters: keys, anchors, tombstones: new Set([...listed, ...known]) };
  const { streams, records, destroyed, alone, faults } = await verify(store, options);
  const said = [
    `${streams} streams, ${records} records, ${destroyed} destroyed, ${anchors.size} anchors.`,
    ...alone.map(
      (name) => `${name}: a key without records. Harmless where a write was cut short; look whether an anchor knows it.`,
    ),
  ];
  if (faults.length === 0) return { said: [...said, 'The trail verifies.'] };
  const wrong = faults.map(({ stream, record, fault }) => `${stream}, record ${record}: ${fault}`);
  if (faults.some(({ fault }) => fault === 'not buried'))
    wrong.push(
      'Where a store was restored, what was destroyed after its backup is known to the log: give it by --tombstones FILE.',
    );
  return { said, wrong: [...wrong, 'The trail does NOT verify.'], status: 1 };
}

async function read(file: string | undefined): Promise<string | { readonly wrong: readonly string[] }> {
  if (file === undefined) return '';
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    return { wrong: [`${file} cannot be read (${codeOf(cause)}).`] };
  }
}

/** None where the directory cannot be read any more: then the verdict on it says why. */
async function tombstonesOf({ streams }: Offline): Promise<ReadonlySet<string>> {
  try {
    return (await streams.directory.peek('directory')).tombstones;
  } catch (error) {
    if (error instanceof Tampered || error instanceof Destroyed) return new Set();
    throw error;
  }
}
