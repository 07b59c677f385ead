import { kept, readable } from '../../access/right.ts';
import type { Slice } from '../../slice.ts';
import { keepsRecord } from '../family/ended.ts';
import type { ChildEnding, ChildId } from '../family/shape.ts';
import { keepsCase } from '../need-to-know/named.ts';
import { already, type CaseLevel } from '../whole.ts';
import { isOnHold } from './on-hold.ts';
import type { KeepingCommands, KeepingEvents, KeepingState } from './shape.ts';

const keeper = [{ who: ['keeper'], when: kept, row: 'Q-15' }] as const;

/** a case is let go only with an export of its whole trail, no legal hold, and two people. */
export const keeping: Slice<CaseLevel, KeepingState, KeepingCommands, KeepingEvents> = {
  start: { onHold: false, heldFor: [], exported: null },
  may: {
    'set-hold': keeper,
    'release-hold': keeper,
    // It holds what an administrator is not to read: that the case is kept from somebody.
    'record-export': [
      { who: ['chair'], when: readable, row: 'Q-15', inPerson: true },
      { who: ['unit-manager'], when: kept, row: 'Q-15', inPerson: true },
    ],
    'record-return': [{ who: ['keeper'], when: readable, row: 'Q-15' }],
    end: keeper,
  },
  decide: {
    'set-hold': ({ keeping: own }) => (own.onHold ? already : { events: [{ event: 'hold-set' }] }),
    'release-hold': ({ keeping: own }) => (isOnHold(own) ? { events: [{ event: 'hold-released' }] } : already),
    'record-export': ({ keeping: own }, { sha256 }) =>
      own.exported === sha256 ? already : { events: [{ event: 'exported', sha256 }] },
    'record-return': (_, { what, sha256, unwritten }) => ({
      events: [{ event: 'put-in-return', what, sha256, ...(unwritten === true ? { unwritten } : {}) }],
    }),
    end(state, { confirmedBy, sha256, by }, { directory }) {
      const { keeping: own, opening } = state;
      if (isOnHold(own)) return { refused: 'on-hold' };
      if (confirmedBy === by || !keepsCase(state, confirmedBy, directory)) return { refused: 'not-two' };
      if (own.exported === null || own.exported !== sha256) return { refused: 'not-exported' };
      return opening.status === 'ended' ? already : { events: [{ event: 'ended', confirmedBy }] };
    },
  },
  evolve: {
    'hold-set': (own) => ({ ...own, onHold: true }),
    'hold-released': (own) => ({ ...own, onHold: false, heldFor: [] }),
    exported: (own, { sha256 }) => ({ ...own, exported: sha256 }),
    'put-in-return': (own) => own,
    ended: (own) => own,
  },
  says: {
    'hold-set': () => 'hold-set',
    'hold-released': () => 'hold-released',
    exported: ({ sha256 }) => `exported ${sha256}`,
    'put-in-return': ({ what, sha256, unwritten }) =>
      `${unwritten === true ? 'not ' : ''}put-in-return ${what} ${sha256}${unwritten === true ? ': no file was written' : ''}`,
    ended: ({ confirmedBy }, name) => `ended, confirmed by ${name(confirmedBy)}`,
  },
  hear: {
    'child-ended': held,
    'ending-corrected': held,
    'ending-taken-back': (own, { child }) => ({ ...own, heldFor: own.heldFor.filter((one) => one !== child) }),
  },
};

function held(own: KeepingState, { child, how }: ChildEnding & { readonly child: ChildId }): KeepingState {
  const others = own.heldFor.filter((one) => one !== child);
  return { ...own, heldFor: keepsRecord(how) ? [...others, child] : others };
}
