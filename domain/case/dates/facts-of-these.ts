import type { Child } from '../family/shape.ts';
import type { Facts } from '../opening/shape.ts';
import type { Case } from '../whole.ts';

/**
 * The case with no fact that is another child's than these: from a date that is counted from a half-sibling's birth or discharge, or from the day
 * one was expected on, that day could be worked back. Where none of these is unborn or was born since, no such date is theirs.
 */
export function withFactsOfThese(state: Case, these: readonly Child[]): Case {
  const { facts } = state.dates;
  const birth = ofThese(facts.birth, daysOf(these, 'born'), daysOf(state.family.children, 'born'));
  const expected = ofThese(facts['expected-delivery'], daysOf(these, 'expected'), daysOf(state.family.children, 'expected'));
  const isTheirs = these.some((one) => 'expected' in one || facts.birth?.includes(one.born) === true);
  const { birth: _, 'expected-delivery': __, ...others } = facts;
  const own: Facts = isTheirs ? { ...others, ...named('birth', birth), ...named('expected-delivery', expected) } : others;
  const discharges = Object.fromEntries(
    Object.entries(state.family.discharges).filter(([child]) => these.some(({ id }) => id === child)),
  );
  return { ...state, family: { ...state.family, discharges }, dates: { ...state.dates, facts: own } };
}

function daysOf(children: readonly Child[], which: 'born' | 'expected'): readonly string[] {
  return children.flatMap((one) => (which in one ? [(one as Readonly<Record<string, unknown>>)[which] as string] : []));
}

/** Those that are no other child's: one day may be both's. */
function ofThese(days: readonly string[] | undefined, theirs: readonly string[], all: readonly string[]): readonly string[] {
  return (days ?? []).filter((day) => theirs.includes(day) || !all.includes(day));
}

function named(fact: keyof Facts, days: readonly string[]): Facts {
  return days.length === 0 ? {} : { [fact]: days };
}
