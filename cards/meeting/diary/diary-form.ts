import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay, localTime } from '../../../domain/calendar/london.ts';
import { timeToKeep } from '../../../domain/case/meeting/when/diary.ts';
import { knownMove } from '../../../domain/case/meeting/when/known-move.ts';
import { quiet, say, shown } from '../../building/building.ts';
import { isChair } from '../../building/reader-part.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { patientsLine } from './diary-button.ts';
import { entryTitle } from './entry-title.ts';

/** The link to the diary entry of a meeting. It stands in a form and never in a message: whoever previews messages would follow it. */
export function diaryForm(scene: Scene, ref: FormRef, link: () => LinkShown | null): Form | null {
  const { state, language, procedure } = scene;
  if (state.status === 'draft' || state.when === null) return null;
  const all = wordsFor(scene);
  const words = all.diary;
  const { startsAt, endsAt } = timeToKeep(state.meeting, state.type, state.when, procedure, isChair(scene) ? 'chair' : 'others');
  const from = all.whenAt(formatDay(localDay(startsAt), language), localTime(startsAt));
  const address = link()?.address ?? null;
  const offered: readonly Block[] =
    address === null ? [say(words.noLink)] : [say([{ link: address, text: words.get }]), quiet(words.once)];
  return shown(scene, ref, words.title, [
    { block: 'facts', rows: [[words.keep, words.fromTo(from, localTime(endsAt))]] },
    ...(state.stage === 'cancelled' ? [say(words.cancelled)] : []),
    ...offered,
    quiet(words.says(entryTitle(scene))),
    ...(state.stage === 'cancelled' ? [] : [quiet(words.endIsOurs), ...(wasMoved(scene) ? [quiet(words.earlier)] : [])]),
    ...patientsLine(scene),
  ]);
}

/** Only then an earlier entry can be in a diary. */
function wasMoved({ state, me }: Scene): boolean {
  const move = knownMove(state, me);
  return move !== null && move.was.startsAt !== state.when?.startsAt;
}
