import type { Harmless } from './harmless.ts';

/** In the calendar and the timescales. */
export const inDates: readonly Harmless[] = [
  {
    file: 'domain/calendar/calendar-for.ts',
    line: 'const own = proclaimed.filter((one) => one.in?.includes(division) ?? true);',
    becomes: ['proclaimed'],
    why: 'The days worked in Scotland alone are no holidays by the rules of any other nation.',
  },
  {
    file: 'domain/timescales/start-fact.ts',
    line: 'if (found === null || (later ? one.on > found.on : one.on < found.on)) found = one;',
    becomes: ['one.on >= found.on'],
    why: 'Two on one day are told apart in the next line.',
  },
  {
    file: 'domain/timescales/start-fact.ts',
    line: 'else if (one.on === found.on && rank(one, start) < rank(found, start)) found = one;',
    becomes: ['rank(one, start) <= rank(found, start)'],
    why: 'Of two facts that are alike in everything either may be taken.',
  },
  {
    file: 'domain/timescales/calendar-of.ts',
    line: 'const local = procedure.areas.find((one) => one.key === area)?.localHolidays ?? [];',
    becomes: ['["Stryker was here"]'],
    why: 'What is no date is left out.',
  },
  {
    file: 'domain/timescales/count.ts',
    line: 'return calendar.addWorkingDays(from, n * way);',
    becomes: ['n / way'],
    why: '`way` is 1 or -1.',
  },
  {
    file: 'domain/timescales/count.ts',
    line: 'return from + n * way;',
    becomes: ['n / way'],
    why: '`way` is 1 or -1.',
  },
  {
    file: 'domain/timescales/count.ts',
    line: 'return from + n * way * 7;',
    becomes: ['n / way'],
    why: '`way` is 1 or -1.',
  },
  {
    file: 'domain/timescales/count.ts',
    line: 'return addMonths(from, n * way);',
    becomes: ['n / way'],
    why: '`way` is 1 or -1.',
  },
  {
    file: 'domain/timescales/count.ts',
    line: 'return addMonths(from, n * way * 12);',
    becomes: ['n / way'],
    why: '`way` is 1 or -1.',
  },
  {
    file: 'domain/timescales/due.ts',
    line: 'known.set(calendar, rows);',
    becomes: [';'],
    why: 'It saves counting again.',
  },
  {
    file: 'domain/timescales/due.ts',
    line: 'rows.set(row, found);',
    becomes: [';'],
    why: 'It saves counting again.',
  },
  {
    file: 'domain/timescales/due.ts',
    line: "return pick === 'initiating' && facts.filter((one) => one.fact === fact).length > 1;",
    becomes: ['true'],
    why: 'Of any other row it only chooses between counting again and what was counted before.',
  },
  {
    file: 'domain/timescales/due.ts',
    line: "if (weeks !== null && row.kind === 'interval' && row.byArea !== undefined) return plain(row, from.on, weeks, calendar);",
    becomes: ["weeks !== null || row.kind === 'interval'", 'true'],
    why: 'It only chooses between counting again and what was counted before.',
  },
  {
    file: 'domain/timescales/due.ts',
    line: 'const first = all.reduce((a, b) => (b.day < a.day ? b : a));',
    becomes: ['b.day <= a.day'],
    why: 'Of two limits on one day either may be taken: all of them are said.',
  },
  {
    file: 'domain/timescales/explain.ts',
    line: 'if (last !== undefined && last.month === month && last.year === year) last.dates.push(date);',
    becomes: ['true'],
    why: 'There is a holiday in every year, so that one month of two years never follows itself.',
  },
  {
    file: 'domain/timescales/read.ts',
    line: 'const given = written.facts[name] ?? [];',
    becomes: ['["Stryker was here"]'],
    why: 'The name is one of those that are there.',
  },
  {
    file: 'domain/timescales/state.ts',
    line: 'if (after && (first === null || one.on < first)) first = one.on;',
    becomes: ['one.on <= first'],
    why: 'Of two facts that are alike in everything either may be taken.',
  },
  {
    file: 'domain/timescales/state.ts',
    line: 'const clamped = Math.max(today, calendar.first + 1);',
    becomes: ['calendar.first - 1'],
    why: 'Nobody asks about a day before 1999.',
  },
  {
    file: 'domain/timescales/work-back.ts',
    line: "const back = procedure.timescales.filter((row) => 'before' in row && row.from.fact === 'conference');",
    becomes: ['true'],
    why: 'There is no other fact among those that are asked.',
  },
  {
    file: 'domain/calendar/calendar-for.ts',
    line: 'const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);',
    becomes: ['lastYear + firstYear'],
    why: 'Days past the end of the table are left out of it.',
  },
  {
    file: 'domain/calendar/calendar-for.ts',
    line: 'return [...[...computed, ...off].filter((day) => day < start || day > end), ...listed];',
    becomes: ['day <= start', 'day >= end'],
    why: 'The first and the last day of the published years are no working days: one is a holiday of the list, the other a Sunday.',
  },
  {
    file: 'domain/calendar/calendar-for.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a line of the source
    line: "const key = `${division} ${own.join(' ')}`;",
    becomes: ['""'],
    why: 'Days of one length follow each other: the key is as good without blanks.',
  },
  {
    file: 'domain/calendar/iso.ts',
    line: 'if (month < 1 || month > 12 || date < 1 || date > 31) return null;',
    becomes: ['false'],
    why: 'The day is compared with the one that was written in the next line but one.',
  },
  {
    file: 'domain/calendar/table.ts',
    line: 'const nth = new Int32Array(last - first + 1);',
    becomes: ['last - first - 1', 'last + first'],
    why: 'It only has to be long enough, and weekends are not in it.',
  },
  {
    file: 'domain/calendar/table.ts',
    line: 'addWorkingDays: (day, n) => (n === 0 ? day : workingDay(n > 0 ? through(day) + n - 1 : through(day - 1) + n)),',
    becomes: ['n >= 0'],
    why: '0 is answered before.',
  },
  {
    file: 'domain/calendar/table.ts',
    line: 'workingDaysBetween: (from, to) => (to >= from ? through(to) - through(from) : through(to - 1) - through(from - 1)),',
    becomes: ['to > from'],
    why: 'Between a day and itself it is 0 either way.',
  },
];
