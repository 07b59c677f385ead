import type { BareCommand } from '../../../domain/case/case.ts';
import type { DecisionCommands } from '../../../domain/case/conference/decision/shape.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { convened, known, noon, type Story } from '../case-story.ts';
import { id } from '../invented-partnership.ts';
import { blobOf, close } from './views-story.ts';

export const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];

/** By a procedure, on Tuesday 15 December 2026, with three agencies in the room: a child of seven, and one that is not born. */
export function inRoom(procedure: Procedure = known.procedure): Story {
  const story = convened();
  story.known = { ...known, procedure };
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}

/** The same, where views were given and closed: all three see no risk to the one who is born, and one to the other. */
export function seenOtherwise(procedure: Procedure = known.procedure): Story {
  const story = inRoom(procedure);
  if (procedure.decision.asked === 'each-agency-without-agreement')
    story.ask('cleo', { do: 'say-agreement', all: [c1, c2].map((child) => ({ child, outcome: null })) });
  story.ask('cleo', { do: 'open-views' });
  const yes = blobOf(procedure.decision.limbs ? 'shown' : 'yes');
  for (const one of ['sam', 'pia', 'tom'] as const)
    story.ask(one, {
      do: 'give-view',
      round: 1,
      blobs: [
        { child: c1, blob: blobOf('no') },
        { child: c2, blob: yes },
      ],
    });
  return close(story);
}

/** What stands of a child in the meeting that the story asks of. */
export const seenOf = (story: Story, child: ChildId): number => {
  const decision = story.state.meetings[story.meeting]?.decision;
  return decision?.children[child]?.at ?? decision?.adjourned[child]?.at ?? 0;
};

type Said = Partial<DecisionCommands['decide-child']>;

/** What the procedure asks besides is said as it can be. */
export function deciding(story: Story, child: ChildId, said: Said = {}): BareCommand {
  const { categories, reporter, limbs } = story.known.procedure.decision;
  return {
    do: 'decide-child',
    child,
    outcome: 'at-risk',
    how: 'follows',
    categories: categories.slice(0, 1).map((one) => one.key),
    ...(limbs && said.outcome !== 'not-at-risk' ? { limb: 'shown' } : {}),
    reason: limbs ? 'invented basis' : '',
    changed: false,
    reporter: reporter ? { what: 'not-needed', why: 'invented' } : null,
    correction: '',
    seen: seenOf(story, child),
    ...said,
  };
}

export function decide(story: Story, child: ChildId, said: Said = {}): Story {
  return story.ask('cleo', deciding(story, child, said));
}

/** The review after it is called and its list agreed. */
export function nextAgreed(story: Story): Story {
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('pia'), id('tom')] });
  story.ask('ada', { do: 'set-when', when: { date: '2027-01-05', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
  story.ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

/** The same, and held. */
export function nextHeld(story: Story): Story {
  nextAgreed(story).at = noon('2027-01-05');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}
