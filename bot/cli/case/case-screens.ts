import { setTimeout as pause } from 'node:timers/promises';
import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Letter } from '../../../domain/person/letter.ts';
import type { Kept, Mailbox } from '../../../domain/person/state.ts';
import { type Mailboxes, openMailboxes } from '../../turn/mailboxes.ts';
import { mailboxOf } from '../../turn/telling.ts';
import type { Offline } from '../offline.ts';

const every = 250;

/** Waits until the bots have emptied every card of a case; whose chat still shows one when `seconds` have gone. */
export async function stillShowing(offline: Offline, id: string, seconds: number): Promise<readonly PersonId[]> {
  const mailboxes = openMailboxes(
    offline.sealed,
    offline.streams,
    () => undefined,
    () => true,
    offline.now,
  );
  const { people } = await offline.streams.directory.peek('directory');
  const tries = Math.ceil((seconds * 1_000) / every);
  let left = await showing(mailboxes, id, [...people.keys()]);
  for (let nth = 0; nth < tries && left.length > 0; nth++) {
    await pause(every);
    left = await showing(mailboxes, id, left);
  }
  return left;
}

async function showing(mailboxes: Mailboxes, id: string, people: readonly PersonId[]): Promise<readonly PersonId[]> {
  const found: PersonId[] = [];
  for (const person of people) if (await mayShow(mailboxes, id, person)) found.push(person);
  return found;
}

/** Where a mailbox is destroyed nobody can tell, and nobody can empty a card that is there. */
async function mayShow(mailboxes: Mailboxes, id: string, person: PersonId): Promise<boolean> {
  try {
    return shows(await mailboxes.peek(mailboxOf(person)), id);
  } catch (error) {
    if (error instanceof Destroyed) return true;
    throw error;
  }
}

/** A card or notice of the case that is there, was there before it came down, or is on its way; of those who had one, a digest that is still to be changed. */
function shows(box: Mailbox, id: string): boolean {
  const isOf = (letter: Letter) => 'case' in letter && letter.case === id;
  const own = box.letters.filter(({ letter }) => isOf(letter));
  if (box.claim !== null && isOf(box.claim.letter)) return true;
  const standing = ({ posted, left }: Kept) => [...left, ...(posted === null ? [] : [posted])].some((one) => !one.emptied);
  if (own.some(standing)) return true;
  const digest = box.letters.find((one) => one.letter.letter === 'digest' && standing(one));
  return own.length > 0 && digest !== undefined && (digest.wanted > digest.shown || digest.left.some((one) => !one.emptied));
}
