import { type Given, StoreDown } from '../../adapters/store/port.ts';
import type { Card } from '../../cards/model.ts';
import type { Case } from '../../domain/case/whole.ts';
import { type Identity, identityKey } from '../../domain/directory/identity.ts';
import { installationAt, installationOf } from '../../domain/directory/installation.ts';
import type { Person } from '../../domain/directory/state.ts';
import type { CaseId } from '../../domain/ids.ts';
import { isGreetingLetter, type Letter, nameOfLetter } from '../../domain/person/letter.ts';
import type { Step } from '../../domain/person/next.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import { casesIn, casesOfLetter } from '../../domain/person/undelivered.ts';
import type { CaseRead } from '../turn/read-case.ts';
import { nobodyIsReached } from './ask-to-telephone.ts';
import type { Delivery } from './one-delivery.ts';
import { open } from './open-chat.ts';
import type { Request } from './pace/pace.ts';
import { permitFor } from './pace/permit-for.ts';
import { request } from './request.ts';
import { shutGone, whyGone } from './still-there.ts';

type Send = Extract<Step, { step: 'send' }>;
type Cases = ReadonlyMap<CaseId, Case>;

/**
 * Sends one letter. In this order: the cases are loaded, to see whether there is anything to say and to whom; a rate token is taken; the
 * letter is claimed; the cases are loaded once more and the card is drawn; ONE request is made, and its outcome written down. A card is
 * always drawn after its claim, so an event that is appended meanwhile either is on the card or finds the claim and tells the mailbox again
 * (domain/person/owed.ts counts on it). Without a token nothing is claimed.
 */
export async function send(delivery: Delivery, box: Mailbox, step: Send): Promise<number> {
  const { context } = delivery;
  const pause = step.to === null ? 0 : context.installations.pauseLeft(installationFor(box, step.to, step.edits));
  if (pause > 0) return pause;
  // Before anything is read: while a morning's digests go out, those behind would be drawn again and again.
  const busy = context.pace.look(requestOf(box, step));
  if (busy > 0) return busy;
  const person = await context.person(delivery.me);
  if (person === undefined) return drop(delivery, step, true, []);
  const read = await casesFor(delivery, box, step);
  const cases = statesOf(read);
  const given = [...read.values()].flatMap((one) => one.given);
  const card = await rendered(delivery, step.letter, person, cases);
  if (card === 'broken') return drop(delivery, step, false, given);
  // What stands where the person is no longer written to is only ever emptied.
  const screen = step.edits ?? (card === null ? step.left : null);
  if (card === null && (screen === null || screen.emptied)) return nothingToSay(delivery, step, given);
  if (screen === null && step.letter.letter === 'digest' && step.left !== null) return drop(delivery, step, true, given);
  const at = screen ?? step.to;
  if (at === null) return nobodyIsReached(delivery, box, step.letter);
  const on = 'emptied' in at ? at.on : identityKey(at);
  const to = 'emptied' in at ? at.at.to : box.addresses[on];
  const who = card === null ? undefined : person.identities.find((one) => identityKey(one) === on);
  const { letter, version } = step;
  const edits = screen?.at ?? null;
  const why = who === undefined ? null : await whyGone(delivery, who, { letter, version, edits });
  if (who !== undefined && why !== null) return shutGone(delivery, who, why, { letter, version, edits });
  if (to === undefined) return 'emptied' in at ? 0 : open(delivery, box, at, { letter, version, edits: null });
  const permit = permitFor(context, installationAt(to), edits === null ? { makes: 'post', to } : { makes: 'edit', at: edits });
  if (typeof permit === 'number') return permit;
  const empties = card === null;
  return request(delivery, box, {
    permit,
    claim: { attempt: context.attempt(), letter, version, on, to, edits, empties },
    async card() {
      const fresh = await rendered(delivery, letter, person, statesOf(await casesFor(delivery, box, step)));
      return fresh === 'broken' || (fresh === null) !== empties ? null : (fresh ?? context.emptied(person));
    },
  });
}

/** What it comes to, where that is known before anything is read. */
function requestOf(box: Mailbox, { to, edits, left }: Send): Request | null {
  if (edits !== null) return { makes: 'edit', at: edits.at };
  if (to === null || left !== null) return null;
  const there = box.addresses[identityKey(to)];
  return there === undefined ? { makes: 'open', to } : { makes: 'post', to: there };
}

function installationFor(box: Mailbox, to: Identity, edits: Send['edits']): string {
  const there = edits?.at.to ?? box.addresses[identityKey(to)];
  return there === undefined ? installationOf(to) : installationAt(there);
}

/** The cases a letter speaks of, as stored now. */
export async function casesFor(
  { context }: Delivery,
  box: Mailbox,
  { letter }: Pick<Send, 'letter'>,
): Promise<ReadonlyMap<CaseId, CaseRead>> {
  // Whether anything is theirs by now is all that a greeting asks of them.
  const of = isGreetingLetter(letter) ? casesIn(box) : casesOfLetter(box, letter);
  return new Map(await Promise.all(of.map(async (id) => [id, await context.caseOf(id)] as const)));
}

export function statesOf(read: ReadonlyMap<CaseId, CaseRead>): Cases {
  return new Map([...read].map(([id, { state }]) => [id, state]));
}

/** null: there is nothing to say. broken: the card could not be drawn. That is our own fault, and must not hold up the other letters. */
export async function rendered(
  { context, me }: Delivery,
  letter: Letter,
  person: Person,
  cases: Cases,
): Promise<Card | null | 'broken'> {
  try {
    return await context.render(person, letter, cases);
  } catch (error) {
    if (error instanceof StoreDown) throw error;
    context.counters.failed++;
    context.watch.undrawn(nameOfLetter(letter), error, { person: me });
    return 'broken';
  }
}

/** A morning without a digest still finds out whose account is not there any more. */
async function nothingToSay(delivery: Delivery, step: Send, given: readonly Given[]): Promise<number> {
  const { letter, version, to, edits } = step;
  if (letter.letter === 'digest' && edits === null && to !== null) {
    const tried = { letter, version, edits: null };
    const why = await whyGone(delivery, to, tried, shutGone);
    const wait = why === null ? 0 : await shutGone(delivery, to, why, tried);
    if (wait > 0) return wait;
  }
  return drop(delivery, step, true, given);
}

/**
 * Drops a letter: there was nothing to say as the cases stood, or the card could not be drawn (`looked` is false). The cases are given along,
 * so that it is looked at again if one of them has moved on since.
 */
function drop(
  { ask }: Delivery,
  { letter, version, edits, left }: Send,
  looked: boolean,
  given: readonly Given[],
): Promise<number> {
  const broken = !looked;
  if (letter.letter === 'digest' && edits === null && left === null)
    return ask({ do: 'pass-slot', day: letter.day, looked, ...(broken ? { broken } : {}) });
  return ask({ do: 'lapse', letter, version, broken }, given);
}
