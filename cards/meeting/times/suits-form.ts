import { openOffer, timesToCome } from '../../../domain/case/meeting/times/asked-about.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { inviteeOf, isActive } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { timesWords, timeText } from './asked-times.ts';

const longestLine = 300;
const none = 'none';

/** Several of the times, or none of them and when else: as its reader has said so far. */
export function suitsForm(scene: Scene, ref: FormRef): Form | null {
  const offer = openOffer(scene.state, scene.now);
  if (offer === null || inviteeOf(scene, scene.me) === undefined || !isActive(scene)) return null;
  const all = wordsFor(scene);
  const words = timesWords(scene);
  const options = [
    ...timesToCome(offer, scene.now).map((one) => ({ value: String(one.nth), label: timeText(one, scene) })),
    { value: none, label: words.none },
  ];
  const said = offer.said[scene.me];
  const chosen = said === undefined ? [] : said.suits.length === 0 ? [none] : said.suits.map(String);
  const start = chosen.filter((one) => options.some(({ value }) => value === one));
  return asked(
    scene,
    { ...ref, about: ref.about ?? String(offer.number) },
    words.form,
    [say(words.formMeans), quiet(all.notReferral)],
    [
      { name: 'suits', label: words.suitsLabel, required: true, field: 'many', options, ...(start.length > 0 ? { start } : {}) },
      {
        name: 'line',
        label: words.lineLabel,
        hint: words.lineHint,
        required: false,
        field: 'text',
        lines: 'one',
        max: longestLine,
        ...(said === undefined || said.line === '' ? {} : { start: said.line }),
      },
    ],
  );
}

/** What was filled in is said of the offer that stood in the form, whichever is open by then. */
export function readSuits(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const nths = (scene.state.times?.times ?? []).map((_, at) => String(at + 1));
  const suits = read.choices('suits', [...nths, none]);
  const line = read.line('line', longestLine, 'optional');
  if (sound(read) && suits.includes(none) && suits.length > 1) read.problems.suits = words.times.noneAlone;
  if (!sound(read)) return { problems: read.problems };
  const times = suits.filter((one) => one !== none).map(Number);
  return { command: { do: 'suits', times, line, seen: /^\d{1,6}$/.test(about) ? Number(about) : -1 } };
}
