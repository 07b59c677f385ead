import type { Change } from '../change.ts';

/** That there is a way back from every slip: file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string])[] = [
  [
    'domain/case/family/slice.ts',
    "'put-back-child': [\n      { who: ['administrator'], when: making, row: 'Q-21' },",
    "'put-back-child': [",
  ],
  ['domain/directory/people/slice.ts', "resume: ['administrator', 'lead'],", 'resume: [],'],
  ['domain/case/meeting/held-back/waiting.ts', 'cancel: () => true,', 'cancel: () => false,'],
  [
    'domain/case/family/taken-off.ts',
    'told ? child : { ...child, number: own.known + 1 }',
    '{ ...child, number: own.known + 1 }',
  ],
  ['domain/case/family/child-details.ts', 'const less = not.filter((one) => state', 'const less = [].filter((one) => state'],
  [
    'domain/case/reaching/telephoned.ts',
    'not.includes(one.person) && isToldBy(one, by)',
    'not.includes(one.person) && one.told === null',
  ],
  ['domain/case/conference/circulation/sending.ts', "was?.how === 'tap' && how !== null", "was?.how === 'tap'"],
];

export const changes: readonly Change[] = broken.map(([file, before, after]) => ({ row: 'Q-21', file, before, after }));
