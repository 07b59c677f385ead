import type { Conference } from '../../conference.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';
import type { Case } from '../../whole.ts';
import { besideAdult, besideChild, type FamilyId, type FamilyMemberId } from './shape.ts';

type Family = Pick<Conference, 'adults' | 'children'>;

/** The parents, carers and relatives, and the children who are born: whoever can be there and be heard. */
export function heardMembers({ adults, children }: Family): readonly FamilyMemberId[] {
  return [...adults.map((one) => one.id), ...children.filter((one) => 'born' in one).map((one) => one.id)];
}

/** All who can be in the register of the family: each of them, and whoever may come with one (ST-P5). */
export function familyIds(family: Family): readonly FamilyId[] {
  const adults = new Set<string>(family.adults.map((one) => one.id));
  return heardMembers(family).flatMap((one) => {
    const companions: readonly string[] = adults.has(one) ? besideAdult : besideChild;
    return [one as FamilyId, ...companions.map((as) => `${one}/${as}` as FamilyId)];
  });
}

export function familyIn({ family }: Case, children: Family['children'] | undefined): Family {
  return { adults: family.adults, children: children ?? family.children };
}

/** With whom somebody comes, and as what; null: they are of the family themself. */
export function companionOf(id: FamilyId): { readonly of: AdultId | ChildId; readonly as: string } | null {
  const [of = '', as] = id.split('/');
  return as === undefined ? null : { of: of as AdultId | ChildId, as };
}

/** Whether somebody is asked to accept the undertaking: everybody but a child (ST-P6). */
export function isAskedToBind(id: FamilyId): boolean {
  return companionOf(id) !== null || !id.startsWith('c');
}
