import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealed.ts';
import { type CaseState, isLive } from '../../domain/case/state.ts';
import type { Watch } from '../observe/watch.ts';
import { ownerOf } from './owner.ts';
import { mail, mailboxOf } from './telling.ts';

/**
 * Somebody of a case is owed something and their mailbox is destroyed: it is said in the log, and whoever set the case up is asked to
 * telephone. The notice bears the same id each time, so that it comes once for a case and a person, however many processes say it.
 */
export function mailboxGone(
  sealed: Pick<Sealed, 'append'>,
  watch: Watch,
): (state: CaseState, boxes: readonly StreamId[]) => void {
  const said = new Set<string>();

  async function tell(stream: StreamId, state: CaseState): Promise<void> {
    const person = ownerOf(stream);
    if (person === null || !isLive(state) || state.convenor === person || said.has(`${state.id} ${person}`)) return;
    said.add(`${state.id} ${person}`);
    const item = { item: 'notice', case: state.id, notice: 'unreachable', about: person } as const;
    const { writes } = mail([{ to: state.convenor, item, notBefore: 0 }], { stream: `case:${state.id}`, count: 0, at: 0 });
    try {
      const did = await sealed.append(writes);
      if (did.did === 'appended' && did.gone.length === 0) return;
      if (did.did === 'appended') return watch.gone(mailboxOf(state.convenor));
    } catch (error) {
      watch.failed(stream, 'tell that a mailbox is destroyed', error);
    }
    said.delete(`${state.id} ${person}`);
  }

  return (state, boxes) => {
    for (const stream of boxes) {
      watch.gone(stream);
      void tell(stream, state);
    }
  };
}
