import { careful } from '../../building/bilingual.ts';
import { asked, quiet, say, warn } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** A 0 was given: what is being done now, before anybody opens the line (BU-S7). */
export function immediateForm(scene: Scene, ref: FormRef): Form | null {
  const last = convened(scene.state)?.rounds.at(-1);
  if (!isChair(scene) || last?.status !== 'revealed' || last.zero.zero !== 'asked') return null;
  const all = wordsFor(scene);
  const words = all.room;
  const zero = new Set(last.points.filter(({ score }) => score === 0).map(({ child }) => child));
  const children = [...zero].map((child) => childNamedOf(scene, child)).join(', ');
  const intro = [
    say(words.immediateChild(children)),
    ...careful(scene, (one) => one.room.immediateIntro).map((line) => warn(line)),
    quiet(all.notReferral),
  ];
  return asked(scene, ref, words.immediateForm, intro, [
    {
      name: 'doing',
      label: words.immediateLabel,
      hint: words.immediateHint,
      required: true,
      field: 'text',
      lines: 'many',
      max: 500,
    },
  ]);
}

export function readImmediate(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const doing = read.text('doing', 500, 'required');
  return sound(read) ? { command: { do: 'answer-zero', doing } } : { problems: read.problems };
}
