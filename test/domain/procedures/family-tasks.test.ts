import { expect, test } from 'vitest';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';

/** Of what there is to do for the family what the document itself asks for, how strongly, and in which row. The rest is ours. */
const asked = ({ participation }: Procedure) =>
  participation.tasks
    .filter(({ strength }) => strength !== 'expected')
    .map(({ task, strength, source }) => `${task} ${strength} ${source}`)
    .toSorted();

test('in Forth Valley what is done for children and parents is the document’s, as strongly as it says (FV-P6, FV-P9, FV-P14, FV-P15)', () => {
  expect(asked(forthValley)).toEqual([
    'adult-invited must FV-P14',
    'adult-leaflet must FV-P14',
    'adult-outcome must FV-P9',
    'adult-plan must FV-P9',
    'adult-views must FV-P9',
    'advocate-asked should FV-P15',
    'child-expresses should FV-P15',
    'child-helped must FV-P6',
    'child-plan must FV-P6',
    'child-told must FV-P6',
    'child-views must FV-P15',
  ]);
});

test('elsewhere it is what each document asks for: the interpreter and the advocate in Stoke, the leaflet in Buckinghamshire, an age in Ceredigion (ST-P8, ST-P10, ST-P11, BU-P6, CE-P4)', () => {
  expect(asked(stokeOnTrent)).toEqual([
    'access must ST-P8',
    'adult-confirmed must ST-P10',
    'adult-explained must ST-P10',
    'adult-hour should ST-P14',
    'adult-invited should ST-P10',
    'adult-leaflet must ST-P10',
    'adult-views should ST-P10',
    'advocate-asked must ST-P11',
    'advocate-chair must ST-P11',
    'advocate-consent must ST-P11',
    'advocate-leaves must ST-P11',
    'apart must ST-P10',
    'child-plan must ST-P16',
    'child-told must ST-P16',
    'childcare must ST-P8',
    'interpreter must ST-P8, ST-P10',
    'transport must ST-P8',
  ]);
  expect(asked(buckinghamshire)).toEqual(['adult-explained must BU-P6', 'adult-leaflet must BU-P6', 'child-plan should BU-P1']);
  expect(asked(ceredigion)).toEqual(['child-plan should CE-P4']);
});
