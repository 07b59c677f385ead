import type { Inbound } from '../../adapters/inbound.ts';
import { isDirectoryVerb } from '../../cards/partnership/form-names.ts';
import { pressOf } from '../../cards/registry.ts';
import { inMeeting } from '../../domain/case/case.ts';
import type { PressedPlace } from '../../domain/person/left.ts';
import { askBy, type ClickMade } from './clicked.ts';
import { meetingOf } from './meeting-of.ts';
import { type Asker, cardReply, doneReply, refusedReply } from './reply.ts';

/** A button: what it asks is done wherever it stood, and the card comes back as it now stands, be it the receipt, or the new state of what was to be ratified. */
export function pressButton(inbound: Extract<Inbound, { does: 'press' }>, asker: Asker, place: PressedPlace): ClickMade {
  const { action } = inbound;
  // Of the directory it is of no case: with one it is forged.
  if (isDirectoryVerb(action.verb)) return { answer: { wrong: action.verb, by: asker.me } };
  const pressed = pressOf(action);
  if (pressed === null) return { answer: { reply: 'done' } };
  const meeting = meetingOf(action);
  const command = inMeeting(pressed.command, meeting);
  return {
    ask: askBy(asker, inbound, command),
    answer(decided) {
      if (decided.did === 'refused' && decided.reason === 'not-yours') return { wrong: command.do, by: asker.me };
      if (decided.did === 'refused' && decided.reason !== 'changed') return refusedReply(decided.reason, asker, decided.state);
      // A digest lists several cases; its edit is owed by the case, and the press itself is answered in words.
      if (pressed.card === 'digest')
        return decided.did === 'refused' ? refusedReply(decided.reason, asker, decided.state) : doneReply(command.do, asker);
      return cardReply(pressed.card, decided.state, meeting, asker, place);
    },
  };
}
