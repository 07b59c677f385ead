import { isoFromDay } from '../../domain/calendar/iso.ts';
import { shutOf } from '../../domain/directory/agencies/shut.ts';
import { isShutFromOutside } from '../../domain/directory/people/status.ts';
import type { Person } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { asked } from '../building/building.ts';
import { reading, type Values } from '../building/values.ts';
import { dayText, fit } from '../building/wording.ts';
import { leaveAhead, leaveText } from '../leave/away-form.ts';
import { mondaysAhead } from '../leave/doors.ts';
import type { Form, FormRef, Text } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, can, directoryRef, personIn, platformName, standingText } from './entries.ts';

/** A person's page: what they are, their accounts by platform only, and what the reader may change of it. */
export function personForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  if (person === null) return null;
  const all = wordsFor(scene);
  const words = all.partnership;
  const away = leaveAhead(scene, person.id);
  const rows: readonly (readonly [string, Text])[] = [
    ...person.memberships.map(
      ({ agency, post }) =>
        [words.agency, [agencyIn(scene, agency)?.name ?? '', ...(post === undefined ? [] : [post])].join(', ')] as const,
    ),
    [words.hasStanding, standingText(scene, person) || all.none],
    ...(person.telephone === undefined ? [] : [[words.telephone, person.telephone] as const]),
    [words.language, words.languages[person.language]],
    [words.accounts, person.identities.map(({ on }) => platformName(on)).join(', ') || all.none],
    ...(away === null ? [] : [[wordsFor(scene).leave.awayTitle, leaveText(scene, away)] as const]),
    [words.status, statusText(scene, person)],
  ];
  const options = choices(scene, ref).map(({ value, label }) => ({ value, label }));
  const field = { name: 'what', label: words.what, required: true, field: 'one', options } as const;
  return asked(
    scene,
    ref,
    words.personTitle,
    [
      { block: 'text', text: [{ strong: person.name }] },
      { block: 'facts', rows },
    ],
    [field],
    'next',
  );
}

export function readPerson(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const all = choices(scene, ref);
  const chosen = read.choice(
    'what',
    all.map((one) => one.value),
    'required',
  );
  const found = all.find((one) => one.value === chosen);
  return found === undefined ? { problems: read.problems } : { next: found.to };
}

interface Way {
  readonly value: string;
  readonly label: string;
  readonly to: FormRef;
}

function choices(scene: DirectoryScene, { about }: FormRef): readonly Way[] {
  const person = personIn(scene, about);
  if (person === null) return [];
  const words = wordsFor(scene).partnership;
  const { id } = person;
  const of = { person: id };
  const ends = person.memberships.length < 2 ? [] : person.memberships;
  const leave = wordsFor(scene).leave;
  return [
    ...(can(scene, 'go-away', of) ? [{ value: 'away', label: leave.pageAway, to: directoryRef('away', id) }] : []),
    ...(leaveAhead(scene, id) !== null ? [{ value: 'back', label: leave.pageBack, to: directoryRef('back', id) }] : []),
    ...(can(scene, 'set-preferences', of) ? hoursWays(scene, id) : []),
    ...(can(scene, 'change-person', of) ? [{ value: 'change', label: words.change, to: directoryRef('person-change', id) }] : []),
    ...(can(scene, 'add-membership', of)
      ? [{ value: 'agency', label: words.toAgency, to: directoryRef('find', `to.${id}:0`) }]
      : []),
    ...ends.flatMap(({ agency }) =>
      can(scene, 'end-membership', { ...of, agency })
        ? [
            {
              value: `end.${agency}`,
              label: fit(words.end(nameAt(scene, agency)), 75),
              to: directoryRef('person-end', `${id}/${agency}`),
            },
          ]
        : [],
    ),
    ...(can(scene, 'set-standings', of)
      ? [{ value: 'standing', label: words.setStanding, to: directoryRef('person-standing', id) }]
      : []),
    ...(can(scene, 'bind-account', of)
      ? [{ value: 'account', label: words.account, to: directoryRef('person-account', id) }]
      : []),
    ...((person.status === 'active' || isShutFromOutside(scene.directory, person)) && can(scene, 'suspend', of)
      ? [{ value: 'suspend', label: words.suspend, to: directoryRef('person-suspend', id) }]
      : []),
    ...(person.status === 'suspended' && !isHeldOut(scene, person) && can(scene, 'resume', of)
      ? [{ value: 'resume', label: words.resume, to: directoryRef('person-resume', id) }]
      : []),
    ...(can(scene, 'remove', of) ? [{ value: 'remove', label: words.remove, to: directoryRef('person-remove', id) }] : []),
  ];
}

/** Whom letting in would not help: nobody of a suspended agency is let in alone, and a deactivated account lets in whoever is there again. */
function isHeldOut({ directory }: DirectoryScene, person: Person): boolean {
  return directory.deactivated.has(person.id) || shutOf(directory, person) !== null;
}

/** Where their agency is suspended it says so: nobody of it is let in alone. */
function statusText({ directory, ...scene }: DirectoryScene, person: Person): string {
  const words = wordsFor(scene).partnership;
  if (person.status !== 'suspended') return words.active;
  if (directory.deactivated.has(person.id)) return words.deactivated;
  const agency = shutOf(directory, person);
  return agency === null ? words.suspended : words.suspendedAsIs(agency.name);
}

/** Whoever leads an agency writes down its rota: this week, and where shifts rotate each of those to come. */
function hoursWays(scene: DirectoryScene, id: PersonId): readonly Way[] {
  const { pageHours, pageWeek } = wordsFor(scene).leave;
  const weeks = mondaysAhead(scene, id).map((monday) => ({
    value: `week.${monday}`,
    label: pageWeek(dayText(isoFromDay(monday), scene.language)),
    to: directoryRef('settings', `${id}/${monday}`),
  }));
  return [{ value: 'hours', label: pageHours, to: directoryRef('settings', id) }, ...weeks];
}

const nameAt = (scene: DirectoryScene, agency: AgencyId) => agencyIn(scene, agency)?.name ?? '';
