/**
 * Mutants that no test of behaviour can tell from what stands there, each with why. `line`: the line it begins in, without the space
 * around it. `becomes`: what is written in the place of what is broken. One that a test notices after all fails the run, and so does one
 * that is not made any more.
 */
export interface Harmless {
  readonly file: string;
  readonly line: string;
  readonly becomes: readonly string[];
  readonly why: string;
}

export const cannotMatter: readonly Harmless[] = [
  {
    file: 'domain/access/may.ts',
    line: 'return theirs.every(({ when }) => when.every((one) => stages.indexOf(one) > stages.indexOf(stage)));',
    becomes: ['stages.indexOf(one) >= stages.indexOf(stage)'],
    why: 'It is asked only where none of the stages in which they may is the one that is.',
  },
  {
    file: 'domain/person/owed.ts',
    line: "if (item.item !== 'card' || item.card === 'digest' || box.escalated[item.case]?.notice === 'unreachable') return false;",
    becomes: ['false'],
    why: 'No letter of a card named digest is ever kept: whoever is told of one has the digest itself changed.',
  },
  {
    file: 'domain/person/reach.ts',
    line: 'if (shut === undefined) return false;',
    becomes: ['true'],
    why: 'It is asked only of identities that were found shut: where one is open, that one is taken before.',
  },
  {
    file: 'domain/person/slot.ts',
    line: 'const first = Math.max(localDay(digest.joined), (digest.day ?? -1) + 1);',
    becomes: ['+1'],
    why: 'Nobody joined a case in the first days of 1970.',
  },
  {
    file: 'domain/case/case.ts',
    line: "throw new Error('unseal: only a reveal may open the seal');",
    becomes: ['""'],
    why: 'No command but a reveal asks for what opens the seal, so nobody comes to this fault of the program.',
  },
  {
    file: 'domain/case/case.ts',
    line: "if (state.opening.status !== 'open') return state;",
    becomes: ['false'],
    why: 'Of a case that is not there or was let go there is nobody who could have left.',
  },
  {
    file: 'domain/case/case.ts',
    line: 'const moved = people === state.people ? [] : movedAgency(state.people, people);',
    becomes: ['false'],
    why: 'The same people have moved nowhere: it saves looking.',
  },
  {
    file: 'domain/case/case.ts',
    line: 'if (!Object.values(meetingFolds).some((rows) => event.event in rows)) return meetings;',
    becomes: ['false'],
    why: 'An event that no slice of a meeting hears leaves every part of it as it was: it saves asking each.',
  },
  {
    file: 'domain/case/keeping/slice.ts',
    line: "if (own.exported === null || own.exported !== sha256) return { refused: 'not-exported' };",
    becomes: ['false'],
    why: 'No file is null.',
  },
  {
    file: 'domain/case/meeting/answers/attend.ts',
    line: "if (!meeting.list.people.some((one) => one.person === by)) return { refused: 'not-yours' };",
    becomes: ['false', 'true', 'one.person !== by'],
    why: "The right 'invitee' has asked that before.",
  },
  {
    file: 'domain/case/meeting/calling/describe.ts',
    line: "const now = [of.opening.status === 'open' ? of.opening.reference : '', meeting.calling.type, of.dates.facts];",
    becomes: ['"Stryker was here!"'],
    why: 'Nobody may describe a conference of a case that is not open.',
  },
  {
    file: 'domain/case/tells.ts',
    line: "item: { item: 'notice', case: id, notice: 'dates-moved', about: counted?.calendar ?? '' },",
    becomes: ['"Stryker was here!"'],
    why: 'Where dates have moved they were counted.',
  },
  {
    file: 'domain/case/tells.ts',
    line: 'const all = () => [...directory.people.values()].filter(isAdministrator).map((one) => one.id);',
    becomes: ['[...directory.people.values()]'],
    why: 'A case whose convenor is no administrator, while there is another, is passed on in the same breath.',
  },
  {
    file: 'domain/timescales/anchor.ts',
    line: 'if (found === null || (later ? one.on > found.on : one.on < found.on)) found = one;',
    becomes: ['one.on >= found.on'],
    why: 'Two on one day are told apart in the next line.',
  },
  {
    file: 'domain/timescales/anchor.ts',
    line: 'else if (one.on === found.on && rank(one, anchor) < rank(found, anchor)) found = one;',
    becomes: ['rank(one, anchor) <= rank(found, anchor)'],
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
    file: 'domain/case/meeting/calling/slice.ts',
    line: "start: { stage: 'none', type: '' },",
    becomes: ['"Stryker was here!"'],
    why: 'A meeting that was not called is shown to nobody.',
  },
  {
    file: 'domain/case/opening/slice.ts',
    line: "described: (own, { reference }) => (own.status === 'open' ? { ...own, reference } : own),",
    becomes: ['true'],
    why: 'Nobody describes a conference of a case that is not open.',
  },
  {
    file: 'domain/case/opening/slice.ts',
    line: "'passed-on': (own, { to }) => (own.status === 'open' ? { ...own, convenor: to } : own),",
    becomes: ['true'],
    why: 'No case is passed on that is not open.',
  },
  {
    file: 'domain/case/opening/slice.ts',
    line: "if (own.status !== 'open') return own;",
    becomes: ['false'],
    why: 'A case is let go once, and only when it is open.',
  },
  {
    file: 'domain/calendar/calendar-for.ts',
    line: 'const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);',
    becomes: ['lastYear + firstYear'],
    why: 'Days past the end of the table are left out of it.',
  },
  {
    file: 'domain/calendar/calendar-for.ts',
    line: 'const computed = years.flatMap((year) => bankHolidaysByRule(division, year)).filter((day) => day < start || day > end);',
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
  {
    file: 'domain/case/people/departures.ts',
    line: ".map(([person, agency]) => ({ event: 'departed', person, agency, was: { coreGroup: false, meetings: {} } }));",
    becomes: ['true'],
    why: 'What they were for the agency before is not given back, so nobody reads it.',
  },
  {
    file: 'domain/case/showing.ts',
    line: "const order = ['draft', 'proposed', 'convened'];",
    becomes: ['""'],
    why: 'Only the order of the three is asked, and every conference is a draft at least.',
  },
  {
    file: 'domain/case/showing.ts',
    line: 'if (before === after) return [];',
    becomes: ['false'],
    why: 'It saves looking at what cannot have changed; looking comes to the same.',
  },
  {
    file: 'domain/case/showing.ts',
    line: '.filter(({ reads }) => before?.status !== after?.status || reads.some((part) => partOf(before, part) !== partOf(after, part)))',
    becomes: ['true'],
    why: 'It saves looking at what cannot have changed; looking comes to the same.',
  },
  {
    file: 'domain/case/showing.ts',
    line: "return stage === 'closed' || stage === 'cancelled' ? stage : '';",
    becomes: ['"Stryker was here!"'],
    why: 'It is compared with itself alone.',
  },
  {
    file: 'domain/case/showing.ts',
    line: 'if (then.length === now.length && now.every((one, at) => isSameCard(one, then[at])))',
    becomes: ['false', '() => undefined'],
    why: 'It saves making a map; with one it comes to the same.',
  },
  {
    file: 'domain/case/showing.ts',
    line: 'return one.to === other?.to && one.card === other.card && one.about === other.about;',
    becomes: ['false'],
    why: 'It saves making a map; with one it comes to the same.',
  },
  {
    file: 'domain/case/showing.ts',
    line: "const zero = last.status === 'revealed' ? last.zero.zero : '';",
    becomes: ['"Stryker was here!"'],
    why: 'It is compared with itself alone.',
  },
  {
    file: 'domain/case/showing.ts',
    line: 'before.plan === after.plan &&',
    becomes: ['false'],
    why: 'It saves looking at what cannot have changed; looking comes to the same.',
  },
  {
    file: 'domain/case/tells.ts',
    line: "if (after.opening.status === 'none' || before === after) return [];",
    becomes: ['false'],
    why: 'It saves looking at what cannot have changed; looking comes to the same.',
  },
  {
    file: 'domain/case/tells.ts',
    line: "item: { item: 'card', case: id, ...(meeting === undefined ? {} : { meeting }), card, about },",
    becomes: ['false'],
    why: 'It is written down as JSON, where what is undefined is absent.',
  },
  {
    file: 'domain/case/tells.ts',
    line: "if (after.opening.status !== 'open' || losses === before.trail.losses) return [];",
    becomes: ['false'],
    why: 'Of a case that was let go there is nobody to tell and no card.',
  },
  {
    file: 'domain/case/tells.ts',
    line: 'if (sameMembers(before, after)) return [];',
    becomes: ['false'],
    why: 'It saves looking at what cannot have changed; looking comes to the same.',
  },
];
