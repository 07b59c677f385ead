import type { Heard } from '../whole.ts';

/** What the people who choose and agree read of it: never a word of what was typed. */
export const textKinds = [
  'action',
  'plan',
  'decision',
  'view',
  'score',
  'dissent',
  'recommendation',
  'exclusion',
  'minutes',
  'correction',
  'report',
  'request',
  'delay',
  'answer',
  'time',
  'tie',
  'participation',
  'child',
  'adult',
  'cancelled',
  'list',
  'school',
  'change',
  'group',
  'move',
] as const;
export type TextKind = (typeof textKinds)[number];

/** What they were is kept aside with their answers, and whoever comes along brings what the chair had said. */
const kept = [
  'answer',
  'was.meetings[].said.answer.line',
  'was.meetings[].said.answer.deputy.name',
  'was.meetings[].said.earlier.line',
  'was.meetings[].said.earlier.deputy.name',
  'was.meetings[].listed.chairSaid',
] as const;

/**
 * Where people have typed: the kind, and the paths of it in the event, `[]` for each of a list. What is destroyed is written over with a constant;
 * before a path `-`: it is left out; `@`: it is a date, and becomes one that nobody was born on; `!`: it is sealed, and becomes nothing.
 *
 * Of every other event nothing is ever destroyed: it says who did or decided what, and is corrected where it is wrong.
 */
export const typed = {
  'action-given': ['action', 'action.what', 'action.why', 'action.does.name'],
  'action-changed': ['action', 'now.what', 'now.why', 'now.does.name', 'reason'],
  'action-completed': ['action', 'effect'],
  'effect-said': ['action', 'note'],
  'action-withdrawn': ['action', 'reason'],
  'progress-reported': ['action', 'note'],
  'help-asked': ['action', 'note'],
  'said-not-mine': ['action', 'note'],
  'said-cannot': ['action', 'note'],
  'new-date-asked': ['action', 'note'],
  'new-date-answered': ['action', 'note'],
  'action-offered': ['action', 'note'],
  'offer-declined': ['action', 'note'],
  'cover-named': ['plan', 'cover.name'],
  'visits-agreed': ['plan', 'who.name'],
  'visits-changed': ['plan', 'now.who.name'],
  'plan-lines-added': ['plan', 'lines[].text', 'lines[].trigger'],
  'plan-line-changed': ['plan', 'now.text', 'now.trigger'],
  'child-decided': ['decision', 'reason', 'correction', 'reporter.why'],
  'child-adjourned': ['decision', 'reason'],
  'follows-said': ['decision', 'words'],
  'view-given': ['view', '!given[].blob'],
  'views-closed': ['view', 'views[].evidence'],
  placed: ['score', '!placed[].blob'],
  revealed: ['score', 'points[].reason'],
  'zero-answered': ['score', 'doing'],
  dissented: ['dissent', 'words'],
  'dissent-recorded': ['dissent', 'words'],
  'dissent-answered': ['dissent', 'words'],
  'dissent-next-said': ['dissent', 'words'],
  recommended: ['recommendation', 'what'],
  'recommendation-answered': ['recommendation', 'why'],
  'exclusion-asked': ['exclusion', 'words'],
  'exclusion-decided': ['exclusion', 'part', 'reason'],
  'minutes-written': ['minutes', 'put.text', 'put.restricted.text'],
  'minutes-returned': ['minutes', 'word'],
  'correction-asked': ['correction', 'text'],
  'correction-answered': ['correction', 'words'],
  'report-set': ['report', '-link', '-signedBy'],
  'report-shared': ['report', 'said.words'],
  'withholding-asked': ['report', 'asks.manager'],
  'withholding-decided': ['report', 'line'],
  'conference-asked': ['request', 'why'],
  'request-accepted': ['request', 'why'],
  'request-declined': ['request', 'why'],
  'request-recorded': ['request', 'request.why', 'request.answered.why'],
  'late-explained': ['delay', 'why'],
  'delay-answered': ['delay', 'why'],
  'delay-agreed': ['delay', 'why'],
  'interim-said': ['delay', 'what'],
  answered: ['answer', 'answer.line', 'answer.deputy.name'],
  'deputy-agreed': ['answer', 'line'],
  'deputy-declined': ['answer', 'line'],
  'suits-said': ['time', 'line'],
  'when-set': ['time', 'when.place'],
  'time-chosen': ['time', 'why'],
  'core-group-called': ['time', 'when.place'],
  moved: ['time', 'when.place', 'was.place', 'why'],
  'chair-kept': ['tie', 'why'],
  'child-planned': ['participation', 'plan.words', 'plan.language'],
  'adult-planned': ['participation', 'plan.words', 'plan.language'],
  opened: ['child', '@children[].born', '@children[].expected'],
  'child-added': ['child', '@child.born', '@child.expected'],
  'child-born': ['child', '@was.born', '@was.expected', '@is.born', '@is.expected'],
  'child-corrected': ['child', '@was.born', '@was.expected', '@is.born', '@is.expected'],
  'child-named': ['child', 'entered.name', 'entered.address', 'entered.school', 'entered.placement', 'entered.reason'],
  'adult-added': ['adult', 'adult.name'],
  'adult-corrected': ['adult', 'name'],
  cancelled: ['cancelled', 'why'],
  'not-invited-said': ['list', 'words'],
  'school-arranged': ['school', 'speaks', 'where'],
  'change-told': ['change', 'text'],
  'change-acknowledged': ['change', 'words'],
  'child-move-said': ['move', 'authority'],
  'note-written': ['group', 'changed'],
  'group-told': ['group', 'text'],
  'held-back': ['cancelled', 'asks.why', 'asks.when.place'],
  departed: kept,
  returned: kept,
  called: ['answer', 'people[].chairSaid'],
} as const satisfies { readonly [N in keyof Heard]?: readonly [TextKind, ...string[]] };

type Typed = keyof typeof typed;

/** Copies of what was typed elsewhere: they go with that, and are chosen by nobody. */
export const onlyCopies: ReadonlySet<string> = new Set<Typed>([
  'view-given',
  'placed',
  'held-back',
  'departed',
  'returned',
  'called',
]);

/** Read by the chair and whoever wrote it, or by those who were there: the chair alone asks for it. */
export const chairsOwn: ReadonlySet<string> = new Set<Typed>([
  'views-closed',
  'revealed',
  'dissented',
  'dissent-recorded',
  'dissent-answered',
  'dissent-next-said',
  'exclusion-asked',
  'exclusion-decided',
  'correction-asked',
  'correction-answered',
  'withholding-asked',
  'withholding-decided',
  'minutes-returned',
]);

export function isTypedEvent(event: string): event is Typed {
  return Object.hasOwn(typed, event);
}
