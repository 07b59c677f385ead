import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { conferenceOf } from '../../conference.ts';
import { acceptsBeforeReading } from '../../meeting/answers/undertaking.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { changedSince } from './changed.ts';
import { isFor, recipientOf, wasSent } from './recipients.ts';
import type { CircDocument, CirculationCommands, CirculationEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', CirculationEvents>>;
const tenMinutes = 600_000;

/** Plan and minutes, each when it is ready: the minutes once the chair has agreed them (FV-T11, ST-T16). Again, where it was changed (FV-M1). */
export function sendDocument(on: InMeeting, { document }: CirculationCommands['send-document']): Outcome {
  const { circulation, minutes } = on.meeting;
  if (circulation.released === null) return { refused: 'too-early' };
  if (document === 'minutes' && minutes.stage !== 'agreed') return { refused: 'too-early' };
  const of = conferenceOf(on.case, on.id);
  return of?.status === 'convened' && isOut(of, document) ? already : { events: [{ event: 'document-sent', document }] };
}

/** It went out as it is, to the list as it is: sent once more it would be confirmed by everybody again for nothing. */
export function isOut(of: Parameters<typeof changedSince>[0], document: CircDocument): boolean {
  const { sent, released } = of.circulation;
  const at = sent[document];
  return at !== undefined && at >= (released ?? 0) && !changedSince(of).includes(document);
}

/** By whoever has it, with one tap. */
export function confirmReceived(
  { meeting: { circulation } }: InMeeting,
  { document, by }: CirculationCommands['confirm-received'] & Stamp,
): Outcome {
  const mine = recipientOf(circulation, by as PersonId);
  if (mine === undefined || !isFor(mine, document)) return { refused: 'not-yours' };
  if (!wasSent(circulation, document)) return { refused: 'too-early' };
  return circulation.got[by]?.[document] === undefined ? { events: [{ event: 'receipt-confirmed', document }] } : already;
}

/** That somebody was told by telephone, or it was posted or brought: for those who do not have it here, and for whoever does not answer. */
export function noteReceived(
  { meeting: { circulation } }: InMeeting,
  { to, document, how }: CirculationCommands['note-received'],
): Outcome {
  const them = recipientOf(circulation, to);
  if (them === undefined || !isFor(them, document)) return { refused: 'no-such-person' };
  if (!wasSent(circulation, document)) return { refused: 'too-early' };
  const was = circulation.got[to]?.[document];
  // Nobody says of them what they have said themself. Where their tap was a slip it is taken out, and they are asked anew.
  if (was?.how === 'tap' && how !== null) return already;
  return (was?.how ?? null) === how ? already : { events: [{ event: 'receipt-noted', to, document, how }] };
}

/** Opened is on the trail before it is shown, once the undertaking is accepted (ST-P6); the same within ten minutes once. */
export function openDocument(on: InMeeting, { document, by, at }: CirculationCommands['open-document'] & Stamp): Outcome {
  const { circulation } = on.meeting;
  const mine = recipientOf(circulation, by as PersonId);
  if (mine === undefined || !isFor(mine, document)) return { refused: 'not-yours' };
  if (!wasSent(circulation, document)) return { refused: 'too-early' };
  if (acceptsBeforeReading(on, by as PersonId)) return { refused: 'undertaking-first' };
  const last = circulation.opened[by as PersonId]?.[document]?.[1];
  const lately = last !== undefined && at >= last && at - last < tenMinutes;
  return lately ? already : { events: [{ event: 'document-opened', document }] };
}

/** Wrong recipient: at once, and what they had opened stays listed. Released again, they may be on the list after all. */
export function withdrawCopies({ meeting: { circulation } }: InMeeting, { to }: CirculationCommands['withdraw-copies']): Outcome {
  return recipientOf(circulation, to) === undefined ? already : { events: [{ event: 'copies-withdrawn', to }] };
}
