import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { agencyList } from '../../domain/directory/keepers.ts';
import { teamsOfAgency } from '../../domain/directory/teams/members.ts';
import type { AgencyId } from '../../domain/ids.ts';
import { asked } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { reading, type Values } from '../building/values.ts';
import { dayText } from '../building/wording.ts';
import type { Form, FormRef, Text } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, can, directoryRef } from './entries.ts';

const ways = ['list', 'add', 'confirm', 'contact', 'teams', 'change', 'suspend', 'resume', 'remove'] as const;

/** An agency's page. */
export function agencyForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const agency = agencyIn(scene, ref.about ?? '');
  if (agency === null) return null;
  const all = wordsFor(scene);
  const words = all.partnership;
  const yes = (is: boolean) => (is ? words.yes : words.no);
  const rows: readonly (readonly [string, Text])[] = [
    [words.kind, words.kinds[agency.kind]],
    [words.board, yes(agency.board)],
    [words.flagged, yes(agency.flagged)],
    ...(agency.telephone === undefined ? [] : [[words.telephone, agency.telephone] as const]),
    ...(agency.hours === undefined ? [] : [[words.hours, agency.hours] as const]),
    [words.list, all.people(agencyList(scene.directory, agency.id).length)],
    [
      words.teams,
      teamsOfAgency(scene.directory, agency.id)
        .map((one) => one.name)
        .join(', ') || words.no,
    ],
    [words.confirmed, confirmedText(scene, agency.id)],
    ...(agency.shut === undefined ? [] : [[words.status, words.agencySuspended] as const]),
  ];
  const labels = {
    list: words.showList,
    add: words.addHere,
    confirm: words.confirmNow,
    contact: words.contact,
    teams: words.teamsShow,
    change: words.changeAgency,
    suspend: words.agencySuspend,
    resume: words.agencyResume,
    remove: words.agencyRemove,
  };
  const options = waysOf(scene, agency.id).map((value) => ({ value, label: labels[value] }));
  const field = { name: 'what', label: words.what, required: true, field: 'one', options } as const;
  return asked(
    scene,
    ref,
    words.agencyPage,
    [
      { block: 'text', text: [{ strong: agency.name }] },
      { block: 'facts', rows },
    ],
    [field],
    'next',
  );
}

export function readAgency(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const id = (ref.about ?? '') as AgencyId;
  const read = reading(values, wordsFor(scene));
  const chosen = read.choice('what', waysOf(scene, id), 'required');
  switch (chosen) {
    case 'list':
      return { next: directoryRef('find', `of.${id}:0`) };
    case 'add':
      return { next: directoryRef('person-add', `/${id}`) };
    case 'confirm':
      return { command: { do: 'confirm-list', agency: id } };
    case 'contact':
      return { next: directoryRef('agency-contact', id) };
    case 'teams':
      return { next: directoryRef('teams', id) };
    case 'change':
      return { next: directoryRef('agency-change', id) };
    case 'suspend':
    case 'resume':
    case 'remove':
      return { next: directoryRef(`agency-${chosen}`, id) };
    case undefined:
      return { problems: read.problems };
  }
}

export const mayAgency = (scene: DirectoryScene, about: string) => can(scene, 'confirm-list', { agency: about as AgencyId });

/** Whoever leads it comes to what is theirs; nobody is added to one that is suspended, and nobody asked whether its list is right. */
function waysOf(scene: DirectoryScene, id: AgencyId) {
  const isShut = agencyIn(scene, id)?.shut !== undefined;
  const wants = { change: 'change-agency', suspend: 'suspend-agency', resume: 'resume-agency', remove: 'remove-agency' } as const;
  return ways.filter((one) => {
    if (one === 'list' || one === 'contact' || one === 'teams') return true;
    if (one === 'add' || one === 'confirm') return !isShut;
    return (one === 'suspend' ? !isShut : one !== 'resume' || isShut) && can(scene, wants[one], { agency: id });
  });
}

function confirmedText(scene: DirectoryScene, agency: AgencyId): string {
  const words = wordsFor(scene).partnership;
  const last = scene.directory.lists.get(agency);
  if (last === undefined || last.by === null) return words.notConfirmedYet;
  return words.confirmedBy(dayText(isoFromDay(localDay(last.at)), scene.language), nameOf(scene, last.by));
}
