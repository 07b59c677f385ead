import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package as package-lock.json has it: what `npm ci` puts on a machine. `licence` is an SPDX expression, or null where the package says none. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  /** Of the bot itself: anything else only builds and tests it, and is in no image. */
  readonly ships: boolean;
}

/** Licences that ask for no more than that they and whose work it is are named (MPL-2.0: and that changed files of it stay open). */
export const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
  'Zlib',
]);

/** What only builds or tests, and may be under these besides: data and documents that come with a tool. */
const allowedInTests: ReadonlySet<string> = new Set([...allowed, 'CC-BY-3.0', 'CC-BY-4.0', 'PSF-2.0', 'BSD']);

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      os: z.unknown().optional(),
    }),
  ),
});

/** Every package of the lock file, each version once, by name. Throws where the file is not one of npm. */
export function installed(
  text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
): readonly Installed[] {
  const found = new Map<string, Installed>();
  for (const [path, one] of Object.entries(lock.parse(JSON.parse(text)).packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    // npm writes down no licence of a tool's part for another machine, which is never installed here: it is under its tool's.
    if (one.license === undefined && one.dev === true && one.optional === true && one.os !== undefined) continue;
    const version = one.version ?? '';
    const before = found.get(`${name}@${version}`);
    const ships = one.dev !== true || before?.ships === true;
    found.set(`${name}@${version}`, { name, version, licence: one.license ?? null, ships });
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Whether an expression can be kept to with these alone: one side of an `OR`, both of an `AND`. */
export function permits(expression: string, licences: ReadonlySet<string>): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare.split(' OR ').some((side) => side.split(' AND ').every((one) => licences.has(one)));
}

/** Packages under a licence that nobody has allowed, or under none. */
export function notAllowed(all: readonly Installed[]): readonly string[] {
  return all
    .filter(({ licence, ships }) => licence === null || !permits(licence, ships ? allowed : allowedInTests))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'no licence'}`);
}
