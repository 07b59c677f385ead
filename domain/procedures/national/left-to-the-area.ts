import type { Procedure } from '../schema.ts';

/** What national guidance leaves to each area: the scale is off, no agenda and no headings of its own, an age for inviting a child is not said. */
export const leftToTheArea = {
  overlay: false,
  adoptedBy: null,
  reviewedOn: null,
  areas: [],
  minuteTakerHelps: false,
  schoolHolidays: { asked: false, source: 'none of its own' },
  mandateKnown: false,
  seniorDeputy: false,
  attendanceList: false,
  scale: {
    on: false,
    variation: { range: 3, across: 4 },
    threshold: { from: 0, to: 4 },
    source: 'none of its own',
  },
  agenda: { initial: [], review: [] },
  headings: [],
} as const satisfies Partial<Procedure>;

/** A delay of which the guidance says no more than that the reason is kept. */
export const reasonAlone = {
  authorisedBy: null,
  chairAgrees: false,
  inWriting: false,
  tellsAgencies: false,
  interimPlan: false,
  proposesDate: false,
} as const satisfies Partial<Procedure['delay']>;

/** Tasks as a local document asks for them, under the guidance of a nation: what stands in no row of its own is asked all the same, as our reading. */
export function asOfAnother<T extends { readonly strength: 'must' | 'should' | 'expected'; readonly source: string }>(
  tasks: readonly T[],
  own: string,
): readonly T[] {
  return tasks.map((task) => (task.source.startsWith(own) ? task : { ...task, strength: 'expected' }));
}
