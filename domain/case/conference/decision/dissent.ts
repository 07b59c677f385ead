import type { Stamp } from '../../../decider.ts';
import { isFreshId } from '../../../fresh-id.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { childrenOf } from './decide-child.ts';
import type { DecisionCommands, DecisionEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', DecisionEvents>>;

/** Of one person: more than a conference comes to, so that nothing grows without end. */
export const mostDissents = 10;

/** Whoever disagrees with what was decided on a child (FV-D2, CE-D2, ST-D1): the chair and they alone read it. It holds nothing up (FV-D3). */
export function dissent(whole: InMeeting, { id, child, words, manager, by }: DecisionCommands['dissent'] & Stamp): Outcome {
  const { meeting } = whole;
  const all = meeting.decision.dissents;
  const found = all.find((one) => one.id === id);
  if (found?.by === by && found.of === null && found.words === words && found.manager === manager && found.child === child)
    return already;
  if (found !== undefined && (found.by !== by || found.of !== null)) return { refused: 'changed' };
  if (found === undefined && !isFreshId(id)) return { refused: 'changed' };
  if (!childrenOf(whole).includes(child)) return { refused: 'no-such-child' };
  const { children, adjourned } = meeting.decision;
  if (children[child] === undefined && adjourned[child] === undefined) return { refused: 'too-early' };
  if (words === '') return { refused: 'incomplete' };
  if (found === undefined && all.filter((one) => one.by === by && one.of === null).length >= mostDissents)
    return { refused: 'list-full' };
  return { events: [{ event: 'dissented', id, child, words, manager }] };
}

/** Before the chair has answered it. */
export function takeBackDissent(
  { meeting }: InMeeting,
  { dissent: id, by }: DecisionCommands['take-back-dissent'] & Stamp,
): Outcome {
  const found = meeting.decision.dissents.find((one) => one.id === id && one.by === by && one.of === null);
  if (found === undefined) return already;
  return found.answer === null ? { events: [{ event: 'dissent-taken-back', dissent: id }] } : { refused: 'too-late' };
}

export function answerDissent({ meeting }: InMeeting, { dissent: id, words }: DecisionCommands['answer-dissent']): Outcome {
  const found = meeting.decision.dissents.find((one) => one.id === id);
  if (found === undefined) return { refused: 'too-late' };
  if (words === '') return { refused: 'incomplete' };
  return found.answer?.words === words ? already : { events: [{ event: 'dissent-answered', dissent: id, words }] };
}
