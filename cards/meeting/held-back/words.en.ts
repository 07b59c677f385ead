import type { Terms } from '../../words/terms.ts';
/** What somebody has just done, of which nobody else hears for two minutes. */
export const heldBack = (t: Terms) => ({
  cancel: (time: string) => `You have cancelled this. Nobody knows yet: whoever it concerns is told at ${time}.`,
  discard: (time: string) => `You have discarded this draft. It goes at ${time}.`,
  uninvite: (who: string, time: string) =>
    `You have withdrawn the invitation of ${who}. Nobody knows yet: whoever it concerns is told at ${time}.`,
  move: (when: string, time: string) =>
    `You have moved this to ${when}. Nobody knows yet: whoever it concerns is told at ${time}.`,
  moveElse: (time: string) =>
    `You have changed the place or the ${t.chair}. Nobody knows yet: whoever it concerns is told at ${time}.`,
  /** On the card of who has the chair since it was pressed. */
  pressedBy: (who: string, what: 'cancel' | 'move' | 'uninvite', time: string) =>
    `${who} has ${{ cancel: 'cancelled this', move: 'moved this', uninvite: 'withdrawn an invitation' }[what]}. Nobody knows yet: whoever it concerns is told at ${time}. You are the ${t.chair} now, and can undo it.`,
  undo: 'Undo',
  telling: 'You cannot undo this any more: whoever it concerns is being told now.',
  undone: {
    cancel: 'Undone: it is not cancelled, and nobody was told.',
    discard: 'Undone: the draft stands as it was.',
    move: 'Undone: it is when and where it was, and nobody was told.',
    uninvite: (who: string) => `Undone: ${who} is still invited, and nobody was told.`,
  },
  failed: {
    cancel: (why: string) => `It was not cancelled after all, and nobody was told: something else came in between. ${why}`,
    move: (why: string) => `It was not moved after all, and nobody was told: something else came in between. ${why}`,
    uninvite: (who: string, why: string) =>
      `The invitation of ${who} was not withdrawn after all, and nobody was told: something else came in between. ${why}`,
  },
  withdrawnTitle: 'Your invitation was withdrawn',
  withdrawn:
    'You need not keep this time free; nothing more is asked. Please delete any diary entry. If needed, you are invited anew.',
  already: 'You have done this already. Your card says when whoever it concerns is told, and you can undo it there.',
});
