import { agreed, making, readable, type Under } from '../../../access/right.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import type { HeldAct, HeldBackCommands, HeldBackEvents, HeldBackState } from './shape.ts';
import { takeBack } from './take-back.ts';
import { isDue } from './waiting.ts';

/** So many that wait no more are remembered: who presses Undo late or twice hears what became of it. */
const remembered = 6;

function came(own: HeldBackState, act: number, how: HeldAct['came']): HeldBackState {
  const acts = own.acts.map((one) => (one.act === act ? { ...one, came: how } : one));
  const over = acts.filter((one) => one.came !== 'waiting').slice(-remembered);
  return { ...own, acts: acts.filter((one) => one.came === 'waiting' || over.includes(one)) };
}

function waiting({ act, until, asks, by, at, under }: HeldBackEvents['held-back'] & Stamp & { readonly under?: Under }): HeldAct {
  return { act, by: by as PersonId, ...(under === undefined ? {} : { part: under.part }), at, until, asks, came: 'waiting' };
}

/** While it can be undone and afterwards: whoever is late hears why not. */
const whenever = ['closed', 'cancelled'] as const;

/**
 * For two minutes nobody hears of what somebody has just done, and who did it can take it back (Q-21). In that time nothing has come about:
 * everybody sees and does what they did before, so that what is undone was never seen.
 */
export const heldBack: Slice<MeetingLevel, HeldBackState, HeldBackCommands, HeldBackEvents> = {
  start: { ever: 0, acts: [] },
  may: {
    'take-back': [
      { who: ['chair', 'administrator'], when: [...making, ...agreed, ...whenever], row: 'Q-21' },
      { who: ['chair', 'lead', 'administrator'], when: [...agreed, ...whenever], of: 'core-group', row: 'Q-21' },
    ],
    'carry-out': [{ who: ['time'], when: readable, of: 'any', row: 'Q-21' }],
  },
  decide: {
    'take-back': takeBack,
    // What each of them comes to is decided by its own slice (carry-out.ts).
    'carry-out': ({ meeting }, { at }) => ({
      events: meeting.heldBack.acts.filter((one) => isDue(one, at)).map(({ act }) => ({ event: 'carried-out', act })),
    }),
  },
  evolve: {
    'held-back': (own, event) => ({ ever: event.act, acts: [...own.acts, waiting(event)] }),
    'taken-back': (own, { act }) => came(own, act, 'taken-back'),
    'carried-out': (own, { act }) => came(own, act, 'done'),
    'not-carried-out': (own, { act, why }) => came(own, act, { failed: why }),
  },
  says: {
    'held-back': ({ act, asks }, name) =>
      `held-back ${act}: ${asks.do}${'person' in asks ? ` ${name(asks.person)}` : ''}, for two minutes`,
    'taken-back': ({ act }) => `taken-back ${act}`,
    'carried-out': ({ act }) => `carried-out ${act}`,
    'not-carried-out': ({ act, why }) => `not-carried-out ${act}: ${why}`,
  },
  hear: {},
};
