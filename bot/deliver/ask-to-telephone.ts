import type { CaseCommand } from '../../domain/case/case.ts';
import type { CaseId, PersonId } from '../../domain/ids.ts';
import type { Letter } from '../../domain/person/letter.ts';
import type { Escalated, Mailbox } from '../../domain/person/state.ts';
import { casesOfLetter } from '../../domain/person/undelivered.ts';
import type { Delivery } from './one-delivery.ts';

/** The store did not confirm: look again after so many milliseconds. */
const pause = 1_000;

/**
 * Nothing reaches the person: the cases the letter speaks of ask somebody to telephone. A digest concerns every case the person is in, and tells
 * none a second time.
 */
export async function nobodyIsReached(delivery: Delivery, box: Mailbox, letter: Letter): Promise<number> {
  const { ask } = delivery;
  for (const id of casesOfLetter(box, letter)) {
    if (letter.letter === 'digest' && box.escalated[id]?.notice === 'unreachable') continue;
    const wait = await askToTelephone(delivery, id, { notice: 'unreachable', letter });
    if (wait > 0) return wait;
  }
  return letter.letter === 'digest' ? ask({ do: 'pass-slot', day: letter.day, looked: false }) : 0;
}

/** The case first, which is told once however often it is said to; then the mailbox, so that it is not said again. */
export async function askToTelephone(
  { context, ask, me }: Delivery,
  id: CaseId,
  what: Pick<Escalated, 'notice' | 'letter'>,
): Promise<number> {
  const noted = await context.note(id, unreached(me, what.letter));
  return noted ? ask({ do: 'escalate', case: id, ...what }) : pause;
}

/** The same for what was delivered after all. */
export async function sayItArrived({ context, ask, me }: Delivery, id: CaseId): Promise<number> {
  const noted = await context.note(id, { do: 'note-reached', person: me });
  return noted ? ask({ do: 'pass-healed', case: id }) : pause;
}

function unreached(person: PersonId, letter: Letter): CaseCommand {
  const command = { do: 'note-unreached', person } as const;
  if (letter.letter === 'notice') return { ...command, card: letter.notice };
  if (letter.letter !== 'card') return { ...command, card: 'digest' };
  const { card, meeting } = letter;
  return { ...command, card, ...(meeting === undefined ? {} : { meeting }) };
}
