import type { Change } from '../change.ts';

const decide = 'domain/case/conference/decision/decide-child.ts';
const standing = 'domain/case/conference/decision/standing.ts';
const dates = 'domain/case/dates/case-deadlines.ts';
const after = 'domain/case/conference/decision/after.ts';
const tasks = 'domain/case/conference/decision/tasks.ts';
const cards = 'cards/conference/decision/phase-cards.ts';
const form = 'cards/conference/decision/decide-form.ts';

/** What is decided on each child, and how it stands from then on. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['FV-D4', decide, "if (decision.reporter && (reporter === null || reporter.why === '')) return null;", ''],
  ['FV-T7', dates, "dated('removed-from-register', day, type),", ''],
  ['ST-D2', decide, 'isRisk && decision.categories.length > 0 && known.length === 0', 'false'],
  ['ST-D2', form, 'keys.length > 0 && categories.length === 0', 'false'],
  ['ST-P9', standing, 'standings.set(decided.child, after', 'standings.clear(); standings.set(decided.child, after'],
  ['ST-T18', dates, ", dated('plan-discontinued', day, type)", ''],
  ['FV-D5', after, "help === 'yes' && procedure.decision.otherHelp.lead && lead === null", 'false'],
  ['ST-D5', after, 'one.id === recommendation && one.owner === by', 'one.id === recommendation'],
  ['ST-D6', cards, 'adjourned && reconvened !== null', 'reconvened !== reconvened'],
  ['CE-D5', tasks, 'return on !== (of.standings', 'return !on && on !== (of.standings'],
  ['ST-T20', tasks, "return comes === 'whole' || comes === 'part';", 'return false;'],
  ['BU-D4', standing, 'endedBy === null || endedBy.some', 'endedBy !== undefined || endedBy.some'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
