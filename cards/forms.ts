import { again } from './building/redisplay.ts';
import type { Problems, Values } from './building/values.ts';
import { datesForm } from './dates/dates-form.ts';
import { readWhatIf, whatIfForm } from './dates/what-if-form.ts';
import { childForm, readChild } from './family/child-form.ts';
import type { Filled } from './filled-form.ts';
import { detailsForm } from './meeting/answers/details-form.ts';
import { newcomerForm, readNewcomer } from './meeting/answers/newcomer-form.ts';
import { readSomethingElse, somethingElseForm } from './meeting/answers/something-else-form.ts';
import { conferenceForm, readConference } from './meeting/calling/conference-form.ts';
import { inviteForm, readInvite } from './meeting/list/invite-form.ts';
import { invitePeopleForm, readInvitePeople } from './meeting/list/invite-people-form.ts';
import { readTakeOff, takeOffForm } from './meeting/list/take-off-form.ts';
import { readRegister, registerForm } from './meeting/register/register-form.ts';
import { familyForm, readFamily } from './meeting/scale/family-form.ts';
import { immediateForm, readImmediate } from './meeting/scale/immediate-form.ts';
import { lineForm } from './meeting/scale/line-form.ts';
import { placeForm, readPlace } from './meeting/scale/place-form.ts';
import { readRoom, roomForm } from './meeting/scale/room-form.ts';
import { chairForm, readChair } from './meeting/when/chair-form.ts';
import { readWhen, whenForm } from './meeting/when/when-form.ts';
import type { Form, FormRef } from './model.ts';
import { giveActionForm, readGiveAction } from './plan/give-action-form.ts';
import { readUpdate, updateForm } from './plan/update-form.ts';
import type { NewScene, Scene } from './scene.ts';
import type { FormName } from './verbs.ts';

interface FormKind {
  readonly form: (scene: Scene, ref: FormRef) => Form | null;
  readonly read: (values: Values, scene: Scene, ref: FormRef) => Filled;
}

/** A form that is only read sends nothing back; should one come in all the same, nothing is wrong and nothing is done. */
const readOnly = (): Filled => ({ problems: {} });

const kinds: Readonly<Record<Exclude<FormName, 'what-if'>, FormKind>> = {
  conference: { form: conferenceForm, read: readConference },
  child: { form: childForm, read: readChild },
  when: { form: whenForm, read: readWhen },
  chair: { form: chairForm, read: readChair },
  invite: { form: inviteForm, read: readInvite },
  'invite-people': { form: invitePeopleForm, read: readInvitePeople },
  'take-off': { form: takeOffForm, read: readTakeOff },
  dates: { form: datesForm, read: readOnly },
  details: { form: detailsForm, read: readOnly },
  'something-else': { form: somethingElseForm, read: readSomethingElse },
  newcomer: { form: newcomerForm, read: readNewcomer },
  register: { form: registerForm, read: readRegister },
  place: { form: placeForm, read: readPlace },
  room: { form: roomForm, read: readRoom },
  family: { form: familyForm, read: readFamily },
  immediate: { form: immediateForm, read: readImmediate },
  line: { form: lineForm, read: readOnly },
  'give-action': { form: giveActionForm, read: readGiveAction },
  progress: { form: updateForm, read: readUpdate },
  help: { form: updateForm, read: readUpdate },
};

/** A form of a case for one person; null when it is not theirs or not now. With problems: the same form again, each beside its field. */
export function formFor(ref: FormRef, scene: Scene | NewScene, problems: Problems = {}, values: Values = {}): Form | null {
  const form = drawn(ref, scene);
  return form === null ? null : again(form, problems, values);
}

function drawn(ref: FormRef, scene: Scene | NewScene): Form | null {
  if (ref.form === 'what-if') return whatIfForm(scene, ref);
  if ('state' in scene) return kinds[ref.form].form(scene, ref);
  return ref.form === 'conference' ? conferenceForm(scene, ref) : null;
}

/** What was filled in, checked field by field. Never throws for what comes from outside. */
export function readForm(ref: FormRef, values: Values, scene: Scene | NewScene): Filled {
  if (ref.form === 'what-if') return readWhatIf(values, scene, ref);
  if ('state' in scene) return kinds[ref.form].read(values, scene, ref);
  return ref.form === 'conference' ? readConference(values, scene, ref) : readOnly();
}
