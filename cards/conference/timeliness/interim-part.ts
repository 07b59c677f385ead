import { interimFor, saidOfParts } from '../../../domain/case/conference/timeliness/interim-part.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { asked, mostNames, opens, posted, say, shown, warn } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Button, Card, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** To whoever has a part in the short-term plan until the conference: that they have one (ST-T19). What it is stands in a form alone. */
export function interimPartCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const text = partText(scene);
  if (state.when === null || text === null) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const buttons: readonly Button[] = [{ ...opener(scene), tone: 'main' }, opens(all.details, 'details', state)];
  return posted(scene, all.timeliness.partTitle(state.reference), [when, say(text)], buttons);
}

/** One line, where something else is more urgent. */
export function interimPartLine(scene: Scene): Block | null {
  const text = partText(scene);
  return text === null ? null : { block: 'row', text, button: opener(scene) };
}

function partText(scene: Scene): string | null {
  const interim = interimFor(scene.state, scene.me, scene.procedure);
  if (interim === null) return null;
  const words = wordsFor(scene).timeliness;
  const said = ownEntry(interim.said, scene.me);
  return said === undefined ? words.partAsk : said ? words.partKnown : words.partTalk;
}

function opener(scene: Scene): Button {
  return opens(wordsFor(scene).timeliness.partOpen, 'interim-part', scene.state);
}

export function interimPartForm(scene: Scene, ref: FormRef): Form | null {
  const { state, me, procedure } = scene;
  const interim = interimFor(state, me, procedure);
  if (interim === null) return null;
  const all = wordsFor(scene);
  const words = all.timeliness;
  if (myInvitation(scene)?.undertaking === undefined) return shown(scene, ref, words.partForm, [say(words.partUnbound)]);
  const said = ownEntry(interim.said, me);
  const rows = [
    [words.partPeople, all.and(interim.people.map((one) => nameOf(scene, one)))],
    [words.interimWhat, interim.what],
    [words.partSaidBy, nameOf(scene, interim.by)],
  ] as const;
  const options = (['know', 'talk'] as const).map((value) => ({ value, label: words.partAnswers[value] }));
  return asked(
    scene,
    { ...ref, about: String(interim.at) },
    words.partForm,
    [{ block: 'facts', rows }],
    [
      {
        name: 'answer',
        label: words.answerLabel,
        hint: words.partHint,
        required: true,
        field: 'one',
        options,
        ...(said === undefined ? {} : { start: [said ? 'know' : 'talk'] }),
      },
    ],
  );
}

export function readInterimPart(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const answer = read.choice('answer', ['know', 'talk'] as const, 'required');
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'answer-interim', knows: answer === 'know', seen: Number(about) } };
}

/** To whoever leads and whoever keeps the conference: how many know their part, and who wants to talk about theirs. */
export function partsSaid(scene: Scene): readonly Block[] {
  const { interim } = scene.state.timeliness;
  if (interim === null) return [];
  const all = wordsFor(scene);
  const { talk } = saidOfParts(interim);
  if (talk.length === 0) return [];
  const who = talk.length > mostNames ? all.people(talk.length) : all.and(talk.map((one) => nameOf(scene, one)));
  return [warn(all.timeliness.partsTalk(who))];
}

/** That it is in place, and how many of those who have a part in it know that. */
export function inPlaceText(scene: Scene): string {
  const words = wordsFor(scene).timeliness;
  const { interim } = scene.state.timeliness;
  if (interim === null || scene.state.status !== 'convened') return words.interimIn;
  const { know, talk, wait } = saidOfParts(interim);
  const all = know.length + talk.length + wait.length;
  return all === 0 ? words.interimIn : `${words.interimIn} ${words.partsKnown(know.length, all)}`;
}
