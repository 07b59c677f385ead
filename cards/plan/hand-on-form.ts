import type { Action, ActionId } from '../../domain/case/plan/action.ts';
import { mayTakeOf } from '../../domain/case/plan/may-take.ts';
import { disownedAt } from '../../domain/case/plan/not-mine.ts';
import { unownedActions } from '../../domain/case/plan/unowned.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, heading, opens, quiet, say, shown } from '../building/building.ts';
import { personOptions } from '../building/person-options.ts';
import { convened, isChair, isConferenceOver } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionFacts } from './action-facts.ts';
import { actionLine } from './action-line.ts';
import { keepsPlan } from './keeps-plan.ts';
import { owners } from './owners.ts';

/** So many choices in all of one form: more would be too heavy for one Teams dialog (80 KB). */
const mostChoices = 320;
const mostActions = 8;

/** Who takes which action. `about`: one action; 'all': every open one; nothing: those that are nobody's. */
export function handOnForm(scene: Scene, ref: FormRef): Form | null {
  if (!keepsPlan(scene)) return null;
  const all = wordsFor(scene);
  const words = all.actions;
  const open = chosen(scene, ref);
  if (open.length === 0) return shown(scene, ref, words.handOnForm, [say(words.handOnNone)]);
  const choices = owners(scene);
  const others = (one: Action) =>
    choices.filter(
      (id) => mayTakeOf(scene.state, id, one) && (id !== one.to || one.unowned === true || disownedAt(one) !== null),
    );
  const some = open.filter((one) => others(one).length > 0);
  if (some.length === 0) return shown(scene, ref, words.handOnForm, [say(words.handOnNobody), ...somebodyElse(scene)]);
  const now = some.slice(0, Math.max(1, Math.min(mostActions, Math.floor(mostChoices / choices.length))));
  const rest = some.length - now.length;
  return asked(
    scene,
    ref,
    words.handOnForm,
    [
      say(words.handOnIntro),
      ...somebodyElse(scene),
      ...now.flatMap((one): readonly Block[] => [heading(lineOf(one, scene)), actionFacts(scene, one)]),
      ...(rest > 0 ? [quiet(words.handOnMore(all.actionsCount(rest)))] : []),
    ],
    now.map((one): Field => {
      const options = personOptions(scene, others(one));
      return { name: one.id, label: lineOf(one, scene), required: false, field: 'one', options };
    }),
  );
}

/** Who can be chosen, and the way to somebody who cannot: the chair invites them, while it is not over. */
function somebodyElse(scene: Scene): readonly Block[] {
  const { actions: words, convening } = wordsFor(scene);
  if (isConferenceOver(scene.state)) return [quiet(words.handOnClosed)];
  if (!isChair(scene)) return [quiet(words.handOnElse)];
  return [{ block: 'row', text: words.handOnElseChair, button: opens(convening.addPeople, 'invite', scene.state) }];
}

export function readHandOn(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const choices = owners(scene);
  const chose = chosen(scene, { ...ref, about: 'all' }).flatMap((one): readonly { action: ActionId; to: PersonId }[] => {
    const { id } = one;
    const to = read.choice(id, choices, 'optional');
    const refused = wordsFor(scene).actions.notTheirChild;
    if (to !== undefined && !mayTakeOf(scene.state, to, one)) read.problems[id] = refused;
    return to === undefined ? [] : [{ action: id, to }];
  });
  return sound(read) ? { command: { do: 'hand-on', takers: chose } } : { problems: read.problems };
}

function chosen({ state }: Scene, { about = '' }: FormRef): readonly Action[] {
  const plan = convened(state);
  if (plan === null) return [];
  if (about === '') return unownedActions(plan);
  return plan.actions.filter((one) => one.status === 'open' && (about === 'all' || one.id === about));
}

function lineOf(action: Action, scene: Scene): string {
  return actionLine(action, scene.state, scene);
}
