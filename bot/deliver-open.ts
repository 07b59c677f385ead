import { type Identity, identityKey } from '../domain/directory/identity.ts';
import { asTold, backoff } from '../domain/person/backoff.ts';
import type { MailCommand } from '../domain/person/command.ts';
import type { Mailbox } from '../domain/person/state.ts';
import type { Round } from './deliver.ts';

const notConfigured = 60_000;

/** Opens the direct chat with a person and remembers where it is. Needs no claim: opened twice it is the same chat. */
export async function open({ desk, me, ask }: Round, box: Mailbox, to: Identity): Promise<number> {
  const chat = desk.chats[to.on];
  if (chat === undefined) return notConfigured;
  const wait = await desk.pace({ makes: 'open', to });
  if (wait > 0) return wait;
  const outcome = await chat.open(to);
  if (outcome.did !== 'done') desk.log.info({ person: me, on: to.on, did: outcome.did }, 'chat not opened');
  return ask(meant(outcome, box, to, desk.now()));
}

type Opened = Awaited<ReturnType<NonNullable<Round['desk']['chats']['teams']>['open']>>;

function meant(outcome: Opened, box: Mailbox, to: Identity, now: number): MailCommand {
  const on = identityKey(to);
  switch (outcome.did) {
    case 'done':
      return { do: 'learn', on, address: outcome.value };
    case 'wait':
      return { do: 'hold', until: asTold(outcome.until, now) };
    case 'unreachable':
      return { do: 'shut', on, why: outcome.why };
    case 'gone':
      return { do: 'shut', on, why: 'stranger' };
    case 'rejected':
    case 'unknown':
      return { do: 'hold', until: backoff(box.trouble, now) };
    default:
      return outcome satisfies never;
  }
}
