import type { Language } from '../../domain/calendar/format.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../domain/calendar/london.ts';
import { changesFor, type TheirChange } from '../../domain/case/change/cards.ts';
import type { Instant } from '../../domain/ids.ts';
import { opens } from '../building/building.ts';
import { isActive } from '../building/reader-part.ts';
import { childLabel, dayText } from '../building/wording.ts';
import type { Block, Button } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Those that the reader may know of by now. */
export function theirChanges(scene: Scene): readonly TheirChange[] {
  if (!isActive(scene)) return [];
  return changesFor(scene.state.changes, scene.me, scene).filter((one) => one.from <= scene.now);
}

/** One of them, for a form: whoever it goes on to may look before it does. */
export function theirChange(scene: Scene, id: string | undefined): TheirChange | undefined {
  if (!isActive(scene)) return undefined;
  return changesFor(scene.state.changes, scene.me, scene).find((one) => one.change.id === id);
}

/** The day and the time of day in London. */
export function momentText(at: Instant, language: Language): string {
  return `${dayText(isoFromDay(localDay(at)), language)}, ${localTime(at)}`;
}

/** What it is, of which child, and when it was told: all of it that is ever posted. */
export function changeLine(scene: Scene, { change }: TheirChange): string {
  const words = wordsFor(scene).change;
  const child = scene.state.children.find((one) => one.id === change.child);
  const of = child === undefined ? [] : [childLabel(child, scene.language)];
  return [words.kinds[change.kind], ...of, momentText(change.at, scene.language)].join(' · ');
}

/** Whether the reader can say that something has changed: whoever leads or is of the core group, once there is a plan. */
export function mayTellChange(scene: Scene): boolean {
  const { changes } = scene.state;
  return isActive(scene) && changes.open && (changes.members.includes(scene.me) || scene.lead === scene.me);
}

export function tellButton(scene: Scene): readonly Button[] {
  return mayTellChange(scene) ? [opens(wordsFor(scene).change.tell, 'change-tell', aboutCase(scene))] : [];
}

export function tellRow(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).change;
  return tellButton(scene).map((button) => ({ block: 'row', text: words.row, button }));
}

/** It is of the whole case, whose first conference there always is. */
export function aboutCase({ state }: Scene): { readonly id: string; readonly meeting: 'k1' } {
  return { id: state.id, meeting: 'k1' };
}
