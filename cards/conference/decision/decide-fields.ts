import { quorateOf } from '../../../domain/case/conference/day/quorate.ts';
import { cannotEndPlan } from '../../../domain/case/conference/day/reconvening.ts';
import { limbAgreed } from '../../../domain/case/conference/decision/rests-on.ts';
import { referrals } from '../../../domain/case/conference/decision/shape.ts';
import { mayEnd } from '../../../domain/case/conference/decision/standing.ts';
import { type Way, waysOf } from '../../../domain/case/conference/decision/ways.ts';
import { type ProposedOutcome, proposedOf } from '../../../domain/case/conference/views/proposed.ts';
import { limbs } from '../../../domain/case/conference/views/view.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { inEnglish } from '../../building/bilingual.ts';
import { longestLabel, quiet, say } from '../../building/building.ts';
import { fit } from '../../building/wording.ts';
import type { Block, Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { categorySaid, furtherSaid, limbSaid, noCategory, referralSaid, type What, waySaid, whatSaid } from './choices-said.ts';
import { outcomeText, wasOn } from './outcome-text.ts';

/** The longest reason, in characters. */
export const longestDecidedWhy = 500;

/** What the procedure's rule makes of the views on the child (ST-D1, BU-D2). */
export function proposedIn({ state, procedure }: Scene, child: ChildId): ProposedOutcome | null {
  return state.status === 'convened' ? proposedOf(state.views, child, procedure) : null;
}

/** What it proposes; or, where views were closed and came to nothing, that it is for the chair. */
export function proposedLines(scene: Scene, child: ChildId): readonly Block[] {
  const words = wordsFor(scene).decision;
  const proposed = proposedIn(scene, child);
  if (proposed === null) return [];
  if (proposed.outcome !== null)
    return [say(words.proposes(outcomeText(scene, child, { outcome: proposed.outcome, changed: false })))];
  return waysOf(proposed, scene.procedure).includes('follows') ? [] : [say(words.proposesNothing)];
}

/** What can be chosen: of a child who has a plan whether it goes on, is changed or ends. */
export function whatsFor(scene: Scene, child: ChildId): readonly What[] {
  const { state, procedure } = scene;
  const { children, adjourned } = state.decision;
  const on = wasOn(scene, child);
  const stands = children[child] !== undefined || adjourned[child] !== undefined;
  return [
    'on',
    ...(on ? (['changed'] as const) : []),
    ...(!on || (mayEnd(state.continues, procedure) && !lacksQuorumToEnd(scene)) ? (['off'] as const) : []),
    ...(stands && !state.sentOut ? (['nothing'] as const) : []),
  ];
}

/** Too few agencies are here for a plan to end, where the document has that (SC-P2). */
function lacksQuorumToEnd({ state, procedure, directory }: Scene): boolean {
  if (state.status !== 'convened' || !cannotEndPlan(state, procedure)) return false;
  return quorateOf(state, procedure, directory).provisional;
}

export function whatField(scene: Scene, child: ChildId): Field {
  const { state } = scene;
  const was = state.decision.children[child];
  const adjourned = state.decision.adjourned[child];
  const outcome = was?.outcome ?? adjourned?.outcome ?? proposedIn(scene, child)?.outcome ?? null;
  const start: What | null = outcome === null ? null : outcome === 'not-at-risk' ? 'off' : was?.changed ? 'changed' : 'on';
  const all = whatsFor(scene, child);
  return {
    name: 'what',
    label: wordsFor(scene).decision.decideField,
    ...whyNotOff(scene, child),
    required: true,
    field: 'one',
    options: all.map((value) => ({ value, label: fit(whatSaid(scene, child, value).text, longestLabel) })),
    ...(start === null || !all.includes(start) ? {} : { start: [start] }),
  };
}

/** Why it cannot be chosen that a plan ends. */
function whyNotOff(scene: Scene, child: ChildId): { readonly hint?: string } {
  if (whatsFor(scene, child).includes('off')) return {};
  const { decision, day } = wordsFor(scene);
  return { hint: mayEnd(scene.state.continues, scene.procedure) ? day.cannotEnd : decision.onlyReview };
}

/** Of the choices of this form: the English of those that have no room for it. */
export function englishOfChoices(scene: Scene, child: ChildId): readonly Block[] {
  const all = [
    ...whatsFor(scene, child).map((one) => whatSaid(scene, child, one)),
    ...waysFor(scene, child).map((one) => waySaid(scene, one)),
    ...furtherSaid(scene),
  ];
  return inEnglish(scene, all).map((line) => quiet(line));
}

/** Those that the procedure has, as the views on the child stand. */
export function waysFor(scene: Scene, child: ChildId): readonly Way[] {
  return waysOf(proposedIn(scene, child), scene.procedure);
}

export function howField(scene: Scene, child: ChildId): Field {
  const words = wordsFor(scene).decision;
  const { children, adjourned } = scene.state.decision;
  const start = children[child]?.how ?? (adjourned[child] === undefined ? 'follows' : 'adjourns');
  const all = waysFor(scene, child);
  return {
    name: 'how',
    label: words.howField,
    ...laterHint(scene, child),
    required: true,
    field: 'one',
    options: all.map((value) => ({ value, label: fit(waySaid(scene, value).text, longestLabel) })),
    ...(all.includes(start) ? { start: [start] } : {}),
  };
}

/** Why what the procedure has besides is not offered yet: nobody has been asked, or nobody has said anything that the chair could disagree with. */
function laterHint(scene: Scene, child: ChildId): { readonly hint?: string } {
  const { chairAgainst } = scene.procedure.decision;
  const proposed = proposedIn(scene, child);
  if (
    (chairAgainst !== 'overrules-with-reason' && chairAgainst !== 'adjourns') ||
    (proposed !== null && proposed.why !== 'nobody')
  )
    return {};
  return { hint: wordsFor(scene).decision.howLater[chairAgainst] };
}

/** Those that were ticked; null: one, and that there is none. */
export function categoriesIn(chosen: readonly string[]): readonly string[] | null {
  const categories = chosen.filter((one) => one !== noCategory);
  return categories.length > 0 && categories.length < chosen.length ? null : categories;
}

/** What may be ticked. */
export function categoryChoices({ procedure }: Pick<Scene, 'procedure'>): readonly string[] {
  const keys = procedure.decision.categories.map((one) => one.key);
  return keys.length === 0 ? [] : [...keys, noCategory];
}

/** Asked of every child, so that it is never called optional: where none is needed, that there is none. */
export function categoryFields(scene: Scene, child: ChildId): readonly Field[] {
  const { procedure, state } = scene;
  const { categories } = procedure.decision;
  if (categories.length === 0) return [];
  const decided = state.decision.children[child];
  const stood = decided?.categories ?? state.standings.before.get(child)?.categories ?? [];
  const isOff = (decided ?? proposedIn(scene, child))?.outcome === 'not-at-risk';
  const isNone = stood.length === 0 && (isOff || state.decision.adjourned[child] !== undefined);
  const words = wordsFor(scene).decision;
  return [
    {
      name: 'categories',
      label: words.categoryField,
      required: true,
      field: 'many',
      options: [
        ...[...categories.map(({ key }) => key), noCategory].map((value) => ({ value, label: categorySaid(scene, value).text })),
      ],
      start: isNone ? [noCategory] : stood,
    },
  ];
}

/** What at-risk rests on, where the document asks for the limb of the test: as all agreed or all who see a risk say, until the chair says otherwise. */
export function limbFields(scene: Scene, child: ChildId): readonly Field[] {
  if (!scene.procedure.decision.limbs) return [];
  const { decision } = wordsFor(scene);
  const start = scene.state.decision.children[child]?.limb ?? limbAgreed(proposedIn(scene, child));
  return [
    {
      name: 'limb',
      label: decision.limbField,
      required: true,
      once: {
        field: 'what',
        is: ['on', 'changed'],
        before: decision.limbIfAtRisk,
        unless: { field: 'how', is: ['adjourns'] },
      },
      field: 'one',
      options: limbs.map((value) => ({ value, label: limbSaid(scene, value).text })),
      ...(start === null ? {} : { start: [start] }),
    },
  ];
}

export function reporterFields(scene: Scene, child: ChildId): readonly Field[] {
  if (!scene.procedure.decision.reporter) return [];
  const words = wordsFor(scene).decision;
  const was = scene.state.decision.children[child]?.reporter ?? null;
  return [
    {
      name: 'reporter',
      label: words.reporterField,
      required: true,
      field: 'one',
      options: referrals.map((value) => ({ value, label: referralSaid(scene, value).text })),
      ...(was === null ? {} : { start: [was.what] }),
    },
    {
      name: 'reporter-why',
      label: words.reporterWhy,
      required: true,
      field: 'text',
      lines: 'many',
      max: longestDecidedWhy,
      ...(was === null ? {} : { start: was.why }),
    },
  ];
}
