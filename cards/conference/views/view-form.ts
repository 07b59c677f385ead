import { childrenAskedOf, isByAgency } from '../../../domain/case/conference/views/asked.ts';
import { childrenGivenBy, type OpenViews, openViewsOf, viewsName } from '../../../domain/case/conference/views/round.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead, SealFor } from '../../kinds.ts';
import { roundOf } from '../../meeting/scale/place-form.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { choicesOf, englishOfViews, readView, viewFields, viewPrefix } from './view-field.ts';

/** One's own view of every child one is asked of. Never filled in beforehand. `about` is the round it belongs to. */
export function viewForm(scene: Scene, ref: FormRef): Form | null {
  const mine = asksMe(scene);
  if (mine === null) return null;
  const words = wordsFor(scene).views;
  const { round, children } = mine;
  const given = childrenGivenBy(round, { person: scene.me });
  const labels = (those: readonly ChildId[]) => those.map((child) => childNamedOf(scene, child)).join(', ');
  const [has, waits] = [children.filter((child) => given.has(child)), children.filter((child) => !given.has(child))];
  const so = [
    say(words.givenChildren(labels(has))),
    ...(waits.length === 0 ? [] : [say(words.notYet(labels(waits)))]),
    say(words.changeIntro),
  ];
  return asked(
    scene,
    { ...ref, about: String(round.round) },
    words.form,
    [
      say(words.formIntro),
      ...(isByAgency(scene.procedure) ? [say(words.forAgency)] : []),
      ...(has.length === 0 ? [] : so),
      ...englishOfViews(scene, choicesOf(scene.procedure)),
      quiet(wordsFor(scene).notReferral),
    ],
    children.flatMap((child) => viewFields(scene, child, given.has(child) ? 'optional' : 'required')),
    (one) => one.views.give,
  );
}

export function readOwnView(values: Values, scene: Scene, ref: FormRef, seal: SealFor): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const round = roundOf(ref);
  const mine = asksMe(scene);
  const given = mine?.round.round === round ? childrenGivenBy(mine.round, { person: scene.me }) : new Set<ChildId>();
  const children = mine?.children ?? [];
  const name = viewsName(scene.state.meeting, round);
  const blobs = children.flatMap((child) => {
    // What is left empty of a child they have given one for stays as it is: a view is never shown again.
    const view = readView(read, scene, child, given.has(child) ? 'optional' : 'required', 'both');
    return view === undefined || !sound(read) ? [] : [{ child, blob: seal(name, view) }];
  });
  const [first] = children;
  if (sound(read) && blobs.length === 0 && first !== undefined)
    read.problems[`${viewPrefix}${first}`] = words.views.nothingChanged;
  return sound(read) ? { command: { do: 'give-view', round, blobs } } : { problems: read.problems };
}

/** The views that are open and asked of the reader, with the children they are asked of; null: none. */
function asksMe(scene: Scene): { readonly round: OpenViews; readonly children: readonly ChildId[] } | null {
  const state = convened(scene.state);
  if (state === null || !isActive(scene) || !state.present.includes(scene.me)) return null;
  const round = unboundHere(state).includes(scene.me) ? null : openViewsOf(state.views.rounds);
  const children = round === null ? [] : childrenAskedOf(state, round, scene.me, scene.procedure);
  return round === null || children.length === 0 ? null : { round, children };
}
