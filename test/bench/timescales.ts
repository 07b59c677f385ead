import luxonBusinessDays from 'luxon-business-days';
import moment from 'moment-business-days';
import { calendarFor } from '../../domain/calendar/calendar-for.ts';
import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { official } from '../../domain/calendar/official.ts';

/**
 * Working days counted from a written date to a written date, by us and by two well-known libraries, in one run on the same
 * dates and the same holidays (England and Wales). Each library is given the holidays the way its manual says.
 * The answers are compared first: a fast wrong date is worth nothing. `--json` prints one object.
 */
const holidays = Object.entries(official.dates['england-and-wales']).flatMap(([year, dates]) =>
  dates.split(' ').map((date) => `${year}-${date}`),
);
const { DateTime } = luxonBusinessDays;
const calendar = calendarFor('england-and-wales');

const off = new Set(holidays);
DateTime.utc().setupBusiness({ holidayMatchers: [(day) => off.has(day.toISODate())] });
moment.updateLocale('en', { workingWeekdays: [1, 2, 3, 4, 5], holidays, holidayFormat: 'YYYY-MM-DD' });

const contenders = {
  quorate: (from: string, n: number) => isoFromDay(calendar.addWorkingDays(dayFromIso(from) ?? 0, n)),
  'luxon-business-days': (from: string, n: number) =>
    DateTime.fromISO(from, { zone: 'utc' }).plusBusiness({ days: n }).toISODate(),
  'moment-business-days': (from: string, n: number) => moment.utc(from, 'YYYY-MM-DD').businessAdd(n).format('YYYY-MM-DD'),
} as const;
type Name = keyof typeof contenders;
const names: readonly Name[] = ['quorate', 'luxon-business-days', 'moment-business-days'];

// 500 dates over seven years with the counts the procedures use; no chance, so that every run counts the same.
const counts = [1, 2, 3, 5, 10, 15];
const questions = Array.from({ length: 500 }, (_, i) => {
  const from = isoFromDay((dayFromIso('2020-01-01') ?? 0) + ((i * 1237) % 2550));
  return [from, counts[i % counts.length] ?? 1] as const;
});

for (const [from, n] of questions) {
  const answers = names.map((name) => contenders[name](from, n));
  if (new Set(answers).size !== 1)
    throw new Error(`${n} working days from ${from}: ${names.map((name, i) => `${name} ${answers[i]}`).join(', ')}`);
}

/** Nanoseconds a question: the best of several rounds, taken in turn, since noise only ever adds. */
function round(name: Name, atLeastMs: number): number {
  const ask = contenders[name];
  const start = performance.now();
  let asked = 0;
  do {
    for (const [from, n] of questions) ask(from, n);
    asked += questions.length;
  } while (performance.now() - start < atLeastMs);
  return ((performance.now() - start) * 1e6) / asked;
}

const best: Record<Name, number> = { quorate: Infinity, 'luxon-business-days': Infinity, 'moment-business-days': Infinity };
for (let i = 0; i < 5; i += 1) for (const name of names) best[name] = Math.min(best[name], round(name, 200));

const ratio = (name: Name) => Number((best[name] / best.quorate).toFixed(1));
const ratios = { 'luxon-business-days': ratio('luxon-business-days'), 'moment-business-days': ratio('moment-business-days') };
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ nanoseconds: best, ratios })}\n`);
else
  for (const name of names)
    process.stdout.write(
      `${name.padEnd(22)} ${best[name].toFixed(0).padStart(9)} ns a date   ${name === 'quorate' ? '' : `quorate is ${ratio(name)} times as fast`}\n`,
    );

const slow = Object.entries(ratios).filter(([, times]) => times < 20);
if (slow.length > 0) {
  process.stderr.write(`Less than 20 times as fast as ${slow.map(([name]) => name).join(' and ')}.\n`);
  process.exitCode = 1;
}
