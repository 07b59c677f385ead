import { type AgencyStanding, agencyStandings, type Person, type Standing, standings } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId, UnitId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, personIn, wholeNumberIn } from './entries.ts';

const none = 'none';

/** Everything somebody may do, of the partnership and of each agency of theirs. */
export function standingForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  if (person === null) return null;
  const words = wordsFor(scene).partnership;
  const options = [...choicesFor(scene, person), { value: none, label: words.standingNone }];
  const start = [...person.standing, ...person.memberships.flatMap((one) => one.standing.map((each) => `${each}@${one.agency}`))];
  const { units } = scene.directory;
  const fields: readonly Field[] = [
    {
      name: 'standing',
      label: words.standingsLabel,
      required: true,
      field: 'many',
      options,
      start: start.length === 0 ? [none] : start,
    },
    ...(units.length === 0
      ? []
      : [
          {
            name: 'unit',
            label: words.unit,
            required: false,
            field: 'one',
            options: [
              { value: none, label: words.unitAll },
              ...units.map((one) => ({ value: one.id, label: fit(one.name, 75) })),
            ],
            start: [person.unit ?? none],
          } as const,
        ]),
    {
      name: 'order',
      label: words.order,
      required: false,
      field: 'text',
      lines: 'one',
      max: 2,
      start: String(person.order ?? ''),
    },
    {
      name: 'backup',
      label: words.backup,
      required: false,
      field: 'one',
      options: [
        { value: none, label: words.backupNone },
        ...personOptions(
          scene,
          backups(scene, person).map((one) => one.id),
          (id) => nameOf(scene, id),
        ),
      ],
      start: [person.backup ?? none],
    },
  ];
  return asked(scene, ref, words.standingTitle, [say([{ strong: person.name }])], fields);
}

export function readStanding(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const person = personIn(scene, ref.about);
  const words = wordsFor(scene);
  const read = reading(values, words);
  if (person === null) return { problems: { standing: words.notes.problems.choose } };
  const chosen = read.choices('standing', [...choicesFor(scene, person).map((one) => one.value), none]);
  const unit = read.choice('unit', [none, ...scene.directory.units.map((one) => one.id)], 'optional') ?? none;
  const backup = read.choice('backup', [none, ...backups(scene, person).map((one) => one.id)], 'optional') ?? none;
  const order = wholeNumberIn(read, 'order', [1, 99], words.partnership.notOrder);
  if (!sound(read)) return { problems: read.problems };
  const ofAgency = Object.fromEntries(
    person.memberships.map(({ agency }) => [agency, agencyStandings.filter((one) => chosen.includes(`${one}@${agency}`))]),
  ) as Record<AgencyId, readonly AgencyStanding[]>;
  return {
    command: {
      do: 'set-standings',
      person: person.id,
      standing: standings.filter((one: Standing) => chosen.includes(one)),
      ofAgency,
      unit: unit === none ? null : (unit as UnitId),
      order,
      backup: backup === none ? null : (backup as PersonId),
    },
  };
}

function choicesFor(reader: Reader, person: Person) {
  const words = wordsFor(reader).partnership;
  return [
    ...standings.map((value) => ({ value: value as string, label: words.standings[value] })),
    ...person.memberships.flatMap(({ agency }) =>
      agencyStandings.map((one) => ({
        value: `${one}@${agency}`,
        label: fit(words.standingAt(words.agencyStandings[one], agencyIn(reader, agency)?.name ?? ''), 75),
      })),
    ),
  ];
}

/** Other chairs, and whoever it is now. */
function backups({ directory }: Reader, person: Person): readonly Person[] {
  return [...directory.people.values()].filter(
    (one) => one.id !== person.id && (one.id === person.backup || (one.status === 'active' && one.standing.includes('chair'))),
  );
}
