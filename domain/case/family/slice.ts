import { making } from '../../access/right.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { addChild, removeChild } from './child.ts';
import type { FamilyCommands, FamilyEvents, FamilyState } from './shape.ts';

export const family: Slice<CaseLevel, FamilyState, FamilyCommands, FamilyEvents> = {
  start: { children: [], ever: 0 },
  may: {
    'add-child': [{ who: ['administrator'], when: making, row: 'Q-1' }],
    'remove-child': [{ who: ['administrator'], when: making, row: 'Q-1' }],
  },
  decide: { 'add-child': addChild, 'remove-child': removeChild },
  evolve: {
    'child-added': (own, { child }) => ({ children: [...own.children, child], ever: own.ever + 1 }),
    'child-removed': (own, { child }) => ({ ...own, children: own.children.filter((one) => one.id !== child) }),
  },
  says: {
    'child-added': ({ child }) => `child-added ${child.id}`,
    'child-removed': ({ child }) => `child-removed ${child}`,
  },
  hear: {},
};
