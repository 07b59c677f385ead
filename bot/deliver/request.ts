import { setTimeout as pause } from 'node:timers/promises';
import type { Chat, Outcome, Posted } from '../../adapters/chat.ts';
import type { Card } from '../../cards/model.ts';
import { installationAt } from '../../domain/directory/installation.ts';
import { asTold, backoff } from '../../domain/person/backoff.ts';
import type { Settled } from '../../domain/person/event.ts';
import { letterKey, nameOfLetter } from '../../domain/person/letter.ts';
import type { Claim, Mailbox } from '../../domain/person/state.ts';
import { triesOf } from '../../domain/person/undelivered.ts';
import { codeOf } from '../observe/log.ts';
import { mailboxOf } from '../turn/telling.ts';
import type { Delivery } from './one-delivery.ts';
import type { Permit } from './pace/pace.ts';

/** When more than this went by between the claim and the request, nothing is sent: another sender may have the claim by now. */
const stale = 20_000;
const settleTries = 10;
const notConfigured = 60_000;

export interface Asked {
  readonly claim: Omit<Claim, 'at' | 'doubt'>;
  /** The card as the cases stand once it is claimed; null: it is not what the claim says any more. */
  readonly card: () => Promise<Card | null>;
  readonly permit: Permit;
  /** How often it came to nothing so far; absent: as the mailbox counts them for the letter. */
  readonly tries?: number;
}

/** Claims, renders, makes ONE request, and writes down what became of it. */
export function request(delivery: Delivery, box: Mailbox, asked: Asked): Promise<number> {
  return requested(delivery, box, asked).finally(asked.permit.answered);
}

async function requested(
  delivery: Delivery,
  box: Mailbox,
  { card, claim, tries = triesOf(box, claim.letter) }: Asked,
): Promise<number> {
  const { context, me } = delivery;
  const chat = context.chats[claim.to.on];
  if (chat === undefined) return notConfigured;
  const began = performance.now();
  const claimed = await context.turns.ask(mailboxOf(me), stamped(delivery, { do: 'claim', ...claim }));
  if (claimed.did === 'unconfirmed') return 1_000;
  // Another replica was first, or it is not owed like that any more: look again.
  if (claimed.did === 'refused') return 0;
  // The claim is settled even when the card could not be drawn: else its person would wait until the claim is dead.
  const rendered = await card().catch((error: unknown) => {
    context.log.warn({ person: me, letter: letterKey(claim.letter), error: codeOf(error) }, 'card not read');
    return null;
  });
  const late = performance.now() - began > stale;
  const outcome = rendered === null || late ? 'not made' : await made(delivery, chat, claim, rendered);
  if (outcome !== 'not made') context.installations.heard(installationAt(claim.to), outcome);
  if (outcome !== 'not made' && outcome.did === 'barred') context.counters.barred++;
  // Our own renderer would not have it, before anybody was asked.
  if (outcome !== 'not made' && outcome.did === 'rejected' && outcome.unasked)
    context.watch.undrawn(nameOfLetter(claim.letter), new RangeError(), { person: me });
  return settle(delivery, claim, meant(outcome, tries, context.now()));
}

async function made(
  { context, me }: Delivery,
  chat: Chat,
  claim: Omit<Claim, 'at' | 'doubt'>,
  card: Card,
): Promise<Outcome<Posted>> {
  try {
    return claim.edits === null ? await chat.post(claim.to, card, claim.attempt) : await chat.edit(claim.edits, card);
  } catch (error) {
    // A Chat never throws for what the wire does: it could not spell the card, so nothing was sent.
    const name = error instanceof Error ? error.name : 'unknown';
    context.log.error({ person: me, letter: letterKey(claim.letter), error: name }, 'card could not be spelt');
    return { did: 'rejected', why: name, unasked: true };
  }
}

function meant(outcome: Outcome<Posted> | 'not made', tries: number, now: number): Settled {
  if (outcome === 'not made') return { did: 'never' };
  switch (outcome.did) {
    case 'done':
      return { did: 'done', posted: outcome.value };
    case 'wait':
      if (outcome.until === null) return { did: 'failed', until: backoff(tries, now) };
      return { did: 'wait', until: asTold(outcome.until, tries, now) };
    case 'unknown':
      return { did: 'unknown', until: backoff(tries, now) };
    case 'barred':
      // Nothing was sent, and nothing of this person's is at fault: the installation holds the line.
      return { did: 'never' };
    case 'gone':
      return { did: 'gone' };
    case 'unreachable':
      return { did: 'unreachable', why: outcome.why };
    case 'rejected':
      return { did: 'rejected', why: outcome.why };
    default:
      return outcome satisfies never;
  }
}

/** Tried for as long as the claim lives: an outcome that is not written down has to be looked for, or the letter is sent once more. */
async function settle(delivery: Delivery, claim: Omit<Claim, 'at' | 'doubt'>, outcome: Settled): Promise<number> {
  const { context, me } = delivery;
  count(delivery, claim, outcome);
  const command = { do: 'settle', attempt: claim.attempt, outcome } as const;
  for (let tries = 0; tries < settleTries; tries++) {
    const settled = await context.turns.ask(mailboxOf(me), stamped(delivery, command));
    if (settled.did === 'refused' && outcome.did === 'done' && claim.edits === null) {
      context.counters.repeated++;
      context.log.warn({ person: me, attempt: claim.attempt }, 'sent after it was given up, it may be there twice');
    }
    if (settled.did !== 'unconfirmed') return 0;
    await pause(500);
  }
  return 1_000;
}

function count({ context, me }: Delivery, claim: Omit<Claim, 'at' | 'doubt'>, outcome: Settled): void {
  const ids = { person: me, attempt: claim.attempt, letter: letterKey(claim.letter), on: claim.to.on };
  const { counters, log } = context;
  if (outcome.did === 'done') counters.sent++;
  if (outcome.did === 'wait') counters.waited++;
  if (outcome.did === 'failed') counters.tried++;
  if (outcome.did === 'unreachable') counters.unreachable++;
  if (outcome.did === 'unknown') counters.unknown++;
  if (outcome.did === 'rejected') {
    counters.failed++;
    log.error({ ...ids, why: outcome.why }, 'card rejected');
  } else log.info({ ...ids, did: outcome.did }, claim.edits === null ? 'message' : 'edit');
}

function stamped<C>({ context }: Delivery, command: C) {
  return { by: 'time', at: context.now(), via: 'time', command } as const;
}
