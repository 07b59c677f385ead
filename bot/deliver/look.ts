import type { Chat } from '../../adapters/chat.ts';
import { installationAt } from '../../domain/directory/installation.ts';
import { asTold, backoff } from '../../domain/person/backoff.ts';
import type { MailCommand } from '../../domain/person/command.ts';
import type { Settled } from '../../domain/person/event.ts';
import type { Claim, Mailbox } from '../../domain/person/state.ts';
import { triesOf } from '../../domain/person/undelivered.ts';
import type { Delivery } from './one-delivery.ts';

/** A new message of unknown outcome: is it there? Where nobody can tell, it is sent once more, and counted. */
export async function look(delivery: Delivery, box: Mailbox, claim: Claim): Promise<number> {
  const { context, me, ask } = delivery;
  const at = installationAt(claim.to);
  const pause = context.installations.enter(at);
  if (pause > 0) return pause;
  const found = (await context.chats[claim.to.on]?.find(claim.to, claim.attempt)) ?? 'cannot tell';
  if (found !== 'cannot tell') context.installations.heard(at, found);
  const command = meant(found, box, claim, context.now());
  if (command === 'barred') return Math.max(1, context.installations.pauseLeft(at));
  if (command.do === 'settle' && command.outcome.did === 'resend') {
    context.counters.repeated++;
    context.log.warn({ person: me, attempt: claim.attempt, on: claim.to.on }, 'sent once more, it may be there twice');
  }
  return ask(command);
}

function meant(found: Awaited<ReturnType<Chat['find']>>, box: Mailbox, claim: Claim, now: number): MailCommand | 'barred' {
  const settle = (outcome: Settled): MailCommand => ({ do: 'settle', attempt: claim.attempt, outcome });
  const { letter } = claim;
  const tries = triesOf(box, letter);
  if (found === 'cannot tell') return settle({ did: 'resend' });
  switch (found.did) {
    case 'done':
      return settle(found.value === null ? { did: 'never' } : { did: 'done', posted: found.value });
    case 'wait':
      if (found.until !== null) return { do: 'put-off', until: asTold(found.until, tries, now), letter };
      return { do: 'put-off', until: backoff(tries, now), letter };
    case 'unknown':
      return { do: 'put-off', until: backoff(tries, now), letter };
    case 'gone':
      return settle({ did: 'gone' });
    case 'unreachable':
      return settle({ did: 'unreachable', why: found.why });
    case 'rejected':
      return settle({ did: 'resend' });
    case 'barred':
      return 'barred';
    default:
      return found satisfies never;
  }
}

/** A dead sender's edit: made again it is the same edit, so nothing has to be found out. */
export function release({ ask }: Delivery, claim: Claim): Promise<number> {
  return ask({ do: 'settle', attempt: claim.attempt, outcome: { did: 'never' } });
}
