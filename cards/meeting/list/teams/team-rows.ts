import { isOpen, type TeamPlace, teamMembers } from '../../../../domain/case/meeting/list/teams/team-place.ts';
import { teamsOfAgency } from '../../../../domain/directory/teams/members.ts';
import type { AgencyTeam } from '../../../../domain/directory/teams/shape.ts';
import type { AgencyId, AgencyTeamId } from '../../../../domain/ids.ts';
import type { Reading } from '../../../building/values.ts';
import { fit, roleTitle } from '../../../building/wording.ts';
import type { Field, Text } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { nameOfTeam } from './place-card.ts';

/** To chair and administrator: each team that is asked and has not said who comes. Of the others the person is on the list. */
export function openTeams(scene: Scene): readonly Text[] {
  const { state, directory, procedure, language } = scene;
  const { teams: words } = wordsFor(scene);
  return state.teams.filter(isOpen).map((place) => {
    const agency = directory.agencies.get(place.agency)?.name ?? '';
    return [
      { strong: agency },
      `: ${[nameOfTeam(scene, place), words.open(roleTitle(procedure, place.role, language))].join(', ')}`,
    ];
  });
}

/** The teams of an agency that can be asked: one that is asked already is not. */
function teamsToAsk({ state, directory }: Scene, agency: AgencyId): readonly AgencyTeam[] {
  if (state.needToKnow.named !== null) return [];
  return teamsOfAgency(directory, agency).filter(
    ({ id }) => !state.teams.some((one) => one.team === id) && teamMembers({ team: id }, directory).length > 0,
  );
}

/** In the form that puts people of an agency on the list: a team of it instead. */
export function teamField(scene: Scene, agency: AgencyId): readonly Field[] {
  const all = teamsToAsk(scene, agency);
  if (all.length === 0) return [];
  const { teams: words } = wordsFor(scene);
  const options = all.map(({ id, name }) => ({ value: id as string, label: fit(name, 75) }));
  return [{ name: 'team', label: words.orTeam, hint: words.orTeamHint, required: false, field: 'one', options }];
}

export function saysTeam(read: Reading, scene: Scene, agency: AgencyId): AgencyTeamId | undefined {
  const all = teamsToAsk(scene, agency).map((one) => one.id);
  return all.length === 0 ? undefined : read.choice('team', all, 'optional');
}

/** Among those who can be taken off the list: teams of which nobody has said yet that they come. */
export function teamsToTakeOff(
  scene: Scene,
): readonly { readonly value: string; readonly label: string; readonly team: TeamPlace['team'] }[] {
  const { teams: words } = wordsFor(scene);
  return scene.state.teams
    .filter(isOpen)
    .map((one) => ({ value: `team/${one.team}`, label: fit(words.offList(nameOfTeam(scene, one)), 75), team: one.team }));
}
