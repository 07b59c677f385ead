import { dayFromIso } from '../../calendar/iso.ts';
import type { Decision } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import { isSame } from '../is-same.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Directory } from '../state.ts';
import type { SchoolTerm, SchoolTermCommands, SchoolTermEvents } from './shape.ts';

/** As many as a partnership has in some years; also what a file may have. */
export const mostTerms = 200;

/** When the schools of each area have their terms (FV-P11). */
export const schoolTerms: DirectorySlice<SchoolTermCommands, SchoolTermEvents> = {
  may: { 'change-terms': ['administrator'] },
  decide: { 'change-terms': changeTerms },
  apply: {
    'terms-changed'(open, { add, drop }) {
      open.changes += 1;
      open.terms = inOrder([...open.terms.filter((one) => !isAmong(drop, one)), ...add]);
    },
  },
  says: { 'terms-changed': ({ add, drop }) => `changed the school terms: ${add.length} added, ${drop.length} taken off` },
};

function changeTerms(
  { terms }: Directory,
  { add, drop }: SchoolTermCommands['change-terms'],
): Decision<Tagged<'event', SchoolTermEvents>, DirectoryRefusal> {
  if (!add.every(isTerm)) return { refused: { why: 'bad-term' } };
  const gone = terms.filter((one) => isAmong(drop, one));
  const stays = terms.filter((one) => !isAmong(drop, one));
  const anew = add.filter((one) => !isAmong(stays, one));
  if (stays.length + anew.length > mostTerms) return { refused: { why: 'bad-term' } };
  const same = gone.every((one) => isAmong(anew, one)) && anew.every((one) => isAmong(gone, one));
  return { events: same ? [] : [{ event: 'terms-changed', add: anew, drop: gone }] };
}

/** Whether it has days, the last not before the first, and is no longer than a school year. */
export function isTerm({ from, to }: Pick<SchoolTerm, 'from' | 'to'>): boolean {
  const [first, last] = [dayFromIso(from), dayFromIso(to)];
  return first !== null && last !== null && first <= last && last - first <= 366;
}

/** By area, and then by day. */
export function inOrder(terms: readonly SchoolTerm[]): readonly SchoolTerm[] {
  return terms.toSorted((a, b) => a.area.localeCompare(b.area, 'en') || a.from.localeCompare(b.from));
}

const isAmong = (all: readonly SchoolTerm[], term: SchoolTerm) => all.some((one) => isSame(one, term));
