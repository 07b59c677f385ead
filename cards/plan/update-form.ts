import type { Action } from '../../domain/case/plan/action.ts';
import { asked, quiet } from '../building/building.ts';
import { convened, isActive } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionFacts } from './action-facts.ts';

const helpKinds = ['help', 'not-mine'] as const;
const asks = { progress: 'report-progress', help: 'ask-help', 'not-mine': 'say-not-mine' } as const;

/** Progress, or a request for help or word that it is not theirs, on one's own action; `about` is the action. Its words are read here. */
export function updateForm(scene: Scene, ref: FormRef): Form | null {
  const action = ownAction(scene, ref);
  if (action === undefined) return null;
  const all = wordsFor(scene);
  const words = all.actions;
  const help = ref.form === 'help';
  const kinds: Field = {
    name: 'kind',
    label: words.helpKindLabel,
    required: false,
    field: 'one',
    options: helpKinds.map((value) => ({ value, label: words.helpKinds[value] })),
    start: ['help'],
  };
  return asked(
    scene,
    ref,
    help ? words.helpForm : words.progressForm,
    [actionFacts(scene, action), quiet(all.notReferral)],
    [
      ...(help ? [kinds] : []),
      {
        name: 'note',
        label: help ? words.helpLabel : words.progressLabel,
        hint: words.noteHint,
        required: true,
        field: 'text',
        lines: 'many',
        max: 500,
      },
    ],
  );
}

export function readUpdate(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const note = read.text('note', 500, 'required');
  const action = ownAction(scene, ref);
  if (action === undefined) read.problems.note = words.notes.refused['no-such-action'];
  const kind = ref.form === 'help' ? (read.choice('kind', helpKinds, 'optional') ?? 'help') : 'progress';
  if (!sound(read) || action === undefined) return { problems: read.problems };
  return { command: { do: asks[kind], action: action.id, note } };
}

function ownAction(scene: Scene, { about }: FormRef): Action | undefined {
  if (!isActive(scene)) return undefined;
  return convened(scene.state)?.actions.find((one) => one.id === about && one.to === scene.me);
}
