import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';

/** A file of JSON lines that knows whether it is whole: the last line holds the hash of those before it. */
export interface CheckedFile {
  line(value: unknown): Promise<void>;
  /** Writes the last line and gives the file its name: a backup that was cut short never has it. */
  end(): Promise<void>;
}

const FORM = 1;

export async function writeChecked(file: string, holds: string): Promise<CheckedFile> {
  const hash = createHash('sha256');
  const partial = `${file}.partial`;
  const handle = await open(partial, 'w', 0o600);
  async function line(value: unknown): Promise<void> {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    await handle.write(text);
  }
  await line({ quorate: holds, form: FORM });
  return {
    line,
    async end() {
      await handle.write(`${JSON.stringify({ sha256: hash.digest('base64url') })}\n`);
      await handle.sync();
      await handle.close();
      await rename(partial, file);
    },
  };
}

/** The lines between the first and the last. Read a file with isWhole first. */
export async function* readChecked(file: string): AsyncGenerator<unknown> {
  let before: string | undefined;
  let first = true;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (before !== undefined && !first) yield JSON.parse(before);
    if (before !== undefined) first = false;
    before = text;
  }
}

/** Whether the file is of this kind and form, and no byte of it was changed or is missing. */
export async function isWhole(file: string, holds: string): Promise<boolean> {
  const hash = createHash('sha256');
  const head = JSON.stringify({ quorate: holds, form: FORM });
  let before: string | undefined;
  let starts = false;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (before === undefined) starts = text === head;
    else hash.update(`${before}\n`);
    before = text;
  }
  return starts && before === JSON.stringify({ sha256: hash.digest('base64url') });
}
