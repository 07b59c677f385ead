import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/state.ts';
import { askedByPrint, type DirectoryPrint, printOf } from './directory-print.ts';
import { isOfDay, type MadeOfCase } from './made-of-case.ts';

/** What was made of a case as it is kept in the store beside it. `code`: by which. */
export interface KeptFacts extends Omit<MadeOfCase, 'asked'> {
  readonly code: string;
  readonly asked: DirectoryPrint;
}

export function toKeep(made: MadeOfCase): KeptFacts {
  return { ...made, code: ownCode(), asked: printOf(made.asked) };
}

/** null: other code made it, or it would be made otherwise on that day, or with that directory. It was sealed by this program, so its form is that of its code. */
export function fromKept(stored: unknown, day: Day, directory: Directory): MadeOfCase | null {
  const { code, ...kept } = stored as KeptFacts;
  if (code !== ownCode() || !isOfDay(kept, day)) return null;
  const asked = askedByPrint(directory, kept.asked);
  return asked === null ? null : { ...kept, asked };
}

let known: string | undefined;

/**
 * A hash of the sources that facts are made by (all rules, procedures and bank holidays among them) and of the time zones' tables. A number to be raised
 * by hand would be forgotten, since nearly everything in `domain/` has a part in them. Reading them takes some 0.1 s of processor, once.
 */
function ownCode(): string {
  known ??= hash('sha256', [process.versions.tz, ...['../../domain', '.'].flatMap(sourcesIn)].join('\n'), 'base64url');
  return known;
}

function sourcesIn(folder: string): readonly string[] {
  const at = join(import.meta.dirname, folder);
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.toSorted().flatMap((name) => [name, readFileSync(join(at, name), 'utf8')]);
}
