import type { Change } from '../change.ts';

const valley = 'domain/procedures/forth-valley-timescales.ts';
const stoke = 'domain/procedures/stoke-on-trent/timescales.ts';
const afterwards = 'domain/procedures/stoke-on-trent/afterwards.ts';
const bucks = 'domain/procedures/buckinghamshire-timescales.ts';
const ceredigion = 'domain/procedures/ceredigion-timescales.ts';
const sharing = 'domain/case/conference/reports/share-report.ts';
const england = 'domain/procedures/national/england-2023-timescales.ts';
const ofValley = 'domain/procedures/forth-valley/afterwards.ts';
const counting = 'domain/timescales/deadlines.ts';
const practice = 'domain/procedures/gp-practice-timescales.ts';
const ofCase = 'domain/case/dates/case-deadlines.ts';

const within = (fact: string, amount: string) => `from: { fact: '${fact}' },\n    within: ${amount},`;

/** Rows that are a date and how it is counted: row, file, what stands there, what then stands there instead. */
const counted: readonly (readonly [string, string, string, string])[] = [
  ['FV-T1', valley, within('concern-notified', "[21, 'days']"), within('concern-notified', "[22, 'days']")],
  ['EN-T9', england, within('referral-received', "[45, 'working-days']"), within('referral-received', "[45, 'days']")],
  ['EN-T10', england, within('referral-received', "[1, 'working-days']"), within('referral-received', "[2, 'working-days']")],
  ['EN-T11', england, 'it has no number of days of its own, and is in time', 'in time'],
  [
    'EN-T11',
    england,
    "kind: 'undated',\n    from: { fact: 'strategy-discussion', pick: 'enquiries' },",
    "kind: 'deadline',\n    within: [15, 'days'],\n    from: { fact: 'strategy-discussion', pick: 'enquiries' },",
  ],
  [
    'EN-T12',
    england,
    "kind: 'undated',\n    from: { fact: 'enquiries-decided' },",
    "kind: 'deadline',\n    within: [1, 'days'],\n    from: { fact: 'enquiries-decided' },",
  ],
  ['FV-T3', valley, "before: [12, 'weeks']", "before: [11, 'weeks']"],
  ['FV-T3', valley, 'pregnancy; very early in it there may be exceptions', 'pregnancy'],
  ['FV-T4', valley, within('concern-raised', "[21, 'days']"), within('concern-raised', "[22, 'days']")],
  ['FV-T5', valley, "within: [3, 'months'],\n    to: 'review'", "within: [4, 'months'],\n    to: 'review'"],
  [
    'FV-T6',
    'domain/case/change/readers.ts',
    'if (acknowledged?.forward === true && of',
    'if (acknowledged?.forward === false && of',
  ],
  ['FV-T6', valley, "every: [6, 'months']", "every: [7, 'months']"],
  ['FV-T3', valley, "says: { en: 'as soon as possible',", "says: { en: 'in 21 days',"],
  ['FV-T2', valley, "after: [5, 'days'],", "after: [4, 'days'],"],
  ['FV-T8', counting, 'return other.day < own.day ? other : own;', 'return own;'],
  ['FV-T8', valley, "types: ['transfer'],", "types: ['review'],"],
  ['FV-T8', valley, 'where the risk goes on or is higher', 'for a child who has moved'],
  [
    'FV-T12',
    ofValley,
    "from: { fact: 'conference', of: ['initial', 'pre-birth', 'continued'] },\n    within: [15, 'days'],",
    "from: { fact: 'conference', of: ['pre-birth', 'continued'] },\n    within: [15, 'days'],",
  ],
  ['FV-T12', ofCase, 'return rows.filter((row) => !isOfPlan(row, day));', 'return rows;'],
  [
    'FV-T12',
    'domain/case/core-group-cards.ts',
    "firstLimit(state, procedure, of, 'core-group')",
    "firstLimit(state, procedure, of, 'review')",
  ],
  ['FV-T16', ofValley, "when: 'any-late',", "when: 'conference-late',"],
  ['ST-T1', stoke, "'initiating' },\n    within: [15, 'working-days']", "'initiating' },\n    within: [15, 'days']"],
  ['ST-T1', stoke, within('section-47-started', "[15, 'working-days']"), within('section-47-started', "[15, 'days']")],
  ['ST-T2', stoke, "types: ['initial', 'transfer'],", "types: ['transfer'],"],
  ['ST-T4', stoke, "before: [3, 'months']", "before: [12, 'weeks']"],
  ['ST-T5', afterwards, "within: [3, 'months']", "within: [4, 'months']"],
  [
    'ST-T5',
    afterwards,
    "{ from: { fact: 'birth' }, within: [1, 'months'] }",
    "{ from: { fact: 'birth' }, within: [2, 'months'] }",
  ],
  [
    'ST-T5',
    'domain/timescales/due.ts',
    "if (from.fact !== 'conference' || from.of !== 'pre-birth')",
    "if (from.fact !== 'conference')",
  ],
  ['ST-T6', afterwards, "every: [6, 'months']", "every: [9, 'months']"],
  ['ST-T7', afterwards, "{ from: { fact: 'birth' }, before: [1, 'days'] }", "{ from: { fact: 'birth' }, before: [2, 'days'] }"],
  [
    'ST-T7',
    afterwards,
    "{ from: { fact: 'expected-delivery' }, before: [1, 'days'] }",
    "{ from: { fact: 'expected-delivery' }, before: [2, 'days'] }",
  ],
  ['ST-T7', afterwards, "within: [10, 'working-days']", "within: [10, 'days']"],
  [
    'ST-T7',
    afterwards,
    "from: { fact: 'discharge' },\n    before: [1, 'days'],",
    "from: { fact: 'discharge' },\n    before: [2, 'days'],",
  ],
  ['FV-B1', 'domain/timescales/state.ts', 'one.on >= sinceOf(row, dates)', 'one.on >= 0'],
  ['FV-B1', 'domain/case/dates/discharges.ts', "?.unborn['core-group'] === true", "?.unborn['core-group'] !== undefined"],
  ['FV-B1', 'domain/case/dates/discharges.ts', 'standings.get(one.id)?.on === true', 'standings.get(one.id)?.on !== undefined'],
  ['ST-T8', afterwards, "every: [4, 'weeks']", "every: [6, 'weeks']"],
  ['BU-T1', bucks, within('section-47-started', "[15, 'working-days']"), within('section-47-started', "[15, 'days']")],
  ['BU-T5', bucks, "before: [30, 'minutes']", "before: [15, 'minutes']"],
  ['BU-T6', bucks, "every: [6, 'weeks']", "every: [7, 'weeks']"],
  ['BU-T6', ofCase, 'coreGroupsOf(state).filter(({ meeting }) => isHeld(meeting))', 'coreGroupsOf(state)'],
  ['BU-T8', bucks, "every: [6, 'months']", "every: [7, 'months']"],
  ['BU-T8', bucks, "within: [3, 'months']", "within: [4, 'months']"],
  ['BU-T8', ofCase, "if (type !== 'review') return all;", "if (type !== 'transfer') return all;"],
  ['BU-T9', bucks, within('transfer-notified', "[15, 'working-days']"), within('transfer-notified', "[20, 'working-days']")],
  ['CE-T1', ceredigion, "from: { fact: 'strategy-discussion' },", "from: { fact: 'section-47-started' },"],
  ['GP-T1', practice, "from: { fact: 'minutes-received', pick: 'last' },", "from: { fact: 'conference', pick: 'last' },"],
  [
    'GP-T2',
    practice,
    "{ fact: 'invitations-sent', or: 'minutes-received', pick: 'last' }",
    "{ fact: 'invitations-sent', pick: 'last' }",
  ],
  [
    'GP-T3',
    practice,
    "from: { fact: 'strategy-discussion', pick: 'last' },",
    "from: { fact: 'section-47-started', pick: 'last' },",
  ],
  ['CE-T1', ceredigion, within('strategy-discussion', "[15, 'working-days']"), within('strategy-discussion', "[15, 'days']")],
  ['CE-T2', ceredigion, "within: [3, 'months']", "within: [4, 'months']"],
  ['CE-T2', ceredigion, "every: [6, 'months']", "every: [7, 'months']"],
  [
    'ST-T9',
    stoke,
    "before: [2, 'working-days'],\n    to: 'report-to-family',\n    strength: 'should'",
    "before: [3, 'working-days'],\n    to: 'report-to-family',\n    strength: 'should'",
  ],
  ['ST-T9', sharing, 'return { ...was, shared, ', 'return { ...was, '],
  [
    'ST-T10',
    stoke,
    "before: [2, 'working-days'],\n    to: 'report-to-chair'",
    "before: [1, 'working-days'],\n    to: 'report-to-chair'",
  ],
  ['ST-T10', 'cards/conference/reports/report-line.ts', 'const set = reportDates(deadlines())', 'const set = reportDates([])'],
  [
    'ST-T11',
    stoke,
    "before: [2, 'working-days'],\n    to: 'report-to-family',\n    strength: 'must'",
    "before: [3, 'working-days'],\n    to: 'report-to-family',\n    strength: 'must'",
  ],
  ['ST-T11', sharing, 'return { ...was, shared, ', 'return { ...was, '],
  [
    'BU-T2',
    bucks,
    "types: ['initial', 'pre-birth', 'transfer'],\n    from: { fact: 'conference' },\n    before: [2, 'working-days']",
    "types: ['initial', 'pre-birth', 'transfer'],\n    from: { fact: 'conference' },\n    before: [3, 'working-days']",
  ],
  ['BU-T3', bucks, "before: [5, 'working-days']", "before: [4, 'working-days']"],
  [
    'BU-T4',
    bucks,
    "before: [2, 'working-days'],\n    to: 'report-to-chair'",
    "before: [1, 'working-days'],\n    to: 'report-to-chair'",
  ],
  ['BU-T4', 'cards/conference/reports/report-line.ts', 'const set = reportDates(deadlines())', 'const set = reportDates([])'],
  ['CE-T3', ceredigion, "before: [1, 'days']", "before: [2, 'days']"],
];

export const changes: readonly Change[] = counted.map(([row, file, before, after]) => ({ row, file, before, after }));
