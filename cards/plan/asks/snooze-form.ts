import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Action } from '../../../domain/case/plan/action.ts';
import { asked, say } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionFacts } from '../action-facts.ts';
import { ownAction } from '../own-action.ts';

/** Whether its owner is reminded of it just now, as a row says it. */
export function snoozeText(scene: Scene, action: Action): string {
  const words = wordsFor(scene).planAsks;
  const until = scene.snoozedUntil(action);
  return until === null ? words.snoozeRow : words.snoozed(dayText(isoFromDay(until), scene.language));
}

/** Not to be reminded of an action before a day; empty, as ever again. */
export function snoozeForm(scene: Scene, ref: FormRef): Form | null {
  const action = ownAction(scene, ref);
  if (action?.status !== 'open') return null;
  const words = wordsFor(scene).planAsks;
  const latest = dayText(isoFromDay(scene.latestSnooze(action)), scene.language);
  const is = scene.snoozedUntil(action);
  return asked(
    scene,
    ref,
    words.snooze,
    [actionFacts(scene, action), ...(is === null ? [] : [say(snoozeText(scene, action))]), say(words.snoozeMeans)],
    [
      {
        name: 'until',
        label: words.snoozeLabel,
        hint: is === null ? words.snoozeHint(latest) : words.snoozeBack(latest),
        required: is === null,
        field: 'date',
        ...(is === null ? {} : { start: isoFromDay(is) }),
      },
    ],
  );
}

export function readSnooze(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const action = ownAction(scene, ref);
  if (action === undefined) return { problems: { until: words.notes.refused['no-such-action'] } };
  const until = read.date('until', scene.snoozedUntil(action) === null ? 'required' : 'optional');
  const latest = isoFromDay(scene.latestSnooze(action));
  const isFit = until === '' || (until > isoFromDay(localDay(scene.now)) && until <= latest);
  if (sound(read) && !isFit) read.problems.until = words.planAsks.snoozeHint(dayText(latest, scene.language));
  return sound(read) ? { command: { do: 'snooze-action', action: action.id, until } } : { problems: read.problems };
}
