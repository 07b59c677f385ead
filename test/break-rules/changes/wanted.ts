import type { Change } from '../change.ts';

const needed = 'domain/case/meeting/list/needed-roles.ts';
const inForthValley = 'domain/procedures/forth-valley-roles.ts';
const briefing = 'domain/case/meeting/list/briefing.ts';

/** Who is wanted, and why each is there: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['FV-P1', 'domain/case/meeting/list/schools.ts', 'schools > 0 && schools < children', 'schools > 0 && false'],
  ['FV-P1', 'domain/case/meeting/list/schools.ts', 'conference.household.schools ?? children', 'children'],
  ['FV-P1', 'domain/case/meeting/list/usual-people.ts', 'toFind.has(key) || ', ''],
  ['FV-P1', 'domain/case/meeting/list/usual-people.ts', ' || toFind.get(role.key)?.has(at.agency) === true', ''],
  ['FV-P1', 'domain/case/family/slice.ts', 'const household = withoutSchools(own.household);', 'const { household } = own;'],
  ['FV-P1', 'domain/case/meeting/list/schools.ts', 'household.preFive === true', 'true'],
  ['FV-P1', needed, "role.standing === 'core')\n", "role.standing === 'usual')\n"],
  ['FV-P1', needed, 'siblings === true && besides.includes(wanted)', 'siblings !== true && besides.includes(wanted)'],
  ['FV-P1', needed, 'household?.preFive !== false', 'household?.preFive !== true'],
  ['FV-P1', inForthValley, "key: 'gp',", "key: 'general-practice',"],
  ['FV-P1', inForthValley, "key: 'paediatrician',", "key: 'paediatrics',"],
  ['FV-P3', inForthValley, "part: 'observe',", "part: 'comment',"],
  ['FV-P4', 'domain/case/meeting/list/agree-list.ts', "  if (seen !== version) return { refused: 'changed' };\n", ''],
  ['FV-P2', inForthValley, "when: ['initial', 'pre-birth'],", "when: ['initial'],"],
  ['FV-P4', 'cards/meeting/list/wanted-rows.ts', 'text: wanted.notInvitedAsk,', "text: '',"],
  ['FV-P4', 'domain/case/meeting/list/not-invited.ts', "(why === 'other' && words === '')", '(why === null && words === null)'],
  [
    'FV-P4',
    'domain/case/conference/minutes/content/people-parts.ts',
    'Object.entries(is.notInvited).map',
    'Object.entries({} as typeof is.notInvited).map',
  ],
  ['FV-P7', inForthValley, "when: ['school-age', 'pre-five', 'transfer'],", "when: ['school-age', 'pre-five'],"],
  ['FV-P7', inForthValley, "key: 'originating-social-worker'", "key: 'social-worker-originating'"],
  ['FV-P7', inForthValley, "key: 'manager',", "key: 'team-manager',"],
  ['FV-P7', inForthValley, "key: 'originating-manager'", "key: 'manager-originating'"],
  ['ST-T2', 'domain/procedures/role.ts', "when: ['transfer'],", "when: ['pre-birth'],"],
  ['BU-T9', 'domain/procedures/role.ts', "when: ['transfer'],", "when: ['pre-birth'],"],
  [
    'FV-P8',
    'domain/case/meeting/list/need.ts',
    'usualNeed(procedure, key) !== null :',
    'usualNeed(procedure, key) !== undefined :',
  ],
  ['FV-P8', 'domain/case/meeting/list/slice.ts', 'role, ...(why === undefined ? {} : { why }),', 'role,'],
  ['FV-P8', 'cards/meeting/list/listed.ts', "need === '' ? [] : [need]", "need === '' ? [need] : []"],
  ['ST-P14', 'cards/meeting/list/listed.ts', "need === '' ? [] : [need]", "need === '' ? [need] : []"],
  ['FV-P10', briefing, 'one.briefed === true', 'one.briefed === undefined'],
  ['FV-P10', briefing, 'named === undefined || isBriefed(procedure, named.role)', 'named === undefined'],
  ['ST-P1', 'domain/procedures/stoke-on-trent/roles.ts', "key: 'neo-natal'", "key: 'neonatal'"],
  ['GP-P7', 'domain/procedures/role.ts', "key: 'family-support'", "key: 'family-help'"],
  ['GP-P7', 'domain/procedures/role.ts', "key: 'youth-justice'", "key: 'youth'"],
  ['GP-P7', 'domain/procedures/role.ts', "key: 'young-carers'", "key: 'young-carer'"],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
