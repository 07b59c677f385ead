import type { Language } from '../../domain/calendar/format.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { missedThings, type Unreached } from '../../domain/case/reaching/shape.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Card } from '../model.ts';
import { cardFor } from '../registry.ts';
import { administrator, guests } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

/** How many of whom: nobody was told yet, the first was told by telephone, everybody was, everybody was reached. */
type How = 'one' | 'several' | 'some told' | 'all told' | 'reached';

/** Of a conference in which nobody could be reached in chat. */
export function unreachedState(size: states.Size, how: How): Conference {
  const people = how === 'one' ? guests.slice(0, 1) : guests.slice(0, Math.max(2, size.invitees));
  return { ...states.invited(size), unreached: people.map((person, nth) => unreached(person, nth, how)) };
}

function unreached(person: PersonId, nth: number, how: How): Unreached {
  const since = states.now;
  const told = how === 'all told' || (how === 'some told' && nth === 0) ? { by: administrator, at: since } : null;
  const missed = missedThings[nth % missedThings.length] ?? 'news';
  return { person, missed, since, notBefore: since, asked: [administrator], told, reached: how === 'reached' ? since : null };
}

/** The card of whoever was asked to telephone. */
export function unreachedCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  return (['one', 'several', 'some told', 'all told', 'reached'] as const).map((how) => {
    const card = cardFor('unreached', sampleScene(unreachedState(size, how), administrator, language));
    if (card === null) throw new Error(`the sample unreached ${how} shows nothing`);
    return [`unreached ${how}`, card];
  });
}
