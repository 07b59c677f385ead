import { quorateOf } from '../../../domain/case/conference/day/quorate.ts';
import { asksBasis, asksLimb } from '../../../domain/case/conference/decision/rests-on.ts';
import { referrals } from '../../../domain/case/conference/decision/shape.ts';
import { isPossible } from '../../../domain/case/conference/decision/ways.ts';
import { isSealed } from '../../../domain/case/conference/views/round.ts';
import { limbs } from '../../../domain/case/conference/views/view.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { withoutOutline } from '../../../domain/case/plan/outline/missing.ts';
import { careful } from '../../building/bilingual.ts';
import { asked, say, warn } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { outcomeChosen } from './choices-said.ts';
import {
  categoriesIn,
  categoryChoices,
  categoryFields,
  englishOfChoices,
  howField,
  limbFields,
  longestDecidedWhy,
  proposedIn,
  proposedLines,
  reporterFields,
  waysFor,
  whatField,
  whatsFor,
} from './decide-fields.ts';
import { followsBlocks } from './follows-form.ts';
import { nextToDecide } from './outcome-text.ts';
import { toldNow } from './told-lines.ts';

/** One child: what is decided, how it came about, and what the procedure asks besides. `about`: the child. */
export function decideForm(scene: Scene, ref: FormRef): Form | null {
  const child = childOf(scene, ref);
  const state = convened(scene.state);
  if (child === null || state === null) return null;
  const words = wordsFor(scene).decision;
  const { procedure, directory } = scene;
  const { provisional } = quorateOf(state, procedure, directory);
  const was = state.decision.children[child];
  // Said here too, where it is decided; nothing is held up by it (BU-D1).
  const lacks = withoutOutline({ lines: state.planLines, children: state.children }, procedure);
  const intro = [
    say(words.decideMeans(childNamedOf(scene, child))),
    ...proposedLines(scene, child),
    ...(isSealed(state.views.rounds, child) ? [warn(wordsFor(scene).notes.refused['views-open'])] : []),
    ...(lacks.decision.includes(child) ? [warn(wordsFor(scene).outline.beforeDecision(childNamedOf(scene, child)))] : []),
    ...(provisional ? careful(scene, ({ decision }) => decision.tooFew).map((line) => warn(line)) : []),
    referralLine(scene),
    ...englishOfChoices(scene, child),
  ];
  const basis = asksBasis(proposedIn(scene, child), procedure);
  const reason: Field = {
    name: 'reason',
    label: basis ? words.basisField : words.reasonField,
    hint: words.reasonHint,
    required: true,
    ...(!basis && waysFor(scene, child).includes('follows')
      ? { once: { field: 'how', is: ['overrules', 'chair-decides', 'adjourns'], before: words.reasonToAdd } }
      : {}),
    field: 'text',
    lines: 'many',
    max: longestDecidedWhy,
    ...(was === undefined ? {} : { start: was.reason }),
  };
  const correction: Field = {
    name: 'correction',
    label: words.correctionField,
    hint: words.correctionHint,
    required: true,
    field: 'text',
    lines: 'many',
    max: longestDecidedWhy,
  };
  const fields = [
    whatField(scene, child),
    howField(scene, child),
    ...categoryFields(scene, child),
    ...limbFields(scene, child),
    reason,
    ...reporterFields(scene, child),
  ];
  const corrects = was !== undefined && state.sentOut;
  return asked(scene, ref, words.decideForm, intro, corrects ? [...fields, correction] : fields);
}

function childOf(scene: Scene, { about }: FormRef): ChildId | null {
  const { state } = scene;
  if (!isChair(scene) || (state.stage !== 'held' && state.stage !== 'closed')) return null;
  return state.children.find(({ id }) => id === about)?.id ?? null;
}

export function readDecide(values: Values, scene: Scene, ref: FormRef): FormRead {
  const child = childOf(scene, ref);
  if (child === null) return { problems: {} };
  const all = wordsFor(scene);
  const { state, procedure } = scene;
  const { children, adjourned } = state.decision;
  const seen = children[child]?.at ?? adjourned[child]?.at ?? 0;
  const read = reading(values, all);
  const what = read.choice('what', whatsFor(scene, child), 'required');
  // Of what is taken back nothing else is asked.
  if (what === 'nothing') return { command: { do: 'take-back-decision', child, seen } };
  const how = read.choice('how', waysFor(scene, child), 'required');
  const keys = categoryChoices(scene);
  const ticked = keys.length === 0 ? [] : read.choices('categories', keys, 'optional');
  const categories = categoriesIn(ticked) ?? [];
  if (categoriesIn(ticked) === null) read.problems.categories ??= all.decision.categoryOrNone;
  const reason = read.text('reason', longestDecidedWhy, 'optional');
  const adjourns = how === 'adjourns';
  const restsOn = what !== undefined && !adjourns && asksLimb(outcomeChosen(what), procedure);
  const limb = restsOn ? read.choice('limb', limbs, 'required') : undefined;
  const reporter = procedure.decision.reporter && !adjourns ? read.choice('reporter', referrals, 'required') : undefined;
  const why = reporter === undefined ? '' : read.text('reporter-why', longestDecidedWhy, 'required');
  const corrects = children[child] !== undefined && state.sentOut;
  const correction = corrects ? read.text('correction', longestDecidedWhy, 'required') : '';
  const basis = asksBasis(proposedIn(scene, child), procedure);
  if (how !== undefined && (how !== 'follows' || basis) && reason === '') read.problems.reason ??= all.decision.needsReason;
  if (!adjourns && what !== undefined && what !== 'off' && keys.length > 0 && categories.length === 0)
    read.problems.categories ??= all.decision.needsCategory;
  if (what === 'off' && !adjourns && ticksCategory(scene, child, categories))
    read.problems.categories ??= all.decision.categoryUnused;
  if (what !== undefined && how !== undefined && !isPossible(proposedIn(scene, child), outcomeChosen(what), how, procedure))
    read.problems.how ??= all.decision.notSo;
  if (!sound(read) || what === undefined || how === undefined) return { problems: read.problems };
  const outcome = outcomeChosen(what);
  const leads = (after: Scene) => followsOf(after, child) ?? nextToDecide(after, child);
  if (how === 'adjourns') return { command: { do: 'adjourn-child', child, outcome, reason, seen }, leads };
  const refers = reporter === undefined ? null : { what: reporter, why };
  return {
    command: {
      do: 'decide-child',
      child,
      outcome,
      how,
      categories,
      ...(limb === undefined ? {} : { limb }),
      reason,
      changed: what === 'changed',
      reporter: refers,
      correction,
      seen,
    },
    line: (after) => (leads(after) === null ? toldNow(after) : null),
    leads,
  };
}

/** Whether a category was ticked now, and not left as it stood in the form: nothing that somebody chose is dropped unsaid. */
function ticksCategory(scene: Scene, child: ChildId, chosen: readonly string[]): boolean {
  const stood = categoryFields(scene, child).flatMap(({ start = [] }) => start);
  return chosen.some((one) => !stood.includes(one));
}

/** What follows for the child, where something is asked of that and was not said. */
function followsOf(after: Scene, child: ChildId): FormRef | null {
  const { id, meeting, decision } = after.state;
  const was = decision.follows[child];
  const lacksHelp = decision.children[child]?.outcome === 'not-at-risk' && was?.help == null;
  const isAsked = (was === undefined || lacksHelp) && followsBlocks(after, child).length > 0;
  return isAsked ? { form: 'decision-follows', of: id, meeting, about: child } : null;
}
