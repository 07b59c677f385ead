import { kindOf } from '../../../domain/ref.ts';
import { asked } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { convened, inviteeOf, isActive, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { answerText } from '../answers/answer-text.ts';

/** The chair ticks who is here, or the minute-taker where they help; those ticked before stay ticked. */
export function registerForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene) || state.invitees.length === 0) return null;
  const all = wordsFor(scene.language);
  const options = byAgency(
    scene,
    state.invitees.map((one) => one.person),
  )
    .slice(0, 100)
    .map((id) => {
      const invitee = inviteeOf(scene, id);
      const said = invitee === undefined ? '' : ` (${answerText(invitee, all)})`;
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

function takesRegister(scene: Scene): boolean {
  const { state, procedure, lead, me } = scene;
  if (kindOf(state.meeting) === 'core-group' && lead === me) return true;
  return isChair(scene) || (procedure.minuteTakerHelps && state.minuteTaker === me && isActive(scene));
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
