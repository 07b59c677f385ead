import { isFreshId } from '../../../fresh-id.ts';
import type { Tagged } from '../../../slice.ts';
import type { Conference } from '../../conference.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { familyIn } from '../day/family-ids.ts';
import { childrenOf } from './decide-child.ts';
import { mostDissents } from './dissent.ts';
import type { DecisionCommands, DecisionEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', DecisionEvents>>;

/**
 * What a parent, a carer or a child does not agree with, as they said it (FV-D3, ST-D1): recorded by the chair or whoever writes the record, and
 * answered by the chair like any other. It holds nothing up.
 */
export function recordDissent(whole: InMeeting, { id, child, of, words }: DecisionCommands['record-dissent']): Outcome {
  const { decision, list } = whole.meeting;
  const found = decision.dissents.find((one) => one.id === id);
  if (found !== undefined && found.of === null) return { refused: 'changed' };
  if (found?.of === of && found.child === child && found.words === words) return already;
  if (found === undefined && !isFreshId(id)) return { refused: 'changed' };
  if (!childrenOf(whole).includes(child)) return { refused: 'no-such-child' };
  if (!whoMayDisagree(familyIn(whole.case, list.children), child).includes(of)) return { refused: 'no-such-child' };
  if (decision.children[child] === undefined && decision.adjourned[child] === undefined) return { refused: 'too-early' };
  if (words === '') return { refused: 'incomplete' };
  const theirs = decision.dissents.filter((one) => one.of === of);
  if (found === undefined && theirs.length >= mostDissents) return { refused: 'list-full' };
  return { events: [{ event: 'dissent-recorded', id, child, of, words }] };
}

/** Whoever of the adults is entered as that of the child, and the child itself once born: nobody of a half-sibling's. */
export function whoMayDisagree(
  { adults, children }: Pick<Conference, 'adults' | 'children'>,
  child: ChildId,
): readonly (AdultId | ChildId)[] {
  const theirs = adults.filter((one) => one.children.includes(child)).map((one) => one.id);
  return [...theirs, ...children.filter((one) => one.id === child && 'born' in one).map((one) => one.id)];
}

/** What was recorded by mistake, also once it is answered: what the family did not say does not stand there. */
export function takeBackRecordedDissent(
  { meeting }: InMeeting,
  { dissent }: DecisionCommands['take-back-recorded-dissent'],
): Outcome {
  const found = meeting.decision.dissents.find((one) => one.id === dissent && one.of !== null);
  return found === undefined ? already : { events: [{ event: 'dissent-taken-back', dissent }] };
}
