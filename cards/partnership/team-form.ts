import { agencyList } from '../../domain/directory/keepers.ts';
import { teamsOfAgency } from '../../domain/directory/teams/members.ts';
import type { AgencyTeam } from '../../domain/directory/teams/shape.ts';
import type { AgencyId, AgencyTeamId, PersonId } from '../../domain/ids.ts';
import { asked, quiet, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { Field, Form, FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, bothIn, can, directoryRef, longestLine } from './entries.ts';

const another = '+';

/** The teams of an agency that answer as teams; `about` of the first: the agency; of the others: "<team>/<agency>". */
export const teamForms = {
  teams: { may: (scene, about) => maySet(scene, about), draw: teamsForm, read: readTeams },
  'team-add': { may: (scene, about) => maySet(scene, bothIn(about)[1]), draw: teamForm, read: readTeam, makes: 'team' },
  'team-change': { may: (scene, about) => maySet(scene, bothIn(about)[1]), draw: changeForm, read: readTeam },
} as const satisfies Record<string, DirectoryFormKind>;

function maySet(scene: DirectoryScene, agency: string): boolean {
  return can(scene, 'set-team', { agency: agency as AgencyId });
}

function teamsForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const agency = agencyIn(scene, ref.about ?? '');
  if (agency === null) return null;
  const words = wordsFor(scene).partnership;
  const options = [
    ...teamsOfAgency(scene.directory, agency.id).map((one) => ({ value: one.id as string, label: fit(one.name, 75) })),
    { value: another, label: words.teamAdd },
  ];
  return asked(
    scene,
    ref,
    words.teamsTitle,
    [say([{ strong: agency.name }]), quiet(words.teamsMeans)],
    [{ name: 'team', label: words.teamWhich, required: true, field: 'one', options }],
    'next',
  );
}

function readTeams(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const agency = (ref.about ?? '') as AgencyId;
  const read = reading(values, wordsFor(scene));
  const all = teamsOfAgency(scene.directory, agency).map((one) => one.id as string);
  const team = read.choice('team', [...all, another], 'required');
  if (team === undefined) return { problems: read.problems };
  return { next: team === another ? directoryRef('team-add', `/${agency}`) : directoryRef('team-change', `${team}/${agency}`) };
}

function changeForm(scene: DirectoryScene, ref: FormRef): Form | null {
  return teamIn(scene, ref) === null ? null : teamForm(scene, ref);
}

function teamForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const agency = agencyIn(scene, bothIn(ref.about)[1]);
  if (agency === null) return null;
  const words = wordsFor(scene).partnership;
  const team = teamIn(scene, ref);
  const all = peopleOf(scene, agency.id);
  const options = personOptions(scene, all, (id) => nameOf(scene, id));
  const members = team?.members.filter((one) => all.includes(one)) ?? [];
  const lead = team !== null && all.includes(team.lead) ? { start: [team.lead as string] } : {};
  const closes: Field = {
    name: 'close',
    label: words.teamClose,
    required: false,
    field: 'many',
    options: [{ value: 'yes', label: words.teamCloseYes }],
  };
  return asked(
    scene,
    ref,
    team === null ? words.teamAdd : words.changeTitle,
    [say([{ strong: agency.name }]), ...(all.length === 0 ? [quiet(words.foundNone)] : [])],
    [
      { name: 'name', label: words.name, required: true, field: 'text', lines: 'one', max: longestLine, start: team?.name ?? '' },
      { name: 'members', label: words.teamMembers, required: true, field: 'many', options, start: members },
      { name: 'lead', label: words.teamLead, hint: words.teamLeadHint, required: true, field: 'one', options, ...lead },
      ...(team === null ? [] : [closes]),
    ],
  );
}

function readTeam(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const [id, of] = bothIn(ref.about);
  const [team, agency] = [id as AgencyTeamId, of as AgencyId];
  const read = reading(values, wordsFor(scene));
  if (teamIn(scene, ref) !== null && read.choices('close', ['yes'], 'optional').length > 0)
    return sound(read) ? { command: { do: 'close-team', team, agency } } : { problems: read.problems };
  const all = peopleOf(scene, agency);
  const name = read.line('name', longestLine, 'required');
  const members = read.choices('members', all);
  const lead = read.choice('lead', all, 'required');
  if (!sound(read) || lead === undefined) return { problems: read.problems };
  return { command: { do: 'set-team', team, agency, name, members, lead } };
}

function teamIn({ directory }: DirectoryScene, { about }: FormRef): AgencyTeam | null {
  const [team, agency] = bothIn(about);
  return teamsOfAgency(directory, agency as AgencyId).find((one) => one.id === team) ?? null;
}

function peopleOf({ directory }: DirectoryScene, agency: AgencyId): readonly PersonId[] {
  return agencyList(directory, agency)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((one) => one.id);
}
