import { type OpenRound, openRoundOf, placedBy, readableRounds } from '../../../domain/case/meeting/scale/round.ts';
import { opens, posted, quiet, say } from '../../building/building.ts';
import { convened, isActive, isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { reasonRows } from '../register/room-card.ts';

/** A participant's card: place; placed (no number, their chat would keep it); after the reveal the way to the line. */
export function scaleCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !isActive(scene) || !state.present.includes(scene.me)) return null;
  const words = wordsFor(scene.language).scale;
  // A case has the cards of several conferences in one chat: each says of which day it is.
  const when: Block = { block: 'facts', rows: [[wordsFor(scene.language).whenLabel, whenText(state.when, scene.language)]] };
  const show = (blocks: readonly Block[], buttons: readonly Button[]) =>
    posted(scene, words.title(state.reference), [when, ...blocks], buttons);
  const over = isConferenceOver(state);
  const round = over ? null : openRoundOf(state.rounds);
  const readable = readableRounds(state.rounds);
  const details = opens(wordsFor(scene.language).details, 'details', state);
  const toLine = [...(readable.length > 0 ? [opens(words.line, 'line', state)] : []), details];
  if (over && readable.length === 0) return show([say(wordsFor(scene.language).ending.closed)], [details]);
  if (state.rounds.length === 0) return show([say(words.waiting)], [details]);
  if (round === null) {
    const asked = !over && state.rounds.at(-1) !== readable.at(-1);
    if (asked) return show([say(words.holdOn)], toLine);
    return show(
      [say(words.revealed), ...reasonRows(scene, state)],
      [{ ...opens(words.line, 'line', state), tone: 'main' }, details],
    );
  }
  const placed = placedBy(round, { person: scene.me });
  return show(
    [...(round.round > 1 ? [quiet(wordsFor(scene.language).room.round(round.round))] : []), ...lines(scene, round, placed)],
    [
      {
        ...opens(placed === 0 ? words.place : words.change, 'place', state, String(round.round)),
        ...(placed === 0 ? { tone: 'main' as const } : {}),
      },
      ...toLine,
    ],
  );
}

function lines(scene: Scene, round: OpenRound, placed: number) {
  const words = wordsFor(scene.language).scale;
  if (placed === 0) return [say(words.open)];
  if (placed < round.children.length) return [say(words.placedSome(placed, round.children.length)), say(words.open)];
  return [say(words.placed)];
}
