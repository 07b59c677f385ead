import { administers } from '../../domain/access/administers.ts';
import { keepersOf } from '../../domain/access/keeps-meeting.ts';
import type { Conference, Convened, Invitee } from '../../domain/case/conference.ts';
import { countsIn } from '../../domain/case/need-to-know/counts-in.ts';
import type { PersonId } from '../../domain/ids.ts';
import { listsCases } from '../../domain/oversight/sees.ts';
import { kindOf } from '../../domain/ref.ts';
import type { Reader, Scene } from '../scene.ts';

/**
 * Which part the reader plays, for what a card shows. Who may DO what is decided by domain/access. Of a case: of the unit it is of; without
 * one: of any.
 */
export function isAdministrator(reader: Reader & { readonly state?: Conference }): boolean {
  if (!administers(reader.directory.people.get(reader.me), reader.state?.unit ?? null)) return false;
  return reader.state === undefined || countsIn(reader.state, reader.me);
}

/** Who may change who has a case of their unit: its administrators and the manager of it. */
export function managesCases(reader: Reader): boolean {
  return listsCases(reader.directory.people.get(reader.me));
}

/** The manager of the unit the case is of. */
export function managesUnit({ directory, me, state }: Scene): boolean {
  return administers(directory.people.get(me), state.unit, 'unit-manager');
}

/** Writes the record of this conference. */
export function writesRecord(scene: Scene): boolean {
  return isActive(scene) && scene.state.minuteTaker === scene.me;
}

export function isChair(scene: Scene): boolean {
  return isActive(scene) && scene.state.status !== 'draft' && scene.state.chair === scene.me;
}

const playsAs = {
  administrator: isAdministrator,
  chair: isChair,
  lead: ({ lead, me }: Scene) => lead === me,
};

/** Who has a meeting moved, and asks about times for it. */
export function keepsMeeting(scene: Scene): boolean {
  return keepersOf[kindOf(scene.state.meeting)].some((part) => playsAs[part](scene));
}

/** The case once the list is agreed, or null. */
export function convened(state: Conference): Convened | null {
  return state.status === 'convened' ? state : null;
}

/** Nothing is answered, ticked or placed there any more. */
export function isConferenceOver({ stage }: Pick<Conference, 'stage'>): boolean {
  return stage === 'closed' || stage === 'cancelled';
}

/** By whom it is told who was there: of a conference that is closed, or a core group that was held, whoever has left since was there all the same. */
export function asRecorded(scene: Scene, state: Convened): Convened {
  const isRecord = state.stage === 'closed' || (state.stage === 'held' && kindOf(state.meeting) === 'core-group');
  return (isRecord ? convened(scene.asHeld()) : null) ?? state;
}

export function inviteeOf(scene: Scene, person: PersonId): Invitee | undefined {
  return scene.state.invitees.find((one) => one.person === person);
}

/** Their own place on the agreed list. */
export function myInvitation(scene: Scene): Invitee | undefined {
  return scene.state.status === 'convened' && isActive(scene) ? inviteeOf(scene, scene.me) : undefined;
}

/** They are invited, and have not accepted the undertaking: nothing of what was decided is read by them before they do (ST-P6). */
export function acceptsFirst(scene: Scene): boolean {
  const mine = myInvitation(scene);
  return mine !== undefined && mine.undertaking === undefined && !isChair(scene) && !writesRecord(scene);
}

export function hasStarted(scene: Scene): boolean {
  return scene.state.when !== null && scene.now >= scene.state.when.startsAt;
}

export function isActive(reader: Reader): boolean {
  return reader.directory.people.get(reader.me)?.status === 'active';
}
