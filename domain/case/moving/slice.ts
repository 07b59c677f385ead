import { readable } from '../../access/right.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { Facts } from '../opening/shape.ts';
import type { CaseLevel } from '../whole.ts';
import { isSameMove, sayChildMove, takeBackChildMove } from './say-child-move.ts';
import { type ChildMove, type ChildMoveId, fromFacts, type MovesCommands, type MovesEvents, type MovesState } from './shape.ts';
import { noteReceiving, tickChildMove } from './tick-child-move.ts';

/** Whoever leads, sets it up or chairs: they are who has the tasks, and who hears where those are late. */
const keepsMoves = [{ who: ['lead', 'administrator', 'chair'], when: readable, row: 'FV-X2' }] as const;

/** Children who move to another authority or from one, for good or for a time: what is sent and asked for, and until when the plan stays (FV-X1). */
export const moves: Slice<CaseLevel, MovesState, MovesCommands, MovesEvents> = {
  start: { all: [] },
  may: {
    'say-child-move': keepsMoves,
    'take-back-child-move': keepsMoves,
    'tick-child-move': keepsMoves,
    'note-receiving': keepsMoves,
  },
  decide: {
    'say-child-move': sayChildMove,
    'take-back-child-move': takeBackChildMove,
    'tick-child-move': tickChildMove,
    'note-receiving': noteReceiving,
  },
  evolve: {
    'child-move-said': ({ all }, { id, way, stay, child, authority, on, known, by, at }) => {
      const was = all.find((one) => one.id === id);
      const done = was !== undefined && was.way === way && was.child === child ? was.done : {};
      const received = was !== undefined && isSameMove(was, { way, stay, child }) ? was.received : null;
      const is = { withdrawn: null, done, received, id, way, stay, authority, on, known, by: by as PersonId, at };
      const { child: _, ...others } = is as ChildMove;
      const said: ChildMove = child === undefined ? others : { ...others, child };
      return { all: was === undefined ? [...all, said] : all.map((one) => (one === was ? said : one)) };
    },
    'child-move-taken-back': (own, { move, at }) => changed(own, move, (one) => ({ ...one, withdrawn: at })),
    'child-move-ticked': (own, { move, done, undone, by, at }) =>
      changed(own, move, (one) => {
        const left = Object.entries(one.done).filter(([task]) => !undone.some((other) => other === task));
        return { ...one, done: Object.fromEntries([...left, ...done.map((task) => [task, { by, at }] as const)]) };
      }),
    'receiving-noted': (own, { move, on }) => changed(own, move, (one) => ({ ...one, received: on })),
  },
  says: {
    'child-move-said': ({ way, stay }) => `child-move-said ${way}, ${stay}`,
    'child-move-taken-back': () => 'child-move-taken-back',
    'child-move-ticked': ({ done, undone }) => `child-move-ticked ${[...done, ...undone.map((one) => `not ${one}`)].join(', ')}`,
    'receiving-noted': ({ on }) => `receiving-noted ${on === null ? 'taken back' : 'held'}`,
  },
  hear: {
    opened: (own, { facts, by, at }) => noticed(own, facts, { by, at }),
    described: (own, { facts, by, at }) => noticed(own, facts, { by, at }),
  },
};

/** A case that is opened for a child who has moved here begins with the notice of that (BU-T9, ST-T2, FV-T8). */
function noticed({ all }: MovesState, facts: Facts, { by, at }: Pick<Stamp, 'by' | 'at'>): MovesState {
  const others = all.filter((one) => one.id !== fromFacts);
  const was = all.find((one) => one.id === fromFacts);
  const known = facts['transfer-notified']?.at(-1);
  if (known === undefined) return was === undefined ? { all } : { all: others };
  if (was !== undefined) return { all: [{ ...was, known }, ...others] };
  const said = { id: fromFacts, way: 'in', stay: 'permanent', authority: '', on: '', known, by: by as PersonId, at } as const;
  return { all: [{ ...said, done: {}, received: null, withdrawn: null }, ...others] };
}

function changed({ all }: MovesState, id: ChildMoveId, change: (one: ChildMove) => ChildMove): MovesState {
  return { all: all.map((one) => (one.id === id ? change(one) : one)) };
}
