import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import type { Adult, AdultId, FamilyCommands, FamilyEvents, FamilyState, NewAdult } from './shape.ts';

type Outcome = Decided<Tagged<'event', FamilyEvents>>;

/** As many as their own pages can be read in; those who were taken off do not count. */
export const mostAdults = 20;

/** How many adults were ever entered: the next one's id follows from it. */
export function adultsEver({ adults, adultsOff }: Pick<FamilyState, 'adults' | 'adultsOff'>): number {
  return adults.length + adultsOff.length;
}

function adultIdOf(nth: number): AdultId {
  return `p${nth + 1}` as AdultId;
}

/** A parent, a carer or a relative, by label and children; a name where the partnership keeps names. */
export function addAdult(state: Case, { nth, adult }: FamilyCommands['add-adult'], { directory }: Known): Outcome {
  const { family } = state;
  const id = adultIdOf(nth);
  if (nth !== adultsEver(family)) {
    const there = family.adults.find((one) => one.id === id);
    return there !== undefined && isSame(there, adult) ? already : { refused: 'changed' };
  }
  const refused = refusalOf(state, adult);
  if (refused !== null) return { refused };
  if (adult.name !== undefined && !directory.namesChildren) return { refused: 'names-off' };
  if (family.adults.length >= mostAdults) return { refused: 'enough-adults' };
  return { events: [{ event: 'adult-added', adult: { id, ...adult } }] };
}

export function correctAdult(
  state: Case,
  { adult: id, kind, children, name, unnamed }: FamilyCommands['correct-adult'],
  { directory }: Known,
): Outcome {
  const found = state.family.adults.find((one) => one.id === id);
  if (found === undefined) return { refused: 'no-such-adult' };
  if (name !== undefined && !directory.namesChildren) return { refused: 'names-off' };
  const refused = children === undefined ? null : refusalOf(state, { children });
  if (refused !== null) return { refused };
  const takes = {
    ...(kind === undefined || kind === found.kind ? {} : { kind }),
    ...(children === undefined || isSame(found, { children }) ? {} : { children }),
    ...(name === undefined || name === found.name ? {} : { name }),
    ...(unnamed && name === undefined && found.name !== undefined ? { unnamed } : {}),
  };
  return Object.keys(takes).length === 0 ? already : { events: [{ event: 'adult-corrected', adult: id, ...takes }] };
}

export function removeAdult({ family }: Case, { adult }: FamilyCommands['remove-adult']): Outcome {
  return family.adults.some((one) => one.id === adult) ? { events: [{ event: 'adult-removed', adult }] } : already;
}

/** Taken off by mistake: whoever it was is known by the same number again. */
export function putAdultBack({ family }: Case, { adult }: FamilyCommands['put-adult-back']): Outcome {
  if (family.adults.some((one) => one.id === adult)) return already;
  const was = family.adultsOff.some((one) => one.id === adult);
  if (was && family.adults.length >= mostAdults) return { refused: 'enough-adults' };
  return was ? { events: [{ event: 'adult-put-back', adult }] } : { refused: 'no-such-adult' };
}

export function withAdult(own: FamilyState, adult: Omit<Adult, 'number'>): FamilyState {
  const number = own.adultNumbers[adult.kind] + 1;
  return { ...numbered(own, adult.kind, number), adults: [...own.adults, { ...adult, number }] };
}

/** Who becomes of another kind gets the next number of that. */
export function withCorrected(
  own: FamilyState,
  { adult, kind, children, name, unnamed }: FamilyEvents['adult-corrected'],
): FamilyState {
  const number = kind === undefined ? undefined : own.adultNumbers[kind] + 1;
  const adults = own.adults.map((one): Adult => {
    if (one.id !== adult) return one;
    const { name: before, ...rest } = one;
    const called = name ?? (unnamed ? undefined : before);
    return {
      ...rest,
      ...(kind === undefined || number === undefined ? {} : { kind, number }),
      ...(children === undefined ? {} : { children }),
      ...(called === undefined ? {} : { name: called }),
    };
  });
  return { ...(kind === undefined || number === undefined ? own : numbered(own, kind, number)), adults };
}

/** Between those who are there and those who were taken off. */
export function withAdultMoved(own: FamilyState, adult: AdultId, to: 'off' | 'back'): FamilyState {
  const all = [...own.adults, ...own.adultsOff].toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const isOn = (one: Adult) => (one.id === adult ? to === 'back' : own.adults.includes(one));
  return { ...own, adults: all.filter(isOn), adultsOff: all.filter((one) => !isOn(one)) };
}

/** A child that was taken off is nobody's any more. */
export function withoutChild(own: FamilyState, child: string): Pick<FamilyState, 'adults' | 'adultsOff'> {
  const less = (one: Adult) => ({ ...one, children: one.children.filter((each) => each !== child) });
  return { adults: own.adults.map(less), adultsOff: own.adultsOff.map(less) };
}

function numbered(own: FamilyState, kind: Adult['kind'], number: number): FamilyState {
  return { ...own, adultNumbers: { ...own.adultNumbers, [kind]: number } };
}

function refusalOf({ family }: Case, { children }: Pick<NewAdult, 'children'>): 'incomplete' | 'no-such-child' | null {
  if (children.length === 0) return 'incomplete';
  return children.every((child) => family.children.some((one) => one.id === child)) ? null : 'no-such-child';
}

function isSame(one: Adult, other: Partial<NewAdult>): boolean {
  const { kind = one.kind, children = one.children, name = one.name } = other;
  const sameChildren = children.length === one.children.length && children.every((child) => one.children.includes(child));
  return kind === one.kind && name === one.name && sameChildren;
}
