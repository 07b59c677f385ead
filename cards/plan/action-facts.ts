import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Action } from '../../domain/case/plan/action.ts';
import { effectOf } from '../../domain/case/plan/done/complete.ts';
import { notedBy } from '../../domain/case/plan/done/noted.ts';
import { dateAsked, offerOf } from '../../domain/case/plan/pending.ts';
import { lastSaid } from '../../domain/case/plan/snooze/last-said.ts';
import { who } from '../building/people.ts';
import { convened } from '../building/reader-part.ts';
import { childNamed, dayText } from '../building/wording.ts';
import type { Block, Text } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { childOf } from './action-line.ts';
import { actionStatus } from './action-status.ts';
import { doerText } from './asks/doer-field.ts';

/** An action in full, for a dialog: what, why, who, by when, how it stands and what its owner last said. */
export function actionFacts(scene: Scene, action: Action): Block {
  const words = wordsFor(scene).actions;
  const last = lastSaid(action);
  const said = saidLast(action);
  const note = said === '' ? '' : `: ${said}`;
  const effect = effectOf(action);
  return {
    block: 'facts',
    rows: [
      [words.whatRow, action.what],
      [words.whyRow, action.why],
      ...childRow(scene, action),
      ...outcomeRow(scene, action),
      [words.whoRow, who(scene, action.to)],
      ...doerRow(scene, action),
      ...before(scene, action),
      [words.byRow, dayText(action.by, scene.language)],
      [words.statusRow, actionStatus(action, scene.state, scene) + (last?.update === 'effect' ? '' : note)],
      ...notedRow(scene, action),
      ...(effect === '' ? [] : [[wordsFor(scene).planAsks.effectRow, effect] as const]),
      ...askedRow(scene, action),
    ],
  };
}

/** What its status says in somebody's own words. */
export function saidLast(action: Action): string {
  const last = lastSaid(action);
  return last !== undefined && last.update !== 'completed' && 'note' in last ? last.note : '';
}

/** The day that is asked for, and why where the status does not say it. */
function dateText(scene: Scene, { due, note }: NonNullable<ReturnType<typeof dateAsked>>, status: string): string {
  const day = dayText(due, scene.language);
  return note === '' || note === status ? day : wordsFor(scene).planAsks.dateAsked(day, note);
}

/** Who noted that it is done, where that is not its owner. */
function notedRow(scene: Scene, action: Action): readonly (readonly [string, Text])[] {
  const by = notedBy(action);
  return by === null ? [] : [[wordsFor(scene).planAsks.notedRow, who(scene, by)]];
}

/** Who does it, where that is somebody without an account. */
function doerRow(scene: Scene, { does }: Action): readonly (readonly [string, Text])[] {
  return does === undefined ? [] : [[wordsFor(scene).planAsks.doerRow, doerText(scene, does)]];
}

/** What its owner waits for an answer to. */
function askedRow(scene: Scene, action: Action): readonly (readonly [string, Text])[] {
  const words = wordsFor(scene).planAsks;
  const date = dateAsked(action);
  const plan = convened(scene.state);
  const offer = plan === null ? null : offerOf(action, plan);
  return [
    ...(date === null ? [] : [[words.dateRow, dateText(scene, date, saidLast(action))] as const]),
    ...(offer === null ? [] : [[words.offerRow, who(scene, offer.to)] as const]),
  ];
}

/** Which outcome it serves, while that stands and is of the reader's children. */
function outcomeRow(scene: Scene, { outcome }: Action): readonly (readonly [string, Text])[] {
  const { state } = scene;
  const line = state.status === 'convened' ? state.planLines.find((one) => one.id === outcome) : undefined;
  return line?.status === 'stands' ? [[wordsFor(scene).outline.outcomeRow, line.text]] : [];
}

/** Of which child it is, where there are several. */
function childRow(scene: Scene, action: Action): readonly (readonly [string, Text])[] {
  const words = wordsFor(scene).actions;
  if (scene.state.children.length < 2 && action.child === undefined) return [];
  return [[words.childRow, childFor(scene, action) || words.allChildren]];
}

/** As its form may name them; '' where it is of all of them. */
function childFor(scene: Scene, action: Action): string {
  const found = scene.state.children.find((one) => one.id === action.child);
  return found === undefined ? childOf(action, scene.state, scene) : childNamed(scene, found);
}

/** Who had it before, and until when; how it read before, and why that was changed. */
function before(scene: Scene, { updates, to }: Action): readonly (readonly [string, Text])[] {
  const words = wordsFor(scene).actions;
  return updates.flatMap((one): readonly (readonly [string, Text])[] => {
    const day = dayText(isoFromDay(localDay(one.at)), scene.language);
    if (one.update === 'handed-on')
      return one.from === one.to && one.to === to ? [] : [[words.handedOnRow, words.handedOn(who(scene, one.from), day)]];
    if (one.update !== 'changed') return [];
    const { what, why, by } = one.was;
    // What it had been for a child that the reader may not know of.
    if (what === '') return [];
    return [
      [words.changedRow(day), one.note],
      [words.wasRow, `${what} / ${why} / ${dayText(by, scene.language)}`],
    ];
  });
}
