import type { Inbound, Reply } from '../../adapters/inbound.ts';
import {
  confirmation,
  emptiedCard,
  leaveWords,
  movedDownCard,
  notConfirmed,
  refusalWords,
  storedWords,
} from '../../cards/building/notes.ts';
import type { LinkShown } from '../../cards/linked-files.ts';
import type { FormRef } from '../../cards/model.ts';
import { type CaseCard, cardFor, formFor, formKind, isOfCase } from '../../cards/registry.ts';
import type { Language } from '../../domain/calendar/format.ts';
import type { CommandName } from '../../domain/case/case.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Case, TrailEntry } from '../../domain/case/whole.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import type { PressedPlace } from '../../domain/person/left.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { isCaseId, type MeetingId } from '../../domain/ref.ts';
import type { LinkTo } from '../links/one-use-links.ts';
import type { Existing } from './request/existing.ts';
import { readerOf, sceneOf } from './scene.ts';

/** Who is being answered, and what is known when they are. */
export interface Asker {
  readonly directory: Directory;
  readonly me: PersonId;
  readonly now: Instant;
  /** Makes the one-use link of a form that offers a file. */
  readonly links?: { readonly make: (to: LinkTo, now: Instant) => LinkShown | null };
  /** Every event of the case, read for a form that is drawn of it. */
  readonly recorded?: readonly TrailEntry[];
  /** The open case that has the reference of the request it is about. */
  readonly existing?: Existing | undefined;
}

const languageOf = ({ directory, me, now }: Asker) => readerOf(directory, me, now).language;

/**
 * Somebody's card as it stands now; emptied where there is nothing (any more) for them. Where the card has left the place
 * that was pressed: a line that says so.
 */
export function cardReply(card: CaseCard, state: Case, meeting: MeetingId, asker: Asker, place: PressedPlace): Reply {
  const scene = sceneOf(asker.directory, state, asker.me, asker.now, meeting);
  const found = scene === null ? null : cardFor(card, scene);
  const reader = { language: languageOf(asker) };
  if (found === null || place === 'elsewhere') return { reply: 'card', card: emptiedCard(reader) };
  return { reply: 'card', card: place === 'moved down' ? movedDownCard(reader, 'card') : found };
}

/** A form as it stands now; too early where there is nothing to show in it yet. */
export function formReply(ref: FormRef, state: Case, asker: Asker): Reply {
  const scene = sceneOf(asker.directory, state, asker.me, asker.now, ref.meeting, asker.recorded);
  const link = () => linkFor(ref, asker);
  const form = scene === null ? null : formFor(ref, scene, {}, {}, link);
  return form === null ? refusedReply('too-early', asker, state) : { reply: 'form', form };
}

/** For whoever asked, and nobody they act for: what is fetched is fetched by them. */
function linkFor({ form, of, meeting, about }: FormRef, { links, me, now }: Asker): LinkShown | null {
  const kind = isOfCase(form) ? formKind(form) : null;
  const file = kind !== null && 'opens' in kind ? kind.file : undefined;
  if (file === undefined || links === undefined || meeting === undefined || !isCaseId(of)) return null;
  return links.make({ file, case: of, meeting, person: me, ...(about === undefined ? {} : { about }) }, now);
}

/** `of`: the case it is about, whose procedure's words are said. */
export function refusedReply(reason: Refusal, asker: Asker, of?: Case): Reply {
  const language = languageOf(asker);
  const speaking =
    of?.opening.status === 'open' ? { language, procedure: procedureOf(of.opening.procedure, asker.directory) } : language;
  return { reply: 'note', text: refusalWords(reason, speaking) };
}

export function doneReply(did: CommandName, asker: Asker): Reply {
  return { reply: 'note', text: confirmation(did, languageOf(asker)) };
}

/** What was done shows on no card of whoever did it. */
export function storedReply(asker: Asker): Extract<Reply, { reply: 'note' }> {
  return { reply: 'note', text: storedWords(languageOf(asker)) };
}

/** What closes an answer that stands in a window of its own. */
export function withLeave(reply: Reply, language: Language): Reply {
  return reply.reply === 'card' || reply.reply === 'note' ? { ...reply, leave: leaveWords(language) } : reply;
}

/** The store did not answer in time. To somebody we could not even look up, in English. */
export function unconfirmedReply(asker: Asker | null): Reply {
  return { reply: 'note', text: notConfirmed(asker === null ? 'en' : languageOf(asker)) };
}

/** The same of what nobody is known for yet. Whoever only looks at Home has pressed nothing: it stays as it was. */
export function notConfirmedReply({ does }: Inbound): Reply {
  return does === 'look' ? { reply: 'done' } : unconfirmedReply(null);
}
