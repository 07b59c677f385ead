import type { Convened } from '../domain/case/state.ts';
import { asked, quiet, say } from './building.ts';
import type { Filled, Given } from './filled.ts';
import { convened, inviteeOf, isChair } from './mine.ts';
import type { Form, FormRef } from './model.ts';
import { agencyOf, byAgency, nameOf } from './people.ts';
import { roundOf } from './place-form.ts';
import { openRound, placedBy } from './rounds.ts';
import type { Scene } from './scene.ts';
import { readScore, scoreField } from './score-field.ts';
import { reading, sound, type Values } from './values.ts';
import { childLabelOf, roleTitle } from './wording.ts';
import { wordsFor } from './words/words-for.ts';

/** The post-its of a room with few screens: one child, a number for each who is here. `about` is "<round>/<child>". */
export function roomForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const round = state === null ? null : openRound(state);
  const child = childIn(state, ref);
  if (state === null || round === null || child === undefined || !isChair(scene)) return null;
  const all = wordsFor(scene.language);
  const words = all.room;
  const fields = byAgency(scene, state.present).map((id) => {
    const role = roleTitle(scene.procedure, inviteeOf(scene, id)?.role ?? '', scene.language);
    const label = `${agencyOf(scene.directory, id)?.name ?? ''}: ${nameOf(scene, id)}${role === '' ? '' : ` (${role})`}`;
    return scoreField(id, label, 'optional', all, placedBy(round, { person: id }) > 0 ? words.roomPlaced : undefined);
  });
  const numbered: FormRef = { ...ref, about: `${round.round}/${child}` };
  return asked(scene, numbered, words.roomForm, [say(words.roomIntro(childLabelOf(scene, child))), quiet(words.sealed)], fields);
}

export function readRoom(values: Values, scene: Scene, ref: FormRef): Filled {
  const words = wordsFor(scene.language);
  const state = convened(scene.state);
  const child = childIn(state, ref);
  const read = reading(values, words);
  const present = state?.present ?? [];
  const given = present.flatMap((person): readonly Given[] => {
    const score = readScore(read, person, 'optional', words);
    return score === undefined || child === undefined ? [] : [{ child, whose: { person }, score, reason: '' }];
  });
  const first = present[0];
  if (sound(read) && given.length === 0 && first !== undefined) read.problems[`score-${first}`] = words.notes.problems.someScore;
  if (!sound(read)) return { problems: read.problems };
  return { scores: given, round: roundOf(ref), by: 'place-room' };
}

/** The child of the form; undefined for a child of another case. */
function childIn(state: Convened | null, { about = '' }: FormRef) {
  const id = about.slice(about.indexOf('/') + 1);
  return state?.rounds.at(-1)?.children.find((child) => child === id);
}
