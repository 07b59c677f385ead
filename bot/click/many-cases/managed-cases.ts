import { administers } from '../../../domain/access/administers.ts';
import { asItStands } from '../../../domain/case/case.ts';
import { isNamed, isShutOut } from '../../../domain/case/need-to-know/named.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { teamsOf } from '../../../domain/directory/unit-team.ts';
import type { ClickContext } from '../click-context.ts';
import type { Asker } from '../reply.ts';

/** The latest open cases that somebody sees as an administrator or a unit manager: at most so many of each unit's that are `shown`. */
export async function managedCases(
  { casesOf }: Pick<ClickContext, 'casesOf'>,
  { directory, me }: Pick<Asker, 'directory' | 'me'>,
  most: number,
  shown: (state: Case) => boolean = () => true,
): Promise<readonly Case[]> {
  const person = directory.people.get(me);
  if (person === undefined) return [];
  const isTheirs = (one: Case) => {
    const { opening } = one;
    if (opening.status !== 'open') return false;
    const administrator = administers(person, opening.unit) && isNamed(one, me);
    return (administrator || administers(person, opening.unit, 'unit-manager')) && !isShutOut(one, person) && shown(one);
  };
  const all = await Promise.all(teamsOf(directory, person).map((team) => casesOf(team, most, isTheirs)));
  return all.flat().map((one) => asItStands(one, directory));
}
