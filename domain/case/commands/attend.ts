import type { Stamp } from '../../decider.ts';
import type { Answer } from '../answer.ts';
import type { CaseEvent } from '../event.ts';
import type { Invitee } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** One tap: I'll be there, and the confidentiality undertaking with it, once per conference (ST-P6). */
export function attend(invitee: Invitee, command: Of<'attend'>, stamp: Stamp): Decided {
  const accepted: CaseEvent[] = invitee.undertaking === undefined ? [{ event: 'undertaking-accepted' }] : [];
  return answered(invitee, { answer: 'attending', how: command.how, at: stamp.at }, accepted);
}

/** Apologies never close the ask for information (GP-P5). */
export function apologise(invitee: Invitee, command: Of<'apologise'>, stamp: Stamp): Decided {
  const { report, reason, line } = command;
  return answered(invitee, { answer: 'apologies', report, reason, line, at: stamp.at }, []);
}

/** The same answer again is no news, whenever it was given. */
export function answered(invitee: Invitee, answer: Answer, before: readonly CaseEvent[]): Decided {
  const bare = (one: Answer) => JSON.stringify({ ...one, at: 0 });
  const events: CaseEvent[] = bare(invitee.answer) === bare(answer) ? [...before] : [...before, { event: 'answered', answer }];
  return events.length === 0 ? already : { events };
}
