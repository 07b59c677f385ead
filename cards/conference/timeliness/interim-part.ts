import { interimAskedOf } from '../../../domain/case/conference/timeliness/interim.ts';
import { hasPart, interimFor, partsAsked, saidOfParts } from '../../../domain/case/conference/timeliness/interim-part.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { asked, mostNames, opens, posted, say, shown, warn } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { isAdministrator, isChair, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Button, Card, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** To whoever has a part in the short-term plan until the conference, or had one: that they have it, or not any more (ST-T19). What it is stands in a form alone. */
export function interimPartCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const text = partText(scene);
  if (state.when === null || text === null) return null;
  const all = wordsFor(scene);
  const when: Block =
    state.stage === 'cancelled'
      ? say(all.ending.cancelledInvited)
      : { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const buttons: readonly Button[] = [{ ...opener(scene), tone: 'main' }, opens(all.details, 'details', state)];
  return posted(scene, all.timeliness.partTitle(state.reference), [when, say(text)], buttons);
}

/** One line, where something else is more urgent. */
export function interimPartLine(scene: Scene): Block | null {
  const text = partText(scene);
  return text === null ? null : { block: 'row', text, button: opener(scene) };
}

/** On the notice that a conference is called off: its plan goes on, to whoever has a part in it, leads it or keeps the conference. */
export function planGoesOn(scene: Scene): readonly Block[] {
  const { state, me, procedure } = scene;
  const { interim } = state.timeliness;
  if (!state.interimGoesOn || interim?.inPlace !== true) return [];
  const words = wordsFor(scene).timeliness;
  if (interimFor(state, me, procedure) !== null) return hasPart(interim, me) ? [say(words.goesOn(words.untilNext))] : [];
  const keeps = isChair(scene) || isAdministrator(scene) || interimAskedOf(state, procedure) === me;
  return keeps ? [say(words.interimIn(words.untilNext))] : [];
}

function partText(scene: Scene): string | null {
  const interim = interimFor(scene.state, scene.me, scene.procedure);
  if (interim === null) return null;
  const words = wordsFor(scene).timeliness;
  const said = ownEntry(interim.said, scene.me);
  const answer = said === undefined ? 'ask' : said ? 'known' : 'talk';
  return hasPart(interim, scene.me) ? words.part[answer](untilWhen(scene)) : words.noPart[answer];
}

function opener(scene: Scene): Button {
  const { state, me, procedure } = scene;
  const words = wordsFor(scene).timeliness;
  const interim = interimFor(state, me, procedure);
  const reads = interim === null || hasPart(interim, me);
  return opens(reads ? words.partOpen : words.authoriseOpen, 'interim-part', state);
}

export function interimPartForm(scene: Scene, ref: FormRef): Form | null {
  const { state, me, procedure } = scene;
  const interim = interimFor(state, me, procedure);
  if (interim === null) return null;
  const all = wordsFor(scene);
  const words = all.timeliness;
  const isTheirs = hasPart(interim, me);
  if (isTheirs && myInvitation(scene)?.undertaking === undefined)
    return shown(scene, ref, words.partForm, [say(words.partUnbound)]);
  const said = ownEntry(interim.said, me);
  const saidBy = [words.partSaidBy, nameOf(scene, interim.by)] as const;
  const people = all.and(interim.people.map((one) => nameOf(scene, one)));
  const rows = isTheirs ? ([[words.partPeople, people], [words.interimWhat, interim.what], saidBy] as const) : [saidBy];
  const answers = isTheirs ? words.partAnswers : words.noPartAnswers;
  const options = (['know', 'talk'] as const).map((value) => ({ value, label: answers[value] }));
  return asked(
    scene,
    { ...ref, about: String(interim.at) },
    words.partForm,
    [...(isTheirs ? [] : [say(words.noPartIs)]), { block: 'facts', rows }],
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

/**
 * To whoever leads and whoever keeps the conference: who wants to talk about their part, who has not said that they know it since it was to be
 * said, and how many have left the list with theirs.
 */
export function partsSaid(scene: Scene): readonly Block[] {
  const { state, procedure, now } = scene;
  if (state.timeliness.interim === null || state.status !== 'convened') return [];
  const all = wordsFor(scene);
  const words = all.timeliness;
  const { talk, wait, gone } = saidOfParts(state);
  const escalates = partsAsked(state, procedure)?.escalates ?? null;
  const who = (people: readonly PersonId[]) =>
    people.length > mostNames ? all.people(people.length) : all.and(people.map((one) => nameOf(scene, one)));
  return [
    ...(gone === 0 ? [] : [warn(words.partsGone(all.people(gone)))]),
    ...(talk.length === 0 ? [] : [warn(words.partsTalk(who(talk)))]),
    ...(escalates !== null && now >= escalates ? [warn(words.partsWait(who(wait)))] : []),
  ];
}

/** That it is in place, and how many of those who have a part in it know that. */
export function inPlaceText(scene: Scene): string {
  const words = wordsFor(scene).timeliness;
  const { status, interimCarried } = scene.state;
  const { know, all } = saidOfParts(scene.state);
  return [
    words.interimIn(untilWhen(scene)),
    ...(interimCarried ? [words.interimCarried] : []),
    ...(status === 'convened' && all > 0 ? [words.partsKnown(know, all)] : []),
  ].join(' ');
}

/** Of a conference that was called off or adjourned it goes on until the next one. */
export function untilWhen(scene: Scene): string {
  const { untilIt, untilNext } = wordsFor(scene).timeliness;
  return scene.state.interimGoesOn ? untilNext : untilIt;
}
