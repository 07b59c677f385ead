import { quorateOf } from '../../../domain/case/conference/day/quorate.ts';
import { cannotEndPlan } from '../../../domain/case/conference/day/reconvening.ts';
import { type How, hows, type RiskOutcome, referrals } from '../../../domain/case/conference/decision/shape.ts';
import { mayEnd } from '../../../domain/case/conference/decision/standing.ts';
import { proposedOf } from '../../../domain/case/conference/views/proposed.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { binding } from '../../building/bilingual.ts';
import { asked, longestLabel, quiet, say, warn } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf, fit, spoken } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { safetyLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { followsBlocks } from './follows-form.ts';
import { nextToDecide, outcomeText, wasOn } from './outcome-text.ts';

const longestWhy = 500;

const whats = ['on', 'changed', 'off', 'nothing'] as const;
type What = (typeof whats)[number];
const ways = [...hows, 'adjourns'] as const;

/** One child: what is decided, how it came about, and what the procedure asks besides. `about`: the child. */
export function decideForm(scene: Scene, ref: FormRef): Form | null {
  const child = childOf(scene, ref);
  const state = convened(scene.state);
  if (child === null || state === null) return null;
  const words = wordsFor(scene).decision;
  const { procedure, directory } = scene;
  const { provisional } = quorateOf(state, procedure, directory);
  const was = state.decision.children[child];
  const proposed = proposedIn(scene, child);
  const ends = !wasOn(scene, child) || mayEnd(state.continues, procedure);
  const intro = [
    say(words.decideMeans(childNamedOf(scene, child))),
    ...(proposed === null ? [] : [say(words.proposes(outcomeText(scene, child, { outcome: proposed, changed: false })))]),
    ...(provisional ? [warn(words.tooFew)] : []),
    ...(provisional && cannotEndPlan(state, procedure) ? [warn(wordsFor(scene).day.cannotEnd)] : []),
    ...(ends ? [] : [quiet(words.onlyReview)]),
    safetyLine(scene),
  ];
  const reason: Field = {
    name: 'reason',
    label: words.reasonField,
    hint: words.reasonHint,
    required: false,
    field: 'text',
    lines: 'many',
    max: longestWhy,
    ...(was === undefined ? {} : { start: was.reason }),
  };
  const correction: Field = {
    name: 'correction',
    label: words.correctionField,
    hint: words.correctionHint,
    required: true,
    field: 'text',
    lines: 'many',
    max: longestWhy,
  };
  const fields = [
    whatField(scene, child),
    howField(scene, child),
    ...categoryFields(scene, child),
    reason,
    ...reporterFields(scene, child),
  ];
  const corrects = was !== undefined && state.sentOut;
  return asked(scene, ref, words.decideForm, intro, corrects ? [...fields, correction] : fields);
}

/** What the procedure's rule makes of the views on the child (ST-D1, BU-D2). */
function proposedIn({ state, procedure }: Scene, child: ChildId): RiskOutcome | null {
  return state.status === 'convened' ? (proposedOf(state.views, child, procedure)?.outcome ?? null) : null;
}

function childOf(scene: Scene, { about }: FormRef): ChildId | null {
  const { state } = scene;
  if (!isChair(scene) || (state.stage !== 'held' && state.stage !== 'closed')) return null;
  return state.children.find(({ id }) => id === about)?.id ?? null;
}

/** What can be chosen: of a child who has a plan whether it goes on, is changed or ends. */
function whatsFor(scene: Scene, child: ChildId): readonly What[] {
  const { state, procedure } = scene;
  const { children, adjourned } = state.decision;
  const on = wasOn(scene, child);
  const stands = children[child] !== undefined || adjourned[child] !== undefined;
  return [
    'on',
    ...(on ? (['changed'] as const) : []),
    ...(!on || mayEnd(state.continues, procedure) ? (['off'] as const) : []),
    ...(stands && !state.sentOut ? (['nothing'] as const) : []),
  ];
}

function whatField(scene: Scene, child: ChildId): Field {
  const { state } = scene;
  const was = state.decision.children[child];
  const adjourned = state.decision.adjourned[child];
  const outcome = was?.outcome ?? adjourned?.outcome ?? proposedIn(scene, child);
  const start: What | null = outcome === null ? null : outcome === 'not-at-risk' ? 'off' : was?.changed ? 'changed' : 'on';
  const text = (what: What) =>
    what === 'nothing'
      ? wordsFor(scene).decision.takeBack
      : outcomeText(scene, child, { outcome: outcomeOf(what), changed: what === 'changed' });
  const all = whatsFor(scene, child);
  return {
    name: 'what',
    label: wordsFor(scene).decision.decideField,
    required: true,
    field: 'one',
    options: all.map((value) => ({ value, label: fit(text(value), longestLabel) })),
    ...(start === null || !all.includes(start) ? {} : { start: [start] }),
  };
}

const outcomeOf = (what: What): RiskOutcome => (what === 'off' ? 'not-at-risk' : 'at-risk');

/** The ways the procedure has: to overrule, or to adjourn, only where it says so (BU-D2, ST-D1). */
function waysFor({ procedure }: Scene): readonly (How | 'adjourns')[] {
  const { chairAgainst } = procedure.decision;
  return ways.filter((way) => {
    if (way === 'overrules') return chairAgainst === 'overrules-with-reason';
    return way === 'adjourns' ? chairAgainst === 'adjourns' : true;
  });
}

function howField(scene: Scene, child: ChildId): Field {
  const words = wordsFor(scene).decision;
  const { children, adjourned } = scene.state.decision;
  const labels = {
    follows: 'howFollows',
    overrules: 'howOverrules',
    'chair-decides': 'howChair',
    adjourns: 'howAdjourns',
  } as const;
  const start = children[child]?.how ?? (adjourned[child] === undefined ? 'follows' : 'adjourns');
  return {
    name: 'how',
    label: words.howField,
    required: true,
    field: 'one',
    options: waysFor(scene).map((value) => ({
      value,
      label: fit(binding(scene, ({ decision }) => decision[labels[value]], longestLabel).text, longestLabel),
    })),
    start: [start],
  };
}

function categoryFields(scene: Scene, child: ChildId): readonly Field[] {
  const { procedure, language, state } = scene;
  const { categories } = procedure.decision;
  if (categories.length === 0) return [];
  const start = state.decision.children[child]?.categories ?? state.standings.before.get(child)?.categories ?? [];
  return [
    {
      name: 'categories',
      label: wordsFor(scene).decision.categoryField,
      required: false,
      field: 'many',
      options: categories.map(({ key, title }) => ({ value: key, label: spoken(title, language) })),
      start,
    },
  ];
}

function reporterFields(scene: Scene, child: ChildId): readonly Field[] {
  if (!scene.procedure.decision.reporter) return [];
  const words = wordsFor(scene).decision;
  const was = scene.state.decision.children[child]?.reporter ?? null;
  return [
    {
      name: 'reporter',
      label: words.reporterField,
      required: true,
      field: 'one',
      options: referrals.map((value) => ({ value, label: words.referrals[value] })),
      ...(was === null ? {} : { start: [was.what] }),
    },
    {
      name: 'reporter-why',
      label: words.reporterWhy,
      required: true,
      field: 'text',
      lines: 'many',
      max: longestWhy,
      ...(was === null ? {} : { start: was.why }),
    },
  ];
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
  const how = read.choice('how', waysFor(scene), 'required');
  const keys = procedure.decision.categories.map((one) => one.key);
  const categories = keys.length === 0 ? [] : read.choices('categories', keys, 'optional');
  const reason = read.text('reason', longestWhy, 'optional');
  const adjourns = how === 'adjourns';
  const reporter = procedure.decision.reporter && !adjourns ? read.choice('reporter', referrals, 'required') : undefined;
  const why = reporter === undefined ? '' : read.text('reporter-why', longestWhy, 'required');
  const corrects = children[child] !== undefined && state.sentOut;
  const correction = corrects ? read.text('correction', longestWhy, 'required') : '';
  if (how !== undefined && how !== 'follows' && reason === '') read.problems.reason ??= all.decision.needsReason;
  if (!adjourns && what !== undefined && what !== 'off' && keys.length > 0 && categories.length === 0)
    read.problems.categories ??= all.decision.needsCategory;
  if (!sound(read) || what === undefined || how === undefined) return { problems: read.problems };
  const outcome = outcomeOf(what);
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
      reason,
      changed: what === 'changed',
      reporter: refers,
      correction,
      seen,
    },
    leads,
  };
}

/** What follows for the child, where something is asked of that and was not said. */
function followsOf(after: Scene, child: ChildId): FormRef | null {
  const { id, meeting, decision } = after.state;
  const isAsked = decision.follows[child] === undefined && followsBlocks(after, child).length > 0;
  return isAsked ? { form: 'decision-follows', of: id, meeting, about: child } : null;
}
