import { z } from 'zod';
import { type Division, divisions } from './division.ts';

const division = z.object({ events: z.array(z.object({ date: z.iso.date() })).min(1) });

/** The official feed, as https://www.gov.uk/bank-holidays.json gives it; of an event only its date is used. */
export const feedSchema = z.object({
  'england-and-wales': division,
  scotland: division,
  'northern-ireland': division,
});
export type Feed = z.infer<typeof feedSchema>;

/** No year has fewer, in any nation: a year that does was cut off. */
const fewest = 7;

/** The years of one division in the feed, each with its `MM-DD` sorted and separated by a blank. */
export function yearsOf(feed: Feed, name: Division): ReadonlyMap<number, string> {
  const dates = [...new Set(feed[name].events.map((event) => event.date))].sort();
  const years = new Map<number, string>();
  for (const date of dates) {
    const year = Number(date.slice(0, 4));
    const before = years.get(year);
    years.set(year, before === undefined ? date.slice(5) : `${before} ${date.slice(5)}`);
  }
  return years;
}

/** Why a feed cannot be trusted, as a sentence; null when it holds the same whole years for every nation, without a gap. */
export function faultInFeed(feed: Feed): string | null {
  const spans = divisions.map((name) => {
    const years = yearsOf(feed, name);
    return { name, years, all: [...years.keys()] };
  });
  for (const { name, years, all } of spans) {
    for (const [year, dates] of years) {
      const count = dates.split(' ').length;
      if (count < fewest) return `${year} has only ${count} bank holidays for ${name}: the file does not hold whole years.`;
    }
    if (Math.max(...all) - Math.min(...all) + 1 !== all.length) return `A year is missing between others for ${name}.`;
  }
  return spans.every(({ all }) => all.join() === spans[0]?.all.join()) ? null : 'The nations do not have the same years.';
}
