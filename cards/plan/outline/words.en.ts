import type { LineKind } from '../../../domain/case/plan/outline/shape.ts';
import { withoutIf } from '../../words/in-a-sentence.ts';
import type { Terms } from '../../words/terms.ts';

const kinds: Record<LineKind | 'actions', string> = {
  outcome: 'What must change',
  contingency: 'If it does not: contingency',
  support: 'Supports and resources',
  need: 'Longer-term needs',
  wish: 'The child’s wishes and feelings',
  service: 'Services by name',
  review: 'What would bring the review forward',
  actions: 'Actions',
};
const see: Record<LineKind | 'actions', string> = {
  outcome: 'Read the outcomes',
  contingency: 'Read the contingency',
  support: 'Read the supports',
  need: 'Read the needs',
  wish: 'Read the wishes',
  service: 'Read the services',
  review: 'Read what would',
  actions: 'Read the actions',
};
const outcomes = (n: number) => (n === 1 ? '1 outcome' : `${n} outcomes`);
const actions = (n: number) => (n === 1 ? '1 action' : `${n} actions`);
const contingencies = (n: number) => (n === 1 ? '1 contingency' : `${n} contingencies`);

/** The plan as it stands, and its outline in the room. */
export const outline = (t: Terms) => ({
  title: (reference: string) => `${t.conference} ${reference}: the plan`,
  none: 'The plan: nothing stands in it yet.',
  counts: (some: number, done: number, ifs: number) => `The plan: ${outcomes(some)}, ${actions(done)}, ${contingencies(ifs)}.`,
  beforeDecision: (children: string) => `The plan comes before the decision. What must change is not said yet for: ${children}.`,
  beforeBirth: (children: string) => `A plan stands before the birth. What must change is not said yet for: ${children}.`,
  open: 'Open the plan',
  add: 'Add to the plan',
  addRow: 'Outcomes, contingency, wishes',
  giveRow: 'Who does what, and by when',
  revise: 'Change or withdraw',
  reviseRow: 'Something in it is not right',
  form: 'The plan',
  nothing: 'Nothing stands in it yet but its actions.',
  noActions: 'No action has been given yet.',
  kinds,
  see,
  part: (kind: string, n: number) => `${kind}: ${n}`,
  more: (n: number) => `And ${n} more.`,
  further: 'Read on',
  if: (trigger: string, text: string) => `If ${withoutIf(trigger)}: ${text}`,
  forChild: (child: string, text: string) => `${child}: ${text}`,
  addForm: 'Add to the plan',
  addIntro: 'Short lines, as they are said in the room. They are read in forms only, by those who are part of the plan.',
  kindLabel: 'What it is',
  textsLabel: 'One on each line',
  textsHint: (most: number) => `At most ${most} at once.`,
  triggerLabel: 'Trigger: if this happens',
  triggerHint: 'For a contingency only.',
  tooMany: (most: number) => `At most ${most} at once. Add the others afterwards.`,
  tooLong: (most: number) => `One of the lines is longer than ${most} characters.`,
  needsTrigger: 'A contingency needs its trigger.',
  noTrigger: 'Only a contingency has a trigger.',
  whichLabel: 'Which line',
  wayLabel: 'What is to become of it',
  ways: { change: 'Change it', withdraw: 'Take it out', restore: 'It stands after all' },
  notThat: 'This cannot be done with that line as it stands.',
  keeps: 'What you leave empty stays as it is. How it read before stays with it.',
  textLabel: 'What it is to say',
  outcomeLabel: 'Which outcome it serves',
  outcomeRow: 'Serves',
  noOutcome: 'None of them',
});
