import { agreed, making, readable } from '../../access/right.ts';
import type { Stamp } from '../../decider.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { addChild, removeChild } from './child.ts';
import { correctChild } from './correct-child.ts';
import { nextNumber, numberedAgain } from './numbers.ts';
import type { Child, FamilyChange, FamilyCommands, FamilyEvents, FamilyState } from './shape.ts';

/** So many changes are remembered, for the messages that say them; every one is on the trail. */
const remembered = 12;

export const family: Slice<CaseLevel, FamilyState, FamilyCommands, FamilyEvents> = {
  start: { children: [], ever: 0, known: 0, changes: [], changed: 0 },
  may: {
    'add-child': [
      { who: ['administrator'], when: making, row: 'Q-1' },
      { who: ['chair', 'administrator'], when: agreed, row: 'Q-21' },
    ],
    'remove-child': [
      { who: ['administrator'], when: making, row: 'Q-1' },
      { who: ['chair', 'administrator'], when: agreed, row: 'Q-21' },
    ],
    'correct-child': [{ who: ['administrator', 'chair'], when: readable, row: 'Q-21' }],
  },
  decide: { 'add-child': addChild, 'remove-child': removeChild, 'correct-child': correctChild },
  evolve: {
    'child-added'(own, { child, agreed: told, by, at }) {
      const number = nextNumber(own);
      const added = { ...own, children: [...own.children, { ...child, number }], ever: own.ever + 1 };
      return told ? changedBy({ ...added, known: number }, { ...child, number }, { what: 'added', by, at }) : added;
    },
    'child-removed'(own, { child, agreed: told, by, at }) {
      const gone = own.children.find((one) => one.id === child);
      const children = numberedAgain({ ...own, children: own.children.filter((one) => one.id !== child) });
      return told && gone !== undefined
        ? changedBy({ ...own, children }, gone, { what: 'removed', by, at })
        : { ...own, children };
    },
    'child-born': (own, event) => corrected(own, event, 'born'),
    'child-corrected': (own, event) => corrected(own, event, 'corrected'),
  },
  says: {
    'child-added': ({ child }) => `child-added ${child.id}`,
    'child-removed': ({ child }) => `child-removed ${child}`,
    'child-born': ({ child }) => `child-born ${child}`,
    'child-corrected': ({ child }) => `child-corrected ${child}`,
  },
  hear: {
    // From now on others know each child by its number.
    'list-agreed': (own) => ({ ...own, known: nextNumber(own) - 1 }),
  },
};

function corrected(
  own: FamilyState,
  { child, is, agreed: told, by, at }: FamilyEvents['child-born'] & Stamp,
  what: FamilyChange['what'],
): FamilyState {
  const children = own.children.map((one): Child => (one.id === child ? { id: one.id, number: one.number, ...is } : one));
  const found = children.find((one) => one.id === child);
  return told && found !== undefined ? changedBy({ ...own, children }, found, { what, by, at }) : { ...own, children };
}

function changedBy(own: FamilyState, child: Child, how: Pick<FamilyChange, 'what' | 'by' | 'at'>): FamilyState {
  const change: FamilyChange = { child: child.id, number: child.number, unborn: 'expected' in child, ...how };
  return { ...own, changes: [...own.changes, change].slice(-remembered), changed: own.changed + 1 };
}
