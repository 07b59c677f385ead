import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** The first byte says how the rest is written, so that a later form can stand beside this one without rewriting a record. */
const JSON_UTF8 = 1;
/** The same, deflated (RFC 1951). Of snapshots only: one says the same names over and over, and a record is too short to gain by it. */
const JSON_DEFLATED = 2;

/** Below this nothing is gained. */
const SMALL = 4_096;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * A Map, Set or Date would come back as something else without a word; refuse it when written rather than miss it when read. A walk of
 * its own: as JSON.stringify's replacer it takes twice as long.
 */
function onlyPlain(name: string, held: unknown): void {
  if (typeof held !== 'object' || held === null) return;
  if (!Array.isArray(held)) {
    const kind: unknown = Object.getPrototypeOf(held);
    if (kind !== Object.prototype && kind !== null)
      throw new Error(`Only plain objects and lists can be stored: "${name}" is neither. Turn it into one first.`);
  }
  for (const [inner, value] of Object.entries(held)) onlyPlain(inner, value);
}

/** Plain data (what JSON can say) to bytes. Throws on a Map, Set, Date or class instance. Absent and undefined are the same. */
export function encode(value: unknown): Uint8Array {
  onlyPlain('', value);
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error('Nothing to store: undefined and functions are not data.');
  return Buffer.from(String.fromCharCode(JSON_UTF8) + text, 'utf8');
}

/** Bytes back to plain data. Throws when they were written by a newer version. */
export function decode(bytes: Uint8Array): unknown {
  if (bytes[0] !== JSON_UTF8)
    throw new Error(`Stored in form ${bytes[0] ?? 'none'}, which this version does not know. Run the newer version.`);
  const value: unknown = JSON.parse(decoder.decode(bytes.subarray(1)));
  return value;
}

/** What `encode` made, in less room; worked out beside the event loop. */
export async function deflated(plain: Uint8Array): Promise<Uint8Array> {
  if (plain.length < SMALL) return plain;
  return Buffer.concat([Buffer.of(JSON_DEFLATED), await deflate(plain.subarray(1), { level: 3 })]);
}

/** The way back; what was not deflated comes as it is. */
export function inflated(bytes: Uint8Array): Uint8Array {
  return bytes[0] === JSON_DEFLATED ? Buffer.concat([Buffer.of(JSON_UTF8), inflateRawSync(bytes.subarray(1))]) : bytes;
}
