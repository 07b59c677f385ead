import type { Meeting } from '../../whole.ts';

/** A round with numbers in it that nobody could reveal any more, or a 0 that nobody has answered for (BU-S7): both need the chair first. */
export function isUnfinished({ scale }: Pick<Meeting, 'scale'>): boolean {
  const last = scale.rounds.at(-1);
  if (last?.status === 'open') return last.placed.length > 0;
  return last?.status === 'revealed' && last.zero.zero === 'asked';
}
