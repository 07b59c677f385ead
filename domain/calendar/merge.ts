import type { Division } from './division.ts';
import { type Feed, faultInFeed, yearsOf } from './feed.ts';
import type { OfficialDates } from './official-dates.ts';

/**
 * The official dates with a newer feed merged in. The feed is a rolling window: the years it holds are taken from it whole,
 * years it no longer holds stay. The version grows when a date changed; the same object comes back when none did.
 * A string is the sentence that says why the feed cannot be used.
 */
export function mergeFeed(stored: OfficialDates, feed: Feed): OfficialDates | string {
  const fault = faultInFeed(feed);
  if (fault !== null) return fault;
  const [first, last] = [Number(stored.from.slice(0, 4)), Number(stored.to.slice(0, 4))];
  const offered = [...yearsOf(feed, 'scotland').keys()];
  const [start, end] = [Math.min(...offered), Math.max(...offered)];
  if (start > last + 1 || end < first - 1)
    return `The file holds ${start} to ${end}, which leaves a gap beside the stored ${first} to ${last}.`;

  const merged = (name: Division) => ({ ...stored.dates[name], ...Object.fromEntries(yearsOf(feed, name)) });
  const dates = {
    'england-and-wales': merged('england-and-wales'),
    scotland: merged('scotland'),
    'northern-ireland': merged('northern-ireland'),
  };
  // Years are integer keys, which every object lists in ascending order: equal text is equal data.
  if (JSON.stringify(dates) === JSON.stringify(stored.dates)) return stored;
  const span = { from: `${Math.min(first, start)}-01-01`, to: `${Math.max(last, end)}-12-31` };
  return { ...stored, version: stored.version + 1, ...span, dates };
}
