import { isKeeper } from '../../access/keeper.ts';
import { kept } from '../../access/right.ts';
import type { Slice } from '../../slice.ts';
import { already, type CaseLevel } from '../whole.ts';
import type { KeepingCommands, KeepingEvents, KeepingState } from './shape.ts';

const keeper = [{ who: ['keeper'], when: kept, row: 'Q-15' }] as const;

/** a case is let go only with an export of its whole trail, no legal hold, and two people. */
export const keeping: Slice<CaseLevel, KeepingState, KeepingCommands, KeepingEvents> = {
  start: { onHold: false, exported: null },
  may: { 'set-hold': keeper, 'release-hold': keeper, 'record-export': keeper, end: keeper },
  decide: {
    'set-hold': ({ keeping: own }) => (own.onHold ? already : { events: [{ event: 'hold-set' }] }),
    'release-hold': ({ keeping: own }) => (own.onHold ? { events: [{ event: 'hold-released' }] } : already),
    'record-export': ({ keeping: own }, { sha256 }) =>
      own.exported === sha256 ? already : { events: [{ event: 'exported', sha256 }] },
    end({ keeping: own, opening }, { confirmedBy, sha256, by }, { directory }) {
      if (own.onHold) return { refused: 'on-hold' };
      if (confirmedBy === by || !isKeeper(confirmedBy, directory)) return { refused: 'not-two' };
      if (own.exported === null || own.exported !== sha256) return { refused: 'not-exported' };
      return opening.status === 'ended' ? already : { events: [{ event: 'ended', confirmedBy }] };
    },
  },
  evolve: {
    'hold-set': (own) => ({ ...own, onHold: true }),
    'hold-released': (own) => ({ ...own, onHold: false }),
    exported: (own, { sha256 }) => ({ ...own, exported: sha256 }),
    ended: (own) => own,
  },
  says: {
    'hold-set': () => 'hold-set',
    'hold-released': () => 'hold-released',
    exported: ({ sha256 }) => `exported ${sha256}`,
    ended: ({ confirmedBy }, name) => `ended, confirmed by ${name(confirmedBy)}`,
  },
  hear: {},
};
