import type { BareCommand, CaseKnown } from '../../../domain/case/case.ts';
import { ratifiedViews } from '../../../domain/case/conference/views/asked.ts';
import { proposedOutcomes } from '../../../domain/case/conference/views/proposed.ts';
import { type Limb, textOfView, type ViewAnswer } from '../../../domain/case/conference/views/view.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { convened, known, noon, type Story, sealed } from '../case-story.ts';
import { id, type people } from '../invented-partnership.ts';

export type Who = keyof typeof people;
export const [c1, c2] = ['c1', 'c2'] as ChildId[] as [ChildId, ChildId];

/** On the day, under a procedure, with these people ticked as here who have accepted the undertaking. */
export function onTheDay(here: readonly Who[], procedure: Procedure = known.procedure as Procedure): Story {
  const story = convened();
  story.known = { ...known, procedure } as CaseKnown;
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: here.map(id) });
}

/** The same, with views asked for. */
export const asking = (here: readonly Who[], procedure?: Procedure): Story =>
  onTheDay(here, procedure).ask('cleo', { do: 'open-views' });

type Says = ViewAnswer | Limb;

/** A view as it goes to be sealed: the limb of a yes may be said in its place. */
export function blobOf(says: Says, evidence = 'invented evidence'): string {
  const isAnswer = says === 'yes' || says === 'no' || says === 'cannot-say';
  return sealed(textOfView(isAnswer ? { answer: says, evidence } : { answer: 'yes', limb: says, evidence }));
}

/** One's own, of these children. */
export function giving(says: Says, children: readonly ChildId[] = [c1, c2], round = 1, evidence?: string): BareCommand {
  return { do: 'give-view', round, blobs: children.map((child) => ({ child, blob: blobOf(says, evidence) })) };
}

export const entering = (whose: Who, says: Says, children: readonly ChildId[] = [c1, c2], round = 1) =>
  ({
    do: 'enter-view',
    round,
    whose: { person: id(whose) as PersonId },
    blobs: children.map((child) => ({ child, blob: blobOf(says) })),
  }) as const;

/** As the chair's form has it. */
export function closing(story: Story): BareCommand {
  const meeting = story.state.meetings[story.meeting];
  const last = meeting?.views.rounds.at(-1);
  const seen = meeting !== undefined && last?.status === 'open' ? ratifiedViews(last, meeting.register) : -1;
  return { do: 'close-views', seen };
}

export const close = (story: Story): Story => story.ask('cleo', closing(story));

/** What is proposed, one for each child. */
export function proposed(story: Story) {
  const { state, meeting: name } = story;
  const meeting = state.meetings[name];
  return meeting === undefined ? [] : proposedOutcomes({ case: state, meeting, id: name }, story.known);
}
