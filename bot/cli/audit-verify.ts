import { readFile } from 'node:fs/promises';
import { anchorsIn } from '../../adapters/store/anchor.ts';
import { verify } from '../../adapters/store/verify.ts';
import type { Offline } from './offline.ts';
import type { Done } from './on-store.ts';
import { codeOf } from './refuse.ts';

/** Exit status 1 when something is wrong with the trail, 2 when the question is. */
export async function verifyTrail({ store, keys }: Offline, file: string | undefined): Promise<Done> {
  let anchors: ReturnType<typeof anchorsIn> = new Map();
  if (file !== undefined) {
    try {
      anchors = anchorsIn(await readFile(file, 'utf8'));
    } catch (cause) {
      return { wrong: [`${file} cannot be read (${codeOf(cause)}).`] };
    }
    if (anchors.size === 0) return { wrong: [`${file} holds no anchor lines, such as "case:<id> 12:<link>".`] };
  }
  const { streams, records, destroyed, faults } = await verify(store, { masters: keys, anchors });
  const said = [`${streams} streams, ${records} records, ${destroyed} destroyed, ${anchors.size} anchors.`];
  if (faults.length === 0) return { said: [...said, 'The trail verifies.'] };
  const wrong = faults.map(({ stream, record, fault }) => `${stream}, record ${record}: ${fault}`);
  return { said, wrong: [...wrong, 'The trail does NOT verify.'], status: 1 };
}
