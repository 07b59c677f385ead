import type { Stamp } from '../../../decider.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Empty, Slice } from '../../../slice.ts';
import type { CaseLevel } from '../../whole.ts';
import type { PlanChange, PlanItem, VersionsState } from './shape.ts';

/** What is changed within so many ms of a first change is told with it, in one message: ten minutes. */
export const toldTogether = 600_000;

/** As many changes as are kept to be read: the things themselves keep how they read before. */
const mostKept = 100;

/** How often the plan was changed, and what the last changes were (FV-M1). How far it is done is no change of it. */
export const versions: Slice<CaseLevel, VersionsState, Empty, Empty> = {
  start: { version: 0, changes: [] },
  may: {},
  decide: {},
  evolve: {},
  says: {},
  hear: {
    'action-given': (own, { action: { id }, ...stamp }) => changed(own, stamp, [{ action: id }]),
    'action-changed': (own, event) => changed(own, event, [{ action: event.action }]),
    'action-withdrawn': (own, event) => changed(own, event, [{ action: event.action }]),
    'action-restored': (own, event) => changed(own, event, [{ action: event.action }]),
    'action-handed-on': (own, event) => changed(own, event, [{ action: event.action }]),
    'plan-lines-added': (own, event) =>
      changed(
        own,
        event,
        event.lines.map(({ id }) => ({ line: id })),
      ),
    'plan-line-changed': (own, event) => changed(own, event, [{ line: event.line }]),
    'plan-line-withdrawn': (own, event) => changed(own, event, [{ line: event.line }]),
    'plan-line-restored': (own, event) => changed(own, event, [{ line: event.line }]),
    'visits-agreed': (own, event) => changed(own, event, [{ visit: event.visit }]),
    'visits-changed': (own, event) => changed(own, event, [{ visit: event.visit }]),
    'visits-ended': (own, event) => changed(own, event, [{ visit: event.visit }]),
    'cover-named': (own, event) => changed(own, event, [{ cover: event.of }]),
  },
};

/** All that one press changes is one version. */
function changed({ version, changes }: VersionsState, { at, by }: Stamp, items: readonly PlanItem[]): VersionsState {
  const last = changes.at(-1);
  if (last !== undefined && last.at === at && last.by === by) {
    const more = { ...last, items: [...last.items, ...items] };
    return { version, changes: [...changes.slice(0, -1), more] };
  }
  const next: PlanChange = { version: version + 1, at, by: by as PersonId, items, told: toldWith(last, version + 1, at) };
  return { version: version + 1, changes: [...changes, next].slice(-mostKept) };
}

/** A clock that was set back begins anew. */
function toldWith(last: PlanChange | undefined, version: number, at: Instant): PlanChange['told'] {
  const together = last !== undefined && at >= last.told.at && at < last.told.at + toldTogether;
  return together ? last.told : { from: version, at };
}
