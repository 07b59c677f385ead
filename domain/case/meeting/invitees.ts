import type { Meeting } from '../whole.ts';
import { saidBy } from './answers/said.ts';
import type { Said } from './answers/shape.ts';
import type { Listed } from './list/shape.ts';

/** Who is on the list, with what they have said. */
type Invited = Listed & Said;

/** A meeting's own part never changes without becoming another object, so neither does what is made of it. */
const lists = new WeakMap<Meeting['list']['people'], WeakMap<Meeting['answers'], readonly Invited[]>>();

export function inviteesOf({ list, answers }: Pick<Meeting, 'list' | 'answers'>): readonly Invited[] {
  const made = lists.get(list.people) ?? new WeakMap();
  lists.set(list.people, made);
  const found = made.get(answers);
  if (found !== undefined) return found;
  const fresh = list.people.map((one) => ({ ...one, ...saidBy(answers, one.person) }));
  made.set(answers, fresh);
  return fresh;
}
