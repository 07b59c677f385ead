import type { Chat } from '../adapters/chat.ts';
import { asTold, backoff } from '../domain/person/backoff.ts';
import type { MailCommand } from '../domain/person/command.ts';
import type { Settled } from '../domain/person/event.ts';
import type { Claim, Mailbox } from '../domain/person/state.ts';
import type { Round } from './deliver.ts';

const notConfigured = 60_000;

/** A new message of unknown outcome: is it there? Where nobody can tell, it is sent once more, and counted. */
export async function look(round: Round, box: Mailbox, claim: Claim): Promise<number> {
  const { desk, me, ask } = round;
  const chat = desk.chats[claim.to.on];
  if (chat === undefined) return notConfigured;
  const found = await chat.find(claim.to, claim.attempt);
  const command = meant(found, box, claim, desk.now());
  if (command.do === 'settle' && command.outcome.did === 'again') {
    desk.counters.again++;
    desk.log.warn({ person: me, attempt: claim.attempt, on: claim.to.on }, 'sent once more, it may be there twice');
  }
  return ask(command);
}

function meant(found: Awaited<ReturnType<Chat['find']>>, box: Mailbox, claim: Claim, now: number): MailCommand {
  const settle = (outcome: Settled): MailCommand => ({ do: 'settle', attempt: claim.attempt, outcome });
  if (found === 'cannot tell') return settle({ did: 'again' });
  switch (found.did) {
    case 'done':
      return settle(found.value === null ? { did: 'never' } : { did: 'done', posted: found.value });
    case 'wait':
      return { do: 'hold', until: asTold(found.until, now) };
    case 'unknown':
      return { do: 'hold', until: backoff(box.trouble, now) };
    case 'gone':
    case 'unreachable':
      return settle(found);
    case 'rejected':
      return settle({ did: 'again' });
    default:
      return found satisfies never;
  }
}

/** A dead sender's edit: made again it is the same edit, so nothing has to be found out. */
export function release({ ask }: Round, claim: Claim): Promise<number> {
  return ask({ do: 'settle', attempt: claim.attempt, outcome: { did: 'never' } });
}
