import type { Convened } from '../../../domain/case/conference.ts';
import { concernedBy } from '../../../domain/case/plan/versions/concerned.ts';
import type { PlanChange, PlanItem } from '../../../domain/case/plan/versions/shape.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The changes that are told together, and every thing of them once. */
export interface ToldTogether {
  readonly changes: readonly PlanChange[];
  readonly items: readonly PlanItem[];
  readonly since: number;
}

/** `about`: the first version of them. null: they are not kept any more. */
export function toldTogetherIn(state: Convened, about: string): ToldTogether | null {
  const changes = state.planVersions.changes.filter(({ told }) => String(told.from) === about);
  const [first] = changes;
  if (first === undefined) return null;
  const items = new Map(changes.flatMap((one) => one.items).map((one) => [JSON.stringify(one), one] as const));
  return { changes, items: [...items.values()], since: first.told.at };
}

/** Those of them that concern the reader, and that somebody else changed. */
export function concerning(scene: Scene, state: Convened, { changes, since }: ToldTogether): readonly PlanItem[] {
  const others = changes.filter((one) => one.by !== scene.me).flatMap((one) => one.items);
  const items = new Map(others.map((one) => [JSON.stringify(one), one] as const));
  return [...items.values()].filter((one) => concernedBy(state, one, since, scene.lead).includes(scene.me));
}

/** What is said of its kind: nothing of what it says. */
export function kindOfItem(scene: Scene, state: Convened, item: PlanItem): string {
  const { outline, planPeople, planVersions } = wordsFor(scene);
  if ('action' in item) return outline.kinds.actions;
  if ('visit' in item) return planPeople.part.visits;
  if ('cover' in item) return planVersions.cover;
  const line = state.planLines.find((one) => one.id === item.line);
  return line === undefined ? '' : outline.kinds[line.kind];
}
