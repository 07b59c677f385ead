import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** The first byte says how the rest is written, so that a later form can stand beside this one without rewriting a record. */
const JSON_UTF8 = 1;
/**
 * The same, deflated (RFC 1951), behind four bytes that say how long it was. Of snapshots only: one says the same names over and over, and a
 * record is too short to gain by it.
 */
const JSON_DEFLATED = 2;

/** The form and the length. */
const HEAD = 5;

/** Below this nothing is gained. */
const SMALL = 4_096;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * A Map, Set or Date would come back as something else without a word; refuse it when written rather than miss it when read. A walk of
 * its own: as JSON.stringify's replacer it takes twice as long.
 */
function onlyPlain(name: string, found: unknown): void {
  if (typeof found !== 'object' || found === null) return;
  if (Array.isArray(found)) {
    for (const value of found) onlyPlain(name, value);
    return;
  }
  const kind: unknown = Object.getPrototypeOf(found);
  if (kind !== Object.prototype && kind !== null)
    throw new Error(`Only plain objects and lists can be stored: "${name}" is neither. Turn it into one first.`);
  for (const inner in found) onlyPlain(inner, (found as Readonly<Record<string, unknown>>)[inner]);
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
  return decodeSized(bytes).value;
}

/** The same, with how many bytes `encode` had made of it. */
export function decodeSized(bytes: Uint8Array): { readonly value: unknown; readonly size: number } {
  const form = bytes[0];
  if (form !== JSON_UTF8 && form !== JSON_DEFLATED)
    throw new Error(`Stored in form ${form ?? 'none'}, which this version does not know. Run the newer version.`);
  const json = form === JSON_DEFLATED ? inflated(bytes) : bytes.subarray(1);
  const value: unknown = JSON.parse(decoder.decode(json));
  return { value, size: json.length + 1 };
}

/** What `encode` made, in less room; worked out beside the event loop. */
export async function deflated(plain: Uint8Array): Promise<Uint8Array> {
  if (plain.length < SMALL) return plain;
  const head = Buffer.alloc(HEAD);
  head[0] = JSON_DEFLATED;
  head.writeUInt32BE(plain.length - 1, 1);
  return Buffer.concat([head, await deflate(plain.subarray(1), { level: 3 })]);
}

/** In one piece: put together from pieces of 16 KB it left 200 MB behind for the collector when 800 large ones were read in a row. */
function inflated(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = bytes;
  const length = Buffer.from(buffer, byteOffset, byteLength).readUInt32BE(1);
  const json = inflateRawSync(bytes.subarray(HEAD), { chunkSize: Math.max(length, 64), maxOutputLength: length });
  if (json.length !== length) throw new Error('A snapshot is not as long as it says.');
  return json;
}
