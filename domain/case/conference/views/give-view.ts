import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { isBound } from '../../meeting/answers/undertaking.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isWithholding } from '../private-note/notes-shown.ts';
import { agencyHere, childrenAskedOf, hereIn, isByAgency, withView } from './asked.ts';
import { childrenGivenBy, gaveThemself, type OpenViews } from './round.ts';
import type { ViewsCommands, ViewsEvents, ViewsState } from './shape.ts';

type Outcome = Decided<Tagged<'event', ViewsEvents>>;

/** One's own view of every child one is asked of (BU-P2, CE-D1). Whoever changes one leaves the others as they are. */
export function giveView(
  on: InMeeting,
  { round: wanted, blobs, by }: ViewsCommands['give-view'] & Stamp,
  { procedure }: Known,
): Outcome {
  const { meeting } = on;
  const me = by as PersonId;
  const of = hereIn(on);
  if (!of.present.includes(me)) return { refused: 'not-here' };
  if (!withView(of, procedure).includes(me)) return { refused: 'no-view' };
  if (!isBound(meeting, me)) return { refused: 'undertaking-first' };
  const round = roundOf(meeting.views, wanted);
  if (typeof round === 'string') return { refused: round };
  const theirs = childrenAskedOf(of, round, me, procedure);
  if (theirs.length === 0 && isByAgency(procedure)) return { refused: 'speaks-another' };
  if (!blobs.every(({ child }) => theirs.includes(child))) return { refused: 'no-such-child' };
  const given = new Set([...childrenGivenBy(round, { person: me }), ...blobs.map(({ child }) => child)]);
  if (blobs.length === 0 || !theirs.every((child) => given.has(child))) return { refused: 'incomplete' };
  return {
    events: [{ event: 'view-given', round: round.round, given: blobs.map((one) => ({ whose: { person: me }, ...one })) }],
  };
}

/**
 * From the sheet of a room with few screens, or by word, entered by the chair: of somebody who has given none themselves, whose own stands;
 * or of a parent or carer, as theirs, which is heard and not counted (ST-D1).
 */
export function enterView(
  on: InMeeting,
  { round: wanted, whose, blobs }: ViewsCommands['enter-view'],
  { procedure }: Known,
): Outcome {
  const { meeting } = on;
  const round = roundOf(meeting.views, wanted);
  if (typeof round === 'string') return { refused: round };
  const of = hereIn(on);
  if ('person' in whose && !of.present.includes(whose.person)) return { refused: 'not-here' };
  if ('person' in whose && !withView(of, procedure).includes(whose.person)) return { refused: 'no-view' };
  if ('person' in whose && !isBound(meeting, whose.person)) return { refused: 'undertaking-first' };
  const theirs = 'family' in whose ? round.children : childrenAskedOf(of, round, whose.person, procedure);
  if (!blobs.every(({ child }) => theirs.includes(child))) return { refused: 'no-such-child' };
  if (blobs.length === 0) return already;
  const taken = blobs.filter(({ child }) => 'family' in whose || !gaveThemself(round, whose.person, child));
  // Whoever has given one is told to nobody while anybody fears violence: theirs stands, and nothing is said.
  if (taken.length === 0) return isWithholding(on.case) ? already : { refused: 'has-given' };
  return { events: [{ event: 'view-given', round: round.round, given: taken.map((one) => ({ whose, ...one })) }] };
}

/** Somebody else speaks for their agency: whose view was in before is not counted, and the other is asked. */
export function speakFor(on: InMeeting, { person }: ViewsCommands['speak-for'], { procedure }: Known): Outcome {
  if (!isByAgency(procedure)) return { refused: 'no-view' };
  const of = hereIn(on);
  if (!of.present.includes(person)) return { refused: 'not-here' };
  if (!withView(of, procedure).includes(person)) return { refused: 'no-view' };
  const agency = agencyHere(of, person);
  return of.views.speakers[agency] === person ? already : { events: [{ event: 'speaker-set', agency, person }] };
}

/** The views a form is of, while they are open: those of another round are refused, and dropped. */
function roundOf({ rounds }: ViewsState, wanted: number): OpenViews | 'too-early' | 'too-late' {
  const last = rounds.at(-1);
  if (last === undefined || wanted > last.round) return 'too-early';
  return last.status === 'open' && wanted === last.round ? last : 'too-late';
}
