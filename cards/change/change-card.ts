import { heardBy, type TheirChange } from '../../domain/case/change/cards.ts';
import { acknowledges, hour, readsChange } from '../../domain/case/change/readers.ts';
import { opens, posted, press, quiet, say, warn } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import type { Block, Button, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { dutyLine } from './tell-form.ts';
import { aboutCase, changeLine, momentText, theirChanges } from './their-changes.ts';

/** The latest changes that its reader is to know of: what they are of, who has been told and who has acknowledged it; what was said is under its button. */
export function changeCard(scene: Scene): Card | null {
  const theirs = theirChanges(scene);
  if (theirs.length === 0) return null;
  const words = wordsFor(scene).change;
  const blocks = theirs.toReversed().flatMap((one) => blocksOf(scene, one));
  return posted(scene, words.title(scene.state.reference), blocks, buttons(scene, theirs));
}

function blocksOf(scene: Scene, one: TheirChange): readonly Block[] {
  const words = wordsFor(scene).change;
  const { change, part } = one;
  const line = changeLine(scene, one);
  const first: Block = readsChange(part)
    ? { block: 'row', text: [{ strong: line }], button: opens(words.read, 'change-read', aboutCase(scene), change.id) }
    : say([{ strong: line }]);
  return [first, ...standing(scene, one)];
}

function standing(scene: Scene, { change, part }: TheirChange): readonly Block[] {
  const words = wordsFor(scene).change;
  const { acknowledged, withdrawn } = change;
  const time = (at: number) => momentText(at, scene.language);
  if (withdrawn !== null) return [say(words.withdrawn(time(withdrawn)))];
  if (acknowledged === null) return part === 'teller' ? waits(scene, { change, part }) : askedLines(scene, { change, part });
  return [
    say(words.had(nameOf(scene, acknowledged.by), time(acknowledged.at))),
    ...(acknowledged.contingency ? [warn(words.inForce)] : []),
    ...(acknowledged.forward ? [say(part === 'calls' ? words.callReview : words.forward)] : []),
  ];
}

type Of = Pick<TheirChange, 'change' | 'part'>;

/** To whoever is asked, and to those it has gone on to. */
function askedLines(scene: Scene, { change, part }: Of): readonly Block[] {
  const words = wordsFor(scene).change;
  if (!acknowledges(part)) return [quiet(words.notYet)];
  const late = scene.now >= change.at + hour;
  return [late ? warn(words.askedLate(momentText(change.at, scene.language))) : say(words.asked)];
}

/** To whoever told it: who has been told, that nobody has read it yet, and after three hours that they are to telephone. */
function waits(scene: Scene, { change }: Of): readonly Block[] {
  const words = wordsFor(scene).change;
  const told = heardBy(change, scene.state.changes, scene, scene.now).map((one) => nameOf(scene, one));
  const late = scene.now >= change.at + 3 * hour;
  return [
    say(told.length === 0 ? words.toldNobody : words.told(told.join(', '))),
    late ? warn(words.telephoneNow) : say(words.notRead),
    say(dutyLine(scene)),
    {
      block: 'row',
      text: words.withdrawRow,
      button: press(scene, (all) => all.change.withdraw, 'withdraw-change', aboutCase(scene), { about: change.id }),
    },
  ];
}

/** Whoever acknowledges does so on what was said; the review is called where it is brought forward. */
function buttons(scene: Scene, theirs: readonly TheirChange[]): readonly Button[] {
  const all = wordsFor(scene);
  const { state } = scene;
  const open = theirs.findLast(
    ({ change, part }) => acknowledges(part) && change.acknowledged === null && change.withdrawn === null,
  );
  const calls = theirs.some(({ part }) => part === 'calls') ? state.changes.toCall : null;
  const again = theirs.findLast(({ change, part }) => acknowledges(part) && change.acknowledged !== null);
  return [
    ...(open === undefined
      ? []
      : [{ ...opens(all.change.acknowledge, 'change-acknowledge', aboutCase(scene), open.change.id), tone: 'main' as const }]),
    ...(open === undefined && again !== undefined
      ? [opens(all.change.again, 'change-acknowledge', aboutCase(scene), again.change.id)]
      : []),
    ...(calls === null ? [] : [{ ...opens(all.change.call, 'call', { id: state.id, meeting: calls }), tone: 'main' as const }]),
  ];
}
