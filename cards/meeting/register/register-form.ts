import { kindOf } from '../../../domain/ref.ts';
import { asked } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { convened, inviteeOf, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { answerText } from '../answers/answer-text.ts';

/** The chair ticks who is here; those ticked before stay ticked. */
export function registerForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const takes = isChair(scene) || (kindOf(scene.state.meeting) === 'core-group' && scene.lead === scene.me);
  if (state === null || !takes || state.invitees.length === 0) return null;
  const all = wordsFor(scene.language);
  const options = byAgency(
    scene,
    state.invitees.map((one) => one.person),
  )
    .slice(0, 100)
    .map((id) => {
      const answer = inviteeOf(scene, id)?.answer;
      const said = answer === undefined ? '' : ` (${answerText(answer, all)})`;
      return { value: id, label: fit(`${nameOf(scene, id)}, ${agencyOf(scene, id)?.name ?? ''}${said}`, 75) };
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
        // Once it was taken it can be emptied again: that the meeting was held is taken back with it.
        required: state.present.length === 0,
        field: 'many',
        options,
        start,
      },
    ],
  );
}

export function readRegister(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene.language));
  const taken = (convened(scene.state)?.present.length ?? 0) > 0;
  const present = read.choices(
    'present',
    scene.state.invitees.map((one) => one.person),
    taken ? 'optional' : 'required',
  );
  return sound(read) ? { command: { do: 'take-register', present } } : { problems: read.problems };
}
