import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { systemCode } from '../refuse.ts';

/** What of a folder of exports is ours: a file, and the SHA-256 it was written with. */
const marker = 'quorate-export.json';
/** What lies there until all of it does: of a run that was cut short it is taken away. */
const unfinished = /^\.quorate-[0-9a-f]{24}$/;
const fileName = /^[a-z0-9][a-z0-9_.-]{0,100}$/;
const marked = z.strictObject({
  quorate: z.literal('export-folder'),
  files: z.record(z.string().regex(fileName), z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), utc: z.string() })),
});
type Marked = z.infer<typeof marked>;

export interface ExportFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** A folder that was looked at: empty, or with nothing in it that we did not write. */
export interface ExportFolder {
  readonly path: string;
  readonly files: Marked['files'];
}

const sha256Of = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Of all files together, so that what is found somewhere can be told by the trail. */
export function sha256OfFiles(files: readonly ExportFile[]): string {
  return sha256Of(files.map(({ name, text }) => `${name} ${sha256Of(text)}\n`).join(''));
}

/**
 * Makes the folder where there is none, for its owner alone. `wrong`: it is no folder, it is somebody else's, others may write into it, or it
 * holds something that is not ours, or that somebody has changed since.
 */
export async function openFolder(given: string): Promise<ExportFolder | { readonly wrong: string }> {
  // It would be where the command was run.
  if (given.trim() === '') return { wrong: 'No folder is given.' };
  // A link with a slash after it would be followed.
  const path = resolve(given);
  try {
    await makeFolder(path);
    const is = await lstat(path);
    if (!is.isDirectory()) return { wrong: `${path} is no folder.` };
    if (process.getuid !== undefined && is.uid !== process.getuid())
      return { wrong: `${path} is somebody else’s: give a folder of your own.` };
    if ((is.mode & 0o022) !== 0 && process.platform !== 'win32')
      return { wrong: `Others than its owner may write into ${path}: give a folder of your own (chmod 700).` };
    const all = await readdir(path);
    for (const name of all) if (unfinished.test(name)) await rm(join(path, name), { force: true });
    const names = all.filter((name) => !unfinished.test(name));
    if (names.length === 0) return { path, files: {} };
    const read = names.includes(marker) ? marked.safeParse(json(await readFile(join(path, marker), 'utf8'))) : null;
    if (read?.success !== true) return { wrong: `${path} is not empty, and holds no export of ours.` };
    const { files } = read.data;
    for (const name of names) {
      if (name === marker) continue;
      const known = Object.hasOwn(files, name) ? files[name] : undefined;
      if (known === undefined) return { wrong: `${path} holds something that is no export of ours.` };
      const file = join(path, name);
      if (!(await lstat(file)).isFile() || sha256Of(await readFile(file)) !== known.sha256)
        return { wrong: `${file} is not as it was written: take it elsewhere first.` };
    }
    return { path, files };
  } catch (cause) {
    return { wrong: `${path} cannot be used: ${whyNot(cause)}.` };
  }
}

/** With those it lies in. Node's own way of that never ends under /proc. */
async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = path; !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  for (const one of missing) await mkdir(one, { mode: 0o700 });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}

const sentences: Readonly<Record<string, string>> = {
  ENOTDIR: 'what it would lie in is no folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'there is no room left',
};

function whyNot(cause: unknown): string {
  const code = systemCode(cause);
  return sentences[code] ?? code;
}

/**
 * Writes the files, all of them or none, for their owner alone. `meanwhile` is done once everything lies in the folder under names that say
 * nothing: where it gives a sentence, nothing stays. Gives a sentence why not, or null.
 */
export async function fillFolder(
  { path, files: before }: ExportFolder,
  files: readonly ExportFile[],
  utc: string,
  meanwhile: () => Promise<string | null>,
): Promise<string | null> {
  const all = Object.fromEntries(files.map(({ name, text }) => [name, { sha256: sha256Of(text), utc }]));
  const mark: Marked = { quorate: 'export-folder', files: { ...before, ...all } };
  // The marker goes first, so that what is cut short in a new folder is known as ours by the next run.
  const texts = [{ name: marker, text: `${JSON.stringify(mark, null, 2)}\n` }, ...files];
  const lies: (readonly [temporary: string, to: string])[] = [];
  const placed: string[] = [];
  try {
    for (const { name, text } of texts) {
      const temporary = join(path, `.quorate-${randomBytes(12).toString('hex')}`);
      lies.push([temporary, join(path, name)]);
      await writeNew(temporary, text);
    }
    const wrong = await meanwhile();
    if (wrong !== null) return wrong;
    for (const [temporary, to] of lies) {
      await rename(temporary, to);
      placed.push(to);
    }
    return null;
  } catch (cause) {
    // The marker stays: what it names may be missing.
    for (const to of placed.slice(1)) await rm(to, { force: true });
    return `${path} could not be written: ${whyNot(cause)}.`;
  } finally {
    for (const [temporary] of lies) await rm(temporary, { force: true });
  }
}

async function writeNew(file: string, text: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
