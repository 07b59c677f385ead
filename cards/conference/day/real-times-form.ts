import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { isTimeOfDay } from '../../../domain/calendar/time-of-day.ts';
import { isEnteredAfterwards } from '../../../domain/case/conference/day/afterwards.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { isStarted } from '../../../domain/case/meeting/register/unheld.ts';
import { asked, opens, quiet, say } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { convened, isConferenceOver } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import { takesRegister } from '../../meeting/register/takes-register.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const parts = ['register', 'scale', 'decision'] as const;

/** Where something was entered after the day: that it was, by whom, and when it really happened. */
export function sheetLines(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).day;
  const { sheet } = state.day;
  if (sheet === null)
    return isEnteredAfterwards(state) && !isConferenceOver(state)
      ? [{ block: 'row', text: words.sheet, button: opens(words.sheetOpen, 'real-times', state) }]
      : [];
  const times = parts.flatMap((part) => {
    const time = sheet[part];
    return time === null ? [] : [words.sheetTimes[part](time)];
  });
  const text = words.sheetLine(formatDay(localDay(sheet.at), scene.language), nameOf(scene, sheet.by), times.join(', '));
  if (isConferenceOver(state)) return [quiet(text)];
  return [{ block: 'row', text, button: opens(words.sheetOpen, 'real-times', state) }];
}

/** In Details once it has begun: on the day itself nothing else leads there. */
export function sheetRow(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene) || isConferenceOver(state) || !isStarted(state, scene.now)) return [];
  const words = wordsFor(scene).day;
  return [{ block: 'row', text: words.sheet, button: opens(words.sheetOpen, 'real-times', state) }];
}

export function realTimesForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene) || !isStarted(state, scene.now)) return null;
  const words = wordsFor(scene).day;
  const { sheet } = state.day;
  const labels = { register: words.sheetRegister, scale: words.sheetScale, decision: words.sheetDecision };
  const fields = parts.map((name): Field => {
    const start = sheet === null ? (name === 'register' ? state.when.time : undefined) : (sheet[name] ?? undefined);
    return {
      name,
      label: labels[name],
      required: name === 'register' && sheet === null,
      field: 'time',
      ...(name === 'register' ? {} : { hint: words.sheetEmpty }),
      ...(start === undefined ? {} : { start }),
    };
  });
  const not: readonly Field[] =
    sheet === null
      ? []
      : [
          {
            name: 'not',
            label: words.sheetNotLabel,
            required: false,
            field: 'many',
            options: [{ value: 'yes', label: words.sheetNot }],
          },
        ];
  return asked(
    scene,
    ref,
    words.realTimesForm,
    [say(words.sheetIntro(dayText(state.when.date, scene.language)))],
    [...fields, ...not],
  );
}

export function readRealTimes(values: Values, scene: Scene): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  if (read.choices('not', ['yes'], 'optional').length > 0)
    return sound(read) ? { command: { do: 'enter-sheet', times: null } } : { problems: read.problems };
  const time = (name: string): string | null => {
    const text = values[name] ?? '';
    if (text === '') return null;
    if (typeof text === 'string' && isTimeOfDay(text)) return text;
    read.problems[name] = all.day.badTime;
    return null;
  };
  const [register = null, scale = null, decision = null] = parts.map(time);
  if (register === null) read.problems.register ??= all.notes.problems.required;
  if (!sound(read) || register === null) return { problems: read.problems };
  return { command: { do: 'enter-sheet', times: { register, scale, decision } } };
}
