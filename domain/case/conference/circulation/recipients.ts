import type { PersonId } from '../../../ids.ts';
import type { Convened } from '../../conference.ts';
import type { ChildId } from '../../family/shape.ts';
import { isAway } from '../../people/departures.ts';
import type { InMeeting } from '../../whole.ts';
import { type CircDocument, type CirculationState, documents, type MinutesCopy, type Recipient } from './shape.ts';

export function recipientOf({ list }: Pick<CirculationState, 'list'>, to: string): Recipient | undefined {
  return list.find((one) => one.to === to);
}

/** A name from outside that is no document's is for nobody. */
export function isFor(one: Recipient, document: CircDocument): boolean {
  if (!documents.includes(document)) return false;
  return document === 'minutes' ? one.minutes !== 'none' : one[document];
}

/** Who gets a document, but those who have left their agency since without having said that they have it: nobody waits for their word. */
export function recipientsOf(
  { circulation, away }: Pick<Convened, 'circulation' | 'away'>,
  document: CircDocument,
): readonly Recipient[] {
  const isWaitedFor = (to: string) => !away.some(({ person }) => person === to);
  const has = (to: string) => circulation.got[to]?.[document] !== undefined;
  return circulation.list.filter((one) => isFor(one, document) && (has(one.to) || isWaitedFor(one.to)));
}

/** Whether what goes out is theirs to confirm. Whoever has left stays on the list, and has nothing of it any more. */
export function isReader(of: Pick<Convened, 'circulation' | 'away'>, person: PersonId): boolean {
  return recipientOf(of.circulation, person) !== undefined && !isAway(of, person);
}

export function wasSent({ sent }: Pick<CirculationState, 'sent'>, document: CircDocument): boolean {
  return sent[document] !== undefined;
}

/** What somebody has been sent and has not confirmed. */
export function toConfirm(circulation: CirculationState, to: string): readonly CircDocument[] {
  const them = recipientOf(circulation, to);
  if (them === undefined) return [];
  const sent = documents.filter((one) => isFor(them, one) && wasSent(circulation, one));
  return sent.filter((one) => circulation.got[to]?.[one] === undefined);
}

/** Who has not confirmed what, of any of these conferences, and when each went out. The same object for the same of one of them. */
export function receiptsOwed(
  conferences: readonly Pick<InMeeting, 'id' | 'meeting'>[],
  of: Pick<Convened, 'away'>,
): ReadonlyMap<PersonId, string> {
  const all = new Map<PersonId, string>();
  for (const { id, meeting } of conferences)
    for (const [to, what] of owedOf(meeting.circulation)) if (!isAway(of, to)) all.set(to, `${all.get(to) ?? ''}${id} ${what} `);
  return all;
}

/** A circulation never changes without becoming another object. */
const owedIn = new WeakMap<CirculationState, ReadonlyMap<PersonId, string>>();

function owedOf(circulation: CirculationState): ReadonlyMap<PersonId, string> {
  const known = owedIn.get(circulation);
  if (known !== undefined) return known;
  const people = circulation.list.flatMap((one) => (one.person ? [one.to as PersonId] : []));
  const all = people.flatMap((to): [PersonId, string][] => {
    const open = toConfirm(circulation, to);
    return open.length === 0 ? [] : [[to, open.map((one) => `${one}@${circulation.sent[one]}`).join(' ')]];
  });
  const found = new Map(all);
  owedIn.set(circulation, found);
  return found;
}

/** Which copy of the minutes somebody may have, and of which children; null: none, or not yet. Whoever gives the file asks this (ST-C1). */
export function minutesCopyFor(
  circulation: CirculationState,
  to: string,
): { readonly copy: Exclude<MinutesCopy, 'none'>; readonly children: readonly ChildId[] } | null {
  const them = recipientOf(circulation, to);
  if (them === undefined || them.minutes === 'none' || !wasSent(circulation, 'minutes')) return null;
  return { copy: them.minutes, children: them.children };
}
