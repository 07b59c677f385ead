import { tiesAgainst } from '../../../domain/case/conference/chair-tie/asks.ts';
import { chairTies } from '../../../domain/procedures/conference/chair-rule.ts';
import { asked, opens, quiet, say } from '../../building/building.ts';
import { isChair, managesUnit } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longest = 300;

/** The chair says what ties them to the case, now or before; nothing chosen: nothing does. */
export function tieForm(scene: Scene, ref: FormRef): Form | null {
  if (!isChair(scene)) return null;
  const words = wordsFor(scene).chairTie;
  const options = chairTies.map((value) => ({ value, label: words.ties[value] }));
  const start = scene.state.chairTie.declared?.ties ?? [];
  const field = {
    name: 'ties',
    label: words.label,
    hint: words.labelHint,
    required: false,
    field: 'many',
    options,
    start,
  } as const;
  return asked(scene, ref, words.form, [say(words.formMeans)], [field]);
}

export function readTie(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const ties = read.choices('ties', chairTies, 'optional');
  return sound(read) ? { command: { do: 'declare-tie', ties } } : { problems: read.problems };
}

/** The manager of the unit says why the chair stays; another chair is set by a form of its own. */
export function keepChairForm(scene: Scene, ref: FormRef): Form | null {
  const { state, procedure } = scene;
  const { declared, answered } = state.chairTie;
  const { chairRule } = procedure;
  if (!managesUnit(scene) || declared === null || chairRule === null) return null;
  if (tiesAgainst(state.chairTie, procedure).length === 0) return null;
  const all = wordsFor(scene);
  const words = all.chairTie;
  const rows = [
    [words.tieRow, all.and(declared.ties.map((tie) => words.named[tie]))],
    [words.ruleRow, `${words.rule[chairRule.strength]} (${chairRule.source})`],
  ] as const;
  return asked(
    scene,
    { ...ref, about: String(declared.at) },
    words.keepForm,
    [
      { block: 'facts', rows },
      { block: 'row', text: words.askedMeans, button: opens(words.other, 'chair', state) },
      quiet(all.notReferral),
    ],
    [
      {
        name: 'why',
        label: words.why,
        hint: words.whyHint,
        required: true,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(answered === null ? {} : { start: answered.why }),
      },
    ],
    ({ chairTie }) => chairTie.submit,
  );
}

export function readKeepChair(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const why = read.text('why', longest, 'required');
  const seen = /^\d{1,16}$/.test(about) ? Number(about) : -1;
  return sound(read) ? { command: { do: 'keep-chair', why, seen } } : { problems: read.problems };
}
