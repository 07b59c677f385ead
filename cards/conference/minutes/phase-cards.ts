import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { minutesDue } from '../../../domain/case/conference/minutes/due.ts';
import { minutesPhases } from '../../../domain/case/conference/minutes/waiting.ts';
import { opens, posted, say, warn } from '../../building/building.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { diaryButton } from '../../meeting/diary/diary-button.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

type Phase = 'minutes' | 'minutes-back' | 'minutes-agree';

/** What is asked, by when, and whether that has gone by. */
function asked(scene: Scene, phase: Phase): { readonly text: string; readonly late: boolean } | null {
  const { state, me, directory, language, now } = scene;
  if (!minutesPhases(state, me, now).some((one) => one.phase === phase)) return null;
  const words = wordsFor(scene).minutes;
  const due = minutesDue(state, directory);
  const day = due === null ? '' : formatDay(due, language);
  const late = due !== null && localDay(now) > due;
  if (phase === 'minutes-agree') return { text: late ? words.toAgreeLate(day) : words.toAgree(day), late };
  const write = late ? words.late(day) : words.toWrite(day);
  return { text: phase === 'minutes-back' ? `${words.givenBack} ${write}` : write, late };
}

function cardOf(scene: Scene, phase: Phase): Card | null {
  const { state, language, me, procedure } = scene;
  const is = asked(scene, phase);
  if (is === null || state.when === null) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const keeps = state.minuteTaker === me && procedure.minuteTakerHelps && !isConferenceOver(state);
  const buttons: readonly Button[] = [
    { ...opens(all.minutes.open, 'minutes', state), tone: 'main' },
    ...(keeps ? [opens(all.parts.register, 'register', state)] : []),
    ...diaryButton(scene),
    opens(all.details, 'details', state),
  ];
  return posted(scene, all.minutes.title(state.reference), [when, is.late ? warn(is.text) : say(is.text)], buttons);
}

function lineOf(scene: Scene, phase: Phase): Block | null {
  const is = asked(scene, phase);
  return is === null
    ? null
    : { block: 'row', text: is.text, button: opens(wordsFor(scene).minutes.open, 'minutes', scene.state) };
}

/** To whoever's information it is: of what nothing, not even that it is restricted. */
function wordCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (!isWordOpen(scene) || state.when === null) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  return posted(
    scene,
    all.minutes.wordTitle(state.reference),
    [when, say(all.minutes.wordAsked)],
    [{ ...opens(all.minutes.wordOpen, 'minutes-restricted', state), tone: 'main' }, opens(all.details, 'details', state)],
  );
}

function isWordOpen({ state, me, now }: Scene): boolean {
  return minutesPhases(state, me, now).some((one) => one.phase === 'restricted-word');
}

function wordLine(scene: Scene): Block | null {
  const words = wordsFor(scene).minutes;
  if (!isWordOpen(scene)) return null;
  return { block: 'row', text: words.wordAsked, button: opens(words.wordOpen, 'minutes-restricted', scene.state) };
}

export const minutesPhaseCards = {
  'restricted-word': wordCard,
  minutes: (scene: Scene) => cardOf(scene, 'minutes'),
  'minutes-back': (scene: Scene) => cardOf(scene, 'minutes-back'),
  'minutes-agree': (scene: Scene) => cardOf(scene, 'minutes-agree'),
};

export const minutesLines = {
  'restricted-word': wordLine,
  minutes: (scene: Scene) => lineOf(scene, 'minutes'),
  'minutes-back': (scene: Scene) => lineOf(scene, 'minutes-back'),
  'minutes-agree': (scene: Scene) => lineOf(scene, 'minutes-agree'),
};
