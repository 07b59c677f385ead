import type { Directory } from '../../../../directory/state.ts';
import type { PersonId } from '../../../../ids.ts';
import { leadsOfPlace, type TeamPlace } from './team-place.ts';

/** queue: everybody of the team who was asked. lead: who leads it. taker: whoever of it has the place, who is told as anybody who is invited. */
type Hearer = 'queue' | 'lead' | 'taker';

/**
 * What there is to tell a team, and who of it hears it while its place is open, and once somebody has it. asked: that somebody of it is wanted.
 * unanswered: that nobody has said who comes, at its hour. taken: that somebody has, as an edit of what stands. moved, cancelled, withdrawn: what has become
 * of a meeting they were asked to. Whatever else there is of a meeting is the taker's alone.
 */
const hears = {
  asked: { open: ['queue'], taken: [] },
  unanswered: { open: ['lead'], taken: [] },
  taken: { open: [], taken: ['queue', 'lead'] },
  moved: { open: ['queue', 'lead'], taken: ['taker'] },
  cancelled: { open: ['queue'], taken: ['taker'] },
  withdrawn: { open: ['queue'], taken: ['taker'] },
} as const satisfies Readonly<Record<string, { readonly open: readonly Hearer[]; readonly taken: readonly Hearer[] }>>;

export type TeamMessage = keyof typeof hears;

/** Who of a team is told something; nobody before the invitations are out. Never whoever has the place: they are told as anybody on the list. */
export function hearersOf(
  place: TeamPlace,
  message: TeamMessage,
  directory: Pick<Directory, 'teams' | 'people'>,
): readonly PersonId[] {
  const { asked, taken } = place;
  if (asked === undefined) return [];
  const who: readonly Hearer[] = hears[message][taken === undefined ? 'open' : 'taken'];
  const queue = who.includes('queue') ? asked.people : [];
  const lead = who.includes('lead') ? leadsOfPlace(place, directory) : [];
  return [...new Set([...queue, ...lead])].filter((one) => one !== taken?.person);
}
