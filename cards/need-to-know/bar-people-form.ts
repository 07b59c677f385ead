import { isMember } from '../../domain/directory/membership.ts';
import type { Agency } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { namePost } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { readsBarred } from './notices.ts';

/** The choice of everybody of the agency; no person has such an id. */
const whole = '*';

/** Who of the agency must not know; `about` is the agency. */
export function barPeopleForm(scene: Scene, ref: FormRef): Form | null {
  const agency = agencyIn(scene, ref);
  if (agency === undefined || !readsBarred(scene)) return null;
  const words = wordsFor(scene).needToKnow;
  const people = peopleOf(scene, agency);
  const options = [
    { value: whole, label: words.barWhole },
    ...personOptions(scene, people, (id) => namePost(scene, id, agency.id)),
  ];
  return asked(
    scene,
    ref,
    words.barPeopleForm,
    [say(words.barPeopleIntro(agency.name))],
    [{ name: 'people', label: words.barPeople, required: true, field: 'many', options }],
    ({ needToKnow }) => needToKnow.barSubmit,
  );
}

export function readBarPeople(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const agency = agencyIn(scene, ref);
  if (agency === undefined) return { problems: { people: words.notes.problems.choose } };
  const read = reading(values, words);
  const chosen = read.choices('people', [whole, ...peopleOf(scene, agency)]);
  if (!sound(read)) return { problems: read.problems };
  if (chosen.includes(whole)) return { command: { do: 'bar', people: [], agencies: [agency.id] } };
  return { command: { do: 'bar', people: chosen as readonly PersonId[], agencies: [] } };
}

function agencyIn({ everybody }: Scene, { about }: FormRef): Agency | undefined {
  return [...everybody.agencies.values()].find((one) => one.id === about);
}

/** Those of the agency whom the case is not kept from yet, but the reader, by name. */
function peopleOf({ directory, me }: Scene, { id }: Agency): readonly PersonId[] {
  return [...directory.people.values()]
    .filter((one) => one.status !== 'left' && one.id !== me && isMember(one, id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((one) => one.id);
}
