import type { Reply } from '../../adapters/inbound.ts';
import { confirmation, emptiedCard, notConfirmed, refusalWords } from '../../cards/building/notes.ts';
import { cardFor } from '../../cards/cards.ts';
import type { CardName } from '../../domain/cardname.ts';
import type { CaseCommand } from '../../domain/case/command.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import { type CaseState, isLive } from '../../domain/case/state.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { readerOf, sceneOf } from './scene.ts';

/** Who is being answered, and what is known when they are. */
export interface Asker {
  readonly directory: Directory;
  readonly me: PersonId;
  readonly now: Instant;
}

const languageOf = ({ directory, me, now }: Asker) => readerOf(directory, me, now).language;

/** The card of a case as it stands now; emptied where there is nothing (any more) for this person. */
export function cardReply(card: Exclude<CardName, 'digest'>, about: string, state: CaseState, asker: Asker): Reply {
  const { directory, me, now } = asker;
  const found = !isLive(state) ? null : cardFor(card, about, sceneOf(directory, state, me, now));
  return { reply: 'card', card: found ?? emptiedCard({ language: languageOf(asker) }) };
}

export function refusedReply(reason: Refusal, asker: Asker): Reply {
  return { reply: 'note', text: refusalWords(reason, languageOf(asker)) };
}

export function doneReply(did: CaseCommand['do'], asker: Asker): Reply {
  return { reply: 'note', text: confirmation(did, languageOf(asker)) };
}

/** The store did not answer in time. To somebody we could not even look up, in English. */
export function unconfirmedReply(asker: Asker | null): Reply {
  return { reply: 'note', text: notConfirmed(asker === null ? 'en' : languageOf(asker)) };
}
