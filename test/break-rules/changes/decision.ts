import type { Change } from '../change.ts';

const decide = 'domain/case/conference/decision/decide-child.ts';
const standing = 'domain/case/conference/decision/standing.ts';
const dates = 'domain/case/dates/case-deadlines.ts';
const after = 'domain/case/conference/decision/after.ts';
const tasks = 'domain/case/conference/decision/tasks.ts';
const cards = 'cards/conference/decision/phase-cards.ts';
const form = 'cards/conference/decision/decide-form.ts';
const ways = 'domain/case/conference/decision/ways.ts';
const phases = 'domain/case/conference/decision/phases-of.ts';
const dissent = 'cards/conference/decision/dissent-form.ts';
const follows = 'cards/conference/decision/follows-form.ts';
const lacking = 'domain/case/conference/decision/lacking.ts';

/** What is decided on each child, and how it stands from then on. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['ST-C1', 'domain/case/conference/circulation/who-gets-what.ts', "asExcluded(excluded?.decision?.what) ?? 'child'", "'child'"],
  [
    'ST-C1',
    'domain/case/conference/circulation/who-gets-what.ts',
    "as === 'observer' ? own : [...own, ...core]",
    '[...own, ...core]',
  ],
  [
    'ST-T16',
    'domain/case/conference/minutes/readers.ts',
    "return of.minutes.stage === 'agreed' && administers(",
    'return administers(',
  ],
  ['FV-D4', decide, "if (decision.reporter && (reporter === null || reporter.why === '')) return null;", ''],
  ['FV-T7', 'cards/meeting/core-group/next-date.ts', ' || isOfNobody(scene)) return null;', ') return null;'],
  ['FV-T7', 'domain/case/dates/dates-of-these.ts', "from?.fact === 'core-group' || (", "from?.fact === 'core-group' && ("],
  ['FV-T7', dates, "    ...[...removed].map((day) => dated('removed-from-register', day, type)),\n", ''],
  ['ST-D2', decide, 'isRisk && decision.categories.length > 0 && known.length === 0', 'false'],
  ['ST-D2', form, 'keys.length > 0 && categories.length === 0', 'false'],
  ['ST-P9', standing, 'standings.set(decided.child, after', 'standings.clear(); standings.set(decided.child, after'],
  ['ST-T18', dates, "    ...[...discontinued].map((day) => dated('plan-discontinued', day, type)),\n", ''],
  ...['FV-D5', 'ST-D3', 'CE-D4'].map(
    (row) => [row, 'domain/case/in-need/cards.ts', '(isReviewed || plan.lead !== null)', 'isReviewed'] as const,
  ),
  ['FV-D5', after, "help === 'yes' && procedure.decision.otherHelp.lead && lead === null", 'false'],
  ['ST-D5', after, 'one.id === recommendation && one.owner === by', 'one.id === recommendation'],
  ['ST-D5', 'domain/case/conference/decision/recommended-tasks.ts', 'if (answer?.accepted === false) return [];', ''],
  [
    'ST-D5',
    'domain/case/conference/decision/reminders.ts',
    'open.filter((one) => one.who === person).flatMap',
    "open.filter((one) => one.who === person && one.task !== 'recommended').flatMap",
  ],
  [
    'FV-D3',
    'cards/conference/decision/dissent-form.ts',
    '(writesRecord(scene) || isMineToSay(scene, one))',
    '(!writesRecord(scene) || isMineToSay(scene, one))',
  ],
  [
    'FV-D3',
    'cards/conference/decision/dissent-form.ts',
    'dissent.of === null ? words.dissentAnswerMeans',
    'dissent.of !== null ? words.dissentAnswerMeans',
  ],
  ['ST-D6', cards, 'adjourned && reconvened !== null', 'reconvened !== reconvened'],
  ['FV-D4', tasks, "return reporter?.what === 'refer';", "return reporter !== null && reporter.what !== 'not-needed';"],
  ['CE-D5', tasks, 'return on !== (of.standings', "return (on || task === 'custodian') && on !== (of.standings"],
  ['CE-D5', tasks, 'return on !== (of.standings', 'return !on && on !== (of.standings'],
  ['ST-T20', tasks, 'return of.day.family.includes(child.id as string as FamilyId);', 'return false;'],
  ['ST-B1', 'cards/plan/outline/plan-form.ts', '    ...unbornBlocks(scene),\n', ''],
  ['ST-B1', tasks, "task === 'birth' ? birthOf(child) : day", 'day'],
  ['ST-B1', 'cards/family/children-forms.ts', "const isBorn = 'expected' in child &&", "const isBorn = 'born' in child &&"],
  [
    'FV-D2',
    'domain/case/conference/decision/reminders.ts',
    '...dissents.flatMap((one) => reminders(answerDue(one, procedure))),',
    '',
  ],
  ['BU-D4', standing, 'endedBy === null || endedBy.some', 'endedBy !== undefined || endedBy.some'],
  ['FV-D1', ways, "        return !cameToNothing;\n      case 'overrules'", "        return true;\n      case 'overrules'"],
  ['FV-D1', ways, "rules.decision.chairAgainst === 'chair-decides';", "rules.decision.chairAgainst !== 'chair-decides';"],
  ['FV-D1', decide, "(how !== 'follows' || asksBasis(proposed, procedure))", 'asksBasis(proposed, procedure)'],
  [
    'Q-24',
    'domain/case/conference/views/round.ts',
    '.some((one) => one.child === child) === true',
    '.some((one) => one.child === child) === null',
  ],
  ['ST-D4', decide, ' || asksBasis(proposed, procedure)', ''],
  ['ST-D4', decide, 'wantsLimb && (limb === undefined || !limbs.includes(limb))', 'false'],
  ['ST-D4', form, "read.choice('limb', limbs, 'required')", "read.choice('limb', limbs, 'optional')"],
  ['CE-D3', decide, 'wantsLimb && limb !== undefined ? { limb } : {}', '{}'],
  ['CE-D3', form, "read.choice('limb', limbs, 'required')", "read.choice('limb', limbs, 'optional')"],
  ['CE-D3', decide, 'wantsLimb && (limb === undefined || !limbs.includes(limb))', 'false'],
  ['ST-D1', ways, "chairAgainst === 'adjourns' && isProposed", "chairAgainst === 'adjourns'"],
  ['ST-D1', ways, "chairAgainst === 'adjourns' && isProposed", "chairAgainst === 'adjourns' && !cameToNothing"],
  ['ST-D1', ways, 'return proposes !== outcome;', 'return true;'],
  ['ST-D1', decide, "if (reason === '') return { refused: 'incomplete' };", ''],
  [
    'ST-D1',
    'domain/case/conference/views/open-views.ts',
    'views.agreed === null || children.length === 0',
    'children.length === 0',
  ],
  ['ST-D1', 'domain/case/conference/views/asked.ts', 'theirs.find((one) => one === speaker) ?? theirs[0] ?? []', 'theirs'],
  ['BU-D2', ways, 'if (proposes === null || proposes === outcome) return true;', 'return true;'],
  ['BU-D2', ways, "chairAgainst === 'overrules-with-reason' && isProposed", "chairAgainst === 'overrules-with-reason'"],
  ['BU-D2', ways, "'overrules-with-reason' && isProposed", "'overrules-with-reason' && !cameToNothing"],
  ['BU-D2', ways, "chairAgainst === 'overrules-with-reason' &&", "chairAgainst !== 'not-said' &&"],
  ['BU-D2', 'domain/case/conference/views/proposed.ts', 'yes * 2 > all', 'yes * 3 > all'],
  ['FV-B1', follows, "'expected' in child ? procedure.decision.unborn : []", '[]'],
  ['FV-D2', phases, 'person === of.chair ? dissents', 'person === of.minuteTaker ? dissents'],
  ['FV-D3', dissent, '...(stands ? [say(words.dissentStands)] : []),', ''],
  ['FV-D3', 'cards/conference/decision/dissent-next-form.ts', 'process === null ? []', 'process !== null ? []'],
  ['CE-D2', dissent, "const first = scene.procedure.decision.dissent.to === 'own-manager';", 'const first = false as boolean;'],
  ['CE-D2', phases, 'one.answer !== null && one.next === null', 'one.answer === null && one.next === null'],
  [
    'FV-D3',
    'domain/case/conference/decision/dissent-next.ts',
    "return lead !== null && mayHave(needToKnow.perChild, lead, child, 'details') ? lead : chair;",
    'return chair;',
  ],
  [
    'FV-D3',
    'domain/case/conference/decision/dissent-next.ts',
    "return lead !== null && mayHave(needToKnow.perChild, lead, child, 'details') ? lead : chair;",
    "return lead !== null && mayHave(needToKnow.perChild, lead, child, 'details') ? lead : lead;",
  ],
  [
    'CE-D2',
    'domain/case/conference/decision/dissent-next.ts',
    "if (!settled && words === '') return { refused: 'incomplete' };",
    '',
  ],
  ['FV-D6', dissent, "outside === 'exceptionally' && isOver(scene)", "outside === 'exceptionally' && !isOver(scene)"],
  ['ST-D3', form, '(was === undefined || lacksHelp) && followsBlocks(after, child).length > 0', 'false'],
  ['BU-D3', follows, 'otherHelp.consent ? [say(words.helpConsent)] : []', '[]'],
  ['BU-D5', tasks, 'return !on && of.standings.before.get(child.id)?.on === true;', 'return false;'],
  ['BU-D5', tasks, 'of.decision.follows[child.id]?.help != null', 'false'],
  ['CE-D4', lacking, 'return what.filter((one) => !stands[one]);', 'return what.filter((one) => stands[one]);'],
  ['CE-D4', follows, '[say(means), ...consent]', 'consent'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
