import type { DirectoryCommands } from '../../domain/directory/command.ts';
import { mayDirectory } from '../../domain/directory/directory.ts';
import { presentAgency } from '../../domain/directory/keepers.ts';
import { isMember } from '../../domain/directory/membership.ts';
import { presentPerson } from '../../domain/directory/people/decision.ts';
import type { About } from '../../domain/directory/slice.ts';
import type { Agency, Person } from '../../domain/directory/state.ts';
import { isTelephone } from '../../domain/directory/telephone.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import type { Reading } from '../building/values.ts';
import type { FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryFormName } from './form-names.ts';

/** Characters in a name, a post, a line of an agency: as the file takes them. */
export const longestLine = 120;

export const platformName = (on: 'teams' | 'slack') => (on === 'teams' ? 'Teams' : 'Slack');

/** A form of no case. */
export function directoryRef(form: DirectoryFormName, about = ''): FormRef {
  return about === '' ? { form, of: '' } : { form, of: '', about };
}

/** Whether the reader may ask that of a person or agency: the directory's own rights say so. */
export function can({ directory, me }: Reader, command: keyof DirectoryCommands, about: About): boolean {
  return mayDirectory(directory, { by: me, via: 'teams' }, command, about);
}

/** Two ids in one `about`. */
export function bothIn(about: string | undefined): readonly [string, string] {
  const [first = '', second = ''] = (about ?? '').split('/');
  return [first, second];
}

export function personIn({ directory }: Reader, about: string | undefined): Person | null {
  return presentPerson(directory, bothIn(about)[0] as PersonId);
}

export function agencyIn({ directory }: Reader, id: string): Agency | null {
  return presentAgency(directory, id as AgencyId);
}

/** Whether `about` names a person and an agency of theirs. */
export function isOf({ directory }: Reader, about: string): boolean {
  const [person, agency] = bothIn(about);
  const found = presentPerson(directory, person as PersonId);
  return found !== null && isMember(found, agency as AgencyId);
}

export function standingText(reader: Reader, person: Person): string {
  const { standings, agencyStandings, standingAt } = wordsFor(reader).partnership;
  const own = person.standing.map((one) => standings[one]);
  const ofAgency = person.memberships.flatMap(({ agency, standing }) =>
    standing.map((one) => standingAt(agencyStandings[one], reader.directory.agencies.get(agency)?.name ?? '')),
  );
  return [...own, ...ofAgency].join('; ');
}

/** A telephone number, or null where the field was left empty. */
export function telephoneIn(read: Reading, reader: Reader): string | null {
  const text = read.line('telephone', 30, 'optional');
  if (text !== '' && !isTelephone(text)) read.problems.telephone = wordsFor(reader).partnership.notTelephone;
  return text === '' ? null : text;
}

/** A whole number between two others, or null where the field was left empty. */
export function wholeNumberIn(
  read: Reading,
  name: string,
  [least, most]: readonly [number, number],
  problem: string,
): number | null {
  const text = read.line(name, 4, 'optional');
  if (text === '') return null;
  const number = Number(text);
  if (/^\d{1,2}$/.test(text) && number >= least && number <= most) return number;
  read.problems[name] = problem;
  return null;
}

/** A line that may be left empty: then it is null. */
export function lineOrNull(read: Reading, name: string): string | null {
  const text = read.line(name, longestLine, 'optional');
  return text === '' ? null : text;
}
