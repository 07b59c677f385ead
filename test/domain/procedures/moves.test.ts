import { expect, test } from 'vitest';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';

/** What is asked at a move for good, how strongly, and by which row: `tell must FV-X2`. */
const asked = ({ moves }: Procedure, way: 'in' | 'out') =>
  moves.tasks
    .filter((one) => one.way === way && one.stay === 'permanent')
    .map(({ task, strength, source }) => `${task} ${strength} ${source}`);

test('in Forth Valley all that goes with a child, and all that the other authority is told and asked, is the document’s (FV-X1, FV-X2, FV-T8)', () => {
  expect(asked(forthValley, 'out')).toEqual([
    'tell must FV-X2',
    'write must FV-X2',
    'assess must FV-X2',
    'send must FV-X1',
    'register must FV-X1',
    'requirement should FV-X1',
    'invite should FV-X2',
  ]);
  expect(asked(forthValley, 'in')).toEqual(['notice expected ours', 'ask should FV-X2', 'call must FV-T8']);
});

test('of a move to here Stoke and Buckinghamshire say that a conference is called, and the rest is ours (ST-T2, BU-T9)', () => {
  const ours = ['notice expected ours', 'ask expected ours'];
  expect(asked(stokeOnTrent, 'in')).toEqual([...ours, 'call must ST-T2']);
  expect(asked(buckinghamshire, 'in')).toEqual([...ours, 'call should BU-T9']);
  expect(asked(ceredigion, 'in')).toEqual([...ours, 'call expected ours']);
  for (const one of [stokeOnTrent, buckinghamshire, ceredigion])
    expect(asked(one, 'out')).toEqual(['tell expected ours', 'write expected ours', 'send expected ours']);
});
