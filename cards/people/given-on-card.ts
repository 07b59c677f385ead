import { departureName } from '../../domain/case/people/departures.ts';
import type { PersonId } from '../../domain/ids.ts';
import { mostNames, opens, posted, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { isActive } from '../building/reader-part.ts';
import { chairWord } from '../building/wording.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { capital } from '../words/in-a-sentence.ts';
import { wordsFor } from '../words/words-for.ts';

/** To whoever is back, and whoever leads: what others were given meanwhile, which stays with them. How many actions, never which. null: they have left again. */
export function givenOnCard(scene: Scene, about: string): Card | null {
  const { state, language, procedure, me } = scene;
  const found = state.back.find((one) => departureName(one) === about);
  if (found === undefined || !isActive(scene) || (found.person !== me && scene.lead !== me)) return null;
  const all = wordsFor(scene);
  const { parts: words } = all;
  const { actions, chair, record, place, besides } = found.given;
  const names = (people: readonly PersonId[]) => {
    const more = people.length - mostNames;
    return all.and([...people.slice(0, mostNames).map((one) => nameOf(scene, one)), ...(more > 0 ? [all.morePeople(more)] : [])]);
  };
  const rows = [
    ...(found.person === me ? [] : [[words.givenWho, nameOf(scene, found.person)] as const]),
    ...(actions === 0 ? [] : [[words.givenActions, all.actionsCount(actions)] as const]),
    ...(chair.length === 0 ? [] : [[capital(chairWord(procedure, language)), names(chair)] as const]),
    ...(record.length === 0 ? [] : [[words.minuteTaker, names(record)] as const]),
    ...(place.length === 0 ? [] : [[words.givenPlace, names(place)] as const]),
    ...(besides.length === 0 ? [] : [[words.givenBesides, names(besides)] as const]),
  ];
  return posted(
    scene,
    found.person === me ? words.givenTitle(state.reference) : words.givenTitleLead(state.reference),
    [say(found.person === me ? words.given : words.givenLead)],
    [opens(all.details, 'details', state)],
    [{ block: 'facts', rows }],
  );
}
