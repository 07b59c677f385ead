import { openViewsOf } from '../../domain/case/conference/views/round.ts';
import { openRoundOf } from '../../domain/case/meeting/scale/round.ts';
import { phasesOf } from '../../domain/case/phase.ts';
import type { PhaseName } from '../../domain/case/phase-names.ts';
import { kindOf } from '../../domain/ref.ts';
import { quiet, withEnglish } from '../building/building.ts';
import { convened } from '../building/reader-part.ts';
import { schoolLines } from '../conference/arranging/school-form.ts';
import { tieLines } from '../conference/chair-tie/tie-lines.ts';
import { premisesLines } from '../conference/practice/premises-form.ts';
import { warnLines } from '../conference/practice/warn-form.ts';
import { lateLines } from '../conference/timeliness/late-lines.ts';
import type { Block, Button, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { endingButtons, endingRows } from './calling/ending.ts';
import { heldLines } from './held-back/held-lines.ts';
import { phaseKinds } from './phases.ts';

/**
 * All that one person has of a conference: the most urgent of it as the card, and a line for whatever else is open. Null: they have no
 * part in it (any more).
 */
export function meetingCard(scene: Scene): Card | null {
  const theirs = phasesOf(scene.state, scene.me, scene, scene.now).flatMap((one) => {
    const card = phaseKinds[one.phase].draw(scene, one.about);
    return card === null ? [] : [{ ...one, card }];
  });
  const [first, ...others] = theirs;
  if (first === undefined) return null;
  const { card } = first;
  // One line a phase, and how many more of the same: each may name two people.
  const lines = [...Map.groupBy(others, ({ phase }) => phase)].flatMap(([phase, all]) => {
    const [line, ...more] = all
      .map(({ about }) => [phaseKinds[phase].line(scene, about) ?? []].flat())
      .filter((one) => one.length > 0);
    if (line === undefined) return [];
    return more.length === 0 ? line : [...line, quiet(wordsFor(scene).lines.more(more.length))];
  });
  // Where numbers are placed, or a view is given, nothing else is read.
  const beside = asksAlone.has(first.phase)
    ? []
    : [...tieLines(scene), ...lateLines(scene), ...schoolLines(scene), ...warnLines(scene), ...premisesLines(scene)];
  const ends = endingOf(scene, first.phase).filter((button) => !card.buttons.some((one) => isSame(one, button)));
  const isApart = asksOfPerson.has(first.phase);
  const held = withEnglish(scene, heldLines(scene));
  const besides = withEnglish(scene, [
    ...beside,
    ...lines.map((one) => withoutTwice(one, card.buttons)),
    ...(isApart ? endingRows(scene, ends) : []),
  ]);
  const above = held.length + (card.head ?? card.blocks.length);
  const blocks = [...held, ...card.blocks, ...besides];
  // What is asked first has its buttons before whatever else is open.
  const { head: _, ...rest } = card;
  return {
    ...rest,
    blocks,
    ...(above < blocks.length ? { head: above } : {}),
    buttons: isApart ? card.buttons : [...card.buttons, ...ends],
  };
}

/** Where numbers are placed, nothing else is asked beside it, and nothing stands there that could end the conference. */
const asksAlone: ReadonlySet<PhaseName> = new Set(['view', 'scale']);
/** Where the chair or the administrator is asked about a person, what moves or ends the conference stands apart from the answer. */
const asksOfPerson: ReadonlySet<PhaseName> = new Set(['deputy', 'newcomer']);

/** Who makes it or chairs it cancels it, closes it and calls the next one whatever else it asks of them; not while numbers are placed. */
function endingOf(scene: Scene, first: PhaseName): readonly Button[] {
  if (kindOf(scene.state.meeting) !== 'conference' || asksAlone.has(first)) return [];
  const { rounds = [], views } = convened(scene.state) ?? {};
  const isPlacing = first === 'room' && (openRoundOf(rounds) !== null || openViewsOf(views?.rounds ?? []) !== null);
  return isPlacing ? [] : endingButtons(scene);
}

/** A button that the card has already does not stand beside the line too. */
function withoutTwice(block: Block, buttons: readonly Button[]): Block {
  if (block.block !== 'row' || !buttons.some((one) => isSame(one, block.button))) return block;
  return { block: 'text', text: block.text };
}

function isSame(one: Button, other: Button): boolean {
  if (!('opens' in one && 'opens' in other)) return false;
  return one.opens.form === other.opens.form && one.opens.about === other.opens.about;
}
