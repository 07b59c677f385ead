import type { Change } from '../change.ts';

const ours = 'domain/procedures/moves/our-tasks.ts';
const data = 'domain/procedures/moves/for-conferences.ts';
const ticking = 'domain/case/moving/tick-child-move.ts';
const opened = {
  file: 'domain/case/moving/slice.ts',
  before: '    opened: (own, { facts, by, at }) => noticed(own, facts, { by, at }),\n',
  after: '',
};

/** Children who move to another authority, or from one. */
export const changes: readonly Change[] = [
  { row: 'FV-X1', file: data, before: "  send: ['must', 'FV-X1'],\n", after: '' },
  { row: 'FV-X1', file: data, before: "  requirement: ['should', 'FV-X1'],\n", after: '' },
  ...['tell', 'write'].map((task) => ({ row: 'FV-X2', file: data, before: `  ${task}: ['must', 'FV-X2'],\n`, after: '' })),
  { row: 'FV-X2', file: data, before: "  ask: ['should', 'FV-X2'],\n", after: '' },
  { row: 'FV-X2', file: ours, before: "ask: { ...inwards, by: 'lead', within: [2, 'working-days'] },\n  call", after: 'call' },
  { row: 'FV-T8', file: data, before: "call: ['must', 'FV-T8']", after: "call: ['should', 'FV-T8']" },
  { row: 'ST-T2', file: data, before: "moveTasksBy({ call: ['must', 'ST-T2'] })", after: 'moveTasksBy({})' },
  { row: 'BU-T9', file: data, before: "moveTasksBy({ call: ['should', 'BU-T9'] })", after: 'moveTasksBy({})' },
  { row: 'FV-X1', file: data, before: "  register: ['must', 'FV-X1'],\n", after: '' },
  { row: 'FV-X1', file: ticking, before: 'day > localDay(at) ||', after: '' },
  {
    row: 'FV-X1',
    file: 'domain/case/conference/decision/standing.ts',
    before: 'endedBy === null || endedBy.some',
    after: 'endedBy !== undefined || endedBy.some',
  },
  {
    row: 'BU-D4',
    file: 'domain/case/moving/received.ts',
    before: "if (!rule.endedByReceiving) return 'not-a-review';",
    after: '',
  },
  {
    row: 'BU-T9',
    file: 'domain/case/moving/received.ts',
    before: "if (received == null) return 'too-early';",
    after: 'if (received == null) return null;',
  },
  { row: 'FV-X2', file: data, before: "  invite: ['should', 'FV-X2'],\n", after: '' },
  {
    row: 'FV-X2',
    file: 'domain/case/moving/cards.ts',
    before: "if (one.part === 'told') return [];",
    after: "if (one.part !== 'keeps') return [];",
  },
  { row: 'FV-X2', ...opened },
  { row: 'FV-T8', ...opened },
  { row: 'ST-T2', ...opened },
  {
    row: 'BU-T9',
    file: 'domain/case/moving/tasks.ts',
    before: "|| (task === 'call' && isCalledFor(move, of))",
    after: '',
  },
];
