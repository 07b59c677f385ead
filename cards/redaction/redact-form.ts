import { listedTexts } from '../../domain/case/redaction/listed.ts';
import { redactionReasons } from '../../domain/case/redaction/shape.ts';
import { asked, opens, quiet, say } from '../building/building.ts';
import { convened, isAdministrator, isChair, managesUnit } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { textLabel } from './text-label.ts';

/** What was typed by mistake, chosen from what was recorded, and why it has to go. Nothing happens before somebody else agrees. */
export function redactForm(scene: Scene, ref: FormRef): Form | null {
  const { recorded, state } = scene;
  if (recorded === undefined || state.redaction.asked !== null) return null;
  const words = wordsFor(scene).redaction;
  const listed = listedTexts(recorded, isChair(scene));
  if (listed.length === 0) return null;
  return asked(
    scene,
    ref,
    words.form,
    [say(words.means), quiet(words.instead)],
    [
      {
        name: 'texts',
        label: words.which,
        hint: words.whichHint,
        required: true,
        field: 'many',
        options: listed.map((one) => ({ value: one.id, label: textLabel(scene, one) })),
      },
      {
        name: 'why',
        label: words.why,
        required: true,
        field: 'one',
        options: redactionReasons.map((one) => ({ value: one, label: words.reasons[one] })),
      },
    ],
    (all) => all.redaction.ask,
  );
}

export function readRedact(values: Values, scene: Scene): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const texts = read.choices(
    'texts',
    listedTexts(scene.recorded ?? [], isChair(scene)).map(({ id }) => id),
  );
  const why = read.choice('why', redactionReasons, 'required');
  if (!sound(read) || why === undefined) return { problems: read.problems };
  return { command: { do: 'ask-redaction', texts, why }, line: () => words.redaction.askedFor };
}

/** In Details: to those who may ask for it, or agree to what is asked. */
export function redactionRow(scene: Scene): readonly Block[] {
  const isTheirs = isChair(scene) || isAdministrator(scene) || managesUnit(scene);
  if (!isTheirs || scene.cover?.how === 'covering') return [];
  const words = wordsFor(scene).redaction;
  const { state } = scene;
  const waits = state.redaction.asked !== null;
  const withdrawn = convened(state)?.circulation.withdrawn ?? [];
  const hasIncidents = state.redaction.done > 0 || withdrawn.length > 0;
  const button = waits ? opens(words.open, 'redaction', state) : opens(words.offer, 'redact', state);
  return [
    { block: 'row', text: waits ? words.waits : words.row, button },
    ...(hasIncidents ? [{ block: 'row' as const, text: words.incidentsRow, button: opens(words.open, 'incidents', state) }] : []),
  ];
}
