import { formatDay } from '../../../domain/calendar/format.ts';
import { authorisedNow, authorisersOf, isReasonAlwaysAsked } from '../../../domain/case/conference/timeliness/authorising.ts';
import { latenessOf } from '../../../domain/case/conference/timeliness/lateness.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { asked, opens, posted, quiet, say } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Button, Card, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { agreedText, interimText } from './late-lines.ts';

const longest = 500;

/** To whom the procedure names: a conference is later than its limit. What it is about stands behind the button. */
export function authoriseCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (state.when === null || !isAsked(scene)) return null;
  const all = wordsFor(scene);
  const words = all.timeliness;
  const said = authorisedNow(state);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const title = said === null ? words.authoriseTitle : said.authorised ? words.authorisedTitle : words.refusedTitle;
  return posted(
    scene,
    title(state.reference),
    [when, ...(said === null ? [say(words.authoriseAsk)] : [])],
    [{ ...openButton(scene), tone: 'main' }, opens(all.dates.how, 'dates', state)],
  );
}

/** One line, where something else is more urgent. */
export function authoriseLine(scene: Scene): Block | null {
  const words = wordsFor(scene).timeliness;
  if (scene.state.when === null || !isAsked(scene)) return null;
  const said = authorisedNow(scene.state);
  const text = said === null ? words.authoriseAsk : said.authorised ? words.authorised : words.refused;
  return { block: 'row', text, button: openButton(scene) };
}

function isAsked({ state, procedure, directory, me }: Scene): boolean {
  return authorisersOf(state, procedure, directory).includes(me);
}

function openButton(scene: Scene): Button {
  const { state } = scene;
  const words = wordsFor(scene).timeliness;
  return opens(
    authorisedNow(state) === null ? words.authoriseOpen : words.authorisedSee,
    'authorise-delay',
    state,
    state.when?.date ?? '',
  );
}

export function authoriseForm(scene: Scene, ref: FormRef): Form | null {
  const { state, procedure, language } = scene;
  const { when } = state;
  if (when === null || !isAsked(scene)) return null;
  const all = wordsFor(scene);
  const words = all.timeliness;
  const said = authorisedNow(state);
  const { reason } = state.timeliness;
  const limits = limitsRead(scene);
  const interim = interimText(scene);
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: words.answers[value] }));
  return asked(
    scene,
    { ...ref, about: when.date },
    words.authoriseForm,
    [
      {
        block: 'facts',
        rows: [
          [all.reference, state.reference],
          [words.plannedRow, whenText(when, language)],
          [words.reasonRow, reason?.why ?? words.reasonNone],
          ...(procedure.delay?.chairAgrees === true
            ? ([[words.chairRow, agreedText(scene).join(' ') || words.chairNotSaid]] as const)
            : []),
          [words.interimRow, capital(interim.join(' ')) || words.interimNotSaid],
        ],
      },
      ...limits,
      quiet(all.notReferral),
    ],
    [
      {
        name: 'answer',
        label: words.answerLabel,
        required: true,
        field: 'one',
        options,
        ...(said === null ? {} : { start: [said.authorised ? 'yes' : 'no'] }),
      },
      {
        name: 'why',
        label: words.authoriseWhy,
        hint: whyHint(scene),
        required: true,
        ...(isReasonAlwaysAsked(procedure) ? {} : { once: { field: 'answer', is: ['no'], before: all.addToYes } }),
        field: 'text',
        lines: 'many',
        max: longest,
        ...(said === null || said.why === '' ? {} : { start: said.why }),
      },
    ],
    ({ timeliness }) => timeliness.authoriseSubmit,
  );
}

/** Why a reason is asked for, where it is asked for either way. */
function whyHint(scene: Scene): string {
  const words = wordsFor(scene).timeliness;
  if (!isReasonAlwaysAsked(scene.procedure)) return words.authoriseKept;
  return scene.procedure.delay?.inWriting === true ? words.authoriseWhyWritten : words.agreeWhy;
}

/** Which limits it is past, as far as this reader may know them. */
export function limitsRead(scene: Scene): readonly Block[] {
  const { state, procedure, language, mayKnowExpected } = scene;
  const words = wordsFor(scene);
  return latenessOf(state, procedure).rows.map((row) =>
    row.tellsExpected && !mayKnowExpected
      ? quiet(words.timeliness.limitWithheld)
      : quiet(`${inLanguage(row.title, language)}: ${formatDay(row.due ?? 0, language)} (${row.rule})`),
  );
}

export function readAuthorise(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const answer = read.choice('answer', ['yes', 'no'] as const, 'required');
  const needed = answer === 'no' || isReasonAlwaysAsked(scene.procedure);
  const why = read.text('why', longest, needed ? 'required' : 'optional');
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'authorise-delay', authorised: answer === 'yes', why, seen: about } };
}
