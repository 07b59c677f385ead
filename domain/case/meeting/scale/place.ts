import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { hasEnded } from '../../family/ended.ts';
import { childrenFor } from '../../need-to-know/children.ts';
import type { Decided, InMeeting, Known } from '../../whole.ts';
import { isBound } from '../answers/undertaking.ts';
import { isObserver } from '../list/observes.ts';
import { openRound } from './open-round.ts';
import { childrenPlacedBy } from './round.ts';
import type { ScaleCommands, ScaleEvents } from './shape.ts';

/** One's own numbers for every child, or a parent's or carer's that the chair enters as theirs (BU-S2, BU-S3). */
export function place(
  { case: of, meeting }: InMeeting,
  asked: ScaleCommands['place'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ScaleEvents>> {
  const { whose, blobs, by } = asked;
  if ('person' in whose && whose.person !== by) return { refused: 'not-yours' };
  if ('person' in whose && !meeting.register.present.includes(by as PersonId)) return { refused: 'not-here' };
  if ('person' in whose && isObserver(meeting.list.people, whose.person, procedure)) return { refused: 'observes' };
  if ('person' in whose && !isBound(meeting, whose.person)) return { refused: 'undertaking-first' };
  if ('family' in whose && meeting.when.chair !== by) return { refused: 'not-yours' };
  const round = openRound(meeting.scale, asked.round);
  if (typeof round === 'string') return { refused: round };
  // What a half-sibling is given is no business of who is there for another: no such child is asked of them.
  const here = round.children.filter((child) => !hasEnded(of.family, child));
  const theirs = 'family' in whose ? here : childrenFor(of, here, whose.person, 'scale');
  if (!blobs.every((blob) => theirs.includes(blob.child))) return { refused: 'no-such-child' };
  // Whoever changes one of their numbers leaves the others as they are.
  const given = new Set([...childrenPlacedBy(round, whose), ...blobs.map((blob) => blob.child)]);
  const forAll = theirs.every((child) => given.has(child));
  if (blobs.length === 0 || ('person' in whose && !forAll)) return { refused: 'incomplete' };
  return { events: [{ event: 'placed', round: round.round, placed: blobs.map(({ child, blob }) => ({ whose, child, blob })) }] };
}
