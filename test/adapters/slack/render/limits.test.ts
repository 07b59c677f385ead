import { expect, test } from 'vitest';
import { renderCard } from '../../../../adapters/slack/render/card.ts';
import { renderForm } from '../../../../adapters/slack/render/form.ts';
import type { Block, Button, Card, Field, Form } from '../../../../cards/model.ts';
import { everyField } from '../samples.ts';

const words = (length: number) => 'x'.repeat(length);
const card = (over: Partial<Card>): Card => ({ title: 'A', plain: 'New.', blocks: [], buttons: [], ...over });
const form = (over: Partial<Form>): Form => ({ ...everyField, ...over });
const text = (length: number): Block => ({ block: 'text', text: words(length) });
const press = (label: string, about?: string): Button => ({
  label,
  does: { verb: 'open-scale', of: 'case-7', ...(about === undefined ? {} : { about }) },
});
const input = (over: object): Field => ({ name: 'a', label: 'A', required: true, field: 'text', lines: 'one', max: 10, ...over });
const options = (count: number) => Array.from({ length: count }, (_, n) => ({ value: String(n), label: String(n) }));

/** Each: what just fits, and what is one too many. */
const cards: Readonly<Record<string, readonly [Card, Card]>> = {
  title: [card({ title: words(150) }), card({ title: words(151) })],
  'blocks of a message': [card({ blocks: Array(49).fill(text(1)) }), card({ blocks: Array(50).fill(text(1)) })],
  'all text of a message': [card({ blocks: Array(4).fill(text(3000)) }), card({ blocks: Array(5).fill(text(3000)) })],
  plain: [card({ plain: words(4000) }), card({ plain: words(4001) })],
  'button text': [card({ buttons: [press(words(75))] }), card({ buttons: [press(words(76))] })],
};

const forms: Readonly<Record<string, readonly [Form, Form]>> = {
  title: [form({ title: words(24) }), form({ title: words(25) })],
  submit: [form({ submit: words(24) }), form({ submit: words(25) })],
  blocks: [form({ fields: [], intro: Array(100).fill(text(1)) }), form({ fields: [], intro: Array(101).fill(text(1)) })],
  label: [form({ fields: [input({ label: words(2000) })] }), form({ fields: [input({ label: words(2001) })] })],
  hint: [form({ fields: [input({ hint: words(2000) })] }), form({ fields: [input({ hint: words(2001) })] })],
  'length of a text': [form({ fields: [input({ max: 3000 })] }), form({ fields: [input({ max: 3001 })] })],
  'start of a text': [form({ fields: [input({ start: words(10) })] }), form({ fields: [input({ start: words(11) })] })],
  options: [
    form({ fields: [input({ field: 'one', options: options(100) })] }),
    form({ fields: [input({ field: 'one', options: options(101) })] }),
  ],
  'label of an option': [
    form({ fields: [input({ field: 'one', options: [{ value: '1', label: words(75) }] })] }),
    form({ fields: [input({ field: 'one', options: [{ value: '1', label: words(76) }] })] }),
  ],
  'size of a view': [
    form({ fields: [], intro: Array(80).fill(text(3000)) }),
    form({ fields: [], intro: Array(90).fill(text(3000)) }),
  ],
};

test.each(Object.entries(cards))('card, %s: the last that fits is rendered whole, the next is refused', (_, [fits, tooMuch]) => {
  expect(() => renderCard(fits)).not.toThrow();
  expect(() => renderCard(tooMuch)).toThrow(/Slack takes at most/);
});

test.each(Object.entries(forms))('form, %s: the last that fits is rendered whole, the next is refused', (_, [fits, tooMuch]) => {
  expect(() => renderForm(fits)).not.toThrow();
  expect(() => renderForm(tooMuch)).toThrow(/Slack takes at most|starts with more/);
});

test.each([
  ['an empty text', () => renderCard(card({ blocks: [{ block: 'text', text: ' ' }] }))],
  ['an empty plain', () => renderCard(card({ plain: '' }))],
  ['a button without a label', () => renderCard(card({ buttons: [press('')] }))],
  ['an action nobody could read back', () => renderCard(card({ buttons: [press('a', words(201))] }))],
  ['a link that is none', () => renderCard(card({ buttons: [{ label: 'a', link: 'javascript:alert(1)' }] }))],
  ['a form with nothing in it', () => renderForm(form({ intro: [], fields: [] }))],
  ['fields without a submit button', () => renderForm(form({ submit: '' }))],
  ['two fields of one name', () => renderForm(form({ fields: [input({}), input({})] }))],
  ['a choice of nothing', () => renderForm(form({ fields: [input({ field: 'one', options: [] })] }))],
  ['a start nobody offered', () => renderForm(form({ fields: [input({ field: 'one', options: options(3), start: ['9'] })] }))],
  [
    'two starts for one choice',
    () => renderForm(form({ fields: [input({ field: 'one', options: options(3), start: ['1', '2'] })] })),
  ],
])('refuses %s', (_, render) => {
  expect(render).toThrow();
});

test('a refusal names the place and never the content', () => {
  expect(() =>
    renderCard(card({ blocks: [{ block: 'text', text: 'secret', tone: 'heading' }], title: `secret ${words(3000)}` })),
  ).toThrow(expect.not.objectContaining({ message: expect.stringContaining('secret') }));
});
