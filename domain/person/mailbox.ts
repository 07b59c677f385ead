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
  // What does not reach the person is told to the case, which knows who telephones (case/reaching/).
  tells: coverings,
  wake,
};

/**
 * Whoever covers hears the name of their colleague and nothing of the case. Each day's takes the place of the one before, and with the
 * leave it is over.
 */
function coverings(before: Mailbox, after: Mailbox, { me, away }: MailKnown): readonly Tell[] {
  if (before.covered === after.covered) return [];
  const turnings = away === undefined ? {} : { turnings: [{ at: away.until }] };
  return Object.entries(after.covered)
    .filter(([of, one]) => before.covered[of as CaseId] !== one)
    .map(([of, { to }]): Tell => {
      return { to, item: { item: 'notice', case: of as CaseId, notice: 'cover-due', about: me, ...turnings }, notBefore: 0 };
    });
}
