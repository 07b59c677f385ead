import type { AnchorFile } from '../../../adapters/store/chain/anchor.ts';
import { Tampered } from '../../../adapters/store/chain/chain.ts';
import { verify } from '../../../adapters/store/chain/verify.ts';
import type { StreamId } from '../../../adapters/store/port.ts';
import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import { readAnchorFile } from '../anchor-file.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { type HowRedacted, redactionsOf } from './redactions-of.ts';

export interface VerifyFiles {
  readonly anchor?: string;
  readonly tombstones?: string;
}

/** Exit status 1 when something is wrong with the trail, 2 when the question is. */
export async function verifyTrail(offline: Offline, { anchor, tombstones }: VerifyFiles): Promise<Done> {
  const { store, keys } = offline;
  const anchored = await read(anchor);
  const buried = await read(tombstones);
  for (const file of [anchored, buried]) if ('problem' in file) return { wrong: [`${file.problem} Nothing was verified.`] };
  const { anchors } = anchored as AnchorFile;
  if (anchor !== undefined && anchors.size === 0)
    return { wrong: [`${anchor} holds tombstones and no anchor lines, such as "case:<id> 12:<link>".`] };
  const listed = [...(anchored as AnchorFile).destroyed, ...(buried as AnchorFile).destroyed];
  const known = await tombstonesOf(offline);
  const redactions = new Set([anchored, buried].flatMap((file) => redactedLines(file as AnchorFile)));
  const said: string[] = [];
  const redactedIn = (stream: StreamId, events: readonly unknown[]) => {
    const found = redactionsOf(events);
    for (const [at, all] of Map.groupBy(found.values(), (one) => one.at)) said.push(redactedLine(stream, at, all));
    return new Set(found.keys());
  };
  const options = { masters: keys, anchors, tombstones: new Set([...listed, ...known]), redactedIn, redactions };
  const { streams, records, destroyed, redacted, alone, faults } = await verify(store, options);
  said.unshift(
    `${streams} streams, ${records} records, ${destroyed} destroyed, ${redacted === 0 ? '' : `${redacted} redacted, `}${anchors.size} anchors.`,
  );
  said.push(
    ...alone.map(
      (name) => `${name}: a key without records. Harmless where a write was cut short; look whether an anchor knows it.`,
    ),
  );
  if (faults.length === 0) return { said: [...said, 'The trail verifies.'] };
  const wrong = faults.map(({ stream, record, fault }) => `${stream}, record ${record}: ${fault}`);
  if (faults.some(({ fault }) => fault === 'not buried'))
    wrong.push(
      'Where a store was restored, what was destroyed after its backup is known to the log: give it by --tombstones FILE.',
    );
  if (faults.some(({ fault }) => fault === 'not agreed'))
    wrong.push(
      'Where a store was restored, what was redacted after its backup is known to the log: give it by --tombstones FILE.',
    );
  return { said, wrong: [...wrong, 'The trail does NOT verify.'], status: 1 };
}

async function read(file: string | undefined): Promise<AnchorFile | { readonly problem: string }> {
  return file === undefined ? { anchors: new Map(), destroyed: new Set(), redacted: new Map() } : readAnchorFile(file);
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

function redactedLine(stream: StreamId, at: number, { length }: readonly HowRedacted[]): string {
  const records = length === 1 ? '1 record' : `${length} records`;
  return `${stream}: ${records} redacted on ${new Date(at).toISOString().slice(0, 10)} by two people.`;
}

function redactedLines({ redacted }: AnchorFile): readonly string[] {
  return [...redacted].flatMap(([stream, records]) => [...records].map((record) => `${stream} ${record}`));
}
