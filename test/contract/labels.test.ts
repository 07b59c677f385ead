import { expect, test } from 'vitest';
import type { Card } from '../../cards/model.ts';
import { cards, forms } from '../cards/catalogue.ts';
import { tooLongToShow } from '../cards/words-on.ts';

const cut = (all: readonly (readonly [string, Parameters<typeof tooLongToShow>[0]])[]) =>
  all.flatMap(([name, what]) => tooLongToShow(what).map((label) => `${name}: ${label}`));

test('no button says more than a platform shows of it, in either language, for the smallest conference and the largest', () => {
  expect(cards.length).toBeGreaterThan(1500);
  expect(cut(cards)).toEqual([]);
  expect(cut(forms)).toEqual([]);
});

test('a label that is cut is found, in a row and under the card', () => {
  const long = 'Agree the list, send invitations';
  const button = { label: long, opens: { form: 'details', of: 'case-1' } } as const;
  const card: Card = { title: 'Invented', plain: 'New.', blocks: [{ block: 'row', text: 'A', button }], buttons: [button] };
  expect(tooLongToShow(card)).toEqual([long, long]);
});
