import type { Language } from '../../../domain/calendar/format.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Card } from '../../model.ts';
import { givenOnCard } from '../../people/given-on-card.ts';
import { passedOnCard, takenOverCard } from '../../people/passing-card.ts';
import { administrator, chair, guests } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const first = guests[0] ?? chair;

/** A case passed on, and somebody who is back of whom others have something. */
export function passingCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  return [
    ['passed-on', passedOn(size, language)],
    ['taken-over', takenOver(size, language)],
    ['given-on', givenOn(size, language, first)],
    ['given-on to the lead', givenOn(size, language, null)],
  ];
}

function passedOn(size: states.Size, language: Language): Card {
  const card = passedOnCard(sampleScene(states.answered(size), administrator, language), first);
  if (card === null) throw new Error('the sample of a case passed on shows nothing');
  return card;
}

function takenOver(size: states.Size, language: Language): Card {
  const card = takenOverCard(sampleScene(states.answered(size), administrator, language), administrator);
  if (card === null) throw new Error('the sample of a case taken over shows nothing');
  return card;
}

/** Everything of theirs is with others; null: as whoever leads reads it. */
function givenOn(size: states.Size, language: Language, me: PersonId | null): Card {
  const state = states.answered(size);
  const people = state.invitees.map((one) => one.person);
  const { lead } = sampleScene(state, administrator, language);
  const person = me ?? people.find((one) => one !== lead) ?? first;
  const given = { actions: 40, chair: [chair], record: people.slice(1, 2), place: people.slice(2, 3), besides: people };
  const scene = sampleScene({ ...state, back: [{ person, at: states.now, given }] }, me ?? lead ?? first, language);
  const card = givenOnCard(scene, `${person}@${states.now}`);
  if (card === null) throw new Error('the sample of somebody who is back shows nothing');
  return card;
}
