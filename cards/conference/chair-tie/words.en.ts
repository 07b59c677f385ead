import type { ChairTie } from '../../../domain/procedures/conference/chair-rule.ts';
import type { Terms } from '../../words/terms.ts';

const ties: Record<ChairTie, string> = {
  operational: 'I work, or worked, with the family',
  'line-management': 'I manage, or managed, the work on the case',
  'direct-involvement': 'I am, or was, directly involved in the case',
  supervisory: 'I supervise, or supervised, somebody who works on the case',
};
const named: Record<ChairTie, string> = {
  operational: 'works or worked with the family',
  'line-management': 'manages or managed the work on the case',
  'direct-involvement': 'is or was directly involved',
  supervisory: 'supervises or supervised somebody who works on the case',
};

/** Whether the chair is or was tied to a case, and what is said to that. */
export const chairTie = (t: Terms) => ({
  ties,
  named,
  ask: 'Have you, or had you, a tie to this case: through your own work, line management or supervision?',
  none: 'I have no tie',
  someRow: 'If there is one, or was:',
  some: 'I have a tie',
  saidNone: 'You have said that you have no tie to this case.',
  saidSome: 'You have said that you have a tie to this case.',
  change: 'Change that',
  notSaid: `The ${t.chair} has not said yet whether they have a tie to the case.`,
  flagged: `The ${t.chair} has said that they have a tie to the case. Which is in Details.`,
  flaggedSelf: `The unit manager is asked whether you go on as ${t.chair}. Nothing waits for it.`,
  asked: `The unit manager is asked whether the ${t.chair} stays. Nothing waits for it.`,
  waits: `The unit manager has not said yet whether the ${t.chair} stays. Please telephone them.`,
  nobody: `The unit has no manager who could be asked whether the ${t.chair} stays. Please settle it with a senior manager.`,
  kept: `The unit manager has said that the ${t.chair} stays. Why is in Details.`,
  form: 'Tie to the case',
  formMeans: `For this conference alone. Whoever set it up sees that there is one; which it is, they and the unit manager read in a form, and all who get the minutes in these. You can go on as ${t.chair}.`,
  label: 'What ties you to the case, now or before',
  labelHint: 'Choose nothing where there is no tie.',
  askedTitle: (reference: string) => `${t.conference} ${reference}: does the ${t.chair} stay?`,
  askedMeans: `The ${t.chair} has said that they have a tie to this case; the procedure wants one who has none. Nothing waits for you.`,
  answer: `The ${t.chair} stays`,
  other: `Another ${t.chair}`,
  saidTitle: (reference: string) => `${t.conference} ${reference}: the ${t.chair} stays`,
  said: 'The unit manager has said so. Why is behind the button.',
  see: 'What was said',
  keepForm: `The ${t.chair} stays`,
  tieRow: `What the ${t.chair} has said`,
  ruleRow: 'What the procedure says',
  rule: {
    must: `A ${t.chair} with no such tie.`,
    should: `A ${t.chair} with no such tie, wherever possible.`,
    expected: `An independent ${t.chair}; that this tie speaks against one is our reading.`,
  },
  why: `Why the ${t.chair} stays`,
  whyHint: `It stands in the minutes. Before that it is read in Details, by the ${t.chair}, ${t.administrator}s, the unit manager and whoever writes the record.`,
  submit: 'Stays',
  detailsTitle: `The ${t.chair} and the case`,
  detailsNone: `The ${t.chair} has said that they have no tie to the case.`,
  detailsNotSaid: `The ${t.chair} has not said whether they have a tie to the case.`,
  detailsTie: (tie: string) => `The ${t.chair} has said that they have a tie to the case: ${tie}.`,
  detailsKept: (who: string, why: string) => `${who}: the ${t.chair} stays. ${why}`,
  agencies: `The ${t.chair} may come from another agency.`,
  before: 'Whoever chaired the conference before stands first.',
});
