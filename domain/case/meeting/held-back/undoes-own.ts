import type { Under } from '../../../access/right.ts';
import type { Stamp } from '../../../decider.ts';
import type { MeetingId } from '../../../ref.ts';
import { isShutOut } from '../../need-to-know/named.ts';
import type { Case, Known } from '../../whole.ts';

/** What is asked, as far as it says which press is undone. */
interface Undoing {
  readonly do: string;
  readonly meeting?: MeetingId;
  readonly act?: number;
}

/** By which right somebody undoes what they pressed themself, also where they have no part any more; null: it is no such thing. */
export function undoesOwn(asked: Undoing, state: Case, by: Stamp['by'], { directory }: Pick<Known, 'directory'>): Under | null {
  if (asked.do !== 'take-back' || asked.meeting === undefined || by === 'time') return null;
  const held = state.meetings[asked.meeting]?.heldBack.acts.find((one) => one.act === asked.act && one.by === by);
  const person = directory.people.get(by);
  if (held?.part === undefined || person?.status !== 'active' || isShutOut(state, person)) return null;
  return { part: held.part, may: 'take-back', row: 'Q-21' };
}
