import type { PersonId } from '../ids.ts';
import { lastMade } from '../last-made.ts';
import type { Conference, Convened } from './conference.ts';
import { type Drawn, endedAs } from './drawn.ts';
import { unboundHere } from './meeting/answers/unbound-here.ts';
import type { Round } from './meeting/scale/round.ts';

/** The chair's. */
type InRoom = Pick<Convened, 'notes' | 'chair' | 'when' | 'present' | 'invitees' | 'rounds' | 'stage' | 'reference' | 'children'>;

export function room(of: InRoom) {
  const { chair, when, present, rounds, stage, reference, children, notes } = of;
  if (chair === null || stage === 'cancelled') return [];
  // Once it is over no number is placed any more, and what is kept of the rounds is cut down one day without showing.
  const how = endedAs(stage) === '' ? rounds : rounds.map((one) => (one.status === 'open' ? 'open' : one.zero.zero)).join();
  const shows = [when, present, unboundHere(of).join(), how, endedAs(stage), reference, children, notes.withholds];
  return [{ to: chair, part: 'room', shows } as const];
}

/** A participant's part comes once there is a round, and does not stir when others place. */
export function participants(of: Omit<InRoom, 'when' | 'notes'>): readonly Drawn[] {
  const { present, rounds, stage, reference, children } = of;
  const last = rounds.at(-1);
  if (last === undefined) return [];
  const over = endedAs(stage);
  const zero = last.status === 'revealed' ? last.zero.zero : '';
  const placed = placedFor(last);
  const unbound = unboundHere(of);
  return present.map((to) => {
    const shows = [last.round, last.status, zero, placed.get(to) ?? 0, unbound.includes(to), over, reference, children];
    return { to, part: 'scale', shows };
  });
}

/** The same of a meeting of the core group, whose holder has it on a card of their own. */
export function members(of: Omit<InRoom, 'when' | 'notes'>): readonly Drawn[] {
  return participants(of).filter(({ to }) => to !== of.chair);
}

/**
 * For which children each has placed: the nth child of the round counts 2 to the nth, so that a number says it in whatever order they did.
 * Where thirty people place on one case, what a press left is where the next begins.
 */
const placedFor = lastMade((round: Round): ReadonlyMap<PersonId, number> => {
  const all = new Map<PersonId, number>();
  for (const { whose, child } of round.status === 'open' ? round.placed : [])
    if ('person' in whose) all.set(whose.person, (all.get(whose.person) ?? 0) + 2 ** round.children.indexOf(child));
  return all;
});

/**
 * Whether somebody has placed numbers in the open round and nothing else is otherwise: what is asked of whom stays as it was, or becomes less,
 * so that nobody's card comes down.
 */
export function isOnlyScored(before: Conference | null, after: Conference | null, changed: ReadonlySet<string>): boolean {
  if (changed.size !== 1 || !changed.has('rounds') || before?.status !== 'convened' || after?.status !== 'convened') return false;
  const [was, is] = [before.rounds, after.rounds];
  return was.length === is.length && was.at(-1)?.status === 'open' && is.at(-1)?.status === 'open';
}
