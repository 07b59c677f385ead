import type { Stage } from '../../../domain/access/right.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { convened, drafted, noon, Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const record = { do: 'set-minute-taker', person: id('mina') } as const;

/** Tess was invited, given an action, and taken off the list when it was done: she is of the core group alone. */
function withCoreGroup(): Story {
  const action = 'a1' as ActionId;
  return convened()
    .ask('ada', record)
    .ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] })
    .ask('cleo', { do: 'give-action', to: id('tess'), what: 'invented', why: '', due: '2026-12-20' })
    .ask('tess', { do: 'complete', action })
    .ask('cleo', { do: 'uninvite', person: id('tess') });
}

/** Sam, Pia and Tom were here, Gus was not. */
export function held(): Story {
  const story = withCoreGroup();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}

function ended(): Story {
  const sha256 = 'a'.repeat(64);
  return held()
    .ask('una', { do: 'record-export', sha256 })
    .ask('ada', { do: 'end', sha256, confirmedBy: id('cleo') });
}

const made: Readonly<Record<Exclude<Stage, 'requested'>, () => Story>> = {
  none: () => new Story(),
  draft: () => drafted().ask('ada', record),
  proposed: () => drafted().ask('ada', record).ask('ada', { do: 'propose' }),
  convened: withCoreGroup,
  held,
  closed: () => held().ask('cleo', { do: 'close' }),
  cancelled: () => withCoreGroup().ask('cleo', { do: 'cancel', why: 'invented' }),
  ended,
};
export type StageTold = keyof typeof made;
export const stagesTold = Object.keys(made) as StageTold[];
const stories = new Map<StageTold, Story>();

/** Each is told once, when it is first asked for. */
export function storyAt(stage: StageTold): Story {
  const story = stories.get(stage) ?? made[stage]();
  stories.set(stage, story);
  return story;
}
