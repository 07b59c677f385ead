import { movedDownCard } from '../../cards/building/notes.ts';
import { installationAt } from '../../domain/directory/installation.ts';
import type { Step } from '../../domain/person/next.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import type { Delivery } from './one-delivery.ts';
import { request } from './request.ts';
import { casesFor, rendered, statesOf } from './send.ts';

type Tidy = Extract<Step, { step: 'tidy' }>;

/**
 * What stands where a card has left becomes one line: that it is further down, and only to somebody who still has it there. To anybody else
 * it is emptied, as everything they lost is.
 */
export async function tidy(round: Delivery, box: Mailbox, { letter, version, place, movedDown }: Tidy): Promise<number> {
  const { desk, me } = round;
  const at = installationAt(place.at.to);
  const held = desk.installations.held(at);
  if (held > 0) return held;
  const person = await desk.person(me);
  const wait = await desk.pace({ makes: 'tidying', at: place.at });
  if (wait > 0) return wait;
  const refused = desk.installations.enter(at);
  if (refused > 0) return refused;
  const claim = { attempt: desk.attempt(), letter, version, on: place.on, to: place.at.to, edits: place.at, empties: true };
  return request(round, box, {
    claim,
    tries: place.tries,
    async card() {
      if (person === undefined) return null;
      const card = movedDown ? await rendered(round, letter, person, statesOf(await casesFor(round, box, { letter }))) : null;
      return card === null || card === 'broken' ? desk.emptied(person) : movedDownCard(person, letter.letter);
    },
  });
}
