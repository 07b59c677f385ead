import type { Stamp } from '../decider.ts';
import { joined } from './departure.ts';
import type { CaseEvent } from './event.ts';
import type { Existing, Invitee } from './state.ts';

type AnswerEvent = Extract<
  CaseEvent,
  { event: 'held' | 'undertaking-accepted' | 'answered' | 'deputy-named' | 'deputy-agreed' | 'deputy-declined' }
>;

/** What invitees say, and what becomes of their deputies. */
export function evolveAnswer(state: Existing, event: AnswerEvent & Stamp): Existing {
  const of = 'of' in event ? event.of : event.by;
  const changedIn = (from: Existing, to: (one: Invitee) => Invitee): Existing => ({
    ...from,
    invitees: from.invitees.map((one) => (one.person === of ? to(one) : one)),
  });
  const change = (to: (one: Invitee) => Invitee) => changedIn(state, to);
  switch (event.event) {
    case 'held':
      return change((one) => ({ ...one, holds: true }));
    case 'undertaking-accepted':
      return change((one) => ({ ...one, undertaking: event.at }));
    case 'answered':
      return change((one) => ({ ...one, answer: event.answer }));
    case 'deputy-named':
      return change((one) => ({
        ...one,
        answer: { answer: 'deputy', deputy: { person: event.deputy }, agreed: 'asked', at: event.at },
      }));
    case 'deputy-agreed': {
      const changed = changedIn(joined(state, event.deputy, event.agency), (one) => ({
        person: event.deputy,
        role: one.role,
        standsFor: one.person,
        holds: one.holds,
        answer: { answer: 'none' },
      }));
      // Whoever is represented is not in the room.
      return changed.status === 'convened' ? { ...changed, present: changed.present.filter((one) => one !== event.of) } : changed;
    }
    case 'deputy-declined':
      return change((one) => (one.answer.answer === 'deputy' ? { ...one, answer: { ...one.answer, agreed: 'declined' } } : one));
    default:
      return event satisfies never;
  }
}
