import type { NeedReviewHow } from '../../domain/case/in-need/shape.ts';
import type { Terms } from '../words/terms.ts';

const hows: Record<NeedReviewHow, string> = {
  'goes-on': 'held, it goes on',
  ends: 'held, it ends',
  'not-wanted': 'it ends, since the family does not want it any more',
};

/** The plan of a child who is not, or no longer, at risk, and its reviews. */
export const inNeed = (t: Terms) => ({
  /** What it is called would say of a child, in what is posted, what was decided on it: that stands in the forms. */
  title: (reference: string) => `${t.conference} ${reference}: what follows`,
  ofEach: 'Of each of them:',
  since: (child: string, day: string) => `${child}, since ${day}`,
  youLead: 'You lead it. What was said of it is in what was decided.',
  review: 'The review',
  more: (n: number) => `And ${n} more.`,
  toCall: (day: string) => `Its next review is to be by ${day}. Please call it.`,
  by: (day: string) => `Its next review is to be by ${day}.`,
  calledFor: (day: string) => `Its next review is on ${day}.`,
  wasIt: (day: string) => `Its review was to be on ${day}. Please say what came of it.`,
  pastLimit: (day: string) => `That is later than it is to be: by ${day}.`,
  late: (day: string) => `Its review is late: it was to be by ${day}.`,
  over: (day: string) => `It ended on ${day}.`,
  ended: {
    ends: (day: string) => `It ended with the review on ${day}.`,
    'not-wanted': (day: string) => `It ended on ${day}: the family does not want it any more.`,
  },
  form: 'The review',
  means: (child: string, called: string) => `${child}: ${called}. It goes on with the family’s consent, and never just stops.`,
  noted: (day: string, how: string) => `${day}: ${how}`,
  hows,
  wayLabel: 'What you say of it',
  ways: {
    call: 'It is called for this day',
    uncall: 'It is not on that day after all',
    'goes-on': 'It was held, and the plan goes on',
    ends: 'It was held, and the plan ends',
    'not-wanted': 'The family does not want it any more',
    back: 'What was noted last was a mistake',
  },
  on: 'On which day',
  notPast: 'A day from today on, please.',
  notAhead: 'A day up to today, since the plan began, please.',
});
