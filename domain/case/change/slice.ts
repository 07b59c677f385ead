import { readable } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { acknowledgeChange } from './acknowledge-change.ts';
import type { Change, ChangeId, ChangesCommands, ChangesEvents, ChangesState } from './shape.ts';
import { tellChange, withdrawChange } from './tell-change.ts';

const tells = [{ who: ['core-group', 'invitee', 'lead'], when: readable, row: 'FV-T14' }] as const;

/** What changes for a child between conferences: told to the chair at once, at any hour, and acknowledged or passed on by the clock. */
export const changes: Slice<CaseLevel, ChangesState, ChangesCommands, ChangesEvents> = {
  start: { all: [] },
  may: {
    'tell-change': tells,
    'withdraw-change': tells,
    'acknowledge-change': [{ who: ['chair', 'backup', 'lead', 'unit-manager'], when: readable, row: 'Q-13' }],
  },
  decide: { 'tell-change': tellChange, 'withdraw-change': withdrawChange, 'acknowledge-change': acknowledgeChange },
  evolve: {
    'change-told': ({ all }, { id, kind, text, child, by, at }) => {
      const about = child === undefined ? {} : { child };
      const told: Change = { id, kind, text, ...about, by: by as PersonId, at, acknowledged: null, withdrawn: null };
      return { all: [...all, told] };
    },
    'change-withdrawn': (own, { change, at }) => changed(own, change, (one) => ({ ...one, withdrawn: at })),
    'change-acknowledged': (own, { change, contingency, forward, words, by, at }) =>
      changed(own, change, (one) => ({ ...one, acknowledged: { by: by as PersonId, at, contingency, forward, words } })),
  },
  says: {
    'change-told': ({ kind }) => `change-told ${kind}`,
    'change-withdrawn': () => 'change-withdrawn',
    'change-acknowledged': ({ contingency, forward }) =>
      `change-acknowledged${contingency ? ', contingency in force' : ''}${forward ? ', review brought forward' : ''}`,
  },
  hear: {},
};

function changed({ all }: ChangesState, id: ChangeId, change: (one: Change) => Change): ChangesState {
  return { all: all.map((one) => (one.id === id ? change(one) : one)) };
}
