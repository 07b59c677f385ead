import { withCopies } from '../../domain/case/redaction/copies.ts';
import { isPlaceKept } from '../../domain/case/redaction/kept-places.ts';
import { byRecord, type ListedText, listedTexts } from '../../domain/case/redaction/listed.ts';
import { openedSince, sentSince } from '../../domain/case/redaction/opened.ts';
import type { AskedRedaction } from '../../domain/case/redaction/shape.ts';
import { asked, heading, opens, quiet, say, shown, warn } from '../building/building.ts';
import { who } from '../building/people.ts';
import { isAdministrator, isChair, managesUnit } from '../building/reader-part.ts';
import type { Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { hadLines } from './had-lines.ts';
import { instantText, textLabel } from './text-label.ts';

/** For both of them: what is to go, word for word, and who has had it. Opening it is on the trail. */
export function redactionForm(scene: Scene, ref: FormRef): Form | null {
  const { recorded, state } = scene;
  const waiting = state.redaction.asked;
  if (recorded === undefined || waiting === null) return null;
  const words = wordsFor(scene).redaction;
  const texts = listedTexts(recorded, true).filter(({ id }) => waiting.texts.includes(id));
  const buttons: readonly Block[] = [
    ...(waiting.by === scene.me
      ? []
      : [row(words.agreeRow, opens(words.agreeOpen, 'redaction-agree', state, String(waiting.at)))]),
    row(words.withdrawRow, opens(words.withdrawOpen, 'redaction-withdraw', state, String(waiting.at))),
  ];
  return shown(scene, ref, words.redactionForm, [
    {
      block: 'facts',
      rows: [
        [words.askedBy, who(scene, waiting.by)],
        [words.askedAt, instantText(waiting.at, scene)],
        [words.why, words.reasons[waiting.why]],
      ],
    },
    say(words.untilThen),
    heading(words.goes),
    ...texts.flatMap((one) => textBlocks(scene, one, waiting)),
    ...whoHadIt(scene, waiting),
    ...buttons,
  ]);
}

const row = (text: string, button: ReturnType<typeof opens>): Block => ({ block: 'row', text, button });

function textBlocks(scene: Scene, text: ListedText, waiting: AskedRedaction): readonly Block[] {
  const words = wordsFor(scene).redaction;
  const chair = isChair(scene);
  const kept = isPlaceKept(scene.recorded ?? [], text, { chair, withholds: scene.state.notes.withholds });
  // Of what is not shared freely no more than that it is there, to whoever may not read it (FV-R2); nor of what names or places a child.
  const no = text.restricted && !chair ? words.restricted : kept ? words.placeKept : words.notYours;
  const hidden = (text.restricted && !chair) || kept || !readsWords(scene, waiting) ? no : null;
  return [quiet(textLabel(scene, text)), ...(hidden === null ? text.words.map((one) => say(one)) : [say(hidden)])];
}

/** The chair, and whoever may agree: to ask for it is no way to read what one could not read otherwise. */
function readsWords(scene: Scene, { by, as }: AskedRedaction): boolean {
  if (isChair(scene)) return true;
  const isOther = (as !== 'administrator' && isAdministrator(scene)) || (as !== 'unit-manager' && managesUnit(scene));
  return by !== scene.me && isOther;
}

/** Who has opened something in which it stood, what and when; and who got a document of that conference. */
function whoHadIt(scene: Scene, waiting: AskedRedaction): readonly Block[] {
  const words = wordsFor(scene).redaction;
  const recorded = scene.recorded ?? [];
  const records = withCopies(recorded, byRecord(waiting.texts)).map(({ record }) => record);
  const opened = openedSince(recorded, records);
  return hadLines(scene, heading(words.whoHadIt), { opened, sent: sentSince(recorded, records), most: mostLines });
}

/** As many as a form holds beside the words themselves. */
const mostLines = 40;

export function agreeRedactionForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAsked(scene, ref)) return null;
  const words = wordsFor(scene).redaction;
  return asked(scene, ref, words.agreeForm, [warn(words.agreeMeans), say(words.agreeTells)], [], (all) => all.redaction.agree);
}

export function readAgreeRedaction(_: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene).redaction;
  return { command: { do: 'agree-redaction', seen: Number(ref.about) }, line: () => words.done };
}

export function withdrawRedactionForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAsked(scene, ref)) return null;
  const words = wordsFor(scene).redaction;
  return asked(scene, ref, words.withdrawForm, [say(words.withdrawMeans)], [], (all) => all.redaction.withdraw);
}

export function readWithdrawRedaction(_: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene).redaction;
  return { command: { do: 'withdraw-redaction', seen: Number(ref.about) }, line: () => words.withdrawn };
}

function isAsked({ state }: Scene, { about }: FormRef): boolean {
  return state.redaction.asked !== null && String(state.redaction.asked.at) === about;
}
