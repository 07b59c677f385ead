import { type Anchors, readAnchors } from '../../../adapters/store/chain/anchor.ts';

/** The anchors of a text that must hold some. */
export function anchorsIn(text: string): Anchors {
  const read = readAnchors(text);
  if ('why' in read) throw new Error(`line ${read.line} ${read.why}`);
  return read.anchors;
}
