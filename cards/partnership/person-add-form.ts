import { introducedPerson } from '../../domain/directory/introductions/introductions.ts';
import { isHomeOf } from '../../domain/directory/membership.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { asked, quiet, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { Form, FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, bothIn, can, platformName } from './entries.ts';
import { entryIn, languageField, nameField, postField } from './person-change-form.ts';

/** The local hour of a newcomer's digest, as the file has it where it says nothing. */
const hour = 9;

/** Somebody of the reader's own tenant or workspace, by the platform's people picker. `about`: id/agency. */
export function personAddForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const agency = agencyIn(scene, bothIn(ref.about)[1]);
  if (agency === null) return null;
  const words = wordsFor(scene).partnership;
  return asked(
    scene,
    ref,
    words.addTitle,
    [say([{ strong: agency.name }])],
    [
      { name: 'account', label: words.who, hint: words.whoHint, required: true, field: 'account' },
      nameField(scene),
      postField(scene),
      languageField(scene, 'en'),
    ],
  );
}

export function readPersonAdd(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const [person, agency] = bothIn(ref.about) as [PersonId, AgencyId];
  const words = wordsFor(scene);
  const read = reading(values, words);
  const identity = read.account('account', 'required');
  const { name, post, language } = entryIn(read);
  const employer = agencyIn(scene, agency);
  if (identity !== undefined && employer !== null && !isHomeOf(employer, identity))
    read.problems.account = words.partnership.pickedElsewhere;
  if (!sound(read) || identity === undefined || language === undefined) return { problems: read.problems };
  return { command: { do: 'add-person', person, agency, post, name, language, hour, identity } };
}

export function mayPersonAdd(scene: DirectoryScene, about: string): boolean {
  const [person, agency] = bothIn(about) as [PersonId, AgencyId];
  return agencyIn(scene, agency) !== null && can(scene, 'add-person', { person, agency });
}

/** Somebody who read their code out. `about`: introduction/agency, one whose tenant or workspace theirs is. */
export function introduceForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const { introduction } = scene;
  const agency = agencyIn(scene, bothIn(ref.about)[1]);
  if (introduction === null || agency === null || !isHomeOf(agency, introduction.identity)) return null;
  const words = wordsFor(scene).partnership;
  const intro = [say([{ strong: agency.name }]), quiet(words.introduceNote(platformName(introduction.identity.on)))];
  return asked(scene, ref, words.introduceTitle, intro, [nameField(scene), postField(scene), languageField(scene, 'en')]);
}

export function readIntroduce(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const { introduction } = scene;
  const read = reading(values, wordsFor(scene));
  const { name, post, language } = entryIn(read);
  if (!sound(read) || introduction === null || language === undefined) return { problems: read.problems };
  const agency = bothIn(ref.about)[1] as AgencyId;
  const person = introducedPerson(introduction.id);
  return { command: { do: 'add-person', person, agency, post, name, language, hour, identity: introduction.identity } };
}

export function mayIntroduceTo(scene: DirectoryScene, about: string): boolean {
  const agency = bothIn(about)[1] as AgencyId;
  return scene.introduction !== null && can(scene, 'add-person', { agency });
}
