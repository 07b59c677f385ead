import { divisions } from '../../../domain/calendar/division.ts';
import { type Feed, feedSchema } from '../../../domain/calendar/feed.ts';
import { official } from '../../../domain/calendar/official.ts';

/** The feed as it would look for some years of what is stored, in the official form. */
export function feedOf(
  from: number,
  to: number,
  more: Partial<Record<(typeof divisions)[number], readonly string[]>> = {},
): Feed {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const feed = Object.fromEntries(
    divisions.map((name) => {
      const stored: Readonly<Record<string, string>> = official.dates[name];
      const dates = years.flatMap((year) =>
        (stored[year] ?? '01-01 04-01 05-01 05-02 08-01 12-25 12-26 12-27').split(' ').map((day) => `${year}-${day}`),
      );
      const events = [...dates, ...(more[name] ?? [])].map((date) => ({
        title: 'A bank holiday',
        date,
        notes: '',
        bunting: true,
      }));
      return [name, { division: name, events }];
    }),
  );
  return feedSchema.parse(feed);
}
