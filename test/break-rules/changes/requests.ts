import type { Change } from '../change.ts';

const at = 'domain/case/conference/request';
const form = 'cards/conference/request';

/** A request for a conference: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['FV-P5', `${at}/slice.ts`, "who: ['professional'], when: ['none']", "who: ['administrator'], when: ['none']"],
  ['FV-P5', `${form}/ask-form.ts`, 'options: choices(asking.criteria),', 'options: [],'],
  ['BU-P4', `${at}/who-decides.ts`, ': coordinatorsOf(directory, agency);', ': administrators;'],
  ['BU-P4', `${form}/ask-form.ts`, "name: 'why',", "name: 'because',"],
  ['FV-P5', `${at}/ask.ts`, " || why.trim() === ''", ''],
  [
    'FV-P5',
    'domain/procedures/asking/for-conferences.ts',
    "forthValleyAsking = {\n  decides: 'coordinator',",
    "forthValleyAsking = {\n  decides: 'manager',",
  ],
  ['FV-P12', 'domain/procedures/asking/for-conferences.ts', 'talkedOver: true,', 'talkedOver: false,'],
  ['FV-P12', `${form}/request-form.ts`, '...(talkedOver === undefined', '...(talkedOver !== undefined'],
  [
    'ST-P13',
    `${at}/who-decides.ts`,
    "asking?.decides === 'manager' ? managers :",
    "asking?.decides === 'manager' ? administrators :",
  ],
  ['ST-P13', `${at}/answer.ts`, "return why.trim() === '' ? 'incomplete' : asked;", 'return asked;'],
  ['ST-P13', `${at}/slice.ts`, 'recorded: [...own.recorded, request]', 'recorded: own.recorded'],
  ['ST-P13', `${at}/request-cards.ts`, 'was.get(one.to)?.shows !== one.shows', '!was.has(one.to)'],
  ['EN-P4', `${form}/answer-form.ts`, '...(backed ? { hint: words.backedHint } : {}),', ''],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
