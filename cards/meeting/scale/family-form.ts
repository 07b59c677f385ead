import { familyMembers, openRoundOf, roundName } from '../../../domain/case/meeting/scale/round.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead, SealFor } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { roundOf } from './place-form.ts';
import { readScore, scoreField } from './score-field.ts';

/** A parent's or carer's number, entered by the chair as theirs (BU-S3). `about` is the round. No number for the child. */
export function familyForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const round = state === null ? null : openRoundOf(state.rounds);
  if (round === null || !isChair(scene)) return null;
  const all = wordsFor(scene);
  const words = all.room;
  const numbered: FormRef = { ...ref, about: String(round.round) };
  return asked(
    scene,
    numbered,
    words.familyForm,
    [say(words.familyIntro), quiet(words.typedSealed)],
    [
      {
        name: 'family',
        label: words.familyWho,
        required: true,
        field: 'one',
        options: familyMembers.map((value) => ({ value, label: all.family[value] })),
      },
      ...round.children.map((id) => scoreField(id, all.scale.score(childNamedOf(scene, id)), 'optional', all)),
    ],
  );
}

export function readFamily(values: Values, scene: Scene, ref: FormRef, seal: SealFor): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const family = read.choice('family', familyMembers, 'required');
  const children = convened(scene.state)?.rounds.at(-1)?.children ?? [];
  const round = roundOf(ref);
  const name = roundName(scene.state.meeting, round);
  const blobs = children.flatMap((child) => {
    const score = readScore(read, child, 'optional', words);
    return score === undefined ? [] : [{ child, blob: seal(name, { score, reason: '' }) }];
  });
  const first = children[0];
  if (sound(read) && blobs.length === 0 && first !== undefined) read.problems[`score-${first}`] = words.notes.problems.someScore;
  if (!sound(read) || family === undefined) return { problems: read.problems };
  return { command: { do: 'place', round, whose: { family }, blobs } };
}
