import { randomBytes } from 'node:crypto';
import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { undrawnWords } from '../../cards/building/notes.ts';
import { pressOf } from '../../cards/registry.ts';
import type { Language } from '../../domain/calendar/format.ts';
import type { Watch } from '../observe/watch.ts';
import type { Click, ClickMade, Undrawn } from './clicked.ts';

/**
 * A click whose answer cannot be drawn is told so, and whether what was done is stored: silence, or "please press again", would be wrong. Pure: it
 * may be made more than once, so it is counted when it is answered.
 */
export function drawnOrTold(inbound: Click, make: () => ClickMade): ClickMade {
  const undrawn = inbound.does === 'press' ? (pressOf(inbound.action)?.card ?? 'card') : inbound.form.form;
  const isAsked = inbound.does !== 'open';
  try {
    const made = make();
    if (!('ask' in made)) return made;
    return {
      ask: made.ask,
      answer(decided, told) {
        const stored = isAsked && decided.did === 'decided';
        try {
          const answer = made.answer(decided, told);
          const drawn = 'reply' in answer && (answer.reply === 'card' || answer.reply === 'form');
          return drawn && stored ? { ...answer, stored } : answer;
        } catch (fault) {
          return { undrawn, stored, fault };
        }
      },
    };
  } catch (fault) {
    return { answer: { undrawn, stored: false, fault } };
  }
}

/** What whoever pressed is told. The reference is made up for this: it stands in the log beside the name of the card. */
export function undrawnReply({ undrawn, stored, fault }: Undrawn, language: Language, watch: Pick<Watch, 'undrawn'>): Reply {
  const reference = randomBytes(3).toString('hex').toUpperCase();
  watch.undrawn(undrawn, fault, { attempt: reference });
  return { reply: 'note', text: undrawnWords(stored, reference, language) };
}

/** The name of what a reply shows, for the count. */
export function nameOfReply(inbound: Inbound, reply: Reply): string {
  if (reply.reply === 'form') return reply.form.ref.form;
  return inbound.does === 'press' ? (pressOf(inbound.action)?.card ?? 'card') : inbound.does;
}
