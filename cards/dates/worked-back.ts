import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { earlier } from '../../domain/calendar/time-of-day.ts';
import { inLanguage } from '../../domain/procedures/text.ts';
import { heading } from '../building/building.ts';
import { inviteeOf } from '../building/reader-part.ts';
import { chairWord, dayText, whenText } from '../building/wording.ts';
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
    .toSorted((a, b) => a.due - b.due)
    .map(({ name, due }) => [name, words.by(formatDay(due, language))] as const);
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

/** By when reports are with one reader: once for each day, however many rules say so, and in the rules' own words where the days differ. */
function reportsDue(scene: Scene, to: (typeof before)[number]): readonly { name: string; due: Day }[] {
  const { deadlines, procedure, language } = scene;
  const rows = deadlines().flatMap((row) => (row.to === to && row.due !== null ? [{ title: row.title, due: row.due }] : []));
  const days = [...new Set(rows.map(({ due }) => due))];
  const one = days.length === 1;
  const { before: said } = wordsFor(scene).answering;
  const usual = to === 'report-to-chair' ? said[to](chairWord(procedure, language)) : said[to];
  return days.map((due) => {
    const titles = rows.filter((row) => row.due === due).map(({ title }) => inLanguage(title, language));
    return { name: one ? usual : [...new Set(titles)].join('; '), due };
  });
}
