import { membershipIn } from '../../../../directory/membership.ts';
import type { AgencyId, PersonId } from '../../../../ids.ts';
import type { Procedure } from '../../../../procedures/schema.ts';
import type { ProcedureText } from '../../../../procedures/text.ts';
import type { Convened } from '../../../conference.ts';
import type { Adult, AdultId, ChildId } from '../../../family/shape.ts';
import type { ChildrenRead } from '../../../need-to-know/child-details.ts';
import { isThereForAny } from '../../../need-to-know/children.ts';
import { agencyFor } from '../../../people/agency-for.ts';
import type { Known } from '../../../whole.ts';
import type { MinutesVersion } from '../readers.ts';
import type { HeadingKey } from '../shape.ts';
import type { MinutedPerson } from './minuted-person.ts';

/** What the parts of the minutes are made of: the conference as its reader may see it, and what they may know besides. */
export interface Source {
  readonly is: Convened;
  readonly known: Pick<Known, 'directory' | 'procedure'>;
  readonly version: MinutesVersion;
  /** In a copy of the family: whose it is. */
  readonly copyFor: AdultId | ChildId | null;
  /** The headings of the part that somebody was there for; null: all of it. */
  readonly attended: readonly HeadingKey[] | null;
  readonly hides: (person: PersonId) => boolean;
  readonly read: ChildrenRead;
  readonly mayKnowExpected: boolean;
  /** Every child of the conference is the reader's, and in a family's copy theirs whose it is. */
  readonly seesAll: boolean;
  readonly lead: PersonId | null;
}

/** Whether the reader may know that somebody takes part: of half-siblings those alone who are there for one of theirs. */
export function isOfReader({ is, seesAll }: Pick<Source, 'is' | 'seesAll'>, person: PersonId): boolean {
  return seesAll || isThereForAny(is.needToKnow.perChild, person, is.children);
}

/** Name, post and agency, as the directory has them today. */
export function namedAs(
  { is, known: { directory }, hides }: Pick<Source, 'is' | 'known' | 'hides'>,
  id: PersonId,
): MinutedPerson {
  if (hides(id)) return 'hidden';
  const person = directory.people.get(id);
  const agency = agencyFor(is.agencies, id, directory);
  const post = person === undefined || agency === undefined ? undefined : membershipIn(person, agency)?.post;
  return { name: person?.name ?? null, post: post ?? null, agency: agencyNamed(directory, agency) };
}

export function agencyNamed({ agencies }: Known['directory'], id: AgencyId | undefined): string | null {
  return id === undefined ? null : (agencies.get(id)?.name ?? null);
}

export function roleNamed({ roles }: Pick<Procedure, 'roles'>, key: string): ProcedureText {
  return roles.find((one) => one.key === key)?.title ?? { en: key };
}

/** The same of whoever somebody named by role; null: nobody was. */
export function roleSaid(procedure: Pick<Procedure, 'roles'>, key: string): ProcedureText | null {
  return key === '' ? null : roleNamed(procedure, key);
}

/** In the copy of one parent nothing is said of another but that they took part (BU-S3). */
export function isOthers({ version, copyFor }: Pick<Source, 'version' | 'copyFor'>, adult: Adult): boolean {
  return version === 'edited' && copyFor !== adult.id;
}
