import type { CaseId, Instant } from '../ids.ts';
import { type Letter, sameLetter } from './letter.ts';
import { dayDone } from './slot.ts';
import type { Mailbox } from './state.ts';

/** So many requests for one letter come to nothing before somebody is told: some ten minutes, by the pauses of backoff.ts. */
export const patience = 8;

/** A message came to nothing, so whoever called the conference has to be told. Of somebody who cannot be reached at all they know already. */
export function undelivered(box: Mailbox, letter: Letter): Mailbox {
  const news = casesOfLetter(box, letter).filter((id) => box.escalated[id]?.notice !== 'unreachable');
  const escalated = Object.fromEntries(Object.entries(box.escalated).filter(([id]) => !news.includes(id as CaseId)));
  const before = box.undelivered.filter((one) => !news.includes(one.case));
  return { ...box, escalated, undelivered: [...before, ...news.map((id) => ({ case: id, letter }))] };
}

/**
 * One more request for this letter came to nothing. Until patience ends the mailbox waits with it, since what failed for one will fail for
 * the next. After that the letter is put off by itself and holds up no other; a digest is given up, and the next one tells what it would have.
 */
export function cameToNothing(before: Mailbox, letter: Letter, until: Instant): Mailbox {
  const kept = before.letters.find((one) => sameLetter(one.letter, letter));
  const tries = (kept?.tries ?? before.trouble) + 1;
  const box = { ...before, trouble: before.trouble + 1 };
  if (tries < patience) return { ...withTries(box, letter, { tries }), waitUntil: until };
  const told = tries === patience || kept === undefined ? undelivered(box, letter) : box;
  if (kept === undefined && letter.letter === 'digest')
    return { ...told, digest: told.digest && dayDone(told.digest, letter.day, false) };
  return withTries(told, letter, { tries, notBefore: until });
}

/** Requests in a row that came to nothing, of this letter or else of this mailbox. */
export function triesOf(box: Mailbox, letter: Letter): number {
  return box.letters.find((one) => sameLetter(one.letter, letter))?.tries ?? box.trouble;
}

function withTries(box: Mailbox, letter: Letter, change: { readonly tries: number; readonly notBefore?: Instant }): Mailbox {
  return { ...box, letters: box.letters.map((one) => (sameLetter(one.letter, letter) ? { ...one, ...change } : one)) };
}

/** The cases a letter speaks of. */
export function casesOfLetter(box: Mailbox, letter: Letter): readonly CaseId[] {
  switch (letter.letter) {
    case 'card':
    case 'notice':
      return [letter.case];
    case 'digest':
      return box.members;
    case 'alert':
      return [];
    default:
      return letter satisfies never;
  }
}

/** The cases that somebody has something of: those their digest reads, and the requests for one that they have a card of. */
export function casesIn(box: Pick<Mailbox, 'members' | 'letters'>): readonly CaseId[] {
  const asked = box.letters.flatMap(({ letter }) => (letter.letter === 'card' && letter.card === 'request' ? [letter.case] : []));
  return [...new Set([...box.members, ...asked])];
}
