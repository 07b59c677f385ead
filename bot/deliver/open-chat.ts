import type { Outcome } from '../../adapters/chat.ts';
import { type Identity, identityKey } from '../../domain/directory/identity.ts';
import { installationOf } from '../../domain/directory/installation.ts';
import type { Address } from '../../domain/person/address.ts';
import { asTold, backoff } from '../../domain/person/backoff.ts';
import type { MailCommand } from '../../domain/person/command.ts';
import type { Tried } from '../../domain/person/event.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import { triesOf } from '../../domain/person/undelivered.ts';
import type { Delivery } from './one-delivery.ts';
import { permitFor } from './pace/permit-for.ts';

const notConfigured = 60_000;

/** Opens the direct chat with a person and remembers where it is. Needs no claim: opened twice it is the same chat. */
export async function open({ context, me, ask }: Delivery, box: Mailbox, to: Identity, tried: Tried): Promise<number> {
  const chat = context.chats[to.on];
  if (chat === undefined) return notConfigured;
  const at = installationOf(to);
  const permit = permitFor(context, at, { makes: 'open', to });
  if (typeof permit === 'number') return permit;
  const outcome = await chat.open(to).finally(permit.answered);
  context.installations.heard(at, outcome);
  if (outcome.did !== 'done') context.log.info({ person: me, on: to.on, did: outcome.did }, 'chat not opened');
  if (outcome.did === 'barred') {
    context.counters.barred++;
    return Math.max(1, context.installations.pauseLeft(at));
  }
  return ask(meant(outcome, box, to, tried, context.now()));
}

type Opened = Exclude<Outcome<Address>, { did: 'barred' }>;

function meant(outcome: Opened, box: Mailbox, to: Identity, tried: Tried, now: number): MailCommand {
  const on = identityKey(to);
  const { letter } = tried;
  const tries = triesOf(box, letter);
  switch (outcome.did) {
    case 'done':
      return { do: 'learn', on, address: outcome.value };
    case 'wait':
      if (outcome.until !== null) return { do: 'put-off', until: asTold(outcome.until, tries, now), letter };
      return { do: 'put-off', until: backoff(tries, now), letter };
    case 'unreachable':
      return { do: 'shut', on, why: outcome.why, tried };
    case 'gone':
      return { do: 'shut', on, why: 'stranger', tried };
    case 'rejected':
    case 'unknown':
      return { do: 'put-off', until: backoff(tries, now), letter };
    default:
      return outcome satisfies never;
  }
}
