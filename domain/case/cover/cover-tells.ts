import { administers, administratorsOf } from '../../access/administers.ts';
import { instantAt } from '../../calendar/london.ts';
import type { Directory } from '../../directory/state.ts';
import type { CaseId, PersonId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import type { Shown } from '../section.ts';
import type { Case } from '../whole.ts';
import { chairToAsk } from './covers.ts';
import type { Cover } from './shape.ts';

const admitted = ({ cover }: Case) => cover.filter((one) => one.stage === 'admitted');
const same = (a: Cover, b: Cover) => a.of === b.of && a.cover === b.cover;

/**
 * The cards of whoever covers beside those of the one who is away: the same, until the leave ends, when they are emptied by time alone. What
 * is new to them comes down; the one who is away sees who covers.
 */
export function coveredCards(
  before: Case,
  after: Case,
  changed: readonly Shown[],
  every: (state: Case) => readonly Shown[],
): readonly Shown[] {
  if (before.cover.length === 0 && after.cover.length === 0) return changed;
  const [was, is] = [admitted(before), admitted(after)];
  const begun = is.filter((one) => !was.some((other) => same(one, other)));
  const ended = was.filter((one) => !is.some((other) => same(one, other)));
  const until = (one: Cover, { turnings }: Shown) =>
    [...turnings, { at: instantAt(one.to + 1, '00:00') }].toSorted((a, b) => a.at - b.at);
  const mine = (of: PersonId, all: readonly Shown[]) => all.filter((one) => one.to === of);
  const copies = (one: Cover, all: readonly Shown[], comesDown?: boolean) =>
    mine(one.of, all).map(
      (shown): Shown => ({
        ...shown,
        to: one.cover,
        comesDown: comesDown ?? shown.comesDown,
        turnings: until(one, shown),
      }),
    );
  const all = begun.length > 0 || ended.length > 0 ? every(after) : [];
  return [
    ...changed,
    ...is.filter((one) => !begun.includes(one)).flatMap((one) => copies(one, changed)),
    ...begun.flatMap((one) => [
      ...copies(one, all, true),
      ...mine(one.of, all).map((shown) => ({ ...shown, turnings: until(one, shown) })),
    ]),
    ...ended.flatMap((one) => [...copies(one, every(before), false), ...mine(one.of, all)]),
  ];
}

/** Whoever admits is asked, until the leave ends. */
export function coverAskedTells(id: CaseId, before: Case, after: Case, directory: Directory): readonly Tell[] {
  if (before.cover === after.cover || after.opening.status !== 'open') return [];
  return after.cover
    .filter((one) => one.stage === 'asked' && !before.cover.includes(one))
    .flatMap((one) => {
      const { of, cover, to: last } = one;
      const turnings = [{ at: instantAt(last + 1, '00:00') }];
      const item = { item: 'notice', case: id, notice: 'cover-asked', about: `${of}/${cover}`, turnings } as const;
      return whoAdmits(after, one, directory).map((to): Tell => ({ to, item, notBefore: 0 }));
    });
}

/**
 * The chair; an administrator or unit manager of the chair's own cover, or where the chair has a leave. all: whoever of these may have been
 * asked, whoever is away by now.
 */
export function whoAdmits(
  state: Case,
  { of, cover }: Pick<Cover, 'of' | 'cover'>,
  directory: Directory,
  which: 'now' | 'all' = 'now',
): readonly PersonId[] {
  const { opening } = state;
  if (opening.status !== 'open') return [];
  const chair = chairToAsk(state);
  const isOthers = which === 'all' || chair === null || chair === of || directory.leaves.has(chair);
  const managers = () => [
    ...administratorsOf(directory, opening.unit),
    ...[...directory.people.values()].filter((one) => administers(one, opening.unit, 'unit-manager')).map((one) => one.id),
  ];
  const readers = new Set([...(chair === null || chair === of ? [] : [chair]), ...(isOthers ? managers() : [])]);
  readers.delete(cover);
  readers.delete(of);
  return [...readers];
}
