import type { PersonId } from '../../../domain/ids.ts';
import { asked, say, warn } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { keepsMeeting, myInvitation } from '../../building/reader-part.ts';
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
    const field = holderField(scene);
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

/** Who holds it from now on; null: there is nobody who could. */
function holderField(scene: Scene): Field | null {
  const options = personOptions(scene, membersToHold(scene));
  if (options.length === 0) return null;
  const words = wordsFor(scene).coreGroup;
  return { name: 'holder', label: words.holderLabel, hint: words.holderHint, required: true, field: 'one', options };
}

/** The choice that nobody holds it; no person has such an id. */
export const nobodyHolds = '*';

/** Who holds it in place of cancelling it, or nobody; null: there is nobody who could. */
export function insteadField(scene: Scene): Field | null {
  const members = personOptions(scene, membersToHold(scene));
  if (members.length === 0) return null;
  const words = wordsFor(scene).coreGroup;
  const options = [{ value: nobodyHolds, label: words.insteadNobody }, ...members];
  return { name: 'holder', label: words.insteadLabel, hint: words.insteadHint, required: true, field: 'one', options };
}

/** Every member of it; of whom nobody held it already. */
export function membersToHold({ state, directory, ...scene }: Scene): readonly PersonId[] {
  const all = state.invitees.map((one) => one.person).filter((one) => directory.people.get(one)?.status === 'active');
  return byAgency({ state, directory, ...scene }, all);
}

/** Whether the reader is a member who could hold it. */
export function mayTakeOver(scene: Scene): boolean {
  return scene.state.stage === 'convened' && myInvitation(scene) !== undefined;
}
