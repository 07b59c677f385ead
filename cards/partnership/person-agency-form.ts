import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { asked, quiet, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { Form, FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, bothIn, can, isOf, lineOrNull, personIn } from './entries.ts';
import { postField } from './person-change-form.ts';

/** Into another agency, instead of one of theirs or besides. `about`: person/agency. */
export function personAgencyForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  const agency = agencyIn(scene, bothIn(ref.about)[1]);
  if (person === null || agency === null) return null;
  const words = wordsFor(scene).partnership;
  const options = [
    ...person.memberships.map((one) => ({
      value: `from.${one.agency}`,
      label: fit(words.insteadOf(agencyIn(scene, one.agency)?.name ?? ''), 75),
    })),
    { value: 'also', label: words.also },
  ];
  return asked(
    scene,
    ref,
    words.agencyTitle,
    [say([{ strong: person.name }, ` · ${agency.name}`]), quiet(words.movesNote)],
    [{ name: 'how', label: words.how, required: true, field: 'one', options }, postField(scene)],
  );
}

export function readPersonAgency(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const [person, agency] = bothIn(ref.about) as [PersonId, AgencyId];
  const ways = ['also', ...(personIn(scene, ref.about)?.memberships ?? []).map((one) => `from.${one.agency}`)];
  // Sent twice they are of the new one by then, and of the old one no more.
  const how =
    values.how === undefined || ways.includes(String(values.how)) ? read.choice('how', ways, 'required') : String(values.how);
  const post = lineOrNull(read, 'post');
  if (!sound(read) || how === undefined) return { problems: read.problems };
  if (how === 'also') return { command: { do: 'add-membership', person, agency, post } };
  return { command: { do: 'move-person', person, from: how.slice('from.'.length) as AgencyId, agency, post } };
}

export function mayPersonAgency(scene: DirectoryScene, about: string): boolean {
  const [person, agency] = bothIn(about) as [PersonId, AgencyId];
  return can(scene, 'move-person', { person, agency });
}

/** Out of one of several. `about`: person/agency. */
export function personEndForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  const agency = agencyIn(scene, bothIn(ref.about)[1]);
  if (person === null || agency === null || !isOf(scene, ref.about ?? '')) return null;
  const words = wordsFor(scene).partnership;
  return asked(
    scene,
    ref,
    words.endTitle,
    [say(words.endNote(person.name, agency.name))],
    [],
    ({ partnership }) => partnership.removeSubmit,
  );
}

export function readPersonEnd(_values: Values, _scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const [person, agency] = bothIn(ref.about) as [PersonId, AgencyId];
  return { command: { do: 'end-membership', person, agency } };
}

export function mayPersonEnd(scene: DirectoryScene, about: string): boolean {
  const [person, agency] = bothIn(about) as [PersonId, AgencyId];
  return can(scene, 'end-membership', { person, agency });
}
