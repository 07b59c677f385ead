import { capital } from '../../words/in-a-sentence.ts';
import type { Terms } from '../../words/terms.ts';
/** How a conference ends, and how the next one is called. */
export const ending = (t: Terms) => ({
  cancelledTitle: (reference: string) => `${t.conference} ${reference}: cancelled`,
  discardedTitle: (reference: string) => `${t.conference} ${reference}: draft discarded`,
  discarded: 'This draft was discarded. Nobody was invited, and nobody was told. The case stays, with its children and dates.',
  cancelledDraft: 'This conference was cancelled before the invitations went out, so nobody was invited.',
  cancelledKeeper: 'This conference was cancelled. Whoever was invited is told on their card. Why is in Details.',
  stoppedKeeper: 'This conference does not go ahead. Whoever was invited is told so, and not why.',
  cancelledInvited: 'This conference is cancelled: you need not keep the time free. For another one you are invited anew.',
  cancelledHold: 'This time is not needed any more.',
  closed: 'This conference is closed. What was said there stands.',
  notHeld: `The day has gone by and nobody has taken the register, so this conference does not count as held. The ${t.chair} takes the register as it was, or it is cancelled.`,
  dayGone: 'The day has gone by. It needs another day before anybody is invited.',
  close: 'Close the conference',
  closeMeans:
    'This cannot be taken back: nothing more is ticked, answered or placed. What was said stands, the plan goes on, and the next conference may be called.',
  closeOpen: (n: number) =>
    `Round ${n} of the scale is open, and somebody has placed a number. Numbers stand, so it is not closed over them.`,
  closeReveals: 'Reveal the round, then close the conference. What was placed by mistake can be said in a further round.',
  closeWaits: `The ${t.chair} reveals the round first.`,
  cancel: 'Cancel the conference',
  discard: 'Discard the draft',
  discardMeans:
    'It goes in two minutes; until then you can undo it. Nobody was invited, and nobody is told. The case stays and keeps its reference, and the next conference is called from here.',
  discardHold: `Whoever was asked to keep the time free, and the ${t.chair}, are told in two minutes that it is off. Until then you can undo it; afterwards it cannot be taken back.`,
  closeSubmit: 'Close it',
  cancelSubmit: 'Cancel it',
  discardSubmit: 'Discard it',
  leaveForm: 'Leave it as it is',
  cancelForm: 'Cancel the conference',
  cancelMeans:
    'Whoever was invited is told in two minutes that the conference is cancelled. Until then you can undo it; afterwards it cannot be taken back.',
  whyDiscarded: 'Why it is discarded',
  whyLabel: 'Why it is cancelled',
  whyHint: `Read in Details, by the ${t.chair} and ${t.administrator}s only.`,
  whyHintUncalled: `Read in Details, by ${t.administrator}s only.`,
  cancelledBecause: 'Cancelled because',
  callNext: 'Call the next conference',
  callForm: 'Call the next conference',
  callIntro:
    'It is in the same case. What is below comes along; what is not right any more is changed on the draft that follows.',
  callCloses: 'Calling it closes the conference that was held: nothing more is ticked or placed there.',
  callBefore: 'The one before',
  was: { held: 'held', cancelled: 'cancelled' },
  callChair: `${capital(t.chair)}`,
  callPeople: 'Who comes along',
  callPeopleHint: 'Take out whoever is not to be invited again. Others are added on the draft.',
  callSubmit: 'Call it',
  calledAlready: 'It is called already. Its draft is in the chat of whoever called it.',
  stageClosed: 'closed',
  stageCancelled: 'cancelled',
});
