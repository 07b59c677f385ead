import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { unmetFrom } from '../../../domain/case/core-group-cards.ts';
import { kindOf } from '../../../domain/ref.ts';
import { opens, posted, say, warn } from '../../building/building.ts';
import { namePost } from '../../building/people.ts';
import { convened, isChair, managesUnit } from '../../building/reader-part.ts';
import { dayText } from '../../building/wording.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Of the case: the core group did not meet by its day, to whoever leads, the chair and whoever answers for the unit. */
export function lateCard(scene: Scene, state: Convened): Card | null {
  const withheld = groupWithheldLine(scene);
  const late = lateLine(scene);
  if (late.length + withheld.length === 0 || !(isChair(scene) || managesUnit(scene) || scene.lead === scene.me)) return null;
  const all = wordsFor(scene);
  const { lead } = scene;
  const leads = lead === null || lead === scene.me ? [] : [say(all.coreGroup.lateLead(namePost(scene, lead)))];
  const title = pastDays(scene).length === 0 ? all.coreGroup.title : all.coreGroup.lateTitle;
  return posted(
    scene,
    title(state.reference),
    [...withheld, ...late, ...calledLine(scene), ...leads],
    [opens(all.details, 'details', state)],
  );
}

/** To the chair alone: that it is to meet before a baby leaves hospital, by a day that nobody reads since somebody fears violence. It says no day. */
export function groupWithheldLine(scene: Scene): readonly Block[] {
  return scene.isGroupWithheld() ? [warn(wordsFor(scene).coreGroup.withheld)] : [];
}

/** That it is late, and by when it was to meet; of a document that sets no day for it, that it has not met for long. */
export function lateLine(scene: Scene): readonly Block[] {
  const days = pastDays(scene);
  if (days.length === 0) return unmetLine(scene);
  return [warn(wordsFor(scene).coreGroup.late(formatDay(Math.min(...days), scene.language)))];
}

/** That it is late and all the same called, for which day. */
function calledLine(scene: Scene): readonly Block[] {
  const { calledFor } = scene.state;
  const isToCome = calledFor !== null && calledFor >= isoFromDay(localDay(scene.now));
  return isToCome ? [say(wordsFor(scene).coreGroup.calledFor(dayText(calledFor, scene.language)))] : [];
}

function pastDays(scene: Scene): readonly Day[] {
  const today = localDay(scene.now);
  const isPast = (due: Day | null): due is Day => due !== null && due < today;
  return scene
    .deadlines()
    .flatMap(({ to, by, due, kind }) => (to === 'core-group' && by === null && kind !== 'earliest' && isPast(due) ? [due] : []));
}

function unmetLine(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  const hasDay = scene.deadlines().some(({ to, by, kind }) => to === 'core-group' && by === null && kind !== 'earliest');
  const from = state === null || hasDay || kindOf(state.meeting) !== 'conference' ? null : unmetFrom(state, scene.procedure);
  return from === null || scene.now < from ? [] : [warn(wordsFor(scene).coreGroup.unmet)];
}
