import { warn } from '../building/building.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A form that is filled with what somebody typed says how often words of the case had been destroyed when it was drawn. */
export function saysWhen(form: Form, { state }: Pick<Scene, 'state'>): Form {
  const { destroyed: _, ...ref } = form.ref;
  const isFilled = form.fields.some((one) => one.field === 'text' && one.start !== undefined && one.start !== '');
  return { ...form, ref: isFilled ? { ...ref, destroyed: state.redaction.done } : ref };
}

/** Whether words of the case were destroyed while it was open: it may be filled with them, and would bring them back. */
export function mayHoldDestroyed({ destroyed }: FormRef, { redaction }: Pick<Scene['state'], 'redaction'>): boolean {
  return destroyed !== undefined && destroyed !== redaction.done;
}

/** The same form with what was typed, to be looked at and sent once more. */
export function toLookAt(form: Form, scene: Scene): Form {
  return { ...form, intro: [warn(wordsFor(scene).redaction.whileOpen), ...form.intro] };
}
