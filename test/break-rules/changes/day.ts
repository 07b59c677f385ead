import type { Change } from '../change.ts';

const day = 'domain/case/conference/day';

/** What happens on the day: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  [
    'ST-P6',
    `${day}/family-ids.ts`,
    "return companionOf(id) !== null || !id.startsWith('c');",
    'return companionOf(id) !== null;',
  ],
  [
    'ST-P6',
    'domain/case/meeting/answers/undertaking.ts',
    'return when.chair === person || saidBy',
    "return when.chair !== '' || saidBy",
  ],
  ['ST-P6', 'domain/case/meeting/answers/undertaking.ts', 'return !isBound(on.meeting, person) &&', 'return false &&'],
  ['ST-P6', 'domain/case/meeting/answers/undertaking.ts', 'on.meeting.when.minuteTaker !== person &&', ''],
  ['ST-P6', 'domain/case/trail/read.ts', 'acceptsBeforePlan(state, asked.by as PersonId) ?', 'false ?'],
  ['ST-P6', 'domain/case/meeting/answers/slice.ts', "{ who: ['invitee'], when: called,", "{ who: ['invitee'], when: agreed,"],
  ['ST-P6', 'cards/conference/decision/outcome-text.ts', 'if (acceptsFirst(scene))', 'if (false as boolean)'],
  ['ST-P6', 'bot/click/open-form.ts', "decided.reason === 'undertaking-first' ?", 'false as boolean ?'],
  ['ST-P6', 'cards/meeting/answers/invitation-card.ts', "(answer.answer !== 'deputy' && hasStarted(scene))", 'false'],
  ['ST-P18', 'domain/procedures/stoke-on-trent.ts', "key: 'appeals'", "key: 'ending'"],
  ['BU-A1', `${day}/agenda.ts`, "continues === 'review' ? agenda.review", "continues === '' ? agenda.review"],
  [
    'BU-A1',
    `${day}/run.ts`,
    'done.includes(key) && points[key] === undefined',
    'done.includes(key) && points[key] !== undefined',
  ],
  [
    'CE-A1',
    'domain/procedures/ceredigion-agenda.ts',
    "    {\n      key: 'concerns',\n      title: { en: 'The concerns, the enquiries and the assessments', cy: 'Y pryderon, yr ymholiadau a’r asesiadau' },\n    },\n",
    '',
  ],
  ['CE-A2', 'domain/procedures/ceredigion-agenda.ts', "key: 'key-worker'", "key: 'lead-worker'"],
  ['BU-F1', `${day}/agenda.ts`, 'question: one.question', 'question: one.title'],
  ['CE-P5', `${day}/run.ts`, 'read.every((one) => authors.includes(one) || day.read.includes(one))', 'read.length >= 0'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
