import { describe, expect, test } from 'vitest';
import type { Values } from '../../../cards/building/values.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { administrator, chair } from '../../../cards/samples/partnership.ts';
import { sampleReader, sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { missingStart } from '../../../domain/case/dates/start-facts.ts';
import type { Facts } from '../../../domain/case/opening/shape.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { england2023 } from '../../../domain/procedures/national/england-2023.ts';
import { procedure } from '../../../domain/procedures/registry.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { drawn } from '../drawn.ts';
import { wordsOn } from '../words-on.ts';

const size = { invitees: 2, children: 1 };
const ref = { form: 'conference', of: 'k-sample' } as const;
const seal = () => '';
const good = { reference: 'ST-1', type: 'initial' };

/** A draft of Stoke's with these facts, as its administrator sees it. */
function stoke(facts: Facts) {
  const state = { ...states.fullDraft(size), procedure: 'stoke-on-trent', facts };
  return { ...sampleScene(state, administrator, 'en'), procedure: stokeOnTrent };
}
const factsAfter = (facts: Facts, values: Values): unknown => {
  const filled = readForm(ref, { ...good, ...values }, stoke(facts), seal);
  return 'command' in filled && 'facts' in filled.command ? filled.command.facts : filled;
};

describe('a change keeps what its form does not show', () => {
  const two = { 'strategy-discussion': ['2026-11-20', '2026-11-26'] };

  test('the second strategy discussion, which a file gave', () => {
    expect(factsAfter(two, { 'strategy-discussion': '2026-11-20' })).toEqual(two);
    expect(factsAfter(two, { 'strategy-discussion': '2026-11-19' })).toEqual({
      'strategy-discussion': ['2026-11-19', '2026-11-26'],
    });
  });

  test('also where the one shown is taken out; and the form says that there are more', () => {
    expect(factsAfter(two, { 'strategy-discussion': '' })).toEqual({ 'strategy-discussion': ['2026-11-26'] });
    const field = formFor(ref, stoke(two))?.fields.find((one) => one.name === 'strategy-discussion');
    expect(field).toMatchObject({ start: '2026-11-20', hint: expect.stringContaining('The first of 2 dates') });
  });

  test('and a fact that is no field of it', () => {
    const more = { 'strategy-discussion': ['2026-11-20'], 'change-identified': ['2026-11-28'] };
    expect(factsAfter(more, { 'strategy-discussion': '' })).toEqual({ 'change-identified': ['2026-11-28'] });
  });
});

test('when the enquiries were concluded is entered, changed and taken back where a conference is prepared (EN-T11, ST-T19)', () => {
  const more = { 'section-47-started': ['2026-11-20'] };
  const all = { ...more, 'section-47-concluded': ['2026-11-28'] };
  expect(factsAfter(more, { 'section-47-started': '2026-11-20', 'section-47-concluded': '2026-11-28' })).toEqual(all);
  expect(factsAfter(all, { 'section-47-started': '2026-11-20', 'section-47-concluded': '' })).toEqual(more);
  const labels = (of: Parameters<typeof formFor>[1]) => formFor(ref, of)?.fields.map(({ label }) => label);
  const england = { ...stoke({}), procedure: england2023 };
  for (const scene of [stoke({}), england]) expect(labels(scene)).toContain('Section 47 enquiries concluded');
  expect(labels({ ...england, language: 'cy' })).toContain('Diwedd ymholiadau adran 47');
});

test('the day of the referral is asked for where something is counted from it, and is no start of the conference', () => {
  const state = { ...states.fullDraft(size), procedure: 'england-2023', facts: {} };
  const scene = { ...sampleScene(state, administrator, 'en'), procedure: england2023 };
  const labels = (of: typeof scene | ReturnType<typeof stoke>) => formFor(ref, of)?.fields.map(({ label }) => label);
  expect(labels(scene)).toEqual(expect.arrayContaining(['Referral received', 'Decision to make section 47 enquiries']));
  expect(labels({ ...scene, language: 'cy' })?.join()).toContain('Derbyniwyd atgyfeiriad');
  expect(labels(stoke({}))).not.toContain('Referral received');
  const filled = readForm(ref, { ...good, 'referral-received': '2026-11-20' }, scene, seal);
  expect(filled).toMatchObject({ command: { do: 'describe', facts: { 'referral-received': ['2026-11-20'] } } });
  expect(missingStart({ type: 'initial', facts: { 'referral-received': ['2026-11-20'] } }, england2023)).toContain(
    'strategy-discussion',
  );
});

describe('a missing start date is flagged and holds up nothing (Q-12)', () => {
  test.each([
    // What the published count alone begins with, and the notice that is given, are no start of the limit.
    ['england-2023', 'initial', ['section-47-started'], ['strategy-discussion']],
    ['england-2023', 'initial', ['strategy-discussion'], []],
    ['forth-valley', 'initial', ['decision-to-convene'], ['concern-notified']],
    ['forth-valley', 'initial', ['concern-notified'], []],
    // A review is counted from the conference before it, whoever is told when.
    ['forth-valley', 'review', [], []],
    ['scotland-2023', 'review', [], []],
    ['scotland-2023', 'pre-birth', ['invitations-sent'], ['concern-raised', 'concern-notified', 'expected-delivery']],
    ['scotland-2023', 'pre-birth', ['concern-notified'], []],
    // Without a day of its own there is a day all the same from which it would be counted.
    ['wales', 'pre-birth', [], ['concern-raised']],
    ['forth-valley', 'continued', [], []],
  ] as const)('%s, %s, with %s: %s', (key, type, given, missing) => {
    const facts = Object.fromEntries(given.map((fact) => [fact, ['2026-11-20']]));
    expect(missingStart({ type, facts }, procedure(key) ?? expect.unreachable())).toEqual(missing);
  });

  test('a conference is called without it', () => {
    const scene = { ...sampleReader(administrator, 'en'), procedure: buckinghamshire };
    const filled = readForm({ form: 'conference', of: '', about: 'k-new' }, good, scene, seal);
    expect(filled).toMatchObject({ command: { do: 'open', facts: {} } });
    expect(factsAfter({ 'strategy-discussion': ['2026-11-20'] }, { 'strategy-discussion': '' })).toEqual({});
  });

  test("the administrator's draft and the chair's list say so; the draft can be sent on and the list agreed all the same", () => {
    const draft = drawn('draft', '', sampleScene({ ...states.fullDraft(size), facts: {} }, administrator, 'en'));
    const list = drawn('list', '', sampleScene({ ...states.proposed(size), facts: {} }, chair, 'en'));
    for (const card of [draft, list]) {
      const warning = card?.blocks.find((block) => block.block === 'text' && block.tone === 'warning');
      expect(JSON.stringify(warning)).toContain('The date this is counted from is missing: Section 47 enquiries started');
    }
    expect(draft?.buttons.map(({ label }) => label)).toContain('Send to the chair');
    expect(list?.buttons.map(({ label }) => label)).toContain('Agree the list and invite');
  });

  test('nothing is said where a date was given, or where the conference is counted from the one before', () => {
    const review = { ...states.fullDraft(size), type: 'review', facts: {} };
    for (const state of [states.fullDraft(size), review]) {
      const card = drawn('draft', '', sampleScene(state, administrator, 'en'));
      expect(card === null ? '' : wordsOn(card)).not.toMatch(/counted from is missing/);
    }
  });
});

test('a date that only one type is counted from is asked of that type alone, or says which it is for', () => {
  const fields = (state: Partial<ReturnType<typeof states.fullDraft>>) =>
    formFor(ref, sampleScene({ ...states.fullDraft(size), facts: {}, ...state }, administrator, 'en'))?.fields.map(
      (one) => one.name,
    );
  expect(fields({ type: 'initial' })).not.toContain('transfer-notified');
  expect(fields({ type: 'transfer' })).toContain('transfer-notified');
  expect(fields({ type: 'initial', facts: { 'transfer-notified': ['2026-11-20'] } }), 'it was given').toContain(
    'transfer-notified',
  );
  const reader = { ...sampleReader(administrator, 'en'), procedure: buckinghamshire };
  const fresh = formFor({ form: 'conference', of: '', about: 'k-new' }, reader)?.fields.find(
    (one) => one.name === 'transfer-notified',
  );
  expect(fresh?.hint).toMatch(/^Only for: Transfer/);
});
