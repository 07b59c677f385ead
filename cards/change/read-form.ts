import { acknowledges, readsChange } from '../../domain/case/change/readers.ts';
import type { Change } from '../../domain/case/change/shape.ts';
import { heading, opens, quiet, say, shown } from '../building/building.ts';
import { who } from '../building/people.ts';
import { convened } from '../building/reader-part.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { aboutCase, changeLine, momentText, theirChange } from './their-changes.ts';

/** What was said, for whoever said it and who is to know of it; with it what the plan has for that, and the way to acknowledge it. */
export function toldChangeForm(scene: Scene, ref: FormRef): Form | null {
  const found = theirChange(scene, ref.about);
  if (found === undefined || !readsChange(found.part)) return null;
  const words = wordsFor(scene).change;
  const { change, part } = found;
  const row: Block = {
    block: 'row',
    text: words.acknowledgeRow,
    button: opens(words.acknowledge, 'change-acknowledge', aboutCase(scene), change.id),
  };
  return shown(scene, ref, words.readForm, [
    heading(changeLine(scene, found)),
    quiet(`${words.from}: ${who(scene, change.by)}`),
    say(change.text),
    ...(change.kind === 'exclusion' ? [say(words.exclusionRule)] : []),
    ...answered(scene, change),
    ...plannedFor(scene, change),
    ...(acknowledges(part) && change.withdrawn === null ? [row] : []),
  ]);
}

function answered(scene: Scene, { acknowledged, withdrawn }: Change): readonly Block[] {
  const words = wordsFor(scene).change;
  if (withdrawn !== null) return [say(words.withdrawn(momentText(withdrawn, scene.language)))];
  if (acknowledged === null) return [];
  const { by, at, words: text } = acknowledged;
  return [say(words.had(who(scene, by), momentText(at, scene.language))), ...(text === '' ? [] : [say(text)])];
}

/** What the plan has for it: the contingency with its trigger, and what would bring the review forward (ST-T21). */
export function plannedFor(scene: Scene, { child }: Pick<Change, 'child'>): readonly Block[] {
  const words = wordsFor(scene).change;
  const lines = (convened(scene.state)?.planLines ?? []).filter(
    (one) => one.status === 'stands' && (child === undefined || one.child === undefined || one.child === child),
  );
  const list = (title: string, items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [heading(title), { block: 'list', items }];
  return [
    ...list(
      words.contingencyTitle,
      lines.flatMap((one) => (one.kind === 'contingency' ? [`${one.trigger}: ${one.text}`] : [])),
    ),
    ...list(
      words.reviewTitle,
      lines.flatMap((one) => (one.kind === 'review' ? [one.text] : [])),
    ),
  ];
}
