import type { Change } from '../change.ts';

const place = 'domain/case/meeting/scale/place.ts';

export const changes: readonly Change[] = [
  {
    row: 'BU-S1',
    file: 'domain/case/meeting/scale/score.ts',
    before: 'z.int().min(0).max(10)',
    after: 'z.int().min(0).max(11)',
  },
  {
    row: 'BU-S1',
    file: 'cards/meeting/scale/score-field.ts',
    before: "value === '0' ? words.scale.zero : value",
    after: 'value',
  },
  {
    row: 'BU-S2',
    file: place,
    before: "  if ('person' in whose && whose.person !== by) return { refused: 'not-yours' };\n",
    after: '',
  },
  { row: 'BU-S2', file: place, before: ' && !forAll)', after: ' && false)' },
  {
    row: 'BU-S2',
    file: 'domain/case/meeting/scale/slice.ts',
    before: "reveal: chair('BU-S2')",
    after: "reveal: [{ who: ['chair', 'present'], when: agreed, row: 'BU-S2' }]",
  },
  {
    row: 'BU-S2',
    file: 'domain/case/trail/read.ts',
    before: "filter((round) => round.status === 'revealed')",
    after: 'map((round) => ({ zero: { zero: round.status } }))',
  },
  {
    row: 'BU-S2',
    file: 'cards/building/redisplay.ts',
    before: 'return name.startsWith(scorePrefix) ||',
    after: 'return name === scorePrefix ||',
  },
  {
    row: 'BU-S4',
    file: 'domain/case/meeting/scale/line.ts',
    before: 'wide: high - low >= variation.range',
    after: 'wide: high - low > variation.range',
  },
  {
    row: 'BU-S4',
    file: 'cards/meeting/scale/line-form.ts',
    before: 'const differs = line.wide || line.across ?',
    after: 'const differs = line.wide && line.across ?',
  },
  {
    row: 'BU-S5',
    file: 'cards/meeting/scale/line-form.ts',
    before: '...(isChair(scene) ? guidance(scene) : []),',
    after: '...guidance(scene),',
  },
  {
    row: 'BU-S6',
    file: 'domain/case/meeting/scale/slice.ts',
    before: "'open-scale': chair('BU-S1')",
    after: "'open-scale': [{ who: ['chair'], when: agreed, row: 'BU-S1' }]",
  },
  {
    row: 'BU-S6',
    file: 'domain/case/meeting/scale/over-time.ts',
    before: 'named: here.includes(reader)',
    after: 'named: here.length > 0',
  },
  {
    row: 'BU-S6',
    file: 'domain/case/meeting/scale/over-time.ts',
    before: '[...before, ...own]',
    after: '[...own]',
  },
  {
    row: 'BU-S6',
    file: 'adapters/files/png/over-time-svg.ts',
    before: 'top + (10 - score) * unit',
    after: 'top + score * unit',
  },
  {
    row: 'BU-S7',
    file: 'cards/meeting/scale/place-form.ts',
    before: 'given.some(({ score }) => score === 0)',
    after: 'given.every(({ score }) => score === 0)',
  },
  {
    row: 'BU-S7',
    file: 'cards/meeting/scale/line-form.ts',
    before: '(isChair(scene) ? doneAtOnce(scene, last) : [])',
    after: 'doneAtOnce(scene, last)',
  },
  {
    row: 'BU-S7',
    file: 'domain/case/trail/read.ts',
    before: "round.zero.zero !== 'asked'",
    after: "round.zero.zero !== 'nobody'",
  },
];
