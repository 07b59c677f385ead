import type { Convened } from '../../../domain/case/conference.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { isObserver } from '../../../domain/case/meeting/list/observes.ts';
import { type OpenRound, openRoundOf, placedBy, readableRounds, standing } from '../../../domain/case/meeting/scale/round.ts';
import { opens, press, say, warn } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import type { Block, Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { numbersOfRoom } from '../register/room-card.ts';
import { placedByName, placedCounts } from '../scale/placed-list.ts';

/** Numbers are placed just now: the card is about nothing else. */
export function isPlacing(state: Convened): boolean {
  return roundOf(state) !== null;
}

/** The scale again at a meeting of the core group (BU-S6), for whoever holds it: who has placed, never a number. */
export function holdersScale(scene: Scene, state: Convened): readonly Block[] {
  if (state.stage !== 'held' && state.stage !== 'closed') return [];
  if (state.chair !== scene.me) return ownLine(scene, state);
  const { coreGroup: words, room } = wordsFor(scene);
  const round = roundOf(state);
  const last = state.rounds.at(-1);
  if (round !== null) return [placedCounts(scene, state, round), ...ownPlace(scene, state, round), ...unbound(scene, state)];
  if (last?.status === 'revealed' && last.zero.zero === 'asked') return [say(room.revealed(last.round)), warn(room.urgent)];
  if (last !== undefined) return [say(room.revealed(last.round))];
  if (state.stage === 'closed') return [];
  const open = press(scene, (all) => all.room.open, 'open-scale', state);
  return [{ block: 'row', text: scene.procedure.scale.on ? words.scaleAgain : words.scaleQuiet, button: open }];
}

/** Who has placed, and what whoever holds it enters for those who have not. */
export function holdersNumbers(scene: Scene, state: Convened): readonly Block[] {
  const round = roundOf(state);
  if (round === null || state.chair !== scene.me) return [];
  return [...placedByName(scene, state, round), ...numbersOfRoom(scene, state, round)];
}

/** What whoever holds it does with it, in order. */
export function scaleButtons(scene: Scene, state: Convened): readonly Button[] {
  if (state.chair !== scene.me) return [];
  const { room } = wordsFor(scene);
  const round = roundOf(state);
  const last = state.rounds.at(-1);
  const line = readableRounds(state.rounds).length > 0 ? [opens(room.line, 'line', state)] : [];
  if (state.stage === 'closed') return line;
  if (round !== null) {
    const placed = standing(round, state.present).placed.length > 0;
    return [
      placed
        ? { ...opens(room.reveal, 'reveal', state), tone: 'main' }
        : press(scene, (all) => all.room.cancelRound, 'cancel-round', state, { about: String(round.round) }),
      opens(room.family, 'family', state, String(round.round)),
    ];
  }
  if (last?.status === 'revealed' && last.zero.zero === 'asked')
    return [{ ...opens(room.immediate, 'immediate', state), tone: 'main' }];
  return last === undefined ? line : [...line, press(scene, (all) => all.room.further, 'open-scale', state)];
}

/** The same for a member who is there: to place, and to read the line. */
export function membersScale(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || !state.present.includes(scene.me)) return [];
  const round = roundOf(state);
  if (round === null) return ownLine(scene, state);
  const words = wordsFor(scene).coreGroup;
  if (isObserver(state.invitees, scene.me, scene.procedure)) return [];
  if (unboundHere(state).includes(scene.me)) return [say(words.scaleUnbound)];
  return ownPlace(scene, state, round);
}

function ownPlace(scene: Scene, state: Convened, round: OpenRound): readonly Block[] {
  const { coreGroup: words, scale } = wordsFor(scene);
  const count = placedBy(round, { person: scene.me });
  const text =
    count === 0 ? words.scaleOpen : count < round.children.length ? scale.placedSome(count, round.children.length) : scale.placed;
  const button = opens(count === 0 ? scale.place : scale.change, 'place', state, String(round.round));
  return [{ block: 'row', text, button: count === 0 ? { ...button, tone: 'main' } : button }];
}

function ownLine(scene: Scene, state: Convened): readonly Block[] {
  const here = state.present.includes(scene.me) && !unboundHere(state).includes(scene.me);
  if (!here || readableRounds(state.rounds).length === 0) return [];
  const { coreGroup: words, room } = wordsFor(scene);
  return [{ block: 'row', text: words.scaleRevealed, button: opens(room.line, 'line', state) }];
}

/** Who is of the core group alone was asked at no conference (ST-P6). */
function unbound(scene: Scene, state: Convened): readonly Block[] {
  const { room, ...all } = wordsFor(scene);
  const count = unboundHere(state).length;
  if (count === 0) return [];
  const text = `${room.unbound(all.people(count))} ${room.unboundScale}`;
  return [{ block: 'row', text, button: opens(room.signed, 'undertakings', state) }];
}

function roundOf(state: Convened): OpenRound | null {
  return state.stage === 'held' ? openRoundOf(state.rounds) : null;
}
