import { open } from 'node:fs/promises';
import { codeOf } from '../observe/log.ts';

const megabyte = 1024 * 1024;
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

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
  const encoding = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { problem: `is not ${encoding.toUpperCase()} throughout: save it as UTF-8` };
  }
  if (text.includes('\0')) return { problem: 'is not text, or UTF-16 without its mark: save it as UTF-8' };
  return { text: text.replaceAll(/\r\n?/g, '\n') };
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
    return { problem: 'is not JSON' };
  }
}
