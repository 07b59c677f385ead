import type { CaseId } from '../../ids.ts';
import type { OpeningState } from './shape.ts';

/** Who has which reference, as far as a decision may ask. */
export interface ReferenceHolders {
  /** The open case that has it; null: none. */
  readonly holder: (reference: string) => CaseId | null;
}

/**
 * Which open case has which reference, by the keyed hash of it: neither a backup nor somebody with the store and no key learns a reference
 * by it, nor of a case that was let go. Plain data, for snapshots.
 */
export interface References {
  readonly held: Readonly<Record<string, CaseId>>;
}

/** `name`: the keyed hash of a reference as `referenceKey` has it. */
export interface ReferencesEvent {
  readonly event: 'claimed' | 'released';
  readonly name: string;
  readonly case: CaseId;
}

/** The form of References in snapshots: raise it whenever the interface above changes. */
export const referencesForm = 1;

export const noReferences: References = { held: {} };

/** A claim stands until the case that has it lets it go; what another one has since is not let go. */
export function evolveReferences({ held }: References, event: ReferencesEvent): References {
  if (event.event === 'claimed') return { held: { ...held, [event.name]: event.case } };
  const { [event.name]: holder, ...others } = held;
  return holder === event.case ? { held: others } : { held };
}

/** One reference, however it is written: capitals, blanks and signs that nobody sees make no other. */
export function referenceKey(reference: string): string {
  return reference
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .toUpperCase();
}

/** What an open case has, as `referenceKey` has it; null: there is no such case, or it has ended. */
export function referenceOf({ opening }: { readonly opening: OpeningState }): string | null {
  if (opening.status !== 'open') return null;
  const key = keys.get(opening) ?? referenceKey(opening.reference);
  keys.set(opening, key);
  return key === '' ? null : key;
}

/** Asked for at each press of a case, and another one hardly ever. */
const keys = new WeakMap<OpeningState, string>();

/** Whether another open case has it. Where nobody has looked yet (`holders` absent) the turn does before anything is stored. */
export function isTaken(reference: string, by: string, holders: ReferenceHolders | undefined): boolean {
  const holder = holders?.holder(reference) ?? null;
  return holder !== null && holder !== by;
}
