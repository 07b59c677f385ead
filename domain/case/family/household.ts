import type { Tagged } from '../../slice.ts';
import { isCalled, stageOf } from '../meetings.ts';
import { already, type Case, type Decided } from '../whole.ts';
import { type FamilyCommands, type FamilyEvents, type Household, siblingAges } from './shape.ts';

/** So many of one age are entered. */
export const mostSiblings = 12;

export const nobodyElse: Household = { siblings: { 'under-five': 0, 'pre-five': 0, 'school-age': 0 }, preFive: null };

/** Who else is in the family: it may call for a school that none of the children of the conference goes to (FV-P1; ST: of the household). */
export function setHousehold(
  state: Case,
  { siblings, preFive }: FamilyCommands['set-household'],
): Decided<Tagged<'event', FamilyEvents>> {
  const is = {
    siblings: {
      'under-five': siblings['under-five'],
      'pre-five': siblings['pre-five'],
      'school-age': siblings['school-age'],
    },
    preFive,
  };
  if (!siblingAges.every((age) => isCount(is.siblings[age]))) return { refused: 'incomplete' };
  if (isSame(is, state.family.household)) return already;
  return { events: [{ event: 'household-set', ...is, ...(isCalled(stageOf(state)) ? { agreed: true } : {}) }] };
}

/** Between how many schools they go, where that is fewer than one for each child: those on the list may be all (FV-P1). It is said otherwise where it is not so. */
export function saySchools(
  { family: { household } }: Case,
  { schools }: FamilyCommands['say-schools'],
): Decided<Tagged<'event', FamilyEvents>> {
  if (schools !== null && (schools === 0 || !isCount(schools))) return { refused: 'incomplete' };
  return (household.schools ?? null) === schools ? already : { events: [{ event: 'schools-said', schools }] };
}

/** Another child may go to another school. The same object where nothing was said, as what another one shows is told to its readers. */
export function withoutSchools(household: Household): Household {
  const { siblings, preFive, schools } = household;
  return schools === undefined ? household : { siblings, preFive };
}

function isCount(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= mostSiblings;
}

function isSame(one: Omit<Household, 'schools'>, other: Household): boolean {
  return one.preFive === other.preFive && siblingAges.every((age) => one.siblings[age] === other.siblings[age]);
}
