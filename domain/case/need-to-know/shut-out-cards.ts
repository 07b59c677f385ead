import type { Directory } from '../../directory/state.ts';
import type { Shown } from '../section.ts';
import type { Case } from '../whole.ts';
import { isShutOut } from './named.ts';

/**
 * With those of all live cards whose reader may have nothing of the case any more, or may again: also of somebody who is on no list of it
 * and was asked for something all the same, as to counter-sign a report.
 */
export function withShutOut(
  before: Case,
  after: Case,
  changed: readonly Shown[],
  directory: Pick<Directory, 'people'>,
  shown: (state: Case) => readonly Shown[],
): readonly Shown[] {
  const [was, is] = [before.needToKnow, after.needToKnow];
  if (was.named === is.named && was.barred === is.barred) return changed;
  const nameOf = ({ to, card, meeting }: Shown) => `${to}/${meeting ?? ''}/${card}`;
  const told = new Set(changed.map(nameOf));
  const isOther = (one: Shown) => {
    const person = directory.people.get(one.to);
    return !told.has(nameOf(one)) && isShutOut(before, person) !== isShutOut(after, person);
  };
  return [...changed, ...shown(after).filter(isOther)];
}
