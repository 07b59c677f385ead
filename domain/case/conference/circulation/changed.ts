import type { Instant } from '../../../ids.ts';
import type { Convened } from '../../conference.ts';
import { type CircDocument, documents } from './shape.ts';

type Of = Pick<Convened, 'circulation' | 'decision' | 'planVersions' | 'minutes' | 'followed'>;

/**
 * What has become another one since it went out: it is sent again (FV-M1). Once a later conference was held the plan is the one of that
 * conference, and goes out of it.
 */
export function changedSince(of: Of): readonly CircDocument[] {
  const { sent } = of.circulation;
  const last: Readonly<Record<CircDocument, Instant>> = {
    decisions: Math.max(0, ...Object.values(of.decision.children).map((one) => one?.at ?? 0)),
    plan: of.followed ? 0 : (of.planVersions.changes.at(-1)?.at ?? 0),
    minutes: of.minutes.stage === 'agreed' ? of.minutes.at : 0,
  };
  return documents.filter((one) => {
    const at = sent[one];
    return at !== undefined && last[one] > at;
  });
}
