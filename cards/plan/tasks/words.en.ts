import { plural } from '../../words/plural.ts';

const rules = new Intl.PluralRules('en-GB');
const things = (n: number) => plural(rules, n, { one: 'thing', other: 'things' });

/** Everything somebody is to do, over all their cases. */
export const tasks = {
  form: 'My tasks',
  open: 'My tasks',
  row: 'All you are to do, to tick',
  none: 'Nothing is to be done by you now.',
  askedMore: (n: number) =>
    `And ${things(n)} more ${n === 1 ? 'is' : 'are'} asked of you: each stands on its own card in this chat.`,
  tickLabel: 'What is done',
  tickHint: 'Tick as many as you like. What each is stands behind its button in the chat.',
  tick: 'They are done',
  ticked: (n: number) => `${things(n)} ticked as done.`,
  notConfirmed: (references: string) => `Not confirmed, please tick again: ${references}.`,
  notNow: (references: string) => `Not as you saw it any more: ${references}.`,
  more: (n: number) => `And ${things(n)} more, once these are done.`,
  offered: (line: string) => `${line}: do you take it over?`,
  dateAsked: (line: string, day: string) => `${line}: may it be done by ${day}?`,
  recommended: (reference: string, day: string) => `${reference}: something is recommended to your agency, to answer by ${day}`,
  recommendedRow: (day: string) => `something is recommended to your agency, to answer by ${day}`,
  recommendedLeft: (reference: string) => `${reference}: whoever something was recommended to has left`,
  recommendedLeftRow: 'whoever something was recommended to has left',
  recommendedBy: (reference: string, day: string) => `${reference}: what you accepted to do by ${day}`,
  decided: (reference: string, n: number, day: string) => `${reference}: ${things(n)} since the decision, the first by ${day}`,
  move: (reference: string, n: number, day: string) => `${reference}: ${things(n)} for a child who moves, the first by ${day}`,
  needReview: (reference: string, child: string, day: string) => `${reference}, ${child}: a plan to review by ${day}`,
  exclusion: (reference: string) => `${reference}: something to do before the meeting`,
  planOf: (reference: string) => `${reference}: the plan`,
  answer: 'Answer',
  see: 'Open',
};
