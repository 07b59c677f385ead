import { answerText } from './answer-text.ts';
import { asked } from './building.ts';
import type { Filled } from './filled.ts';
import { convened, inviteeOf, isChair } from './mine.ts';
import type { Form, FormRef } from './model.ts';
import { agencyOf, byAgency, nameOf } from './people.ts';
import type { Scene } from './scene.ts';
import { reading, sound, type Values } from './values.ts';
import { fit } from './wording.ts';
import { wordsFor } from './words/words-for.ts';

/** The chair ticks who is here; those ticked before stay ticked. */
export function registerForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene) || state.invitees.length === 0) return null;
  const all = wordsFor(scene.language);
  const options = byAgency(
    scene,
    state.invitees.map((one) => one.person),
  )
    .slice(0, 100)
    .map((id) => {
      const answer = inviteeOf(scene, id)?.answer;
      const said = answer === undefined ? '' : ` (${answerText(answer, all)})`;
      return { value: id, label: fit(`${nameOf(scene, id)}, ${agencyOf(scene.directory, id)?.name ?? ''}${said}`, 75) };
    });
  const start = state.present.filter((id) => options.some((option) => option.value === id));
  return asked(
    scene,
    ref,
    all.room.registerForm,
    [],
    [
      {
        name: 'present',
        label: all.room.registerLabel,
        hint: all.room.registerHint,
        required: true,
        field: 'many',
        options,
        start,
      },
    ],
  );
}

export function readRegister(values: Values, scene: Scene): Filled {
  const read = reading(values, wordsFor(scene.language));
  const present = read.choices(
    'present',
    scene.state.invitees.map((one) => one.person),
  );
  return sound(read) ? { command: { do: 'take-register', present } } : { problems: read.problems };
}
