import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alertAlone, cardAlone, noticeAlone } from '../../domain/nudges/alone.ts';
import { lists, nudges } from '../../domain/nudges/policy.ts';
import { titlesIn } from '../break-rules/rows.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/nudges.md'), 'utf8');

test('the page says how everything is reminded of, as the data has it', () => {
  for (const [what, { from, days, goesOn, next, told, later }] of Object.entries(nudges)) {
    const others = next.map(({ who, after }) => `${who} ${after}`).join(', ') || '–';
    expect(page).toContain(`\n| ${what} | ${from} | ${days.join(', ')} | ${goesOn} | ${others} | ${told} | ${later} |\n`);
  }
  expect(page).toContain(
    `asked for after ${lists.askedAfter} days, and the administrators hear of it after ${lists.overdueAfter}`,
  );
});

test('the page says when a message goes alone, as the data has it', () => {
  const said = (when: 'goes' | 'waits' | number) => (typeof when === 'number' ? `goes from ${when} working days before` : when);
  for (const [kind, all] of Object.entries({ card: cardAlone, notice: noticeAlone, alert: alertAlone }))
    for (const [name, { hours, leave }] of Object.entries(all))
      expect(page).toContain(`\n| ${kind}: ${name} | ${said(hours)} | ${said(leave)} |\n`);
});

test('each sentence of how reminders behave names a test that there is', () => {
  const rows = [...page.matchAll(/^\| [^|]+ \| `(test\/[^`]+)` "(.+)" \|$/gm)];
  expect(rows.length).toBeGreaterThan(20);
  const missing = rows.filter(([, file = '', title = '']) => !titlesIn(file).includes(title));
  expect(missing.map(([row]) => row)).toEqual([]);
});
