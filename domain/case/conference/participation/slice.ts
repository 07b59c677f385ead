import { agreed, called, making } from '../../../access/right.ts';
import type { Slice } from '../../../slice.ts';
import type { ChildId } from '../../family/shape.ts';
import type { MeetingLevel } from '../../whole.ts';
import { afterMove } from './after-move.ts';
import { askParents } from './ask-parents.ts';
import { planAdult } from './plan-adult.ts';
import { planChild } from './plan-child.ts';
import type { ParticipationCommands, ParticipationEvents, ParticipationState } from './shape.ts';
import { tickTasks } from './tick-tasks.ts';

/** The chair knows nothing of a draft; the lead professional has a card of it once the list is agreed. */
const keepers = (row: string) => [
  { who: ['administrator'], when: making, row } as const,
  { who: ['chair'], when: ['proposed'], row } as const,
  { who: ['administrator', 'chair', 'lead'], when: agreed, row } as const,
];

/**
 * How children, parents and carers take part in a conference, and what there is to do for it. It is all done by people: nothing is ever
 * sent to a family.
 */
export const participation: Slice<MeetingLevel, ParticipationState, ParticipationCommands, ParticipationEvents> = {
  start: { children: {}, adults: {}, done: {}, asked: null },
  may: {
    'plan-child': [
      ...keepers('FV-P6'),
      // A core group is kept by whoever holds it and whoever leads.
      { who: ['chair', 'lead'], when: agreed, of: 'core-group', row: 'FV-P6' },
    ],
    'plan-adult': keepers('ST-P10'),
    // Somebody who was not invited is told the outcome after it.
    'tick-tasks': [{ who: ['administrator', 'lead'], when: called, row: 'ST-P10' }],
    'ask-parents': [{ who: ['chair'], when: agreed, row: 'BU-P6' }],
  },
  decide: { 'plan-child': planChild, 'plan-adult': planAdult, 'tick-tasks': tickTasks, 'ask-parents': askParents },
  evolve: {
    'child-planned': (own, { child, plan }) => ({ ...own, children: { ...own.children, [child]: plan } }),
    'adult-planned': (own, { adult, plan }) => ({ ...own, adults: { ...own.adults, [adult]: plan } }),
    'tasks-ticked'(own, { done, undone, by, at }) {
      if (by === 'time') return own;
      const kept = Object.entries(own.done).filter(([id]) => !undone.some((one) => one === id));
      return { ...own, done: Object.fromEntries([...kept, ...done.map((id) => [id, { by, at }] as const)]) };
    },
    'parents-asked': (own, { informed, explained, uneasy }) => ({ ...own, asked: { informed, explained, uneasy } }),
  },
  says: {
    'child-planned': ({ child }) => `child-planned ${child}`,
    'adult-planned': ({ adult }) => `adult-planned ${adult}`,
    'tasks-ticked': ({ done, undone }) =>
      `tasks-ticked ${[...done, ...undone.map((id) => `${id} not done after all`)].join(', ')}`,
    'parents-asked': () => 'parents-asked',
  },
  hear: {
    // Of a child that was entered by mistake nothing stays but the trail. An adult who was taken off may be put back.
    'child-removed': (own, { child }) => without(own, child),
    moved: afterMove,
  },
};

function without(own: ParticipationState, child: ChildId): ParticipationState {
  if (own.children[child] === undefined) return own;
  const { [child]: _, ...children } = own.children;
  const kept = Object.entries(own.done).filter(([id]) => !id.startsWith(`${child}/`));
  return { ...own, children, done: Object.fromEntries(kept) };
}
