import { open } from 'node:fs/promises';
import { lookThere, whereNotJson } from '../../domain/not-json.ts';
import { codeOf } from '../observe/log.ts';

const megabyte = 1024 * 1024;
/** How text is written; `step`: bytes of a unit. `newline`: of its units, the end of a line. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly step: 1 | 2;
  readonly newline: Buffer;
}

const utf8: Encoding = { name: 'utf-8', step: 1, newline: Buffer.from([0x0a]) };
const marks: readonly (readonly [mark: readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], utf8],
  [[0xff, 0xfe], { name: 'utf-16le', step: 2, newline: Buffer.from([0x0a, 0]) }],
  [[0xfe, 0xff], { name: 'utf-16be', step: 2, newline: Buffer.from([0, 0x0a]) }],
];

/** By the mark at the start; without one UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoding {
  return marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? utf8;
}

/** Where the line that starts at `start` ends, its own \n included; 0: not in these bytes. */
export function lineEnd(bytes: Buffer, { newline, step }: Encoding, start: number): number {
  let at = bytes.indexOf(newline, start);
  while (at >= 0 && at % step !== 0) at = bytes.indexOf(newline, at + 1);
  return at < 0 ? 0 : at + step;
}

/** Null: these bytes are no such text. A mark at their start is not part of it. */
export function textOf(bytes: Uint8Array, { name }: Encoding): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What was read, or what is wrong with the file, to be put behind its name: "is not text …". */
export type TextFile = { readonly text: string } | { readonly problem: string };

/**
 * A text file that somebody hands to us, whatever wrote it: UTF-8, or UTF-16 with its mark (PowerShell's `>`,
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_character_encoding), lines ended in any way.
 * What cannot be read as text for certain is refused: a wrong guess would lose lines without a word. `most`: in MB.
 */
export async function readTextFile(file: string, most: number): Promise<TextFile> {
  try {
    const handle = await open(file, 'r');
    try {
      // Never more than one byte too many, whatever it is: of a pipe nobody knows the size before it ends.
      const chunks: Buffer[] = [];
      for await (const chunk of handle.createReadStream({ end: most * megabyte, autoClose: false })) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      return bytes.length > most * megabyte ? { problem: `is larger than ${most} MB` } : decodeText(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: `cannot be read (${codeOf(error)})` };
  }
}

/** The same for bytes. Lines end with \n afterwards, and no mark is left. */
export function decodeText(bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  const text = textOf(bytes, encoding);
  if (text === null)
    return { problem: `is not ${encoding.name.toUpperCase()} in line ${spoiltLine(bytes, encoding)}: save it as UTF-8` };
  if (text.includes('\0')) return { problem: 'is not text, or UTF-16 without its mark: save it as UTF-8' };
  return { text: text.replaceAll(/\r\n?/g, '\n') };
}

/** The first line that cannot be read; the first is 1. */
function spoiltLine(bytes: Uint8Array, encoding: Encoding): number {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let line = 1;
  let start = 0;
  for (let end = lineEnd(all, encoding, 0); end > 0; end = lineEnd(all, encoding, start)) {
    if (textOf(all.subarray(start, end), encoding) === null) break;
    start = end;
    line += 1;
  }
  return line;
}

/** The same as JSON, not yet checked for what it should hold. */
export async function readJsonFile(
  file: string,
  most: number,
): Promise<{ readonly json: unknown } | { readonly problem: string }> {
  const read = await readTextFile(file, most);
  if ('problem' in read) return read;
  try {
    return { json: JSON.parse(read.text) };
  } catch {
    return { problem: `is not JSON from ${whereNotJson(read.text)} on: ${lookThere}` };
  }
}
