import { describe, expect, test } from 'vitest';
import { formFor } from '../../cards/registry.ts';
import { administrator, chair, guests } from '../../cards/samples/partnership.ts';
import { leftOut, opened, revealed, secondRound } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { PersonId } from '../../domain/ids.ts';
import { wordsOn } from './words-on.ts';

const [a, b] = guests;
const size = { invitees: 3, children: 1 };
const line = (state: Conference, me: PersonId | undefined = a, about?: string) =>
  formFor(
    about === undefined ? { form: 'line', of: state.id } : { form: 'line', of: state.id, about },
    sampleScene(state, me ?? chair, 'en'),
  );
const linesOf = (scores: readonly number[]) =>
  wordsOn(
    line(revealed(size, (person) => scores[person] ?? scores[3] ?? 0)) ?? {
      ref: { form: 'line', of: '' },
      title: '',
      intro: [],
      fields: [],
      submit: '',
      leave: '',
    },
  ).split('\n');

describe('the line', () => {
  test('each number in its place with agency and role, the gap between them told, a parent marked as such', () => {
    expect(linesOf([4, 6, 6, 4])).toEqual(
      expect.arrayContaining([
        'From 4 to 6.',
        "4: Invented Vale Council, Children's Social Care, East Locality Assessment Team (Social worker); Parent 1, their own number, entered by the chair",
        '5: nobody',
        '6: Invented Vale Police (Police); Invented Vale Community Health Trust (Health visitor)',
      ]),
    );
  });

  test('numbers beside each other that nobody gave are one piece of the list', () => {
    const all = linesOf([0, 6, 8, 6]).filter((text) => text.endsWith(': nobody'));
    expect(all).toEqual(['1, 2, 3, 4, 5: nobody', '7: nobody']);
  });

  test('is drawn with characters: eleven cells, a dot for each number, a double stroke between 4 and 5 (Q-24)', () => {
    expect(linesOf([4, 6, 6, 4])).toContain('0 | 1 | 2 | 3 | 4 ●● ‖ 5 | 6 ●● | 7 | 8 | 9 | 10');
    const many = revealed({ invitees: 12, children: 1 }, () => 0);
    expect(wordsOn(line(many) ?? expect.unreachable())).toMatch(/0 ●×\d+ \| 1 \| 2/);
  });

  test.each([
    ['a range of 3', [5, 8, 8, 8], 'They are 3 apart.'],
    ['both sides of 4 and 5', [4, 5, 5, 5], 'There are numbers on both sides of 4 and 5.'],
  ])('names variation: %s', (_, scores, said) => {
    expect(linesOf(scores).join('\n')).toContain(said);
  });

  test.each([[[5, 7, 6, 5]], [[2, 4, 3, 2]]])('does not name what is close: %s', (scores) => {
    expect(linesOf(scores).join('\n')).not.toContain('The views differ');
  });

  test('has no average and no middle, and says what 0 to 4 usually means', () => {
    const all = linesOf([1, 2, 9, 9]).join('\n');
    expect(all).not.toMatch(/average|mean |median|middle|5\.25/);
    const guidance = '0 to 4 usually means that the threshold for significant harm is met';
    const done = revealed(size, () => 5);
    expect(wordsOn(line(done, chair) ?? expect.fail('no line'))).toContain(guidance);
    expect(wordsOn(line(done, a) ?? expect.fail('no line')), 'that is the chair’s alone').not.toContain('For the chair');
  });

  test('is drawn with everybody at one number, in pieces that both platforms take', () => {
    const forty = { invitees: 40, children: 6 };
    const state = revealed(forty, () => 7);
    const items = (line(state, chair)?.intro ?? []).flatMap((one) => (one.block === 'list' ? one.items : []));
    expect(items.length).toBeGreaterThan(6);
    for (const item of items) expect(String(item).length).toBeLessThan(1000);
    const all = items.join('\n');
    expect(all.match(/7: /g)).toHaveLength(6);
    expect(all).toContain('7 (more): ');
  });

  test('says who placed and was not here any more when it was revealed', () => {
    const shown = wordsOn(line(leftOut(size), chair) ?? expect.fail('no line'));
    expect(shown).toContain('not on the line since they were not here any more');
    expect(shown).toContain('(Social worker)');
  });

  test('names nobody', () => {
    const scene = sampleScene(
      revealed(size, () => 5),
      chair,
      'en',
    );
    const all = JSON.stringify(formFor({ form: 'line', of: scene.state.id }, scene));
    for (const one of scene.directory.people.values()) expect(all).not.toContain(one.name);
  });

  test('shows earlier rounds beside, in order', () => {
    expect(wordsOn(line(secondRound(size, 'revealed')) ?? expect.fail('no line'))).toContain('Round 1: 2, 3, 4, 5');
  });

  test('is for those present and the chair, after the reveal, and after a 0 is answered for', () => {
    const done = revealed(size, () => 5);
    expect(line(done, chair)).not.toBeNull();
    expect(line(done, administrator)).toBeNull();
    expect(line({ ...done, present: done.present.slice(1) }, a)).toBeNull();
    expect(line({ ...done, present: done.present.slice(1) }, b)).not.toBeNull();
    const waits = 'There is no line to show yet.';
    expect(wordsOn(line(opened(size, 3)) ?? expect.fail('no form'))).toContain(waits);
    expect(wordsOn(line(revealed(size, () => 0, { zero: 'asked' })) ?? expect.fail('no form'))).toContain(waits);
    expect(line(done, a, 'c9')).toBeNull();
  });
});
