import type { Terms } from '../../words/terms.ts';

/** That the next review is to be called. */
export const review = (t: Terms) => ({
  title: (reference: string) => `${t.conference} ${reference}: the next review`,
  by: (day: string) => `The next review is to be held by ${day}.`,
  late: (day: string) => `The review is late: it was to be held by ${day}.`,
  noDay: (who: string) => `It is called and has no day yet. The day is set by ${who}.`,
  byHidden: 'By when the next review is to be held is in Details.',
  inTime: 'Called now, there is time to agree its list, invite people and have their reports.',
  comesAlong: `Everybody on the list comes along, and the children, the ${t.chair} and the ${t.lead}; what is not right any more is changed on the draft.`,
  call: 'Call the review',
  look: 'Look first',
  uncalled: (who: string) => `Nobody has called the review, and its first date has come. It is called by ${who}.`,
});
