import { asOfAnother } from '../national/left-to-the-area.ts';
import { moveTasksBy } from './our-tasks.ts';
import type { MoveRule } from './schema.ts';

const forthValleySays = {
  tell: ['must', 'FV-X2'],
  write: ['must', 'FV-X2'],
  assess: ['must', 'FV-X2'],
  send: ['must', 'FV-X1'],
  register: ['must', 'FV-X1'],
  requirement: ['should', 'FV-X1'],
  invite: ['should', 'FV-X2'],
  ask: ['should', 'FV-X2'],
} as const;

/** Register, supervision requirement and file go together, and only a review takes a name off. */
export const forthValleyMoves = {
  tasks: moveTasksBy({ ...forthValleySays, call: ['must', 'FV-T8'] }),
  endedByReceiving: false,
  source: 'FV-X1, FV-X2, FV-T8',
} as const satisfies MoveRule;

/** The receiving authority's conference takes the child off, and nothing before it does. */
export const buckinghamshireMoves = {
  tasks: moveTasksBy({ call: ['should', 'BU-T9'] }),
  endedByReceiving: true,
  source: 'BU-T9, BU-D4',
} as const satisfies MoveRule;

/** It speaks only of a child who moves in, and does not say what ends a plan here. */
export const stokeOnTrentMoves = {
  tasks: moveTasksBy({ call: ['must', 'ST-T2'] }),
  endedByReceiving: true,
  source: 'ST-T2; what ends a plan here is as the national text has it',
} as const satisfies MoveRule;

/** The document does not speak of moves. */
export const ceredigionMoves = {
  tasks: moveTasksBy({}),
  endedByReceiving: true,
  source: 'ours; what ends a plan here is as the national text has it',
} as const satisfies MoveRule;

/** The national text of England: as Stoke and Buckinghamshire. */
export const englandMoves = {
  tasks: moveTasksBy({ call: ['must', 'EN-T8'], notice: ['should', 'EN-T8'] }),
  endedByReceiving: true,
  source: 'EN-T8',
} as const satisfies MoveRule;

export const scotlandMoves = {
  ...forthValleyMoves,
  tasks: asOfAnother(moveTasksBy({ ...forthValleySays, call: ['must', 'SC-T13'] }), 'SC-'),
  source: 'SC-T13, SC-T14; as Forth Valley has it',
} as const satisfies MoveRule;

/** In writing within three days; what goes on for more than twelve weeks is handed over. */
export const walesMoves = {
  tasks: moveTasksBy({
    write: ['must', 'W-T10', [3, 'days']],
    call: ['should', 'W-T11'],
    lasting: ['must', 'W-T12', [12, 'weeks']],
  }),
  endedByReceiving: true,
  source: 'W-T10 to W-T12, W-D3',
} as const satisfies MoveRule;

/** What was read of its procedures does not speak of moves. */
export const northernIrelandMoves = {
  tasks: moveTasksBy({}),
  endedByReceiving: true,
  source: 'ours; what ends a plan here is as in the other nations',
} as const satisfies MoveRule;
