import { localDay, localTime } from '../../domain/calendar/london.ts';
import { endingsOf, faultInEnding, keepsRecord } from '../../domain/case/family/ended.ts';
import type { Child, ChildId, EndedChild } from '../../domain/case/family/shape.ts';
import { holdFor } from '../../domain/case/meeting/held-back/waiting.ts';
import { isReceived } from '../../domain/case/moving/received.ts';
import { type Ending, endings } from '../../domain/procedures/fact.ts';
import { careful } from '../building/bilingual.ts';
import { asked, longestLabel, opens, quiet, say, shown, warn } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { childLabel, childNamed, dayText, fit } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { keepsAdults } from './keeps-children.ts';

/**
 * A child died, a pregnancy ended, a child turned 18 or left for good: which one, what, and on which day. Those for whom it was entered stand above, each
 * with the way back; entered again it is corrected.
 */
export function childEndForm(scene: Scene, ref: FormRef): Form | null {
  if (!keepsAdults(scene)) return null;
  const { state } = scene;
  const words = wordsFor(scene).ofEndings;
  const options = [...state.children, ...state.family.ended.map((one) => one.child)].map((child) => ({
    value: child.id,
    label: fit(childNamed(scene, child), longestLabel),
  }));
  if (options.length === 0) return null;
  const intro: readonly Block[] = [
    ...state.family.ended.map((one) => endedRow(scene, one)),
    ...careful(scene, ({ ofEndings }) => ofEndings.means).map((line) => warn(line)),
    ...(state.children.length === 1 ? careful(scene, ({ ofEndings }) => ofEndings.lastMeans).map((line) => warn(line)) : []),
  ];
  return asked(
    scene,
    ref,
    words.form,
    intro,
    [
      {
        name: 'child',
        label: words.child,
        required: true,
        field: 'one',
        options,
        ...(options.some((one) => one.value === ref.about) ? { start: [ref.about ?? ''] } : {}),
      },
      {
        name: 'how',
        label: words.how,
        required: true,
        field: 'one',
        options: endingsFor(scene).map((value) => ({ value, label: words.hows[value] })),
      },
      { name: 'on', label: words.on, required: true, field: 'date' },
    ],
    ({ ofEndings }) => ofEndings.submit,
  );
}

export function readChildEnd(values: Values, scene: Scene): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const { children, family, id, meeting } = scene.state;
  const those: readonly Child[] = [...children, ...family.ended.map((one) => one.child)];
  const of = read.choice(
    'child',
    those.map((one) => one.id),
    'required',
  );
  const how = read.choice('how', endingsFor(scene), 'required');
  const on = read.date('on', 'required');
  const child = those.find((one) => one.id === of);
  if (sound(read) && child !== undefined && how !== undefined) {
    const fault = faultInEnding(child, { how, on }, localDay(scene.now));
    if (!endingsOf(child).includes(how)) read.problems.how = all.ofEndings.notSo;
    else if (fault === 'not-18') read.problems.on = all.ofEndings.not18;
    else if (fault !== null) read.problems.on = all.notes.problems[fault];
  }
  if (!sound(read) || child === undefined || how === undefined) return { problems: read.problems };
  return {
    command: { do: 'end-child', child: child.id, how, on },
    leads: () => ({ form: 'child-end-back', of: id, meeting, about: child.id }),
  };
}

/** What was entered for one child, with the way back: a slip in two minutes, of which nobody hears, or a correction afterwards. */
export function childEndBackForm(scene: Scene, ref: FormRef): Form | null {
  if (!keepsAdults(scene)) return null;
  const words = wordsFor(scene).ofEndings;
  const ended = endedAbout(scene, ref.about);
  if (ended === undefined) return shown(scene, ref, words.backForm, [say(words.goesOn)]);
  const until = ended.at + holdFor;
  const { state } = scene;
  return asked(
    scene,
    ref,
    words.backForm,
    [
      say(words.backIs(childNamed(scene, ended.child))),
      { block: 'facts', rows: [[words.how, `${words.hows[ended.how]}, ${dayText(ended.on, scene.language)}`]] },
      ...(keepsRecord(ended.how) ? [quiet(words.backHeld)] : []),
      say(scene.now < until ? words.backUntil(localTime(until)) : words.backLate),
      { block: 'row', text: words.correct, button: opens(words.correctButton, 'child-end', state, ended.child.id) },
    ],
    [],
    ({ ofEndings }) => ofEndings.backSubmit,
  );
}

export function readChildEndBack(_: Values, __: Scene, ref: FormRef): FormRead {
  return { command: { do: 'take-back-ending', child: (ref.about ?? '') as ChildId } };
}

/** That a child has moved away ends it only once the conference there was held, where the document has it so (BU-D4). */
function endingsFor({ procedure, state }: Scene): readonly Ending[] {
  const isThere = procedure.moves.endedByReceiving && state.moves.all.some(isReceived);
  return endings.filter((one) => one !== 'moved-away' || isThere);
}

/** In Details, to whoever keeps the family of a case. */
export function endingsRow(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).ofEndings;
  // Before any child is entered nothing can have ended.
  if (!keepsAdults(scene) || scene.state.children.length + scene.state.family.ended.length === 0) return [];
  return [{ block: 'row', text: words.row, button: opens(words.form, 'child-end', scene.state) }];
}

function endedRow(scene: Scene, { child, how, on }: EndedChild): Block {
  const words = wordsFor(scene).ofEndings;
  const text = words.since(childLabel(child, scene.language), words.hows[how], dayText(on, scene.language));
  return { block: 'row', text, button: opens(words.look, 'child-end-back', scene.state, child.id) };
}

function endedAbout({ state }: Scene, about: string | undefined): EndedChild | undefined {
  return state.family.ended.find((one) => one.child.id === about);
}
