import { hasInterim, interimAskedOf, wantsInterim } from '../../../domain/case/conference/timeliness/interim.ts';
import { asked, opens, posted, quiet, say } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Card, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longest = 1000;

/** To whoever is listed to lead: whether a short-term plan stands until the conference (ST-T19). */
export function interimCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (state.when === null || !isAsked(scene)) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const button = opens(all.timeliness.interimOpen, 'interim', state);
  return posted(
    scene,
    all.timeliness.interimTitle(state.reference),
    [when, say(all.timeliness.interimAsk)],
    [{ ...button, tone: 'main' }],
  );
}

/** One line, where something else is more urgent. */
export function interimAskedLine(scene: Scene): Block | null {
  const { state } = scene;
  if (state.when === null || !isAsked(scene)) return null;
  const words = wordsFor(scene).timeliness;
  return { block: 'row', text: words.interimAsk, button: opens(words.interimOpen, 'interim', state) };
}

function isAsked({ state, procedure, me }: Scene): boolean {
  return wantsInterim(state, procedure) && interimAskedOf(state, procedure) === me;
}

export function interimForm(scene: Scene, ref: FormRef): Form | null {
  const { state, procedure, me } = scene;
  if (!hasInterim(state, procedure) || interimAskedOf(state, procedure) !== me) return null;
  const all = wordsFor(scene);
  const words = all.timeliness;
  const { interim } = state.timeliness;
  const people = personOptions(scene, listed(scene));
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: words.interimAnswers[value] }));
  const start = people.map(({ value }) => value).filter((one) => interim?.people.includes(one) === true);
  return asked(
    scene,
    ref,
    words.interimForm,
    [say(words.interimMeans), quiet(all.notReferral)],
    [
      {
        name: 'answer',
        label: words.interimLabel,
        required: true,
        field: 'one',
        options,
        ...(interim === null ? {} : { start: [interim.inPlace ? 'yes' : 'no'] }),
      },
      {
        name: 'people',
        label: words.interimPeople,
        hint: words.interimPeopleHint,
        required: true,
        once: { field: 'answer', is: ['yes'] },
        field: 'many',
        options: people,
        start,
      },
      {
        name: 'what',
        label: words.interimWhat,
        hint: words.interimWhatHint,
        required: true,
        once: { field: 'answer', is: ['yes'] },
        field: 'text',
        lines: 'many',
        max: longest,
        ...(interim === null || interim.what === '' ? {} : { start: interim.what }),
      },
    ],
  );
}

export function readInterim(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const answer = read.choice('answer', ['yes', 'no'] as const, 'required');
  const people = read.choices('people', listed(scene), answer === 'yes' ? 'required' : 'optional');
  const what = read.text('what', longest, answer === 'yes' ? 'required' : 'optional');
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'say-interim', inPlace: answer === 'yes', people, what } };
}

function listed(scene: Scene) {
  return byAgency(
    scene,
    scene.state.invitees.map((one) => one.person),
  );
}
