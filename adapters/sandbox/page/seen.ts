import type { SeatNews } from '../page-news.ts';

type Seen = Pick<SeatNews, 'posted' | 'changed'>;

/** What nobody has looked at yet: how many messages came, and whether one changed. */
export interface Unseen {
  readonly posted: number;
  readonly changed: boolean;
}

const place = 'seen';
const kept = sessionStorage.getItem(place);
const seen = new Map<string, Seen>(kept === null ? [] : Object.entries(JSON.parse(kept)));

/** Somebody has these chats before them; what came so far is no news. */
export function look(news: Iterable<SeatNews>): void {
  for (const { key, posted, changed } of news) seen.set(key, { posted, changed });
  sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(seen)));
}

/** What came since; of somebody never looked at, nothing: the page tells what came while it was open. */
export function unseenOf(news: SeatNews): Unseen {
  const last = seen.get(news.key);
  // A server that began anew counts from nothing.
  if (last === undefined || last.posted > news.posted || last.changed > news.changed) look([news]);
  const { posted, changed } = seen.get(news.key) ?? news;
  return { posted: news.posted - posted, changed: news.changed > changed };
}
