import { hash } from 'node:crypto';
import type { Inbound, Reply } from '../../adapters/inbound.ts';
import type { CaseCommand, CaseEvent } from '../../domain/case/case.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Ask } from '../../domain/decider.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { MeetingId } from '../../domain/ref.ts';
import type { Made, On } from '../turn/decide-all.ts';
import type { CaseOn } from '../turn/streams.ts';
import type { ReferenceTaken } from './reference-taken.ts';
import type { Asker } from './reply.ts';

/** Something that was not theirs to ask: `what` is a closed word for the trail, `by` null for somebody the directory does not know. */
export interface WrongHands {
  readonly wrong: string;
  readonly by: PersonId | null;
}

/** An answer that shows all of a past meeting: given once everything of that has been read (turn/read-in-full.ts). */
export interface InFull {
  readonly inFull: MeetingId;
  readonly state: Case;
  readonly reply: (state: Case) => Reply;
}

/** An answer that could not be drawn: the name of the card or form, and whether what was asked is stored. */
export interface Undrawn {
  readonly undrawn: string;
  readonly stored: boolean;
  readonly fault: unknown;
}

/** What was clicked is made of the whole trail, and is made again once that has been read (turn/whole-trail.ts). */
interface WantsTrail {
  readonly wantsTrail: true;
}

type Outcome = Reply | WrongHands | WantsTrail | InFull | Undrawn | ReferenceTaken;
export type ClickOn = On<Case, Directory, CaseOn>;
export type ClickMade = Made<Case, CaseCommand, CaseEvent, Refusal, Outcome>;

/** Everything that asks something of a case. */
export type Click = Extract<Inbound, { does: 'press' | 'open' | 'submit' }>;

export function isWrong(outcome: Outcome): outcome is WrongHands {
  return 'wrong' in outcome;
}

/** A command in the name of whoever clicked. */
export function askBy({ me, now }: Asker, { from, delivery }: Inbound, command: CaseCommand): Ask<CaseCommand> {
  return { by: me, at: now, via: from.on, ...(delivery === '' ? {} : { delivery: shortened(delivery) }), command };
}

/** Platforms' names for a delivery are long, and some tell when; on the trail a short digest does. */
function shortened(delivery: string): string {
  return hash('sha256', delivery, 'base64url').slice(0, 12);
}
