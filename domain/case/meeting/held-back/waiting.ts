import type { Stage } from '../../../access/right.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { MeetingId } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import type { Case, Meeting } from '../../whole.ts';
import type { HeldAct, HeldBackState, HeldCommand } from './shape.ts';

/** So long nobody is told, in milliseconds: long enough to see that it was the wrong button, and too short to matter to anybody. */
export const holdFor = 120_000;

const agreed: readonly Stage[] = ['convened', 'held'];

/**
 * Which commands are held back, and when: where somebody would be told. Whatever cannot wait is not among them, so it never waits.
 */
const waits: { readonly [N in HeldCommand['do']]: (meeting: Meeting) => boolean } = {
  cancel: () => true,
  move: () => true,
  // Before the list is agreed nobody was invited.
  uninvite: ({ calling }) => agreed.includes(calling.stage),
};

export function isHeldBack(command: { readonly do: string }, meeting: Meeting): command is HeldCommand {
  return Object.hasOwn(waits, command.do) && waits[command.do as HeldCommand['do']](meeting);
}

/** No replica's clock is this far ahead: beyond it, this clock was set back, and waiting for it would be for hours. */
const mostAhead = 900_000;

export function isDue({ came, until }: HeldAct, at: Instant): boolean {
  return came === 'waiting' && (at >= until || until > at + mostAhead);
}

/** Meetings in which something has waited long enough. */
export function dueMeetings(state: Case, at: Instant): readonly MeetingId[] {
  return (Object.entries(state.meetings) as [MeetingId, Meeting][])
    .filter(([, { heldBack }]) => heldBack.acts.some((one) => isDue(one, at)))
    .map(([id]) => id);
}

/** When the case next needs attention because of what is held back in it; null: nothing is. */
export function nextHeldBack(state: Case): Instant | null {
  let next: Instant | null = null;
  // Asked at every press, of a hundred meetings of which hardly one holds anything: nothing is made of them.
  for (const { heldBack } of Object.values(state.meetings) as readonly Meeting[])
    for (const { came, until } of heldBack.acts) if (came === 'waiting' && (next === null || until < next)) next = until;
  return next;
}

/** Who may have to do with what somebody pressed. */
interface Keepers {
  readonly chair: PersonId | null;
  readonly convenor: PersonId;
}

/**
 * On whose card it is: of whoever pressed, of who is in the chair instead of them by now and may take it back, and where it was not done since
 * they have no account any more, of chair and administrator.
 */
export function isSeenBy({ by, part, came }: HeldAct, { chair, convenor }: Keepers, person: PersonId): boolean {
  if (person === by) return true;
  if (typeof came === 'object' && came.failed === 'presser-gone') return person === convenor || person === chair;
  return part === 'chair' && person === chair;
}

/**
 * What is shown to whoever pressed, as long as it is of use: what waits, or could not be done, and what was taken back until it would have been
 * told or they do something else.
 */
export function shownActs(
  of: Keepers & { readonly heldBack: HeldBackState },
  person: PersonId,
  now: Instant,
): readonly HeldAct[] {
  const acts = of.heldBack.acts.filter((one) => isSeenBy(one, of, person));
  return acts.filter((one) => {
    if (one.came === 'done') return false;
    const isLast = one.act === acts.at(-1)?.act;
    if (one.came === 'taken-back') return isLast && now < one.until;
    return one.came === 'waiting' || isLast;
  });
}

/** Whether somebody has to hear now that what they pressed could not be done any more. */
export function hasFailed(
  before: HeldBackState | undefined,
  of: Keepers & { readonly heldBack: HeldBackState },
  person: PersonId,
): boolean {
  const after = of.heldBack;
  const failed = (one: HeldAct) => isSeenBy(one, of, person) && typeof one.came === 'object';
  return before !== after && after.acts.some((one) => failed(one) && before?.acts.includes(one) !== true);
}

/** The line of what was taken back goes by time alone. */
export function heldTurnings(of: Keepers & { readonly heldBack: HeldBackState }, person: PersonId): readonly Turning[] {
  return of.heldBack.acts.flatMap((one) => (isSeenBy(one, of, person) && one.came === 'taken-back' ? [{ at: one.until }] : []));
}
