import type { Tagged } from '../../slice.ts';
import { currentConference, wasConvened } from '../meetings.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import type { ChildId, Detail, Entered, FamilyCommands, FamilyEvents, FamilyState, WithheldPart } from './shape.ts';

type Outcome = Decided<Tagged<'event', FamilyEvents>>;

/** So long is a name, and so long is each of the rest, in characters. Forms and files ask the same. */
const longestName = 60;
const longestDetail = 200;
export const mostOf = (detail: Detail): number => (detail === 'name' ? longestName : longestDetail);
export const childDetails = ['name', 'address', 'school', 'placement', 'reason'] as const satisfies readonly Detail[];

const nothing: Entered = { withheld: [] };

/** What a child is called, and where they are. A partnership that has it told by word of mouth takes none. */
export function nameChild(state: Case, { child, entered, removed }: FamilyCommands['name-child'], { directory }: Known): Outcome {
  if (!isThere(state, child)) return { refused: 'no-such-child' };
  const now = state.family.details[child] ?? nothing;
  const takes = Object.fromEntries(Object.entries(entered).filter(([key, text]) => text !== now[key as Detail]));
  const leaves = removed.filter((one) => now[one] !== undefined && entered[one] === undefined);
  if (Object.keys(takes).length > 0 && !directory.namesChildren) return { refused: 'names-off' };
  if (Object.keys(takes).length + leaves.length === 0) return already;
  const renamed = wasConvened(state) && now.name !== undefined && (takes.name !== undefined || leaves.includes('name'));
  return { events: [{ event: 'child-named', child, entered: takes, removed: leaves, ...(renamed ? { renamed } : {}) }] };
}

/**
 * These invited people were told by word of mouth which children it is, or were not after all. Where names are kept nobody is, and nothing
 * is noted.
 */
export function noteTold(state: Case, { people, not = [] }: FamilyCommands['note-told'], { directory }: Known): Outcome {
  const listed = currentConference(state)?.meeting.list.people ?? [];
  if (!people.every((one) => listed.some(({ person }) => person === one))) return { refused: 'no-such-person' };
  if (directory.namesChildren) return already;
  const more = people.filter((one) => !state.family.told.includes(one) && !not.includes(one));
  const less = not.filter((one) => state.family.told.includes(one));
  return {
    events: [
      ...(more.length === 0 ? [] : [{ event: 'names-told', people: more } as const]),
      ...(less.length === 0 ? [] : [{ event: 'names-not-told', people: less } as const]),
    ],
  };
}

/** From now on nobody reads this of the child but the chair. What is not entered yet is withheld too once it is. */
export function withhold(state: Case, { child, parts }: FamilyCommands['withhold']): Outcome {
  if (!isThere(state, child)) return { refused: 'no-such-child' };
  const { withheld } = state.family.details[child] ?? nothing;
  const more = parts.filter((one) => !withheld.includes(one));
  return more.length === 0 ? already : { events: [{ event: 'child-withheld', child, parts: more }] };
}

export function showAgain(state: Case, { child, parts }: FamilyCommands['show-again']): Outcome {
  if (!isThere(state, child)) return { refused: 'no-such-child' };
  const { withheld } = state.family.details[child] ?? nothing;
  const less = parts.filter((one) => withheld.includes(one));
  return less.length === 0 ? already : { events: [{ event: 'child-shown-again', child, parts: less }] };
}

/** What stands of a child after something of it was entered or removed. */
export function withDetails(
  own: FamilyState,
  { child, entered, removed }: Pick<FamilyEvents['child-named'], 'child' | 'entered' | 'removed'>,
): FamilyState {
  const kept = Object.fromEntries(
    Object.entries(own.details[child] ?? nothing).filter(([key]) => !removed.some((one) => one === key)),
  ) as unknown as Entered;
  return { ...own, details: { ...own.details, [child]: { ...kept, ...entered } } };
}

export function withWithheld(
  own: FamilyState,
  child: ChildId,
  change: (withheld: readonly WithheldPart[]) => readonly WithheldPart[],
): FamilyState {
  const now = own.details[child] ?? nothing;
  return { ...own, details: { ...own.details, [child]: { ...now, withheld: change(now.withheld) } } };
}

function isThere({ family }: Case, child: ChildId): boolean {
  return family.children.some((one) => one.id === child);
}
