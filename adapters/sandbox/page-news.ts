import { createHash } from 'node:crypto';
import { type StandIns, screenOf } from './page-screen.ts';
import type { Seat } from './page-seats.ts';

/** What is new at one seat. `posted`, `changed`: how many of the bot's messages came, and how often one changed, since the page's start. */
export interface SeatNews {
  readonly key: string;
  readonly posted: number;
  readonly changed: number;
  /** Another one means another screen. */
  readonly revision: string;
}

/** What every open page is told when something changes. `now`: ms since 1970 on the story's clock. */
export interface Overview {
  readonly now: number;
  readonly seats: readonly SeatNews[];
}

export interface News {
  /** Looks at every screen again, and tells. */
  look(): void;
  /** Tells, without looking. */
  tell(): void;
  overview(): Overview;
  onNews(listener: (overview: Overview) => void): () => void;
  stop(): void;
}

const hash = (value: unknown) => createHash('sha1').update(JSON.stringify(value)).digest('base64url');

/** Changes come in bursts: the screens are looked at once they have settled for this many ms. */
const settled = 30;

/** Follows every seat's screen. */
export function news(standIns: StandIns, seats: readonly Seat[], now: () => number): News {
  const listeners = new Set<(overview: Overview) => void>();
  const messages = new Map<string, ReadonlyMap<string, string>>();
  let latest = new Map<string, SeatNews>();

  const newsOf = (seat: Seat): SeatNews => {
    const screen = screenOf(standIns, seat);
    const before = messages.get(seat.key) ?? new Map<string, string>();
    const fromBot = new Map(screen.messages.flatMap((one) => (one.from === 'bot' ? [[one.id, hash(one)] as const] : [])));
    messages.set(seat.key, fromBot);
    const last = latest.get(seat.key) ?? { posted: 0, changed: 0 };
    const posted = [...fromBot.keys()].filter((id) => !before.has(id)).length;
    const changed = [...fromBot].filter(([id, now]) => before.has(id) && before.get(id) !== now).length;
    return { key: seat.key, posted: last.posted + posted, changed: last.changed + changed, revision: hash(screen) };
  };
  const overview = () => ({ now: now(), seats: [...latest.values()] });
  const look = () => {
    latest = new Map(seats.map((seat) => [seat.key, newsOf(seat)]));
    tell();
  };
  const tell = () => {
    for (const listener of listeners) listener(overview());
  };
  let waiting: NodeJS.Timeout | undefined;
  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      look();
    }, settled);
  };
  const stops = [standIns.teams.onChange(soon), standIns.slack.onChange(soon)];
  look();
  return {
    look,
    tell,
    overview,
    onNews(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop() {
      clearTimeout(waiting);
      for (const stop of stops) stop();
    },
  };
}
