import type { FactName } from '../../procedures/fact.ts';
import type { Facts } from '../opening/shape.ts';

/** What enquiries consist of: they begin and end together. */
const enquiries = ['enquiries-decided', 'strategy-discussion', 'section-47-started', 'section-47-concluded'] as const;
/** What else sets off a conference, each by itself. */
const alone = ['decision-to-convene', 'concern-notified', 'concern-raised', 'referral-received', 'transfer-notified'] as const;
/** Of two of one group the later comes of something new, and not of what the earlier came of. */
const groups: readonly (readonly string[])[] = [['initial', 'pre-birth'], ['transfer']];

/**
 * The facts of a case as a conference of this type is counted from them: where enquiries were begun, or something was raised or notified, after the
 * last conference of its kind that was held before it, no longer from what set off that one; nor from enquiries that were concluded before
 * others were begun. Where there is nothing newer the facts stand: a conference that is held again comes of the same. Days are YYYY-MM-DD; `on`: its
 * own, after which nothing is what it came of; null: none is planned.
 */
export function factsOfConference(
  facts: Facts,
  type: string,
  heldBefore: readonly { readonly date: string; readonly type: string }[],
  on: string | null,
): Facts {
  const group = groups.find((one) => one.includes(type));
  if (group === undefined) return facts;
  const held = heldBefore.flatMap((one) => (group.includes(one.type) ? [one.date] : []));
  const begun = (facts['section-47-started'] ?? []).filter((day) => isBy(day, on));
  const over = (facts['section-47-concluded'] ?? []).filter((end) => begun.some((day) => day > end));
  return [...alone.map((fact) => [fact]), enquiries].reduce<Facts>(
    (of, names) => onlyAfter(of, names, latest(names.length > 1 ? [...held, ...over] : held), on),
    facts,
  );
}

const isBy = (day: string, on: string | null): boolean => on === null || day <= on;
const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

function onlyAfter(facts: Facts, names: readonly FactName[], since: string | null, on: string | null): Facts {
  if (since === null) return facts;
  const after = (fact: FactName) => (facts[fact] ?? []).filter((day) => day > since && isBy(day, on));
  const isBegun = names.some((fact) => fact !== 'section-47-concluded' && after(fact).length > 0);
  return isBegun ? { ...facts, ...Object.fromEntries(names.map((fact) => [fact, after(fact)])) } : facts;
}
