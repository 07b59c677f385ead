import { isOpen, type TeamPlace } from '../../../../domain/case/meeting/list/teams/team-place.ts';
import { teamOf } from '../../../../domain/directory/teams/members.ts';
import { opens, posted, press, quiet, say } from '../../../building/building.ts';
import { who } from '../../../building/people.ts';
import { hasStarted, isActive, isConferenceOver, myInvitation } from '../../../building/reader-part.ts';
import { roleTitle, whenText } from '../../../building/wording.ts';
import type { Block, Button, Card, Text } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { patientsLine } from '../../diary/diary-button.ts';

/** A team is asked to send somebody: no more than an invitation says before anybody has accepted the undertaking. `about`: the team. */
export function placeCard(scene: Scene, about: string): Card | null {
  const place = placeIn(scene, about);
  const { state, language, procedure } = scene;
  if (place === null || state.when === null) return null;
  const all = wordsFor(scene);
  const words = all.teams;
  const title = words.title(state.reference);
  if (place.taken !== undefined) return posted(scene, title, [say(words.taken(who(scene, place.taken.person)))]);
  const rows: readonly (readonly [string, Text])[] = [
    [all.whenLabel, whenText(state.when, language)],
    [words.role, roleTitle(procedure, place.role, language)],
  ];
  const started = hasStarted(scene);
  return posted(
    scene,
    title,
    [{ block: 'facts', rows }, say(started ? words.started : words.asked)],
    started ? [] : [{ ...taking(scene, about), tone: 'main' }, opens(words.assign, 'assign-place', state, about)],
    [
      { block: 'facts', rows: [[words.team, nameOfTeam(scene, place)]] },
      ...(started ? [] : [quiet(words.askedByChair)]),
      ...patientsLine(scene),
    ],
  );
}

/** The same as a line, where something else of the meeting is more urgent. */
export function placeLine(scene: Scene, about: string): Block | null {
  const place = placeIn(scene, about);
  if (place === null || !isOpen(place) || hasStarted(scene)) return null;
  const words = wordsFor(scene).teams;
  return {
    block: 'row',
    text: words.line(nameOfTeam(scene, place)),
    button: opens(words.assign, 'assign-place', scene.state, about),
  };
}

const taking = (scene: Scene, about: string): Button =>
  press(scene, ({ teams }) => teams.take, 'take-place', scene.state, { about });

/** A place that the reader's team has in a meeting that is not over, and is not theirs on the list already. */
export function placeIn(scene: Scene, about: string): TeamPlace | null {
  const { state } = scene;
  if (!isActive(scene) || isConferenceOver(state) || myInvitation(scene) !== undefined) return null;
  return state.teams.find((one) => one.team === about && one.asked !== undefined) ?? null;
}

export function nameOfTeam({ directory }: Pick<Scene, 'directory'>, { team }: Pick<TeamPlace, 'team'>): string {
  return teamOf(directory, team)?.name ?? '';
}
