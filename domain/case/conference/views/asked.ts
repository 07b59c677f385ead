import type { AgencyId, PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { hasEnded } from '../../family/ended.ts';
import type { ChildId, FamilyState } from '../../family/shape.ts';
import type { Listed } from '../../meeting/list/shape.ts';
import type { RegisterState } from '../../meeting/register/shape.ts';
import { mayHave } from '../../need-to-know/children.ts';
import type { NeedToKnowState } from '../../need-to-know/shape.ts';
import type { PeopleState } from '../../people/shape.ts';
import type { InMeeting } from '../../whole.ts';
import { childrenGivenBy, type Of, type OpenViews, type SealedView } from './round.ts';
import type { ViewsState } from './shape.ts';

/** By what it is decided who gives a view: the roles, and whether each gives one or one of each agency. */
export type ViewRules = Pick<Procedure, 'roles' | 'decision'>;

/** Who is here, on what terms: a conference as its cards are drawn from it has all of this. */
export interface Here {
  readonly present: readonly PersonId[];
  readonly invitees: readonly Pick<Listed, 'person' | 'role'>[];
  readonly needToKnow: Pick<NeedToKnowState, 'perChild'>;
  readonly agencies: PeopleState['agencies'];
  readonly views: Pick<ViewsState, 'speakers'>;
  /** Of the case itself; what cards are drawn from has nothing of such a child. */
  readonly family?: Pick<FamilyState, 'ended'>;
}

export function hereIn({ case: of, meeting }: InMeeting): Here {
  const { register, list, views } = meeting;
  return {
    present: register.present,
    invitees: list.people,
    needToKnow: of.needToKnow,
    agencies: of.people.agencies,
    views,
    family: of.family,
  };
}

/** Whether whoever comes in a role is asked for one: not who only observes or comments (ST-P4, ST-P5, FV-P3). */
export function hasView({ roles }: Pick<Procedure, 'roles'>, role: string): boolean {
  return roles.some(({ key, part }) => key === role && part === 'view');
}

/** Whether one of each agency is asked for them all, once nothing was agreed (ST-D1). */
export function isByAgency({ decision }: Pick<Procedure, 'decision'>): boolean {
  return decision.asked === 'each-agency-without-agreement';
}

/** Who of those here is asked for a view of this child: whoever is there for it, one of each agency where the procedure has it so. */
export function askedOf(of: Here, child: ChildId, rules: ViewRules): readonly PersonId[] {
  if (of.family !== undefined && hasEnded(of.family, child)) return [];
  const all = withView(of, rules).filter((person) => mayHave(of.needToKnow.perChild, person, child, 'views'));
  if (!isByAgency(rules)) return all;
  return [...Map.groupBy(all, (person) => agencyHere(of, person))].flatMap(([agency, theirs]) => {
    const speaker = ownEntry(of.views.speakers, agency);
    return theirs.find((one) => one === speaker) ?? theirs[0] ?? [];
  });
}

/** Everybody here in a role that has one. */
export function withView({ present, invitees }: Here, rules: Pick<Procedure, 'roles'>): readonly PersonId[] {
  return invitees.filter(({ person, role }) => present.includes(person) && hasView(rules, role)).map((one) => one.person);
}

/** The agency somebody is here for; whoever is of none speaks for themself. */
export function agencyHere({ agencies }: Pick<Here, 'agencies'>, person: PersonId): AgencyId {
  return ownEntry(agencies, person) ?? (person as string as AgencyId);
}

/** Of which of these children somebody is asked. */
export function childrenAskedOf(
  of: Here,
  { children }: Pick<OpenViews, 'children'>,
  person: PersonId,
  rules: ViewRules,
): readonly ChildId[] {
  return children.filter((child) => askedOf(of, child, rules).includes(person));
}

/** The views that count, who has given one that does not any more, and who was asked and has given none. */
export function standingViews(
  round: OpenViews,
  of: Here,
  rules: ViewRules,
): { readonly given: readonly SealedView[]; readonly leftOut: readonly Of[]; readonly missing: readonly Of[] } {
  const asked = new Map(round.children.map((child) => [child, askedOf(of, child, rules)]));
  const counts = ({ whose, child }: SealedView) => 'family' in whose || asked.get(child)?.includes(whose.person) === true;
  const leftOut = round.given.flatMap((one) =>
    counts(one) || 'family' in one.whose ? [] : [{ person: one.whose.person, child: one.child }],
  );
  const missing = round.children.flatMap((child) =>
    (asked.get(child) ?? [])
      .filter((person) => !childrenGivenBy(round, { person }).has(child))
      .map((person) => ({ person, child })),
  );
  return { given: round.given.filter(counts), leftOut, missing };
}

/** What closing ratifies: who has given one, and who is here. It grows with either, and no round has one of another's. */
export function ratifiedViews({ version }: OpenViews, { version: register }: Pick<RegisterState, 'version'>): number {
  return version + register;
}
