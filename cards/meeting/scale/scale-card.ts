import type { ChildId } from '../../../domain/case/family/shape.ts';
import { isObserver } from '../../../domain/case/meeting/list/observes.ts';
import {
  childrenPlacedBy,
  type OpenRound,
  openRoundOf,
  placedBy,
  readableRounds,
} from '../../../domain/case/meeting/scale/round.ts';
import { opens, posted, press, quiet, say } from '../../building/building.ts';
import { convened, inviteeOf, isActive, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { childLabelOf, whenText } from '../../building/wording.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { reasonRows } from '../register/room-card.ts';

/** A participant's card: place; placed (no number, their chat would keep it); after the reveal the way to the line. */
export function scaleCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !isActive(scene) || !state.present.includes(scene.me)) return null;
  const words = wordsFor(scene).scale;
  // A case has the cards of several conferences in one chat: each says of which day it is.
  const when: Block = { block: 'facts', rows: [[wordsFor(scene).whenLabel, whenText(state.when, scene.language)]] };
  const show = (blocks: readonly Block[], buttons: readonly Button[], below: readonly Block[] = []) =>
    posted(scene, words.title(state.reference), [when, ...blocks], buttons, below);
  const over = isConferenceOver(state);
  const round = over ? null : openRoundOf(state.rounds);
  const readable = readableRounds(state.rounds);
  const details = opens(wordsFor(scene).details, 'details', state);
  const toLine = [...(readable.length > 0 ? [opens(words.line, 'line', state)] : []), details];
  if (!over && inviteeOf(scene, scene.me)?.undertaking === undefined && !isChair(scene))
    return show([say(words.undertaking)], [accepting(scene), details]);
  if (over && readable.length === 0) return show([say(wordsFor(scene).ending.closed)], [details]);
  if (state.rounds.length === 0) return show([say(words.waiting)], [details]);
  if (round === null) {
    const asked = !over && state.rounds.at(-1) !== readable.at(-1);
    if (asked) return show([say(words.holdOn)], toLine);
    return show(
      [say(words.revealed)],
      [{ ...opens(words.line, 'line', state), tone: 'main' }, details],
      reasonRows(scene, state),
    );
  }
  if (isObserver(state.invitees, scene.me, scene.procedure)) return show([say(words.observing)], toLine);
  const whose = { person: scene.me };
  const placed = placedBy(round, whose);
  return show(
    [
      ...(round.round > 1 ? [quiet(wordsFor(scene).room.round(round.round))] : []),
      ...lines(scene, round, childrenPlacedBy(round, whose)),
    ],
    [
      {
        ...opens(placed === 0 ? words.place : words.change, 'place', state, String(round.round)),
        ...(placed === 0 ? { tone: 'main' as const } : {}),
      },
      ...toLine,
    ],
  );
}

/** What somebody who is here without having answered has to say before they place or read a number (ST-P6). */
export function accepting(scene: Scene): Button {
  return { ...press(scene, ({ scale }) => scale.accept, 'accept-undertaking', scene.state), tone: 'main' };
}

/** For which children they have placed and for which not; never a number. */
function lines(scene: Scene, round: OpenRound, placed: ReadonlySet<ChildId>) {
  const words = wordsFor(scene).scale;
  const labels = (children: readonly ChildId[]) => children.map((child) => childLabelOf(scene, child)).join(', ');
  const waits = round.children.filter((child) => !placed.has(child));
  if (placed.size === 0) return [say(words.open)];
  if (waits.length === 0) return [say(words.placed)];
  return [
    say(words.placedChildren(labels(round.children.filter((one) => placed.has(one))))),
    say(words.notYet(labels(waits))),
    say(words.open),
  ];
}
