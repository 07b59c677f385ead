import { unownedActions } from '../../domain/case/plan/unowned.ts';
import type { Case, Meeting } from '../../domain/case/whole.ts';
import type { PersonId } from '../../domain/ids.ts';

/** What somebody has in hand that others would have to take over, in numbers. */
export interface OpenParts {
  /** Invitations to what is not over yet. */
  readonly invitations: number;
  readonly actions: number;
  readonly chairing: number;
  /** Cases they set up. */
  readonly convening: number;
}
const none: OpenParts = { invitations: 0, actions: 0, chairing: 0, convening: 0 };
const kinds = ['invitations', 'actions', 'chairing', 'convening'] as const;

/** Adds what these people have in hand in one case to what was counted before it. */
export function countParts(
  counted: Map<PersonId, OpenParts>,
  people: ReadonlySet<PersonId>,
  { opening, meetings, plan }: Case,
): void {
  if (opening.status !== 'open') return;
  const add = (person: PersonId, kind: keyof OpenParts) => {
    const was = counted.get(person) ?? none;
    if (people.has(person)) counted.set(person, { ...was, [kind]: was[kind] + 1 });
  };
  add(opening.convenor, 'convening');
  for (const { calling, when, list } of Object.values(meetings) as readonly Meeting[]) {
    if (calling.stage === 'closed' || calling.stage === 'cancelled') continue;
    if (when.chair !== null) add(when.chair, 'chairing');
    for (const { person } of list.people) add(person, 'invitations');
  }
  const nobodys = new Set(unownedActions(plan));
  for (const one of plan.actions) if (one.status === 'open' && !nobodys.has(one)) add(one.to, 'actions');
}

/** "invitations 2, actions 1"; '' for nothing. */
export function partsText(parts: OpenParts = none): string {
  return kinds.flatMap((kind) => (parts[kind] === 0 ? [] : [`${kind} ${parts[kind]}`])).join(', ');
}
