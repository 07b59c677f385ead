import { expect, test } from 'vitest';
import { changedRules } from '../../../cards/procedure-page/changed-rules.ts';
import { differences } from '../../../domain/procedures/differences.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import { given } from '../../domain/timescales/asked.ts';

test('what an area has otherwise than its nation is said line by line, in each language, dates apart', () => {
  const of = (language: 'en' | 'cy') => changedRules(given('england-2023'), given('sussex'), language);
  expect(of('en').map(({ title }) => title)).toEqual(['Quorum', 'The decision', 'Reports']);
  expect(of('en')[2]).toEqual({
    title: 'Reports',
    was: ['From whoever does not come too: yes, unless they say that there will be none'],
    is: ['From whoever does not come too: yes'],
  });
  expect(of('cy').map(({ title }) => title)).toEqual(['Cworwm', 'Y penderfyniad', 'Adroddiadau']);
});

test('of two that differ in their dates alone there is nothing', () => {
  expect(changedRules(given('wales'), given('powys'), 'en')).toEqual([]);
  for (const key of procedures.keys) expect(changedRules(given(key), given(key), 'en')).toEqual([]);
});

test('a role says what is asked of it, and not where it stands', () => {
  const base = given('england-2023');
  const roles = base.roles.map((one) => (one.key === 'police' ? { ...one, standing: 'may' as const, source: 'invented' } : one));
  const [found] = changedRules(base, { ...base, roles }, 'en');
  expect(found?.is).toEqual([expect.stringMatching(/^Police \[police\]; Police; where they have something to give; always; /)]);
  expect(JSON.stringify(found)).not.toMatch(/invented|Where it stands|EN-P1/);
  const moved = base.roles.map((one) => ({ ...one, source: 'invented' }));
  expect(changedRules(base, { ...base, roles: moved }, 'en')).toEqual([]);
});

test('every field that is named as otherwise has lines that say how, between any two that convene', () => {
  const convening = procedures.keys.map(given).filter(({ overlay }) => !overlay);
  for (const was of convening.slice(0, 6))
    for (const is of convening.slice(0, 6))
      expect(changedRules(was, is, 'en').length > 0, `${was.key} ${is.key}`).toBe(differences(was, is).fields.length > 0);
});
