import type { Doer } from '../../../domain/case/plan/action.ts';
import { noDoer } from '../../../domain/case/plan/doer.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { longestLabel } from '../../building/building.ts';
import type { Reading } from '../../building/values.ts';
import { adultNamed, childNamed, childNamedOf, fit } from '../../building/wording.ts';
import type { Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longestName = 80;

/** Who does an action that somebody with an account ticks for them: of the family, or by name. `changes`: with the choice of nobody else. */
export function doerFields(scene: Scene, changes: boolean): readonly Field[] {
  const words = wordsFor(scene).planAsks;
  const { adults, children } = scene.state;
  const options = [
    ...(changes ? [{ value: 'owner', label: words.doerOwner }] : []),
    ...adults.map((one) => ({ value: `adult/${one.id}`, label: fit(adultNamed(scene, one), longestLabel) })),
    ...children.map((one) => ({ value: `child/${one.id}`, label: fit(childNamed(scene, one), longestLabel) })),
  ];
  const name: Field = {
    name: 'doer-name',
    label: words.doerName,
    hint: words.doerNameHint,
    required: false,
    field: 'text',
    lines: 'one',
    max: longestName,
  };
  if (options.length === 0) return [name];
  return [{ name: 'doer', label: words.doer, hint: words.doerHint, required: false, field: 'one', options }, name];
}

/** undefined: nothing was said of it. */
export function doerIn(read: Reading, scene: Scene): Doer | 'owner' | undefined {
  const { adults, children } = scene.state;
  const values = ['owner', ...adults.map((one) => `adult/${one.id}`), ...children.map((one) => `child/${one.id}`)];
  const chosen = read.choice('doer', values, 'optional');
  const name = read.line('doer-name', longestName, 'optional');
  if (chosen !== undefined && name !== '') read.problems['doer-name'] = wordsFor(scene).planAsks.doerBoth;
  if (chosen === undefined) return name === '' ? undefined : { name };
  const adult = adults.find((one) => chosen === `adult/${one.id}`);
  const child = children.find((one) => chosen === `child/${one.id}`);
  return adult !== undefined ? { adult: adult.id } : child !== undefined ? { child: child.id } : 'owner';
}

/** Whether whoever has the action may know of who does it: of a name nobody can say. */
export function mayTickFor({ state }: Scene, owner: PersonId, does: Doer | 'owner' | undefined): boolean {
  const { needToKnow } = state;
  return does === undefined || does === 'owner' || noDoer({ family: state, needToKnow }, owner, does) === null;
}

/** As a form says it. Somebody taken off since is called by their label. */
export function doerText(scene: Scene, does: Doer): string {
  if ('name' in does) return does.name;
  if ('child' in does) return childNamedOf(scene, does.child);
  const all = [...scene.state.adults, ...scene.state.adultsOff];
  const adult = all.find((one) => one.id === does.adult);
  return adult === undefined ? wordsFor(scene).somebody : adultNamed(scene, adult);
}
