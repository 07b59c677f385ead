import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../bot/click/scene.ts';
import { asked } from '../../cards/building/building.ts';
import { redisplay } from '../../cards/building/redisplay.ts';
import { cut, fit } from '../../cards/building/wording.ts';
import type { Form } from '../../cards/model.ts';
import { convened, known } from '../support/case-story.ts';
import { id } from '../support/invented-partnership.ts';

describe('text that is cut', () => {
  test.each([
    ['half an emoji', 'abc😀d', 4, 'abc'],
    ['a family of signs', 'a👨‍👩‍👧b', 5, 'a'],
    ['a letter and its accent', 'cafe\u0301s', 4, 'caf'],
    ['a flag', '🇬🇧🇬🇧', 5, '🇬🇧'],
    ['nothing', 'abc', 3, 'abc'],
  ])('does not end in the middle of %s', (_name, text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });

  test('is well formed, no longer than it may be, and says that it was cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const found = fit(text, max);
        expect(found.length).toBeLessThanOrEqual(max);
        expect(found.isWellFormed()).toBe(true);
        expect(found === text || found.endsWith('…')).toBe(true);
      }),
    );
  });
});

describe('the choices of a form', () => {
  const scene =
    sceneOf(known.directory, convened().state, id('ada'), Date.parse('2026-11-26T10:00:00Z'), 'k1') ?? expect.unreachable();
  const formOf = (labels: readonly string[]): Form =>
    asked(
      scene,
      { form: 'details', of: scene.state.id },
      'A',
      [],
      [
        {
          name: 'who',
          label: 'Who',
          required: true,
          field: 'many',
          options: labels.map((label, at) => ({ value: String(at), label })),
        },
        { name: 'why', label: 'Why', required: false, field: 'text', lines: 'one', max: 4 },
      ],
    );
  const labelsOf = (form: Form) =>
    form.fields.flatMap((field) => ('options' in field ? field.options.map((one) => one.label) : []));

  test('that read the same are told apart, within what a platform takes', () => {
    expect(labelsOf(formOf(['Robin Sample', 'Ash Sample', 'Robin Sample', 'Robin Sample']))).toEqual([
      'Robin Sample',
      'Ash Sample',
      'Robin Sample (2)',
      'Robin Sample (3)',
    ]);
    const long = fit('x'.repeat(80), 75);
    const [first, second = ''] = labelsOf(formOf([long, long]));
    expect(first).toBe(long);
    expect([second === first, second.length <= 75]).toEqual([false, true]);
  });

  test('and what was typed is put back without half a sign', () => {
    const [, why] = redisplay(formOf(['a']), { why: 'no' }, { why: 'abc😀' }).fields;
    expect(why).toMatchObject({ start: 'abc', problem: 'no' });
  });
});
