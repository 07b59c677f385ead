import * as z from 'zod';
import { nowhere } from '../../../adapters/store/head.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { type CaseRetention, personDue, type RetentionPolicy, retentionOf } from '../../../domain/case/keeping/retention.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { DirectoryEvent } from '../../../domain/directory/command.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { eachCase } from '../each-case.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';

export interface RetentionOptions {
  readonly caseYears: string;
  readonly personYears: string;
  readonly childAge?: string;
  readonly due?: true;
}

const years = z.coerce.number().int().min(0).max(120);
const asked = z.object({ caseYears: years, personYears: years, childAge: years.optional() });

/** A line each, the first due first: which, when something last happened or they left, when it is due, and what stands in the way. Ids and days, no name. */
export async function retentionDue(offline: Offline, options: RetentionOptions): Promise<Done> {
  const read = asked.safeParse(options);
  if (!read.success) return { wrong: ['Give whole years, from 0 to 120.'] };
  const { caseYears, personYears, childAge = null } = read.data;
  const today = isoFromDay(localDay(offline.now()));
  const cases = await casesIn(offline, { years: caseYears, childAge }, today);
  const people = (await leftIn(offline)).map(([id, left]) => ({
    what: `person ${id}`,
    since: 'left',
    stands: [],
    ...named(personDue(left, personYears, today)),
  }));
  const all = [...cases, ...people]
    .filter((one) => options.due !== true || one.isDue)
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.what.localeCompare(b.what));
  const said = all.map(({ what, since, day, due, isDue, stands }) =>
    [what, `${since} ${day}`, `due ${due}`, isDue ? 'DUE' : 'kept', ...stands].join('  '),
  );
  return {
    said: said.length === 0 ? [options.due === true ? 'Nothing is due.' : 'There is no case, and nobody has left.'] : said,
  };
}

const named = ({ left, ...rest }: ReturnType<typeof personDue>) => ({ day: left, ...rest });

async function casesIn(offline: Offline, policy: RetentionPolicy, today: string) {
  const found: (Pick<CaseRetention, 'due' | 'isDue' | 'stands'> & { what: string; since: string; day: string })[] = [];
  await eachCase(offline, async (state, _, stream) => {
    const trail = (await offline.sealed.read(stream, nowhere)).events as Parameters<typeof retentionOf>[1];
    const when = retentionOf(state, trail, policy, today);
    if (when === null) return;
    const { last: day, due, isDue, stands } = when;
    found.push({ what: stream, since: 'last', day, due, isDue, stands });
  });
  return found;
}

/** Whoever has left, and when, by the directory's own list. */
async function leftIn({ sealed, streams }: Offline): Promise<readonly (readonly [PersonId, Instant])[]> {
  const now = await streams.directory.peek('directory');
  const gone = [...now.people.values()].filter((one) => one.status === 'left').map(({ id }) => id);
  const since = new Map<PersonId, Instant>();
  let state = directoryDecider.initial;
  for (const event of (await sealed.read('directory', nowhere)).events as readonly (DirectoryEvent & Stamp)[]) {
    state = directoryDecider.evolve(state, event);
    for (const id of gone) {
      if (state.people.get(id)?.status !== 'left') since.delete(id);
      else if (!since.has(id)) since.set(id, event.at);
    }
  }
  return [...since];
}
