import type { StreamId } from '../../adapters/store/port.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import type { Watch } from '../observe/watch.ts';
import { personOfMailbox } from './person-of-mailbox.ts';

/** Asks a case to have somebody telephoned. false: it was not confirmed. */
export type NoteUnreached = (of: CaseId, person: PersonId, at: Instant) => Promise<boolean>;

/**
 * What is done when somebody of a case is owed something and their mailbox is destroyed: the log says so, and the case asks somebody to
 * telephone them. It asks once for each person, however many processes find it.
 */
export function mailboxGone(
  note: NoteUnreached,
  watch: Pick<Watch, 'gone' | 'failed'>,
): (state: Case, boxes: readonly StreamId[], at: Instant) => void {
  const said = new Set<string>();

  async function tell(stream: StreamId, { opening }: Case, at: Instant): Promise<void> {
    const person = personOfMailbox(stream);
    if (person === null || opening.status !== 'open' || said.has(`${opening.id} ${person}`)) return;
    said.add(`${opening.id} ${person}`);
    try {
      if (await note(opening.id, person, at)) return;
    } catch (error) {
      watch.failed(stream, 'tell that a mailbox is destroyed', error);
    }
    said.delete(`${opening.id} ${person}`);
  }

  return (state, boxes, at) => {
    for (const stream of boxes) {
      watch.gone(stream);
      void tell(stream, state, at);
    }
  };
}
