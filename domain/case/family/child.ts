import { dayFromIso } from '../../calendar/iso.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided } from '../whole.ts';
import type { ChildId, FamilyCommands, FamilyEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', FamilyEvents>>;

export function addChild({ family }: Case, { nth, child }: FamilyCommands['add-child']): Outcome {
  if (nth !== family.ever) return already;
  const date = 'born' in child ? child.born : child.expected;
  if (dayFromIso(date) === null || !date.startsWith('20')) return { refused: 'bad-date' };
  return { events: [{ event: 'child-added', child: { id: `c${family.ever + 1}` as ChildId, ...child } }] };
}

/** Takes a child off the draft. */
export function removeChild({ family }: Case, { child }: FamilyCommands['remove-child']): Outcome {
  return family.children.some((one) => one.id === child) ? { events: [{ event: 'child-removed', child }] } : already;
}
