import { isDayGone } from '../../../domain/case/meeting/register/unheld.ts';
import { careful } from '../../building/bilingual.ts';
import { asked, shown, warn } from '../../building/building.ts';
import { isChair } from '../../building/reader-part.ts';
import type { Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** After the start it is asked once more, and said what agreeing does; once the day has gone by, that it is over. Nothing is filled in. */
export function agreeLateForm(scene: Scene, ref: FormRef): Form | null {
  const { state } = scene;
  if (!isChair(scene) || state.status !== 'proposed' || state.stage !== 'proposed') return null;
  const all = wordsFor(scene);
  const title = all.convening.agreeLateForm;
  if (isDayGone(state, scene.now)) return shown(scene, ref, title, [warn(all.ending.dayGone)]);
  const means = careful(scene, (words, language) =>
    words.convening.agreeLateMeans(whenText(state.when, language), words.people(state.invitees.length)),
  );
  return asked(
    scene,
    ref,
    title,
    means.map((line) => warn(line)),
    [],
    ({ convening }) => convening.agreeLateSubmit,
  );
}

/** The list that was on the screen; whatever else came with the form is not looked at. */
export function readAgreeLate(_: Values, __: Scene, { about }: FormRef): FormRead {
  const seen = /^\d{1,9}$/.test(about ?? '') ? Number(about) : -1;
  return { command: { do: 'agree-list', seen, late: true } };
}
