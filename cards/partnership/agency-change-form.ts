import { agencyKinds } from '../../domain/directory/agency-kind.ts';
import { shortMark } from '../../domain/directory/identity.ts';
import type { Agency } from '../../domain/directory/state.ts';
import type { AgencyId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { type Reading, reading, sound, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, can, lineOrNull, longestLine, platformName, telephoneIn } from './entries.ts';

const marks = ['board', 'flagged'] as const;
const none = 'none';

export function agencyChangeForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const agency = agencyIn(scene, ref.about ?? '');
  if (agency === null) return null;
  return asked(scene, ref, wordsFor(scene).partnership.changeTitle, [say([{ strong: agency.name }])], entryFields(scene, agency));
}

export function readAgencyChange(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const entry = entryOf(read, scene);
  if (entry === null) return { problems: read.problems };
  return { command: { do: 'change-agency', agency: (ref.about ?? '') as AgencyId, ...entry } };
}

export function agencyAddForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const words = wordsFor(scene).partnership;
  const options = places(scene).map(({ value, label }) => ({ value, label }));
  if (options.length === 0) return null;
  return asked(
    scene,
    ref,
    words.addAgency,
    [],
    [
      ...entryFields(scene),
      { name: 'where', label: words.where, required: true, field: 'many', options },
      ...contactFields(scene),
    ],
  );
}

export function readAgencyAdd(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const entry = entryOf(read, scene);
  const all = places(scene);
  const chosen = read.choices(
    'where',
    all.map((one) => one.value),
  );
  const telephone = telephoneIn(read, scene);
  const hours = lineOrNull(read, 'hours');
  if (!sound(read) || entry === null) return { problems: read.problems };
  const from = all.filter((one) => chosen.includes(one.value));
  const tenants = from.flatMap((one) => (one.on === 'teams' ? [one.place] : []));
  const workspaces = from.flatMap((one) => (one.on === 'slack' ? [one.place] : []));
  return {
    command: { do: 'add-agency', agency: (ref.about ?? '') as AgencyId, ...entry, tenants, workspaces, telephone, hours },
  };
}

export function contactForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const agency = agencyIn(scene, ref.about ?? '');
  if (agency === null) return null;
  return asked(
    scene,
    ref,
    wordsFor(scene).partnership.changeTitle,
    [say([{ strong: agency.name }])],
    contactFields(scene, agency),
  );
}

export function readContact(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const telephone = telephoneIn(read, scene);
  const hours = lineOrNull(read, 'hours');
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'set-contact', agency: (ref.about ?? '') as AgencyId, telephone, hours } };
}

export const mayOfAgency = (command: 'change-agency' | 'set-contact' | 'add-agency') => (scene: DirectoryScene, about: string) =>
  can(scene, command, { agency: about as AgencyId });

function entryFields(scene: Reader, agency?: Agency): readonly Field[] {
  const words = wordsFor(scene).partnership;
  const start = agency === undefined ? [none] : marks.filter((one) => agency[one]);
  return [
    { name: 'name', label: words.name, required: true, field: 'text', lines: 'one', max: longestLine, start: agency?.name ?? '' },
    {
      name: 'kind',
      label: words.kindLabel,
      required: true,
      field: 'one',
      options: agencyKinds.map((value) => ({ value, label: words.kinds[value] })),
      ...(agency === undefined ? {} : { start: [agency.kind] }),
    },
    {
      name: 'marks',
      label: words.marks,
      required: true,
      field: 'many',
      options: [...marks.map((value) => ({ value, label: words[value] })), { value: none, label: words.standingNone }],
      start: start.length === 0 ? [none] : start,
    },
    {
      name: 'areas',
      label: words.areas,
      required: false,
      field: 'text',
      lines: 'one',
      max: 400,
      start: agency?.areas.join(', ') ?? '',
    },
  ];
}

function contactFields(scene: Reader, { telephone = '', hours = '' }: Partial<Agency> = {}): readonly Field[] {
  const words = wordsFor(scene).partnership;
  return [
    {
      name: 'telephone',
      label: words.telephone,
      hint: words.telephoneHint,
      required: false,
      field: 'text',
      lines: 'one',
      max: 30,
      start: telephone,
    },
    { name: 'hours', label: words.hoursLabel, required: false, field: 'text', lines: 'one', max: longestLine, start: hours },
  ];
}

function entryOf(read: Reading, scene: Reader): Pick<Agency, 'name' | 'kind' | 'board' | 'flagged' | 'areas'> | null {
  const name = read.line('name', longestLine, 'required');
  const kind = read.choice('kind', agencyKinds, 'required');
  const chosen = read.choices('marks', [...marks, none]);
  const areas = read
    .line('areas', 400, 'optional')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (areas.length > 20 || areas.some((one) => one.length > longestLine))
    read.problems.areas = wordsFor(scene).partnership.tooManyAreas;
  if (!sound(read) || kind === undefined) return null;
  return { name, kind, board: chosen.includes('board'), flagged: chosen.includes('flagged'), areas };
}

/** Every tenant and workspace there is, by the first agency that has it: nobody reads or types its id. */
function places(reader: Reader) {
  const { directory } = reader;
  const { whereAs } = wordsFor(reader).partnership;
  const all = [...directory.agencies.values()].flatMap(({ name, tenants, workspaces }) => [
    ...tenants.map((place) => ({ on: 'teams' as const, place, name })),
    ...workspaces.map((place) => ({ on: 'slack' as const, place, name })),
  ]);
  const each = new Map(all.toReversed().map((one) => [shortMark(`${one.on}/${one.place}`), one]));
  return [...each]
    .toReversed()
    .map(([value, { on, place, name }]) => ({ on, place, value, label: fit(whereAs(platformName(on), name), 75) }));
}
