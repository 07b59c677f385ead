import type { StripDay } from '../../adapters/sandbox/page-case.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { instantAt, localDay } from '../../domain/calendar/london.ts';
import { onTheHour } from '../../domain/calendar/time-of-day.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { CaseId, Instant } from '../../domain/ids.ts';
import { usableIdentities } from '../../domain/person/known.ts';
import { renderLetter } from '../deliver/render-letter.ts';

/** So many working mornings ahead it is said who is reminded: what is done until then changes it. */
const morningsAhead = 3;
/** So many are named; of the others how many they are. */
const mostNamed = 3;
/** A minute after the hour at which somebody is reminded. */
const after = 60_000;

/** Whom the digest of the next working mornings reminds, as the cases stand now: an entry for each morning and hour. */
export function remindersAhead(
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
