import type { Deputy } from '../../../../domain/case/meeting/answers/answer.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import { asked } from '../../../building/building.ts';
import { colleagues, namePost } from '../../../building/people.ts';
import { personOptions } from '../../../building/person-options.ts';
import { myInvitation } from '../../../building/reader-part.ts';
import { reading, sound, type Values } from '../../../building/values.ts';
import type { FormRead } from '../../../kinds.ts';
import type { Form, FormRef } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { mayStillAnswer, startIn } from './answering-now.ts';

/** The choice of somebody who is not in the list; no person has such an id. */
const another = '*';
const longestName = 80;

/** Which colleague comes instead. It leads to their name where the list has them not. */
export function sendDeputyForm(scene: Scene, ref: FormRef): Form | null {
  const all = deputies(scene);
  if (!mayStillAnswer(scene) || all.length === 0) return null;
  const words = wordsFor(scene).asking;
  // It stands first, so that it is on the first page of a long list.
  const options: readonly { readonly value: string; readonly label: string }[] = [
    { value: another, label: words.deputyAnother },
    ...personOptions(scene, all, (id) => namePost(scene, id)),
  ];
  const before = askedFor(scene);
  const chosen = before === null ? undefined : 'person' in before ? before.person : another;
  const start = options.some(({ value }) => value === chosen) && chosen !== undefined ? { start: [chosen] } : {};
  return asked(
    scene,
    ref,
    words.deputyForm,
    [],
    [{ name: 'deputy', label: words.deputyLabel, hint: words.deputyHint, required: true, field: 'one', options, ...start }],
  );
}

/** The deputy whom the reader has asked for; null: none, or it was not agreed. */
function askedFor(scene: Scene): Deputy | null {
  const answer = myInvitation(scene)?.answer;
  return answer?.answer === 'deputy' && answer.agreed === 'asked' ? answer.deputy : null;
}

export function readSendDeputy(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const chosen = read.choice('deputy', [...deputies(scene), another as PersonId], 'required');
  if (chosen === undefined) return { problems: read.problems };
  if (chosen === another) return { next: { ...ref, form: 'deputy-name' } };
  return { command: { do: 'send-deputy', deputy: { person: chosen }, seen: startIn(ref.about ?? '') } };
}

/** The name of a deputy whom the directory does not know. */
export function deputyNameForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayStillAnswer(scene)) return null;
  const words = wordsFor(scene).asking;
  const before = askedFor(scene);
  return asked(
    scene,
    ref,
    words.deputyForm,
    [],
    [
      {
        name: 'deputy-name',
        label: words.deputyNameLabel,
        hint: words.deputyNameHint,
        required: true,
        field: 'text',
        lines: 'one',
        max: longestName,
        ...(before !== null && 'name' in before ? { start: before.name } : {}),
      },
    ],
  );
}

export function readDeputyName(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const name = read.line('deputy-name', longestName, 'required');
  return sound(read) ? { command: { do: 'send-deputy', deputy: { name }, seen: startIn(about) } } : { problems: read.problems };
}

/** Colleagues of the same agency who are not on the list themselves and do not take the chair. */
export function deputies(scene: Scene): readonly PersonId[] {
  const { me, state } = scene;
  return colleagues(scene, me)
    .map((one) => one.id)
    .filter((id) => id !== state.chair && !state.invitees.some((invitee) => invitee.person === id));
}
