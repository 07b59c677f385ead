import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Division, divisions } from '../../../domain/calendar/division.ts';
import { feedSchema } from '../../../domain/calendar/feed.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { mergeFeed } from '../../../domain/calendar/merge.ts';
import { official } from '../../../domain/calendar/official.ts';
import type { OfficialDates } from '../../../domain/calendar/official-dates.ts';
import { movedDeadlines } from '../../../domain/timescales/moved.ts';
import { readJsonFile, readTextFile } from '../../start/text-file.ts';
import { refuse, systemCode } from '../refuse.ts';
import { answer } from '../timescales/timescales-answer.ts';
import { parsedLine } from '../timescales/timescales-line.ts';
import { officialModule } from './official-module.ts';

const home = join(import.meta.dirname, '../../../domain/calendar/official.ts');

/** Stands in every edition; a file without it is somebody else's. */
const mark = 'Written by `quorate bank-holidays update FILE`';

/** In MB: the official file is about 0.02, and a file of cases some. */
const most = 64;

async function merged(file: string): Promise<OfficialDates | { readonly sentence: string }> {
  const read = await readJsonFile(file, most);
  if ('problem' in read) return { sentence: `${file} ${read.problem}. Download it from ${official.source}.` };
  const feed = feedSchema.safeParse(read.json);
  if (!feed.success) return { sentence: `${file} is not the official feed:\n${z.prettifyError(feed.error)}` };
  const found = mergeFeed(official, feed.data);
  return typeof found === 'string' ? { sentence: `${file}: ${found} Nothing was changed.` } : found;
}

function daysOf(dates: OfficialDates, name: Division): ReadonlySet<string> {
  return new Set(Object.entries(dates.dates[name]).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)));
}

const shown = (iso: string) => formatDay(dayFromIso(iso) ?? 0);

/** `scotland: + Mon 15 Jun 2026`, a line for each day that is new or gone. */
function changes(after: OfficialDates): string[] {
  return divisions.flatMap((name) => {
    const [old, now] = [daysOf(official, name), daysOf(after, name)];
    const gone = [...old].filter((day) => !now.has(day)).map((day) => `${name}: - ${shown(day)}`);
    return [...gone, ...[...now].filter((day) => !old.has(day)).map((day) => `${name}: + ${shown(day)}`)];
  });
}

/** The open dates of a file of cases that move, a line each; or why the file cannot be used. */
async function movedIn(file: string, after: OfficialDates): Promise<readonly string[] | { readonly sentence: string }> {
  const read = await readTextFile(file, most);
  if ('problem' in read) return { sentence: `${file} ${read.problem}. Nothing was changed.` };
  const today = localDay(Date.now());
  const lines: string[] = [];
  for (const [i, text] of read.text.trimEnd().split('\n').entries()) {
    const question = parsedLine(text);
    const before = 'sentence' in question ? question : answer(question, today);
    if ('sentence' in before) return { sentence: `${file}, line ${i + 1}: ${before.sentence} Nothing was changed.` };
    const now = 'sentence' in question ? question : answer(question, today, after);
    if ('sentence' in now) return now;
    for (const { rule, was, now: due, wasLastWorkingDay, lastWorkingDay } of movedDeadlines(before.rows, now.rows)) {
      const [a, b] = was === due ? [wasLastWorkingDay, lastWorkingDay] : [was, due];
      lines.push(
        `line ${i + 1}, ${rule}: ${was === due ? 'last working day ' : ''}${formatDay(a ?? was)} -> ${formatDay(b ?? due)}`,
      );
    }
  }
  return lines;
}

/** Merges the feed, says what changed and what it moves, and writes the new edition. Everything is checked before it is written. */
export async function update(
  file: string,
  { cases, to = home }: { readonly cases?: string; readonly to?: string },
): Promise<void> {
  const after = await merged(file);
  if ('sentence' in after) return refuse(after.sentence);
  if (after === official) {
    process.stdout.write(
      `No date has changed: the official dates stay at version ${official.version}, to ${shown(official.to)}.\n`,
    );
    return;
  }
  try {
    const dates = cases === undefined ? [] : await movedIn(cases, after);
    if ('sentence' in dates) return refuse(dates.sentence);
    if (existsSync(to) && !readFileSync(to, 'utf8').includes(mark))
      return refuse(`${to} was not written by this command, so it is not written over. Nothing was changed.`);
    const fresh = `${to}.new`;
    writeFileSync(fresh, officialModule(after));
    renameSync(fresh, to);
    const open = cases === undefined ? [] : [dates.length === 0 ? 'No open date moves.' : 'Open dates that move:', ...dates];
    const head = `Official dates: version ${official.version} -> ${after.version}, to ${shown(after.to)}.`;
    process.stdout.write(`${[head, ...changes(after), ...open].join('\n')}\n`);
  } catch (cause) {
    refuse(
      `The official dates could not be updated (${systemCode(cause)}). Check ${cases === undefined ? to : `${to} and ${cases}`}.`,
    );
  }
}
