import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { Brief, ListCommands, ListEvents, Listed } from './shape.ts';

type Outcome = Decided<Tagged<'event', ListEvents>>;
type People = readonly Listed[];

/** Whether whoever comes in a role is briefed before the day, by a named practitioner: carers, childminders, volunteers (FV-P10). */
export function isBriefed({ roles }: Pick<Procedure, 'roles'>, role: string): boolean {
  return roles.some((one) => one.key === role && one.briefed === true);
}

/** Those on the list who are to be briefed, each with whoever was named to do it, while that one is on it too. */
export function briefings(people: People, procedure: Pick<Procedure, 'roles'>) {
  return people
    .filter((one) => isBriefed(procedure, one.role))
    .map(({ person: carer }) => {
      const by = people.find((one) => one.briefs?.some((each) => each.carer === carer));
      const done = by?.briefs?.find((one) => one.carer === carer)?.done === true;
      return { carer, by: by?.person ?? null, done };
    });
}

export function nameBriefer(
  { meeting }: InMeeting,
  { carer, practitioner }: ListCommands['name-briefer'],
  { procedure }: Known,
): Outcome {
  const { people } = meeting.list;
  const found = briefings(people, procedure).find((one) => one.carer === carer);
  const named = people.find((one) => one.person === practitioner);
  if (found === undefined || named === undefined || isBriefed(procedure, named.role)) return { refused: 'no-such-person' };
  return found.by === practitioner ? already : { events: [{ event: 'briefer-named', carer, practitioner }] };
}

/** By whoever was named, who may take it back: they have not after all. */
export function sayBriefed({ meeting }: InMeeting, { carer, done, by }: ListCommands['say-briefed'] & Stamp): Outcome {
  const own = meeting.list.people.find((one) => one.person === by)?.briefs?.find((one) => one.carer === carer);
  if (own === undefined) return { refused: 'no-such-person' };
  return (own.done === true) === done ? already : { events: [{ event: 'briefing-said', carer, done }] };
}

export function withBriefer(people: People, { carer, practitioner }: ListEvents['briefer-named']): People {
  return people.map((one) => {
    const others = (one.briefs ?? []).filter((each) => each.carer !== carer);
    return withBriefs(one, one.person === practitioner ? [...others, { carer }] : others);
  });
}

export function withSaid(people: People, { carer, done }: ListEvents['briefing-said'], by: PersonId | 'time'): People {
  return people.map((one) => {
    if (one.person !== by) return one;
    return withBriefs(
      one,
      (one.briefs ?? []).map((each) => (each.carer === carer ? { carer, ...(done ? { done } : {}) } : each)),
    );
  });
}

function withBriefs({ briefs: _, ...one }: Listed, briefs: readonly Brief[]): Listed {
  return briefs.length === 0 ? one : { ...one, briefs };
}

/** Somebody was named to brief a carer since: they are told. */
export function isNamedSince(before: People, after: People, person: PersonId): boolean {
  const of = (people: People) => people.find((one) => one.person === person)?.briefs ?? [];
  const was = of(before).map((one) => one.carer);
  return of(after).some((one) => !was.includes(one.carer));
}
