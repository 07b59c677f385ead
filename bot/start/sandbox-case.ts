import { createHash } from 'node:crypto';
import type { AboutCases, PartGroup, StripDay } from '../../adapters/sandbox/page-case.ts';
import { explained } from '../../cards/dates/explained.ts';
import { partsOf } from '../../domain/access/parts.ts';
import type { Part } from '../../domain/access/right.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import { instantAt, localDay } from '../../domain/calendar/london.ts';
import { onTheHour } from '../../domain/calendar/time-of-day.ts';
import { caseDeadlines } from '../../domain/case/dates/case-deadlines.ts';
import { meetingsOf } from '../../domain/case/meetings.ts';
import type { Case } from '../../domain/case/whole.ts';
import { packDirectory } from '../../domain/directory/packed.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { CaseId, Instant } from '../../domain/ids.ts';
import { usableIdentities } from '../../domain/person/known.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { kindOf } from '../../domain/ref.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { renderLetter } from '../deliver/render-letter.ts';
import type { Streams } from '../turn/streams.ts';

/** Under which words each part is listed; the first that somebody has counts. */
const groups: readonly (readonly [PartGroup, readonly Part[]])[] = [
  ['Chairs it', ['chair', 'backup']],
  ['Leads the work', ['lead']],
  ['Invited', ['invitee', 'core', 'core-group', 'present', 'represented', 'team', 'requester']],
  ['Sets it up', ['administrator', 'minute-taker', 'recorder', 'keeper']],
  ['Oversees it', ['coordinator', 'cover', 'unit-manager', 'strategic-manager', 'data-protection']],
];

/** A meeting is gone to five minutes after its start, and any other day in the morning, when what is due is sent. */
const started = 5 * 60_000;
const morning = '09:01';
/** So many days ahead of the last date that is shown, holidays are too. */
const holidaysAhead = 30;

/** Everybody's part in the cases of the sandbox, and the days that matter in them. */
export async function aboutCases(streams: Streams, now: Instant): Promise<AboutCases> {
  const directory = await streams.directory.peek('directory');
  const languages = Object.fromEntries([...directory.people].map(([id, { language }]) => [id, language]));
  if (directory.procedure === '') return { parts: {}, languages, days: [] };
  const parts: Record<string, PartGroup> = {};
  const days: StripDay[] = [];
  const cases = new Map<CaseId, Case>();
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    const state = await streams.cases.peek(stream);
    if (state.opening.status !== 'open') continue;
    const procedure = procedureOf(state.opening.procedure, directory);
    cases.set(stream.slice('case:'.length) as CaseId, state);
    Object.assign(parts, partsIn(state, directory, procedure));
    days.push(...daysOf(state, procedure, now));
  }
  const calendar = calendarOf(procedureOf(directory.procedure, directory));
  const last = Math.max(localDay(now), ...days.map(({ at }) => localDay(at)));
  const ahead = [...remindersAhead(directory, cases, calendar, now), ...holidays(calendar, localDay(now), last + holidaysAhead)];
  return { parts, languages, days: [...days, ...ahead].sort((one, other) => one.at - other.at) };
}

/** Another one whenever anything is decided in the cases of the sandbox or its directory; what is only read, refused or turned away leaves it. */
export async function decidedSoFar(streams: Streams): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(packDirectory(await streams.directory.peek('directory'))));
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    const { trail: _, delivered: __, ...decided } = await streams.cases.peek(stream);
    hash.update(stream).update(JSON.stringify(decided));
  }
  return hash.digest('base64url');
}

function partsIn(state: Case, directory: Directory, procedure: Procedure): Readonly<Record<string, PartGroup>> {
  return Object.fromEntries(
    [...directory.people.keys()].flatMap((person) => {
      const its = partsOf(state, person, { directory, procedure });
      const found = groups.find(([, parts]) => parts.some((one) => its.has(one)));
      return found === undefined ? [] : [[person, found[0]]];
    }),
  );
}

function daysOf(state: Case, procedure: Procedure, now: Instant): readonly StripDay[] {
  const reference = state.opening.status === 'open' ? state.opening.reference : '';
  const meetings = meetingsOf(state).flatMap(({ id, meeting }): readonly StripDay[] => {
    const { when } = meeting.when;
    if (when === null || meeting.calling.stage === 'cancelled') return [];
    const words = kindOf(id) === 'core-group' ? 'Core group' : (procedure.terms?.conference.en ?? 'Conference');
    return [{ at: when.startsAt + started, kind: 'meeting', words: `${words} ${when.time}`, more: reference }];
  });
  const calendar = calendarOf(procedure, state.dates.area);
  const limits = caseDeadlines(state, procedure, calendar, now).flatMap((row): readonly StripDay[] => {
    if (row.due === null || row.state === 'closed') return [];
    return [{ at: instantAt(row.due, morning), kind: 'limit', words: row.title.en, more: explained(row, procedure, 'en') }];
  });
  const actions = state.plan.actions.flatMap((action, nth): readonly StripDay[] => {
    const due = dayFromIso(action.by);
    const words = `Action ${nth + 1} is due`;
    return due === null ? [] : [{ at: instantAt(due, morning), kind: 'action', words, more: reference }];
  });
  return [...meetings, ...limits, ...actions];
}

function holidays(calendar: Calendar, from: Day, to: Day): readonly StripDay[] {
  const of = (day: Day): StripDay => ({
    at: instantAt(day, morning),
    kind: 'holiday',
    words: 'Bank holiday',
    more: 'No working day',
  });
  return calendar.holidays(from, to).map(of);
}

/** So many working mornings ahead it is said who is reminded: what is done until then changes it. */
const morningsAhead = 3;
/** So many are named; of the others how many they are. */
const mostNamed = 3;
/** A minute after the hour at which somebody is reminded. */
const after = 60_000;

/** Whom the digest of the next working mornings reminds, as the cases stand now: an entry for each morning and hour. */
function remindersAhead(
  directory: Directory,
  cases: ReadonlyMap<CaseId, Case>,
  calendar: Calendar,
  now: Instant,
): readonly StripDay[] {
  const today = localDay(now);
  const from = calendar.isWorkingDay(today) ? 0 : 1;
  const days = Array.from({ length: morningsAhead + 1 }, (_, nth) => calendar.addWorkingDays(today, nth + from));
  const reminded = [...directory.people.values()].flatMap((person) =>
    days.flatMap((day, nth) => {
      const at = instantAt(day, onTheHour(person.hour)) + after;
      if (at <= now || usableIdentities(person, directory).length === 0) return [];
      const letter = { letter: 'digest', day, since: days[nth - 1] ?? day - 1 } as const;
      return renderLetter(directory, person, letter, cases, at) === null ? [] : [{ at, name: person.name }];
    }),
  );
  return [...Map.groupBy(reminded, ({ at }) => at)].map(([at, those]) => {
    const first = those.slice(0, mostNamed).map(({ name }) => name.split(' ')[0]);
    const more = those.length - first.length;
    return {
      at,
      kind: 'reminder',
      words: `Reminds ${first.join(', ')}${more > 0 ? ` +${more}` : ''}`,
      more: `What is due goes to ${those.map(({ name }) => name).join(', ')}`,
    };
  });
}
