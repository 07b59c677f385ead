import type { Decider } from '../decider.ts';
import type { Tell } from '../tell.ts';
import type { MailCommand, MailRefusal } from './command.ts';
import { decide } from './decide.ts';
import type { MailEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { MailKnown } from './known.ts';
import { wake } from './next.ts';
import { emptyMailbox, type Mailbox } from './state.ts';

/** The mailbox of one professional: what they are owed, were sent, and when they may be reminded. */
export const mailboxDecider: Decider<Mailbox, MailCommand, MailEvent, MailRefusal, MailKnown, Tell> = {
  initial: emptyMailbox,
  decide,
  evolve,
  // What does not reach the person is told to the case, which knows who telephones (case/reaching/).
  tells: () => [],
  wake,
};
