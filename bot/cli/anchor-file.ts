import { type AnchorFile, readAnchors } from '../../adapters/store/chain/anchor.ts';
import { readTextFile } from '../start/text-file.ts';

/** In MB: the log of some years. */
const most = 256;

/** An anchor file or a log as an administrator hands it to us, or the sentence why it cannot be used. */
export async function readAnchorFile(file: string): Promise<AnchorFile | { readonly problem: string }> {
  const read = await readTextFile(file, most);
  if ('problem' in read) return { problem: `${file} ${read.problem}.` };
  const found = readAnchors(read.text);
  if (!('why' in found)) return found;
  return { problem: found.line === 0 ? `${file} ${found.why}.` : `${file}, line ${found.line}: ${found.why}.` };
}
