import { changedSince } from '../../../domain/case/conference/circulation/changed.ts';
import { lateDocuments } from '../../../domain/case/conference/circulation/due.ts';
import { isFor, recipientOf, recipientsOf, toConfirm } from '../../../domain/case/conference/circulation/recipients.ts';
import { type CircDocument, documents } from '../../../domain/case/conference/circulation/shape.ts';
import { familyOwed } from '../../../domain/case/conference/circulation/waiting.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { opens, posted, press, say, warn } from '../../building/building.ts';
import { convened, isAdministrator, isChair } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { provisionalLines } from '../day/quorum-lines.ts';

const wordsOf = (scene: Scene) => wordsFor(scene).circulation;
const named = (scene: Scene, some: readonly CircDocument[]) => some.map((one) => wordsOf(scene).inText[one]).join(', ');

/** A time, what kind of thing it is, and a form: whose it is and what was decided is in forms alone. */
function cardOf(scene: Scene, blocks: readonly Block[], buttons: readonly Button[]): Card | null {
  const { state, language } = scene;
  if (blocks.length === 0 || state.when === null) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const [first, ...rest] = buttons;
  const main: readonly Button[] = first === undefined ? [] : [{ ...first, tone: 'main' }, ...rest];
  return posted(
    scene,
    all.circulation.title(state.reference),
    [when, ...blocks],
    [...main, opens(all.details, 'details', state)],
  );
}

const lineOf = (texts: readonly string[], button: Button): Block | null =>
  texts.length === 0 ? null : { block: 'row', text: texts.join(' '), button };

const whoGets = (scene: Scene) => (isChair(scene) ? [wordsOf(scene).toRelease] : []);
const whoGetsButton = (scene: Scene) => opens(wordsOf(scene).listOpen, 'who-gets', scene.state);

function circulating(scene: Scene): readonly string[] {
  const state = convened(scene.state);
  if (state === null || !(isChair(scene) || isAdministrator(scene))) return [];
  const words = wordsOf(scene);
  const late = lateDocuments(state, scene.procedure, scene.now);
  const changed = changedSince(state);
  return [
    ...(late.length === 0 ? [] : [words.lateOnes(named(scene, late))]),
    counts(scene, state),
    ...(changed.length === 0 ? [] : [words.changedOnes(named(scene, changed))]),
  ];
}

/** Of each that went out how many have it, and what has not gone out. */
function counts(scene: Scene, state: Convened): string {
  const { sent, got } = state.circulation;
  const words = wordsOf(scene);
  return documents
    .flatMap((one) => {
      const theirs = recipientsOf(state, one);
      if (theirs.length === 0) return [];
      if (sent[one] === undefined) return [words.notOut(words.documents[one])];
      return [words.out(words.documents[one], theirs.filter(({ to }) => got[to]?.[one] !== undefined).length, theirs.length)];
    })
    .join(' ');
}

const circulatingButton = (scene: Scene) => opens(wordsOf(scene).stateOpen, 'circulation', scene.state);

function correction(scene: Scene): readonly string[] {
  const n = (convened(scene.state)?.circulation.corrections ?? []).filter((one) => one.answer === null).length;
  return n === 0 || !isChair(scene) ? [] : [wordsOf(scene).toAnswer(n)];
}
const correctionButton = (scene: Scene) => opens(wordsOf(scene).answerOpen, 'correction-answer', scene.state);

function family(scene: Scene): readonly string[] {
  const state = convened(scene.state);
  const n = state === null || scene.lead !== scene.me ? 0 : familyOwed(state).length;
  return n === 0 ? [] : [wordsOf(scene).toFamily(n)];
}

function outcome(scene: Scene): readonly CircDocument[] {
  const state = convened(scene.state);
  return state === null ? [] : toConfirm(state.circulation, scene.me);
}

/** What went out to them: each is opened, and each confirmed with one tap. */
function outcomeCard(scene: Scene): Card | null {
  const open = outcome(scene);
  if (open.length === 0) return null;
  const buttons = open.map((one) =>
    press(scene, (all) => all.circulation.confirm[one], 'confirm-received', scene.state, { about: one }),
  );
  const rows = open.map((one) => arrivedRow(scene, one));
  return cardOf(scene, [...rows, ...answeredRow(scene), ...provisionalLines(scene)], buttons);
}

function arrivedRow(scene: Scene, one: CircDocument): Block {
  const words = wordsOf(scene);
  return {
    block: 'row',
    text: words.arrived(named(scene, [one])),
    button: opens(words.openIt[one], 'outcome', scene.state, one),
  };
}

/** That the chair has answered what they asked to have put right; what, is in the form alone. */
function answeredRow(scene: Scene): readonly Block[] {
  const own = convened(scene.state)?.circulation.corrections.some((one) => one.by === scene.me && one.answer !== null);
  if (own !== true || scene.cover?.how === 'covering' || !sentTo(scene).includes('minutes')) return [];
  const words = wordsOf(scene);
  const button = opens(words.openIt.minutes, 'outcome', scene.state, 'minutes');
  return [{ block: 'row', text: words.correctionAnswered, button }];
}

/** What they have confirmed stays to be opened. */
function readCard(scene: Scene): Card | null {
  const has = sentTo(scene);
  const words = wordsOf(scene);
  if (has.length === 0) return null;
  return cardOf(
    scene,
    [say(words.confirmed(named(scene, has))), ...answeredRow(scene), ...provisionalLines(scene)],
    has.map((one) => opens(words.openIt[one], 'outcome', scene.state, one)),
  );
}

function sentTo(scene: Scene): readonly CircDocument[] {
  const state = convened(scene.state);
  const mine = state === null ? undefined : recipientOf(state.circulation, scene.me);
  return mine === undefined ? [] : documents.filter((one) => isFor(mine, one) && state?.circulation.sent[one] !== undefined);
}

function readLine(scene: Scene): readonly Block[] {
  const [last] = sentTo(scene).toReversed();
  if (last === undefined) return [];
  const text = wordsOf(scene).confirmed(named(scene, sentTo(scene)));
  const button = opens(wordsOf(scene).openIt[last], 'outcome', scene.state, last);
  return [{ block: 'row', text, button }, ...answeredRow(scene)];
}

function outcomeLine(scene: Scene): readonly Block[] {
  const words = wordsOf(scene);
  const rows = outcome(scene).flatMap((one): readonly Block[] => [
    arrivedRow(scene, one),
    {
      block: 'row',
      text: words.confirmRow,
      button: press(scene, (all) => all.circulation.confirm[one], 'confirm-received', scene.state, { about: one }),
    },
  ]);
  return [...rows, ...answeredRow(scene)];
}

export const circulationPhaseCards = {
  'who-gets': (scene: Scene) => cardOf(scene, whoGets(scene).map(warn), [whoGetsButton(scene)]),
  circulating: (scene: Scene) => cardOf(scene, circulating(scene).map(say), [circulatingButton(scene)]),
  correction: (scene: Scene) => cardOf(scene, correction(scene).map(say), [correctionButton(scene)]),
  'family-copies': (scene: Scene) => cardOf(scene, family(scene).map(say), [circulatingButton(scene)]),
  outcome: outcomeCard,
  'outcome-read': readCard,
};

export const circulationLines = {
  'who-gets': (scene: Scene) => lineOf(whoGets(scene), whoGetsButton(scene)),
  circulating: (scene: Scene) => lineOf(circulating(scene), circulatingButton(scene)),
  correction: (scene: Scene) => lineOf(correction(scene), correctionButton(scene)),
  'family-copies': (scene: Scene) => lineOf(family(scene), circulatingButton(scene)),
  outcome: outcomeLine,
  'outcome-read': readLine,
};
