import type { Instant, PersonId } from '../../../ids.ts';
import type { NeedToKnowState } from '../../need-to-know/shape.ts';
import type { Action } from '../action.ts';
import { mayTakeOf } from '../may-take.ts';
import type { LineText, PlanLine } from '../outline/shape.ts';
import type { PlanCover } from '../shape.ts';
import type { Visit, VisitAgreed, Visitor } from '../visiting/shape.ts';
import type { PlanItem } from './shape.ts';

/** The plan that a change is of, and who leads. */
export interface OfPlan {
  readonly actions: readonly Action[];
  readonly planLines: readonly PlanLine[];
  readonly coreGroup: readonly PersonId[];
  readonly covers: Readonly<Record<PersonId, PlanCover>>;
  readonly visits: readonly Visit[];
  readonly needToKnow: Pick<NeedToKnowState, 'perChild'>;
}

/** How something read before the changes that began then; undefined: it was not there, or was not reworded. The latest of the texts is last. */
export function readBefore<T extends LineText | VisitAgreed>(
  { was }: { readonly was: readonly (T & { readonly until: Instant })[] },
  from: Instant,
): T | undefined {
  return was.find((one) => one.until >= from);
}

/**
 * Whom a change of this concerns (FV-M1). What must change, and all that is for everybody: whoever leads and the core group. Who sees a child, and who
 * stands in for whom: they themselves, as it is and as it was, and whoever leads. An action: whoever leads; its owner hears of it by itself. Nobody of a child
 * that they may not know of.
 */
export function concernedBy(of: OfPlan, item: PlanItem, from: Instant, lead: PersonId | null): readonly PersonId[] {
  const leads = lead === null ? [] : [lead];
  const knowing = (some: readonly PersonId[], about: readonly (Pick<LineText, 'child'> | undefined)[]) =>
    [...new Set(some)].filter((one) => about.some((each) => each !== undefined && mayTakeOf(of, one, each)));
  if ('line' in item) {
    const line = of.planLines.find((one) => one.id === item.line);
    return line === undefined ? [] : knowing([...leads, ...of.coreGroup], [line, readBefore<LineText>(line, from)]);
  }
  if ('visit' in item) {
    const visit = of.visits.find((one) => one.id === item.visit);
    if (visit === undefined) return [];
    const before = readBefore<VisitAgreed>(visit, from);
    return [
      ...knowing(leads, [visit, before]),
      ...knowing(personOf(visit.who), [visit]),
      ...(before === undefined ? [] : knowing(personOf(before.who), [before])),
    ];
  }
  if ('cover' in item) {
    const { cover = null, was = null } = of.covers[item.cover] ?? {};
    return [...leads, item.cover, ...personOf(cover), ...personOf(was)];
  }
  const action = of.actions.find((one) => one.id === item.action);
  return action === undefined ? [] : knowing(leads, [action]);
}

function personOf(one: Visitor | null): readonly PersonId[] {
  return one !== null && 'person' in one ? [one.person] : [];
}
