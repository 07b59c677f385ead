import type { Change } from '../change.ts';

const slice = 'domain/case/conference/participation';
const tasks = `${slice}/tasks.ts`;
const inForthValley = 'domain/procedures/forth-valley.ts';
const inStoke = 'domain/procedures/stoke-on-trent.ts';
const byAge = `${slice}/invited-by-age.ts`;

/** How the family takes part: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['ST-P8', tasks, 'return plan.needs.includes(task);', 'return plan.needs.length === 0;'],
  ['ST-P8', tasks, 'return plan.needs?.includes(task) ?? false;', 'return false;'],
  ['ST-M1', 'domain/case/conference/minutes/content/family-parts.ts', "{ needs, language: language ?? '' }", '{}'],
  [
    'ST-P10',
    'domain/procedures/participation.ts',
    "['adult-confirmed', 'adult-hour', 'child-expresses'];",
    "['adult-hour', 'child-expresses'];",
  ],
  ['ST-P10', 'cards/conference/participation/words.en.ts', "'interpreter booked, asked: no relative'", "'interpreter booked'"],
  [
    'ST-P10',
    `${slice}/family-shown.ts`,
    'const readers = familyReaders(of, procedure);',
    'const readers = [...familyReaders(of, procedure), ...of.adults.map(({ id }) => id as string as PersonId)];',
  ],
  [
    'ST-P10',
    'cards/conference/participation/family-line.ts',
    "text: text.join(' '),",
    "text: [...text, ...Object.values(state.participation.adults).map((one) => one.words)].join(' '),",
  ],
  ['FV-P6', tasks, "return comes && (younger || plan.comes === 'part');", 'return comes && younger;'],
  ['FV-P6', tasks, "return comes && (younger || plan.comes === 'part');", "return comes && plan.comes === 'part';"],
  ['FV-P6', inForthValley, "      'child-told': ['must', 'FV-P6'],\n", ''],
  ['FV-P9', inForthValley, "      'adult-outcome': ['must', 'FV-P9'],\n", ''],
  ['FV-P9', `${slice}/plan-adult.ts`, "  if (!is.invited && is.reason === null) return { refused: 'incomplete' };\n", ''],
  ['FV-P9', tasks, "return !plan.invited || plan.comes === 'no';", "return plan.invited && plan.comes === 'no';"],
  ['FV-P14', inForthValley, "      'adult-leaflet': ['must', 'FV-P14'],\n", ''],
  ['FV-P14', inForthValley, "friend: 'chair-says',", "friend: 'not-said',"],
  ['FV-P15', inForthValley, "      'advocate-asked': ['should', 'FV-P15'],\n", ''],
  ['ST-P11', inStoke, "      'advocate-leaves': ['must', 'ST-P11'],\n", ''],
  ['ST-P10', inStoke, "      'adult-explained': ['must', 'ST-P10'],\n", ''],
  ['ST-P8', inStoke, "      access: ['must', 'ST-P8'],\n", ''],
  ['BU-P6', 'domain/procedures/buckinghamshire.ts', "      'adult-explained': ['must', 'BU-P6'],\n", ''],
  ['CE-P4', 'domain/procedures/ceredigion.ts', "'child-plan': ['should', 'CE-P4']", ''],
  ['FV-P6', inForthValley, 'childInvited: { from: 12,', 'childInvited: { from: 13,'],
  ['FV-P6', inForthValley, "reasons: 'always',", "reasons: 'not-invited',"],
  ['FV-P6', tasks, 'return plan.untold === undefined;', 'return true;'],
  ['ST-P10', `${slice}/slice.ts`, '    moved: afterMove,\n', ''],
  ['ST-P10', tasks, "return !plan.invited || plan.comes === 'no';", 'return !plan.invited;'],
  ['ST-P14', inStoke, "'adult-hour': ['should', 'ST-P14'],", ''],
  ['CE-P1', 'cards/meeting/list/attendance-list.ts', 'if (!procedure.attendanceList) return [];', ''],
  ['CE-P1', 'domain/case/need-to-know/child-details.ts', 'keeps || where.some((one) => hasAccepted(one, person))', 'true'],
  ['ST-P11', `${slice}/after-move.ts`, "  'advocate-told',\n", ''],
  ['ST-P11', tasks, "return plan.advocate === 'comes';", "return plan.advocate === 'referred';"],
  ['ST-P16', byAge, '&& !named ?', '&& named ?'],
  ['ST-T17', `${slice}/free-before.ts`, "'child-meets-chair')", "'pre-meeting')"],
  ['BU-P1', byAge, 'ageOn(born, day) < from', 'ageOn(born, day) <= from'],
  ['BU-P1', byAge, "(isOut || asked === 'always')", "asked === 'always'"],
  ['BU-P6', 'domain/procedures/buckinghamshire.ts', 'parentsAsked: true', 'parentsAsked: false'],
  ['CE-P4', 'domain/procedures/adoption.ts', 'childInvited.from ?? childInvitedFrom ?? null', 'childInvited.from'],
  ['FV-P6', byAge, "if (ageOn(born, day) < from) return 'if-asked';", ''],
  ['FV-P6', byAge, "byAge !== 'if-asked' && (isOut", "byAge === 'if-asked' && (isOut"],
  ['FV-P6', inForthValley, 'coreGroups: true', 'coreGroups: false'],
  ['FV-P6', 'cards/conference/participation/keeps-family.ts', '(isChair(scene) || scene.lead === scene.me)', '!isChair(scene)'],
  ['FV-P14', `${slice}/plan-adult.ts`, 'when.chair === by', 'when.chair !== null'],
  ['FV-P15', tasks, 'return plan.expresses;', 'return false;'],
  [
    'FV-P15',
    tasks,
    "    case 'child-told':",
    "    case 'child-views':\n      return plan.comes === 'no';\n    case 'child-told':",
  ],
  ['BU-T5', `${slice}/free-before.ts`, 'return family > 0 ?', 'return family < 0 ?'],
  ['BU-T5', 'cards/dates/worked-back.ts', "row.before[1] !== 'minutes'", "row.before[1] !== 'days'"],
  ['FV-P14', tasks, '      return plan.invited;', '      return !plan.invited;'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
