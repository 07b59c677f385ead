import { binding, careful, inEnglish } from '../../../building/bilingual.ts';
import { asked, quiet, say } from '../../../building/building.ts';
import { myInvitation } from '../../../building/reader-part.ts';
import { reading, type Values } from '../../../building/values.ts';
import { whenText } from '../../../building/wording.ts';
import { mayAskExclusion } from '../../../conference/exclusion/ask-form.ts';
import { mayLeaveNote } from '../../../conference/private-note/note-forms.ts';
import type { FormRead } from '../../../kinds.ts';
import type { Form, FormRef } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { cameForTeam } from '../../list/teams/hand-back-form.ts';
import { isConference, mayStillAnswer, startIn } from './answering-now.ts';
import { deputies } from './send-deputy-form.ts';

/** Slack's limit of an option. */
const longestOption = 75;
const answers = ['phone', 'video', 'first-part', 'deputy', 'apologies', 'hand-back', 'exclusion', 'private'] as const;
/** Nobody stands in for somebody at the core group, and no report is asked for. */
const toCoreGroup = ['phone', 'video', 'apologies'] as const satisfies readonly (typeof answers)[number][];

/** Every answer but the one tap. What an answer needs besides is asked in a form of its own, and nothing else is. */
export function somethingElseForm(scene: Scene, ref: FormRef): Form | null {
  const { when } = scene.state;
  if (!mayStillAnswer(scene) || when === null) return null;
  const all = wordsFor(scene);
  const words = all.asking;
  const options = answersTo(scene).map((value) => ({
    value,
    says: binding(scene, (all) => (value === 'hand-back' ? all.teams.handBack : all.asking.options[value]), longestOption),
  }));
  const beside = inEnglish(
    scene,
    options.map(({ says }) => says),
  );
  const intro = [
    say([`${all.whenLabel}: `, { strong: whenText(when, scene.language) }]),
    ...(isConference(scene) ? careful(scene, ({ asking }) => asking.undertaking).map((line) => quiet(line)) : []),
    ...(isConference(scene) ? [say(words.stillAsked)] : []),
    ...beside.map((line) => quiet(line)),
  ];
  // What is filled in answers the time that stands in it, whatever it is by then.
  const about = ref.about ?? String(when.startsAt);
  const field = { name: 'answer', label: words.answerLabel, required: true, field: 'one' } as const;
  return asked(scene, { ...ref, about }, words.form, intro, [
    { ...field, options: options.map(({ value, says }) => ({ value, label: says.text })), ...present(scene) },
  ]);
}

export function readSomethingElse(values: Values, scene: Scene, ref: FormRef): FormRead {
  const { about = '' } = ref;
  const read = reading(values, wordsFor(scene));
  const answer = read.choice<(typeof answers)[number]>('answer', answersTo(scene), 'required');
  switch (answer) {
    case undefined:
      return { problems: read.problems };
    case 'phone':
    case 'video':
    case 'first-part':
      return { command: { do: 'attend', how: answer, seen: startIn(about) } };
    case 'deputy':
      return { next: { ...ref, form: deputies(scene).length === 0 ? 'deputy-name' : 'send-deputy' } };
    case 'apologies':
      return { next: { ...ref, form: 'apologise', about } };
    case 'hand-back':
      return { next: { form: 'hand-back', of: ref.of, meeting: scene.state.meeting } };
    case 'private':
      return { next: { form: 'private-note', of: ref.of, meeting: scene.state.meeting } };
    case 'exclusion':
      return {
        next: { form: 'exclusion-ask', of: ref.of, meeting: scene.state.meeting },
      };
    default:
      return answer satisfies never;
  }
}

/** It starts with what stands, so that whoever only looks sees it; of the one tap there is nothing to choose here. */
function present(scene: Scene): { readonly start?: readonly string[] } {
  const said = myInvitation(scene)?.answer;
  const stands = said?.answer === 'attending' ? said.how : said?.answer;
  const found = answersTo(scene).find((one) => one === stands);
  return found === undefined ? {} : { start: [found] };
}

function answersTo(scene: Scene): readonly (typeof answers)[number][] {
  return answersOf(scene).filter(
    (one) =>
      (one !== 'exclusion' || mayAskExclusion(scene)) &&
      (one !== 'private' || mayLeaveNote(scene)) &&
      (one !== 'hand-back' || cameForTeam(scene)),
  );
}

function answersOf(scene: Scene): readonly (typeof answers)[number][] {
  return isConference(scene) ? answers : toCoreGroup;
}
