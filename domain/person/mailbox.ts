import type { Decider } from '../decider.ts';
import type { CaseId } from '../ids.ts';
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
  tells,
  wake,
};

/** Nobody can reach this person in chat: whoever called the conference is told, so that somebody picks up a telephone. */
function tells(before: Mailbox, after: Mailbox, known: MailKnown): readonly Tell[] {
  return Object.entries(after.escalated)
    .filter(([of]) => !(of in before.escalated))
    .flatMap(([of, people]) =>
      people.map(
        (to): Tell => ({
          to,
          item: { item: 'notice', case: of as CaseId, notice: 'unreachable', about: known.me },
          notBefore: 0,
        }),
      ),
    );
}
