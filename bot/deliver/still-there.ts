import type { Chat } from '../../adapters/chat.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { identityKey } from '../../domain/directory/identity.ts';
import type { Tried } from '../../domain/person/event.ts';
import type { Unreachable } from '../../domain/person/state.ts';
import { mailboxOf } from '../turn/telling.ts';
import { nobodyIsReached } from './ask-to-telephone.ts';
import type { Delivery } from './one-delivery.ts';

const storePause = 1_000;

/**
 * Before the first request of a day to somebody whose platform takes what is written to an account that was deactivated: is it still there? Where
 * that cannot be found out (a right that is missing, no answer) they are written to. So they are where many are written to at once and the
 * platform's limit of such questions is used up: then it is asked behind that, and who finds nobody there tells whoever telephones. It says
 * nothing of the installation. Why nobody is there; null: somebody is, as far as anybody can tell. It is asked at the hour of the digest too
 * where there is nothing to say: a place that nobody takes any more is somebody's to fill the same day, and nobody telephones about nothing.
 */
export async function whyGone(
  delivery: Delivery,
  who: Identity,
  tried: Tried,
  isFoundLate: typeof toldNobody = toldNobody,
): Promise<Unreachable | null> {
  const { context } = delivery;
  const present = context.chats[who.on]?.present;
  if (present === undefined || !context.checks.isDue(who)) return null;
  const found = await asked(delivery, who, present);
  if (typeof found !== 'number') return found;
  context.checks.later(who, found, async () => {
    const late = context.checks.isDue(who) ? await asked(delivery, who, present) : null;
    if (typeof late === 'number') return late;
    return late === null ? 0 : isFoundLate(delivery, who, late, tried);
  });
  return null;
}

/** A number: there is no room for the question, come again in so many milliseconds. */
async function asked(
  { context, me }: Delivery,
  who: Identity,
  present: NonNullable<Chat['present']>,
): Promise<Unreachable | null | number> {
  const permit = context.pace.take({ makes: 'look-up', to: who });
  if (typeof permit === 'number') return permit;
  const outcome = await present(who).finally(permit.answered);
  if (outcome.did !== 'unreachable') {
    context.checks.asked(who);
    return null;
  }
  context.counters.unreachable++;
  context.log.warn({ person: me, on: who.on, why: outcome.why }, 'account gone');
  return outcome.why;
}

/**
 * Nobody is there: nothing more is written there, and whose accounts are all deactivated counts as having left. Those that were found so before
 * are asked about again: they may be there by now.
 */
export async function shutGone(delivery: Delivery, who: Identity, why: Unreachable, tried: Tried): Promise<number> {
  const { context, me, ask } = delivery;
  const accounts = why === 'deactivated' ? await goneBefore(delivery, who) : [];
  if (typeof accounts === 'number') return accounts;
  const wait = await ask({ do: 'shut', on: identityKey(who), why, tried });
  if (wait > 0 || why !== 'deactivated') return wait;
  return (await context.deactivated(me, [identityKey(who), ...accounts])) ? 0 : storePause;
}

/** Their other accounts that are deactivated still. A number: there is no room for the question. */
async function goneBefore(delivery: Delivery, who: Identity): Promise<readonly string[] | number> {
  const { context, me } = delivery;
  const { unreachable } = await context.turns.peek(mailboxOf(me));
  const gone: string[] = [];
  for (const one of (await context.person(me))?.identities ?? []) {
    const key = identityKey(one);
    const present = context.chats[one.on]?.present;
    if (key === identityKey(who) || unreachable[key]?.why !== 'deactivated' || present === undefined) continue;
    const why = await asked(delivery, one, present);
    if (typeof why === 'number') return why;
    if (why === 'deactivated') gone.push(key);
  }
  return gone;
}

/** It was written to an account that was not there any more: whoever telephones is told, as if the platform had said so at once. */
async function toldNobody(delivery: Delivery, who: Identity, why: Unreachable, tried: Tried): Promise<number> {
  const { context, me } = delivery;
  const wait = await shutGone(delivery, who, why, tried);
  // Of whoever counts as having left their cases tell somebody themselves.
  if (wait > 0 || (await context.person(me))?.status !== 'active') return wait;
  return nobodyIsReached(delivery, await context.turns.peek(mailboxOf(me)), tried.letter);
}
