import { isoFromDay } from '../calendar/iso.ts';
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

/** This person is not reached in chat, or one message is not: whoever called the conference is told, so that somebody picks up a telephone. */
function tells(before: Mailbox, after: Mailbox, known: MailKnown): readonly Tell[] {
  return [...escalations(before, after, known), ...coverings(before, after, known)];
}

/** Whoever covers hears the name of their colleague and nothing of the case; the day makes each notice one of its own. */
function coverings(before: Mailbox, after: Mailbox, { me }: MailKnown): readonly Tell[] {
  if (before.covered === after.covered) return [];
  return Object.entries(after.covered)
    .filter(([of, one]) => before.covered[of as CaseId] !== one)
    .map(([of, { day, to }]): Tell => {
      const about = `${me}@${isoFromDay(day)}`;
      return { to, item: { item: 'notice', case: of as CaseId, notice: 'cover-due', about }, notBefore: 0 };
    });
}

function escalations(before: Mailbox, after: Mailbox, known: MailKnown): readonly Tell[] {
  return Object.entries(after.escalated)
    .filter(([of, one]) => before.escalated[of as CaseId] !== one)
    .flatMap(([of, { notice, to }]) =>
      to.map((one): Tell => ({ to: one, item: { item: 'notice', case: of as CaseId, notice, about: known.me }, notBefore: 0 })),
    );
}
