import { movedDownCard } from '../../cards/building/notes.ts';
import { listConfirmedCard } from '../../cards/partnership/list-card.ts';
import { installationAt } from '../../domain/directory/installation.ts';
import type { Step } from '../../domain/person/next.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import type { Delivery } from './one-delivery.ts';
import { permitFor } from './pace/permit-for.ts';
import { request } from './request.ts';
import { casesFor, rendered, statesOf } from './send.ts';

type Tidy = Extract<Step, { step: 'tidy' }>;

/**
 * What stands where a card has left becomes one line: that it is further down, and only to somebody who still has it there. To anybody else
 * it is emptied, as everything they lost is.
 */
export async function tidy(delivery: Delivery, box: Mailbox, { letter, version, place, movedDown }: Tidy): Promise<number> {
  const { context, me } = delivery;
  const at = installationAt(place.at.to);
  const pause = context.installations.pauseLeft(at);
  if (pause > 0) return pause;
  const person = await context.person(me);
  const permit = permitFor(context, at, { makes: 'tidying', at: place.at });
  if (typeof permit === 'number') return permit;
  const claim = { attempt: context.attempt(), letter, version, on: place.on, to: place.at.to, edits: place.at, empties: true };
  return request(delivery, box, {
    claim,
    permit,
    tries: place.tries,
    async card() {
      if (person === undefined) return null;
      const card = movedDown
        ? await rendered(delivery, letter, person, statesOf(await casesFor(delivery, box, { letter })))
        : null;
      if (card !== null && card !== 'broken') return movedDownCard(person, letter.letter);
      // It is left because somebody has answered it: that is what it says to each who was asked.
      return letter.letter === 'alert' && letter.alert === 'list' ? listConfirmedCard(person) : context.emptied(person);
    },
  });
}
