import { isSchoolAway, isSchoolSeenTo, schoolArranged } from '../../../domain/case/conference/arranging/holidays.ts';
import { asked, heading, opens, quiet, say, warn } from '../../building/building.ts';
import { isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longest = 300;

const keeps = (scene: Scene) => isAdministrator(scene) || isChair(scene);
const isAway = (scene: Scene) => isSchoolAway(scene.state, scene, scene.now);

/** While the day lies in school holidays: who speaks for the school, and where its information is (FV-P11). */
export function schoolForm(scene: Scene, ref: FormRef): Form | null {
  const { state, language } = scene;
  if (state.when === null || !keeps(scene) || !isAway(scene)) return null;
  const all = wordsFor(scene);
  const words = all.arranging;
  const said = state.arranging.school;
  const field = (name: 'speaks' | 'where', label: string, hint: string): Field => ({
    name,
    label,
    hint,
    required: false,
    field: 'text',
    lines: 'many',
    max: longest,
    ...(said === null || said[name] === '' ? {} : { start: said[name] }),
  });
  return asked(
    scene,
    { ...ref, about: state.when.date },
    words.schoolForm,
    [{ block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] }, say(words.schoolMeans), quiet(all.notReferral)],
    [field('speaks', words.speaksLabel, words.speaksHint), field('where', words.whereLabel, words.whereHint)],
  );
}

export function readSchool(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const speaks = read.text('speaks', longest, 'optional');
  const where = read.text('where', longest, 'optional');
  return sound(read) ? { command: { do: 'arrange-school', speaks, where, seen: about } } : { problems: read.problems };
}

/** On whatever card the chair or the administrator has of it: whether that was said, never what. */
export function schoolLines(scene: Scene): readonly Block[] {
  const { state } = scene;
  if (!keeps(scene) || isConferenceOver(state) || !isAway(scene)) return [];
  const words = wordsFor(scene).arranging;
  const is = isSchoolSeenTo(state);
  return [
    {
      block: 'row',
      text: is ? words.schoolSaid : words.schoolAsk,
      button: opens(is ? words.schoolSee : words.schoolSay, 'school', state),
    },
  ];
}

/** The same in full, in Details, for those who keep the conference and whoever writes its record. */
export function schoolDetails(scene: Scene): readonly Block[] {
  const said = schoolArranged(scene.state);
  if (!isAway(scene)) return [];
  const words = wordsFor(scene).arranging;
  if (said === null) return [heading(words.schoolTitle), warn(words.schoolNotSaid)];
  return [
    heading(words.schoolTitle),
    ...(said.speaks === '' ? [warn(words.speaksNotSaid)] : [say(words.speaks(said.speaks))]),
    ...(said.where === '' ? [warn(words.whereNotSaid)] : [say(words.where(said.where))]),
  ];
}
