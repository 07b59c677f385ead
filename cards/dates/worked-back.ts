import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { earlier } from '../../domain/calendar/time-of-day.ts';
import { asksDayOfSharing, saidDayOfSharing } from '../../domain/case/conference/reports/by-when.ts';
import { inLanguage } from '../../domain/procedures/text.ts';
import { heading } from '../building/building.ts';
import { inviteeOf } from '../building/reader-part.ts';
import { chairWord, dayText, whenText } from '../building/wording.ts';
import { reportName } from '../conference/reports/report-line.ts';
import { asksStill } from '../conference/reports/still-asked.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** What an invitee has to do before the day, and under which of what is expected of a role. */
const before = ['report-to-family', 'report-to-chair'] as const;
const under = { 'report-to-family': 'share', 'report-to-chair': 'report' } as const;

/** The dates worked back from the conference, earliest first: report to the family by, to the chair by, pre-meeting, conference. */
export function workedBack(scene: Scene): readonly Block[] {
  const { state, language, procedure } = scene;
  if (state.when === null) return [];
  const words = wordsFor(scene).answering;
  const { date, time } = state.when;
  const invitee = inviteeOf(scene, scene.me);
  const expects = invitee === undefined ? null : (procedure.roles.find((one) => one.key === invitee.role)?.expects ?? null);
  const reports = before
    // Of whoever has said that there will be no report none is asked by any day.
    .filter((to) => (expects === null || expects.includes(under[to])) && asksStill(scene) !== 'otherwise')
    .flatMap((to) => reportsDue(scene, to))
    .toSorted((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY))
    .map(({ name, due }) => [name, due === null ? words.noDay : words.by(formatDay(due, language))] as const);
  const onTheDay = scene.procedure.timescales.flatMap((row) => {
    if (!('before' in row) || row.before[1] !== 'minutes' || !row.types.some((type) => type === state.type)) return [];
    const label = row.to === 'pre-meeting' ? words.before['pre-meeting'] : inLanguage(row.title, language);
    return [[label, wordsFor(scene).whenAt(dayText(date, language), earlier(time, row.before[0]))] as const];
  });
  return [
    heading(words.datesTitle),
    { block: 'facts', rows: [...reports, ...onTheDay, [words.conferenceRow, whenText(state.when, language)]] },
  ];
}

/**
 * By when reports are with one reader: once for each day, however many rules say so, and in the rules' own words where the days differ. Where no rule
 * does, the day that was said at set-up, or that none is set: a report that is shared by a day is written by it.
 */
function reportsDue(scene: Scene, to: (typeof before)[number]): readonly { name: string; due: Day | null }[] {
  const { deadlines, procedure, language, state } = scene;
  const rows = deadlines().flatMap((row) => (row.to === to && row.due !== null ? [{ title: row.title, due: row.due }] : []));
  const days = [...new Set(rows.map(({ due }) => due))];
  const one = days.length === 1;
  const usual = reportRow(scene, to);
  if (days.length === 0 && to === 'report-to-family') return [{ name: usual, due: saidDayOfSharing(state) }];
  if (days.length === 0) return asksDayOfSharing(procedure, state.type) ? [{ name: usual, due: null }] : [];
  return days.map((due) => {
    const titles = rows.filter((row) => row.due === due).map(({ title }) => inLanguage(title, language));
    return { name: one ? usual : [...new Set(titles)].join('; '), due };
  });
}

/** What it is called on its own row: a composite one goes to no chair before its parts are together (FV-R1). */
function reportRow(scene: Scene, to: (typeof before)[number]): string {
  const { answering, reports } = wordsFor(scene);
  if (to === 'report-to-family') return answering.before[to];
  if (!scene.procedure.reports.composite) return answering.before[to](chairWord(scene.procedure, scene.language));
  return inviteeOf(scene, scene.me) === undefined ? reports.what.whole : reportName(scene);
}
