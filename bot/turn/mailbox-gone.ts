import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import { asItStands } from '../../domain/case/case.ts';
import type { Case, Known } from '../../domain/case/whole.ts';
import type { Watch } from '../observe/watch.ts';
import { personOfMailbox } from './person-of-mailbox.ts';
import { mail, mailboxOf } from './telling.ts';

/**
 * What is done when somebody of a case is owed something and their mailbox is destroyed: the log says so, and whoever set the case up is
 * asked to telephone them. The notice has the same id each time, so it comes once for a case and a person, however many processes ask.
 */
export function mailboxGone(
  sealed: Pick<Sealed, 'append'>,
  watch: Watch,
): (state: Case, boxes: readonly StreamId[], known: Pick<Known, 'directory'>) => void {
  const said = new Set<string>();

  async function tell(stream: StreamId, { opening }: Case): Promise<void> {
    const person = personOfMailbox(stream);
    if (person === null || opening.status !== 'open' || opening.convenor === person) return;
    const { id, convenor } = opening;
    if (said.has(`${id} ${person}`)) return;
    said.add(`${id} ${person}`);
    const item = { item: 'notice', case: id, notice: 'unreachable', about: person } as const;
    const { writes } = mail([{ to: convenor, item, notBefore: 0 }], { stream: `case:${id}`, count: 0, at: 0 });
    try {
      const did = await sealed.append(writes);
      if (did.did === 'appended' && did.gone.length === 0) return;
      if (did.did === 'appended') return watch.gone(mailboxOf(convenor));
    } catch (error) {
      watch.failed(stream, 'tell that a mailbox is destroyed', error);
    }
    said.delete(`${id} ${person}`);
  }

  return (written, boxes, { directory }) => {
    // Whoever had called it may be no administrator any more: the case is another's then, also before that is written down.
    const state = asItStands(written, directory);
    for (const stream of boxes) {
      watch.gone(stream);
      void tell(stream, state);
    }
  };
}
