import { administers } from '../../../domain/access/administers.ts';
import { asItStands } from '../../../domain/case/case.ts';
import { isNamed, isShutOut } from '../../../domain/case/need-to-know/named.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { teamsOf } from '../../../domain/directory/unit-team.ts';
import type { ClickContext } from '../click-context.ts';
import type { Asker } from '../reply.ts';

/** The latest open cases that somebody sees as an administrator or a unit manager: at most so many of each unit's. */
export async function managedCases(
  { casesOf }: Pick<ClickContext, 'casesOf'>,
  { directory, me }: Pick<Asker, 'directory' | 'me'>,
  most: number,
): Promise<readonly Case[]> {
  const person = directory.people.get(me);
  if (person === undefined) return [];
  const all = await Promise.all(teamsOf(directory, person).map((team) => casesOf(team, most)));
  return all.flat().flatMap((one) => {
    const { opening } = one;
    if (opening.status !== 'open') return [];
    const administrator = administers(person, opening.unit) && isNamed(one, me);
    const theirs = administrator || administers(person, opening.unit, 'unit-manager');
    return theirs && !isShutOut(one, person) ? [asItStands(one, directory)] : [];
  });
}
