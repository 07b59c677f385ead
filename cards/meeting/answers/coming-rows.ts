import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { coordinates } from '../../../domain/case/conference/reports/readers.ts';
import type { Conference, Convened } from '../../../domain/case/conference.ts';
import type { ComingReminder } from '../../../domain/case/meeting/answers/coming-reminder.ts';
import { dueIn } from '../../../domain/case/plan/due-in.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { kindOf } from '../../../domain/ref.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { opens } from '../../building/building.ts';
import { chairWord, whenText } from '../../building/wording.ts';
import { wordsOfCase } from '../../building/words-of-case.ts';
import type { Block, Button } from '../../model.ts';
import { type DigestItem, groupOn } from '../../plan/digest-groups.ts';
import type { Reader } from '../../scene.ts';
import type { Words } from '../../words/en.ts';

/** In a digest, to whoever has answered: of the conference they come to, and of the report they owe; by the first day of their report that has come, or the day itself. */
export function comingItems(
  reader: Reader,
  cases: ReadonlyMap<CaseId, Conference>,
  reminders: ReadonlyMap<CaseId, ComingReminder>,
): readonly DigestItem[] {
  return [...reminders].flatMap(([id, reminder]): readonly DigestItem[] => {
    const state = cases.get(id);
    if (state?.status !== 'convened') return [];
    const group = groupOn(reader, state, firstDay(reminder), reminder.reports.length > 0);
    return [{ group, rows: [comingRow(reader, state, reminder)] }];
  });
}

/** The first day of what it says: of a report that has come, or that of the conference. */
export function firstDay({ on, reports }: ComingReminder): Day {
  return Math.min(on, ...reports.map((one) => one.due));
}

/** Each date of their report that has come, and how near it is. */
export function reportLines(reader: Reader, state: Convened, { reports }: Pick<ComingReminder, 'reports'>): readonly string[] {
  const { answering: words, actions, reports: ofReports } = wordsOfCase(reader, state);
  const procedure = procedureOf(state.procedure, reader.directory);
  const calendar = calendarOf(procedure);
  // A part of a composite one goes to no chair (FV-R1).
  const { composite } = procedure.reports;
  const parts = ofReports.what[coordinates(state, reader.me, procedure) ? 'whole' : 'part'];
  const own = composite ? parts : words.before['report-to-chair'](chairWord(procedure, reader.language));
  return reports.map(({ to, due }) => {
    const name = to === 'report-to-chair' ? own : words.before[to];
    const how = dueIn(due, localDay(reader.now), calendar);
    const said = 'n' in how ? actions.due[how.is](how.n) : actions.due[how.is];
    return `${name} ${words.by(formatDay(due, reader.language))}: ${said}`;
  });
}

/** What they have said, the dates of their report that have come, and how near the day is. */
function comingRow(reader: Reader, state: Convened, reminder: ComingReminder): Block {
  const all = wordsOfCase(reader, state);
  const words = all.answering;
  const calendar = calendarOf(procedureOf(state.procedure, reader.directory));
  const today = localDay(reader.now);
  const invitee = state.invitees.find((one) => one.person === reader.me);
  const coming = invitee?.answer.answer === 'attending';
  const reports = reportLines(reader, state, reminder);
  const near = dueIn(reminder.on, today, calendar);
  // Brought up to date on the day itself, it says nothing of how near that is: the card does.
  const day =
    near.is === 'tomorrow'
      ? [words.itIsTomorrow]
      : near.is === 'next-working-day' || near.is === 'before-holiday'
        ? [words.lastWorkingDay]
        : [];
  const lines = [coming ? words.youCome : all.actions.answered, ...(reminder.lastDay && coming ? day : []), ...reports];
  return {
    block: 'row',
    text: [{ strong: invitedTo(reader, state) }, `\n${lines.join('\n')}`],
    button: buttonOf(state, coming, reports.length > 0, all),
  };
}

/** Which meeting it is, and when. */
export function invitedTo(reader: Reader, state: Convened): string {
  const { meeting, reference, when } = state;
  const { coreGroup, actions } = wordsOfCase(reader, state);
  const at = whenText(when, reader.language);
  return kindOf(meeting) === 'core-group' ? coreGroup.invitedTo(reference, at) : actions.invitedTo(reference, at);
}

/** The way to say how far the report is, where that is what it is about. */
function buttonOf(state: Convened, coming: boolean, report: boolean, all: Words): Button {
  if (report) return opens(all.reports.mine, 'report', state);
  return coming ? opens(all.somethingElse, 'something-else', state) : opens(all.details, 'details', state);
}
