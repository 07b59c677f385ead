import type { Away, PartInMeeting } from '../../domain/case/people/shape.ts';
import { kindOf, type MeetingId } from '../../domain/ref.ts';
import { opens, say } from '../building/building.ts';
import { agencyInWords, nameOf } from '../building/people.ts';
import { hasStarted, isAdministrator, isChair } from '../building/reader-part.ts';
import { roleTitle } from '../building/wording.ts';
import { mayInvite } from '../meeting/list/invite-form.ts';
import type { Block, Button } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** What somebody is told of a departure, and what they can do about it. */
export interface ToSeeTo {
  readonly blocks: readonly Block[];
  /** Read after the buttons. */
  readonly below?: readonly Block[];
  readonly buttons: readonly Button[];
}

/**
 * Whose place at a conference is open: to whoever may fill it, straight to the people of that agency for that role; to whoever may not, who
 * was asked to. Once somebody is invited for it, who.
 */
export function openPlace(scene: Scene, { was, agency, person }: Away): ToSeeTo {
  const each = Object.entries(was.meetings) as (readonly [MeetingId, PartInMeeting])[];
  const [meeting, part] =
    each.findLast(([id, { listed, over }]) => listed !== null && !over && kindOf(id) === 'conference') ?? [];
  const role = part?.listed?.role;
  if (meeting === undefined || role === undefined || !(isAdministrator(scene) || isChair(scene)))
    return { blocks: [], buttons: [] };
  const { state, language } = scene;
  const words = wordsFor(scene).notes;
  // Of a next one that is only made the card knows no list; its administrator may change it.
  const here = meeting === state.meeting;
  if (here && (hasStarted(scene) || state.stage === 'cancelled' || state.stage === 'held')) return { blocks: [], buttons: [] };
  const filled = state.invitees.filter(
    (one) => here && one.role === role && one.person !== person && state.agencies[one.person] === agency,
  );
  if (filled.length > 0) {
    const names = filled.slice(0, 3).map((one) => nameOf(scene, one.person));
    return { blocks: [say(words.departedFilled(names.join(', ')))], buttons: [] };
  }
  const name = agencyInWords(scene, agency);
  if (here ? !mayInvite(scene) : !isAdministrator(scene)) return { blocks: [say(words.departedPlaceChair(name))], buttons: [] };
  const button = opens(words.departedInvite, 'invite-people', { id: state.id, meeting }, `${agency}/${role}`);
  return {
    blocks: [say(words.departedPlace(name, roleTitle(scene.procedure, role, language)))],
    buttons: [{ ...button, tone: 'main' }],
  };
}
