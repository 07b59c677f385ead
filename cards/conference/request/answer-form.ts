import { asked, quiet, say, shown } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { RequestScene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { longestWhy } from './ask-form.ts';
import { whatWasAsked } from './request-form.ts';

const ways = ['accept', 'decline'] as const;

/** Whether a conference is called, and why or why not: in writing, and read by whoever asked (ST-P13). `about`: how many answers there were on the card. */
export function answerForm(scene: RequestScene, ref: FormRef): Form | null {
  if (!scene.mayAnswer) return null;
  const all = wordsFor(scene);
  const words = all.requests;
  if (scene.isCase) return shown(scene, ref, words.answerForm, [say(words.isSetUp)]);
  if (scene.asked.answered.answer === 'withdrawn') return shown(scene, ref, words.answerForm, [say(words.withdrawn)]);
  // Answered otherwise, it starts with the answer that stands.
  const { answered } = scene.asked;
  const way = answered.answer === 'accepted' ? 'accept' : answered.answer === 'declined' ? 'decline' : null;
  const backed = scene.asked.backing !== undefined && scene.asked.backing !== 'nobody-yet';
  return asked(
    scene,
    ref,
    words.answerForm,
    [...whatWasAsked(scene), quiet(all.notReferral)],
    [
      {
        name: 'way',
        label: words.wayLabel,
        ...(backed ? { hint: words.backedHint } : {}),
        required: true,
        field: 'one',
        options: ways.map((value) => ({ value, label: words.ways[value] })),
        ...(way === null ? {} : { start: [way] }),
      },
      {
        name: 'why',
        label: words.reasonsLabel,
        hint: words.reasonsHint,
        required: true,
        field: 'text',
        lines: 'many',
        max: longestWhy,
        ...('why' in answered ? { start: answered.why } : {}),
      },
    ],
    ({ requests }) => requests.answerSubmit,
  );
}

export function readAnswer(values: Values, scene: RequestScene, { about }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const way = read.choice('way', ways, 'required');
  const why = read.text('why', longestWhy, 'required');
  if (!sound(read) || way === undefined) return { problems: read.problems };
  return { command: { do: `${way}-request`, why, seen: Number(about ?? -1) } };
}
