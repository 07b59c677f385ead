import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests, textOf } from './imports.ts';

/** A rule's id as the procedures and our own promises give it: BU-S2, W-T3, Q-4. */
const rule = /(?<![[-])\b(?:Q-\d{1,2}|[A-Z]{1,2}-[A-Z]\d{1,2})\b/g;
/** Where a test, or a group of them, begins. */
const begins = /^\s*(?:test|it|describe)(?:\.\w+)*\s*[(<[]/;
const comment = /^\s*(?:\/\/|\/\*|\*)/;

/** How many tests name each rule, in their title, in a comment or in what they expect. The title of a group counts once. */
export function ruleCounts(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const one of partsOf(text)) for (const id of new Set(one.match(rule))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}

/** A test file cut where a test begins; the comment above a test is the test's. */
function partsOf(text: string): readonly string[] {
  const parts: string[][] = [[]];
  let above: string[] = [];
  for (const line of text.split('\n')) {
    if (comment.test(line)) {
      above.push(line);
      continue;
    }
    if (begins.test(line)) parts.push([]);
    parts.at(-1)?.push(...above, line);
    above = [];
  }
  return parts.map((lines) => lines.join('\n'));
}

/** Names in these stand as samples of a name. */
const ofNames = ['test/rules.test.ts', 'test/house.test.ts'];

export const ruleCountsNow = (): Readonly<Record<string, number>> =>
  ruleCounts(tests.filter((file) => file.endsWith('.test.ts') && !ofNames.includes(file)).map(textOf));

const floorFile = join(import.meta.dirname, 'rule-floor.json');

/** How many there were at least: what is counted may not fall below it. */
export const ruleFloor = (): Readonly<Record<string, number>> => JSON.parse(readFileSync(floorFile, 'utf8'));

/** Raises the floor to what there is now; lowers nothing. */
export function raiseFloor(now: Readonly<Record<string, number>>): void {
  const raised = { ...now };
  for (const [id, least] of Object.entries(ruleFloor())) raised[id] = Math.max(least, now[id] ?? 0);
  const sorted = Object.entries(raised).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  writeFileSync(floorFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
