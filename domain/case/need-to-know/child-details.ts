import { partsOf } from '../../access/parts.ts';
import type { PersonId } from '../../ids.ts';
import { isWithholding } from '../conference/private-note/notes-shown.ts';
import { childDetails } from '../family/child-details.ts';
import type { AdultId, ChildDetails, ChildId, Entered, WithheldPart } from '../family/shape.ts';
import { saidBy } from '../meeting/answers/said.ts';
import { conferencesInHand, meetingsOf } from '../meetings.ts';
import type { Case, InMeeting, Known } from '../whole.ts';
import { hasAny, mayHave } from './children.ts';

/**
 * Whether somebody reads which children it is about. yes; no: not theirs; undertaking: once they have accepted it (CE-P1); off: the
 * partnership has it told by word of mouth. withheld: at present nobody does, the chair and whoever keeps the case included.
 */
export type ReadsChildren = 'yes' | 'no' | 'undertaking' | 'off' | 'withheld';

/** What one reader has of a child. `withheld`: nobody but the chair has it, and the chair knows by it that nobody else does. */
export interface ReadDetails extends ChildDetails {
  readonly withheld: readonly WithheldPart[];
}

/** What one reader has of the children of a case, as it stands today: what somebody was in a past conference opens nothing. */
export interface ChildrenRead {
  readonly reads: ReadsChildren;
  readonly of: Readonly<Partial<Record<ChildId, ReadDetails>>>;
  /** What the parents and carers are called, of whom the reader may know. */
  readonly adults: Readonly<Partial<Record<AdultId, string>>>;
  /** Of which children the reader may have where they are, whether any of it was entered here or not; all: of every one of the case. */
  readonly places: readonly ChildId[] | 'all';
}

export function childrenRead(state: Case, person: PersonId, known: Known): ChildrenRead {
  const reads = readsChildren(state, person, known);
  if (reads !== 'yes') return { reads, of: {}, adults: {}, places: [] };
  const isChair = partsOf(state, person, known).has('chair');
  const { family, needToKnow } = state;
  const theirs = Object.entries(family.details).filter(
    ([child]) => isChair || mayHave(needToKnow.perChild, person, child as ChildId, 'details'),
  );
  const adults = family.adults.flatMap(({ id, name, children }) =>
    name !== undefined && (isChair || hasAny(needToKnow.perChild, person, children)) ? [[id, name] as const] : [],
  );
  const of = Object.fromEntries(theirs.map(([child, entered = nothing]) => [child, readBy(entered, isChair)]));
  const placed = family.children.flatMap(({ id }) => {
    const isKept = family.details[id]?.withheld.includes('placement') === true;
    return isChair || (!isKept && mayHave(needToKnow.perChild, person, id, 'details')) ? [id] : [];
  });
  const places = placed.length === family.children.length ? 'all' : placed;
  return { reads, of, adults: Object.fromEntries(adults), places };
}

const nothing: Entered = { withheld: [] };

/**
 * Those who keep the case, and whoever takes part in it now and has accepted the undertaking: as invited, in the conference they are invited to;
 * as a member of the core group or its lead, in any of the case.
 */
function readsChildren(state: Case, person: PersonId, known: Known): ReadsChildren {
  const parts = partsOf(state, person, known);
  const keeps = parts.has('administrator') || parts.has('chair');
  const stays = parts.has('core-group') || parts.has('lead');
  if (!keeps && !stays && !parts.has('invitee')) return 'no';
  if (!known.directory.namesChildren) return 'off';
  const where = stays ? meetingsOf(state) : conferencesInHand(state);
  const read = keeps || where.some((one) => hasAccepted(one, person));
  if (read && isWithholding(state)) return 'withheld';
  return read ? 'yes' : 'undertaking';
}

function hasAccepted({ meeting }: InMeeting, person: PersonId): boolean {
  return saidBy(meeting.answers, person).undertaking !== undefined;
}

/** Where the placement is confidential nobody but the chair has the address or the school either: each would tell it. */
function readBy({ withheld, ...entered }: Entered, isChair: boolean): ReadDetails {
  const kept: readonly WithheldPart[] = withheld.includes('placement') ? ['address', 'school', 'placement'] : withheld;
  const read = childDetails.flatMap((one) => {
    const text = entered[one];
    const isKept = !isChair && kept.some((each) => each === one);
    return text === undefined || isKept ? [] : [[one, text] as const];
  });
  return { ...Object.fromEntries(read), withheld: kept };
}
