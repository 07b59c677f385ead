import { practicesKept } from '../../../../domain/case/conference/practice/kept.ts';
import { attendances } from '../../../../domain/case/meeting/answers/answer.ts';
import { answersFor, isOpen, type TeamPlace, teamMembers } from '../../../../domain/case/meeting/list/teams/team-place.ts';
import { isOnLeave } from '../../../../domain/directory/leave/leave.ts';
import type { AgencyTeamId, PersonId } from '../../../../domain/ids.ts';
import { asked, quiet, say, shown } from '../../../building/building.ts';
import { nameOf } from '../../../building/people.ts';
import { personOptions } from '../../../building/person-options.ts';
import { hasStarted } from '../../../building/reader-part.ts';
import { reading, sound, type Values } from '../../../building/values.ts';
import { whenText } from '../../../building/wording.ts';
import type { FormRead } from '../../../kinds.ts';
import type { Form, FormRef } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { capital } from '../../../words/in-a-sentence.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { placeIn } from './place-card.ts';

const notSaid = 'ask';

/** Who of the team comes, and how, where they have said so to whoever answers for them. `about`: the team. */
export function assignForm(scene: Scene, ref: FormRef): Form | null {
  const { when } = scene.state;
  const place = placeToFill(scene, ref.about ?? '');
  if (place === null || when === null || !isOpen(place) || hasStarted(scene)) return null;
  const all = wordsFor(scene);
  const words = all.teams;
  const there = whoCan(scene, ref);
  const intro = [say([`${all.whenLabel}: `, { strong: whenText(when, scene.language) }])];
  if (there.length === 0) return shown(scene, ref, words.assignForm, [...intro, say(words.whoNone)]);
  const options = personOptions(scene, there, (id) => nameOf(scene, id));
  return asked(
    scene,
    ref,
    words.assignForm,
    [...intro, quiet(words.howMeans)],
    [
      { name: 'person', label: words.who, required: true, field: 'one', options },
      {
        name: 'how',
        label: words.how,
        required: true,
        field: 'one',
        options: [
          { value: notSaid, label: words.howNot },
          ...attendances.map((value) => ({ value, label: capital(all.coming.answer.attending[value]) })),
        ],
        start: [notSaid],
      },
    ],
  );
}

export function readAssign(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const person = read.choice('person', whoCan(scene, ref), 'required');
  const how = read.choice('how', [notSaid, ...attendances], 'required');
  if (!sound(read) || person === undefined || how === undefined) return { problems: read.problems };
  const team = (ref.about ?? '') as AgencyTeamId;
  return { command: { do: 'take-place', team, person, ...(how === notSaid ? {} : { how }) } };
}

/** For whoever answers for the team, and for whoever keeps the rota of its practice, also where they are invited themself (GP-P1). */
function placeToFill(scene: Scene, about: string): TeamPlace | null {
  const { state, directory, me } = scene;
  const kept = state.teams.find((one) => one.team === about && one.asked !== undefined);
  if (kept !== undefined && practicesKept(directory.people.get(me)).includes(kept.agency)) return kept;
  const place = placeIn(scene, about);
  return place !== null && answersFor(place, me, directory) ? place : null;
}

/** Everybody in the team who is not on leave on that day, nor has a part in the meeting already. */
function whoCan(scene: Scene, { about = '' }: FormRef): readonly PersonId[] {
  const { state, directory } = scene;
  const takesNoPart = [state.chair, state.minuteTaker, ...state.invitees.map((one) => one.person)];
  return teamMembers({ team: about as AgencyTeamId }, directory)
    .filter((one) => !takesNoPart.includes(one) && (state.when === null || !isOnLeave(directory, one, state.when.startsAt)))
    .toSorted((a, b) => nameOf(scene, a).localeCompare(nameOf(scene, b), 'en'));
}
