import type { PersonId } from '../../../domain/ids.ts';
import { asked, say, warn } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { isAdministrator, isChair, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { openDates } from './open-dates.ts';

/** Somebody else holds the meeting: chosen by whoever keeps it; a member takes it over themself. */
export function handMeetingForm(scene: Scene, ref: FormRef): Form | null {
  if (scene.state.stage !== 'convened') return null;
  const words = wordsFor(scene).coreGroup;
  if (keepsMeeting(scene)) {
    const field = holderField(scene, true);
    if (field === null) return null;
    return asked(
      scene,
      ref,
      words.holderLabel,
      [say(words.handMeans), ...openDates(scene)],
      [field],
      (all) => all.coreGroup.handSubmit,
    );
  }
  if (!mayTakeOver(scene)) return null;
  return asked(scene, ref, words.takeOver, [warn(words.takeMeans), ...openDates(scene)], [], (all) => all.coreGroup.takeSubmit);
}

export function readHandMeeting(values: Values, scene: Scene): FormRead {
  if (!keepsMeeting(scene)) return { command: { do: 'hand-meeting', to: scene.me } };
  const read = reading(values, wordsFor(scene));
  const to = read.choice('holder', membersToHold(scene), 'required');
  return sound(read) && to !== undefined ? { command: { do: 'hand-meeting', to } } : { problems: read.problems };
}

/** Who could hold it in the place of whoever does; null: there is nobody. */
export function holderField(scene: Scene, required: boolean): Field | null {
  const options = personOptions(scene, membersToHold(scene));
  if (options.length === 0) return null;
  const words = wordsFor(scene).coreGroup;
  const hint = required ? words.holderHint : words.insteadHint;
  return { name: 'holder', label: required ? words.holderLabel : words.insteadLabel, hint, required, field: 'one', options };
}

/** Every member of it; of whom nobody held it already. */
export function membersToHold({ state, directory, ...scene }: Scene): readonly PersonId[] {
  const all = state.invitees.map((one) => one.person).filter((one) => directory.people.get(one)?.status === 'active');
  return byAgency({ state, directory, ...scene }, all);
}

/** Whoever called it or holds it, whoever leads, and the administrator. */
function keepsMeeting(scene: Scene): boolean {
  return isChair(scene) || scene.lead === scene.me || isAdministrator(scene);
}

/** Whether the reader is a member who could hold it. */
export function mayTakeOver(scene: Scene): boolean {
  return scene.state.stage === 'convened' && myInvitation(scene) !== undefined;
}
