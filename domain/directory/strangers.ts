import type { Decider, Stamp } from '../decider.ts';
import type { Instant, PersonId } from '../ids.ts';

/**
 * Who knocked. A tenant or workspace, for anybody it does not list who presses or writes; a person of the directory, with a button of no
 * case there is; `others`: of tenants beyond as many as are told apart in a day.
 */
export type Who =
  | { readonly who: 'teams' | 'slack'; readonly home: string }
  | { readonly who: 'person'; readonly person: PersonId }
  | { readonly who: 'others' };

/** So many knocks by one `who` on one day (YYYY-MM-DD), the latest of them and what it was: the name of a press, a form or a fault. */
export type Knocks = Who & { readonly day: string; readonly count: number; readonly last: Instant; readonly what: string };

export interface StrangersCommand {
  readonly do: 'note';
  readonly knocks: readonly Knocks[];
}

/** What was counted since the last entry; the sum of all is how often somebody knocked. */
export interface StrangersEvent {
  readonly event: 'knocked';
  readonly knocks: readonly Knocks[];
}

/** The tenants and workspaces told apart on each of the latest days: what it takes to keep them few. Plain data, for snapshots. */
export interface Strangers {
  readonly days: Readonly<Record<string, readonly string[]>>;
}

/** The form of Strangers in snapshots: raise it whenever the interface above changes. */
export const strangersForm = 1;

/** A real partnership sees a handful; whoever can invent tenants can invent any number. */
const mostHomes = 200;
const daysKept = 8;

/** Strangers have a stream of their own, so that they move nothing that people's presses are decided on, and no fold grows with them. */
export const strangersDecider: Decider<Strangers, StrangersCommand, StrangersEvent, never, null, never> = {
  initial: { days: {} },
  decide: (state, { command }) =>
    command.knocks.length === 0 ? { events: [] } : { events: [{ event: 'knocked', knocks: fewer(state, command.knocks) }] },
  evolve,
  tells: () => [],
  wake: () => null,
};

/** One string for who it was, without white space. */
function whoKey(who: Who): string {
  switch (who.who) {
    case 'teams':
    case 'slack':
      return `${who.who}/${who.home}`;
    case 'person':
      return `person/${who.person}`;
    case 'others':
      return 'others';
    default:
      return who satisfies never;
  }
}

/** Those alike become one entry. */
export function addedUp(all: readonly Knocks[]): readonly Knocks[] {
  const sums = new Map<string, Knocks>();
  for (const one of all) {
    const key = `${one.day} ${whoKey(one)}`;
    const sum = sums.get(key);
    const later = sum === undefined || one.last >= sum.last ? one : sum;
    sums.set(key, { ...later, count: one.count + (sum?.count ?? 0) });
  }
  return [...sums.values()];
}

/** Added up, and of each day so many tenants; the rest are counted together. People of the directory are as many as it has. */
export function fewer(state: Strangers, knocks: readonly Knocks[]): readonly Knocks[] {
  const days = new Map(Object.entries(state.days).map(([day, homes]) => [day, new Set(homes)]));
  return addedUp(
    knocks.map((one) => {
      if (!('home' in one)) return one;
      const homes = days.get(one.day) ?? new Set<string>();
      days.set(one.day, homes);
      if (homes.size >= mostHomes && !homes.has(whoKey(one)))
        return { who: 'others', day: one.day, count: one.count, last: one.last, what: one.what };
      homes.add(whoKey(one));
      return one;
    }),
  );
}

function evolve(state: Strangers, event: StrangersEvent & Stamp): Strangers {
  const days: Record<string, readonly string[]> = { ...state.days };
  for (const one of event.knocks) {
    const homes = days[one.day] ?? [];
    days[one.day] = !('home' in one) || homes.includes(whoKey(one)) ? homes : [...homes, whoKey(one)];
  }
  const latest = Object.keys(days).toSorted().slice(-daysKept);
  return { days: Object.fromEntries(latest.map((day) => [day, days[day] ?? []])) };
}
