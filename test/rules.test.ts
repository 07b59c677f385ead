import { describe, expect, test } from 'vitest';
import { raiseFloor, ruleCounts, ruleCountsNow, ruleFloor } from './support/house/rule-count.ts';

const now = ruleCountsNow();
if (process.env.RAISE_RULE_FLOOR === '1') raiseFloor(now);
const floor = Object.entries(ruleFloor());
const families = Map.groupBy(Object.entries(now), ([id]) => id.split('-')[0] ?? '');
const lines = [...families].map(([family, all]) => [family, all.map(([id, count]) => `${id}: ${count}`).join(', ')] as const);

describe('how many tests name each rule', () => {
  test.each(lines)('%s: %s', (family) => {
    const fallen = floor.flatMap(([id, least]) =>
      id.startsWith(`${family}-`) && (now[id] ?? 0) < least ? [`${id}: ${least} before, ${now[id] ?? 0} now`] : [],
    );
    expect(
      fallen,
      'Fewer tests name these rules than did. A rule whose test moved is named again in its title; RAISE_RULE_FLOOR=1 only raises.',
    ).toEqual([]);
  });

  test('no rule is left without any', () => {
    expect(floor.flatMap(([id]) => (id in now ? [] : [id]))).toEqual([]);
  });
});

describe('the count itself', () => {
  test.each([
    ['a title', "test('after the reveal (XX-S6)', () => {});", { 'XX-S6': 1 }],
    ['a comment above, and the title: one test', "/** XX-S6 */\ntest('XX-S6', () => {});", { 'XX-S6': 1 }],
    ['two tests', "test('XX-S6', f);\n// XX-S6 and ZQ-P2\ntest.each(rows)('x', f);", { 'XX-S6': 2, 'ZQ-P2': 1 }],
    ['what is expected', "test('x', () => {\n  expect(rows).toEqual(['XX-T2 2026-12-16']);\n});", { 'XX-T2': 1 }],
    ['a reference is no rule', "test('INV-8 and BU-104', f);", {}],
  ])('%s', (_what, text, counts) => {
    expect(ruleCounts([text])).toEqual(counts);
  });
});
