import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { afterNumber } from '../../../cards/words/after-number.ts';

test.each([
  [1, 'plentyn', 'masculine', '1 plentyn'],
  [2, 'plentyn', 'masculine', '2 blentyn'],
  [3, 'plentyn', 'masculine', '3 phlentyn'],
  [4, 'plentyn', 'masculine', '4 plentyn'],
  [6, 'plentyn', 'masculine', '6 phlentyn'],
  [12, 'plentyn', 'masculine', '12 plentyn'],
  [2, 'gwahoddiad', 'masculine', '2 wahoddiad'],
  [2, 'diwrnod', 'masculine', '2 ddiwrnod'],
  [2, 'mis', 'masculine', '2 fis'],
  [3, 'tasg', 'feminine', '3 tasg'],
  [6, 'tasg', 'feminine', '6 thasg'],
  [1, 'cynhadledd', 'feminine', '1 gynhadledd'],
  [2, 'gwaith', 'feminine', '2 waith'],
  [1, 'llinell', 'feminine', '1 llinell'],
  [2, 'llinell', 'feminine', '2 linell'],
  [2, 'rhiant', 'masculine', '2 riant'],
  [2, 'asiantaeth', 'feminine', '2 asiantaeth'],
  [2, 'chwaer', 'feminine', '2 chwaer'],
] as const)('%i %s (%s): %s', (n, noun, gender, said) => expect(afterNumber(n, noun, gender)).toBe(said));

const files = globSync('cards/**/*.cy.ts').map((file) => [file, readFileSync(file, 'utf8')] as const);

/** Gaps that stand for a number, by their names. */
const numbers =
  'n|all|count|most|max|many|agencies|others|rest|days|weeks|hours|total|longest|open|late|children|people|given|placed';
/** Begins with a sound that changes. What follows a number without being counted by it is no noun. */
const changes = new RegExp(`\\$\\{(?:${numbers})\\} ((?:[ptcbdgm]|ll|rh)[a-zâêîôûŵŷ’]*)`, 'g');
const notCounted = ['diweddaraf', 'cynharach', 'gyda', 'mwyach', 'drwy', 'dros', 'bellach', 'mewn', 'mae', 'tan', 'gan', 'cyn'];

describe('in our Welsh', () => {
  test('nothing that changes after a number stands bare after one', () => {
    expect(files.length).toBeGreaterThan(40);
    const bare = files.flatMap(([file, text]) =>
      [...text.matchAll(changes)].filter(([, noun = '']) => !notCounted.includes(noun)).map(([found]) => `${file}: ${found}`),
    );
    expect(bare).toEqual([]);
    // As a gap reads in a file.
    const gap = ['$', '{n}'].join('');
    expect([...`${gap} plentyn`.matchAll(changes)]).toHaveLength(1);
  });

  test('forms that are written out are those that the number asks for', () => {
    const all = files.flatMap(([file, text]) =>
      [...text.matchAll(/plural\(\s*rules,\s*[\w.]+,\s*\{([^}]*)\}/g)].map(([, forms = '']) => [file, forms] as const),
    );
    expect(all.length).toBeGreaterThan(10);
    const wrong = all.flatMap(([file, forms]) => {
      const of = Object.fromEntries([...forms.matchAll(/(\w+): '([^']*)'/g)].map(([, name = '', said = '']) => [name, said]));
      const { other = '' } = of;
      const [noun = ''] = other.split(' ');
      // "o bobl": after a number that is no few, of many.
      if (noun === 'o') return [];
      const asked = { one: 1, two: 2, few: 3, many: 6 };
      return Object.entries(asked).flatMap(([name, n]) => {
        const said = (of[name] ?? other).split(' ')[0];
        const right = (['masculine', 'feminine'] as const).map((gender) => afterNumber(n, noun, gender).slice(2));
        return right.includes(said ?? '') ? [] : [`${file}: ${name} of "${other}" is "${said}", not "${right.join('" or "')}"`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
