import { type ProposedOutcome, proposedOf } from '../../../domain/case/conference/views/proposed.ts';
import { closedViewsOf, type OpenedView } from '../../../domain/case/conference/views/round.ts';
import { viewAnswers } from '../../../domain/case/conference/views/view.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { careful } from '../../building/bilingual.ts';
import { heading, quiet, say, shown } from '../../building/building.ts';
import { convened, isActive, isChair } from '../../building/reader-part.ts';
import { childNamedOf } from '../../building/wording.ts';
import { familyToldOf, personOnLine } from '../../meeting/scale/line-reasons.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * The views once they are closed: what they come to by the procedure's rule, and why; with `about` = child each of them with what it rests on.
 * For those present and the chair, of the children they are there for alone.
 */
export function viewsForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !isActive(scene) || !(isChair(scene) || state.present.includes(scene.me))) return null;
  // Never one that lacks something: whoever opens those of a past conference has them folded in full first.
  if (state.views.inFull === false) return null;
  const words = wordsFor(scene).views;
  const children = viewsToRead(state);
  if (children.length === 0) return shown(scene, ref, words.viewsForm, [say(words.notOpen)]);
  const child = children.find((one) => one === ref.about);
  if (ref.about !== undefined && child === undefined) return null;
  const chosen = child === undefined ? children : [child];
  return shown(scene, ref, words.viewsForm, [
    quiet(words.viewsIntro),
    ...chosen.flatMap((one) => ofChild(scene, state, one, chosen.length === 1)),
  ]);
}

/** The children whose views can be read: closed, or agreed on. */
export function viewsToRead({ views, children }: Pick<Convened, 'views' | 'children'>): readonly ChildId[] {
  const closed = new Set(closedViewsOf(views.rounds).flatMap((one) => one.children));
  const agreed = new Set((views.agreed?.all ?? []).filter(({ outcome }) => outcome !== null).map((one) => one.child));
  return children.map(({ id }) => id).filter((id) => closed.has(id) || agreed.has(id));
}

function ofChild(scene: Scene, { views }: Convened, child: ChildId, inFull: boolean): readonly Block[] {
  const words = wordsFor(scene).views;
  const proposed = proposedOf(views, child, scene.procedure);
  // They are asked for once more: nothing of before stands beside what is sealed.
  if (proposed === null) return [heading(childNamedOf(scene, child)), say(words.notOpen)];
  return [
    heading(childNamedOf(scene, child)),
    ...careful(scene, (all) => explained(all.views, proposed)).map((line) => say(line)),
    quiet(words.by[proposed.by]),
    ...(inFull ? each(scene, proposed) : []),
  ];
}

/** How many say what, what that proposes, by which rule, and who decides where it proposes nothing. */
function explained(words: Words['views'], { by, counts, outcome, why, row, otherwise, limb }: ProposedOutcome): string {
  const { yes, no, cannotSay } = counts;
  return [
    ...(by === 'agreement' ? [] : [words.counts(yes, no, cannotSay)]),
    words.because(words.proposed[outcome ?? 'none'], words.why[why], row),
    ...(limb === undefined ? [] : [`${words.limbOf(words.limb[limb])}.`]),
    ...(outcome === null && otherwise === 'chair-decides' ? [words.chairDecides] : []),
  ].join(' ');
}

function each(scene: Scene, { by, given, family, leftOut, missing }: ProposedOutcome): readonly Block[] {
  const words = wordsFor(scene).views;
  // Nor is a parent's told by standing apart, as long as anybody fears violence.
  const apart = family.filter(({ whose }) => familyToldOf(scene, whose) !== null);
  const together = [...given, ...family.filter((one) => !apart.includes(one))];
  const sorted = viewAnswers.flatMap((answer) => together.filter((one) => one.answer === answer));
  const names = (those: ProposedOutcome['missing']) => those.map((person) => personOnLine(scene, person)).join('; ');
  const list = (views: readonly OpenedView[]): Block => ({ block: 'list', items: views.map((one) => lineOf(scene, one)) });
  return [
    ...(sorted.length > 0 ? [list(sorted)] : by === 'agreement' ? [] : [say(words.none)]),
    ...(apart.length === 0 ? [] : [say([{ strong: words.family }]), list(apart)]),
    ...(leftOut.length === 0 ? [] : [quiet(words.leftOut(names(leftOut)))]),
    ...(missing.length === 0 ? [] : [quiet(words.missing(names(missing)))]),
  ];
}

/** Whose it is, agency and role and never a name; what it is, and what it rests on. */
function lineOf(scene: Scene, { whose, enteredBy, answer, limb, evidence }: OpenedView): string {
  const all = wordsFor(scene);
  const words = all.views;
  const family = familyToldOf(scene, whose);
  const person =
    family !== null
      ? words.theirOwn(all.family[family])
      : 'family' in whose
        ? all.scale.notShown
        : personOnLine(scene, whose.person, enteredBy === whose.person ? [] : [words.enteredByChair]);
  const said = limb === undefined ? words.answer[answer] : `${words.answer[answer]}, ${words.limb[limb]}`;
  return words.one(person, said, evidence === '' ? words.noEvidence : evidence);
}
