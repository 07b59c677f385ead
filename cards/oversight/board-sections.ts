import { civil, type Day } from '../../domain/calendar/day.ts';
import { formatDay, monthName } from '../../domain/calendar/format.ts';
import { localDay, localTime } from '../../domain/calendar/london.ts';
import type { Instant } from '../../domain/ids.ts';
import type { AgencyFigures, Board, QuarterFigures } from '../../domain/oversight/board.ts';
import { type Share, smallest } from '../../domain/oversight/suppressed.ts';
import { agencyInWords } from '../building/people.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A part of the board: a line each, and what is to be known to read them. */
export interface BoardSection {
  readonly title: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

type Reads = Pick<Reader, 'directory' | 'language'>;

/** The board as text: what people see in chat, and on the server. */
export function boardSections(board: Board, reader: Reads): readonly BoardSection[] {
  const { oversight: words, whenAt } = wordsFor(reader.language);
  const day = (one: Day) => formatDay(one, reader.language);
  const at = (one: Instant) => whenAt(day(localDay(one)), localTime(one));
  const plain = (title: string, lines: readonly string[]): BoardSection => ({ title, lines, notes: [] });
  // Why something is not shown is said where something is not.
  const noted = (title: string, lines: readonly string[], ...notes: readonly string[]): BoardSection => ({
    title,
    lines,
    notes: [
      ...(lines.length === 0 ? [] : notes),
      ...(lines.some((line) => line.includes(words.notShown)) ? [words.small(smallest)] : []),
    ],
  });
  return [
    plain(
      words.week,
      board.week.map(({ reference, startsAt, agreed, begun, noRegister, held }) => {
        const line = words.soon(reference, at(startsAt));
        if (held) return words.held(line);
        const said = begun ? words.begun(line) : noRegister ? words.noRegister(line) : line;
        return agreed ? said : words.notAgreed(said);
      }),
    ),
    plain(
      words.atRisk,
      board.atRisk.map(({ reference, due, passed, planned }) => {
        const line = words[passed ? 'passed' : 'near'](reference, day(due));
        return planned === null ? line : words.plannedPast(line, day(planned));
      }),
    ),
    plain(
      words.silent,
      board.silent.map(({ reference, startsAt, silent, invited }) => words.silentOf(reference, at(startsAt), silent, invited)),
    ),
    plain(
      words.minutesLate,
      board.minutesLate.map(({ reference, since }) => words.since(reference, day(since))),
    ),
    plain(
      words.coreGroupsLate,
      board.coreGroupsLate.map(({ reference, since }) => words.since(reference, day(since))),
    ),
    noted(words.timeliness, board.quarters.some(isCounted) ? board.quarters.flatMap((one) => quarterLines(one, reader)) : []),
    noted(
      words.participation,
      board.agencies.map((one) => agencyText(one, reader)),
      words.involved,
    ),
  ];
}

/** "Oct to Dec 2026". */
export function quarterText({ from }: Pick<QuarterFigures, 'from'>, { language }: Pick<Reads, 'language'>): string {
  const { year, month } = civil(from);
  return wordsFor(language).oversight.quarter(monthName(month, language), monthName(month + 2, language), year);
}

const measures = ['fromDiscussion', 'fromEnquiries'] as const;

/** Whether anything of a quarter counts by one of both measures. */
function isCounted(one: QuarterFigures): boolean {
  return measures.some((from) => isMeasured(one, from));
}

function isMeasured({ meetings, children }: QuarterFigures, from: (typeof measures)[number]): boolean {
  return meetings[from].of !== 0 || children[from].of !== 0;
}

/** A quarter in which nothing counts is one line, and a measure by which nothing does is none. */
function quarterLines(one: QuarterFigures, reader: Reads): readonly string[] {
  const { oversight: words } = wordsFor(reader.language);
  if (!isCounted(one)) return [words.uncounted(quarterText(one, reader))];
  const measured = measures.filter((from) => isMeasured(one, from));
  return measured.map((from) =>
    words.measured(
      quarterText(one, reader),
      words[from],
      shareText(one.meetings[from], reader),
      shareText(one.children[from], reader),
    ),
  );
}

function agencyText({ agency, came, reports, lead }: AgencyFigures, reader: Reads): string {
  const { oversight: words } = wordsFor(reader.language);
  const line = words.agency(agencyInWords(reader, agency), shareText(came, reader), shareText(reports, reader));
  return lead === null ? line : words.lead(line, lead);
}

export function shareText({ of, part }: Share, { language }: Pick<Reads, 'language'>): string {
  const { oversight: words } = wordsFor(language);
  if (of === 0) return words.noneOf;
  return of === null || part === null ? words.notShown : words.share(part, of);
}
