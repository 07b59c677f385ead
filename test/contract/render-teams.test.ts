import { describe, expect, test } from 'vitest';
import { limits } from '../../adapters/teams/limits.ts';
import { renderCard } from '../../adapters/teams/render/card.ts';
import { renderForm } from '../../adapters/teams/render/form.ts';
import { redisplay } from '../../cards/building/redisplay.ts';
import type { Card, Form } from '../../cards/model.ts';
import { problemsOf } from '../adapters/teams/official-card.ts';
import { everyCard, everyField, everyForm, hostile, png } from '../adapters/teams/samples.ts';

type Part = { readonly type: string; readonly [key: string]: unknown };

/** Every element and action in a card, however deep. */
function partsOf(node: unknown): Part[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => (key === 'data' ? [] : partsOf(value)));
  return 'type' in node && typeof node.type === 'string' ? [{ ...node, type: node.type }, ...inner] : inner;
}

const cardOf = (form: Form) => renderForm(form).task.value.card.content;
const shown = [
  ...Object.entries(everyCard).map(([name, card]) => [`card: ${name}`, renderCard(card).attachment.content] as const),
  ...Object.entries(everyCard).map(
    ([name, card]) => [`card in a dialog: ${name}`, renderCard(card, 'dialog').attachment.content] as const,
  ),
  ...Object.entries(everyForm).map(([name, form]) => [`form: ${name}`, cardOf(form)] as const),
];
const card = (more: Partial<Card>): Card => ({
  title: 'A',
  blocks: [],
  buttons: [],
  plain: 'Quorate has something for you.',
  ...more,
});
const form = (more: Partial<Form>): Form => ({
  ref: { form: 'details', of: 'case-1' },
  title: 'A',
  intro: [],
  fields: [],
  submit: 'Send',
  leave: 'Cancel',
  ...more,
});

describe.each(shown)('%s', (_, content) => {
  const parts = partsOf(content.body).concat(partsOf(content.actions ?? []));

  test('is accepted by the official schema and by the official renderer', () => {
    expect(problemsOf(content)).toEqual([]);
    expect(content.version).toBe('1.5');
    expect(content.fallbackText).not.toBe('');
  });

  test('labels every input and says what is missing', () => {
    for (const input of parts.filter(({ type }) => type.startsWith('Input.'))) {
      expect(input.label).toMatch(/\S/);
      expect(input.errorMessage).toMatch(/\S/);
    }
  });

  test('has no refresh, and no Markdown element that holds what somebody typed', () => {
    expect(content).not.toHaveProperty('refresh');
    expect(parts.filter(({ type }) => type === 'FactSet')).toEqual([]);
    for (const block of parts.filter(({ type }) => type === 'TextBlock')) expect(block.text).not.toMatch(/[*_[\]<>#`\\~]/);
  });

  test('lets no required input block a button that takes no input', () => {
    for (const action of parts.filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit'))
      if (!JSON.stringify(action.data).startsWith('{"submit"')) expect(action.associatedInputs).toBe('none');
  });
});

test('the oracles do find faults', () => {
  const frame = { type: 'AdaptiveCard', version: '1.5' };
  expect(problemsOf({ ...frame, body: [{ type: 'TextBlock', text: 'a', colour: 'red' }] })).not.toEqual([]);
  expect(problemsOf({ ...frame, body: [{ type: 'Container', items: [{ type: 'Image' }] }] })).not.toEqual([]);
  expect(problemsOf({ ...frame, body: [{ type: 'Input.Text', id: 'a', isRequired: true }] })).not.toEqual([]);
  const picker = { type: 'Input.ChoiceSet', id: 'a', label: 'A', choices: [] };
  expect(problemsOf({ ...frame, body: [{ ...picker, 'choices.data': { type: 'Data.Query' } }] })).not.toEqual([]);
  expect(problemsOf({ ...frame, body: [picker] })).not.toEqual([]);
  expect(problemsOf({ ...frame, actions: Array.from({ length: 7 }, () => ({ type: 'Action.Submit', title: 'a' })) })).not.toEqual(
    [],
  );
});

test('what was typed is drawn as typed, save that a date function is kept from being one', () => {
  const runs = partsOf(renderCard(card({ blocks: hostile.map((text) => ({ block: 'text', text })) })).attachment.content.body);
  const texts = runs.filter(({ type }) => type === 'TextRun').map(({ text }) => text);
  expect(texts.map((text) => String(text).replaceAll('\u2060', ''))).toEqual(hostile);
  expect(texts.join()).not.toContain('{{');
});

test('a heading is announced as one', () => {
  expect(renderCard(card({ title: 'Conference QB-2026-014' })).attachment.content.body[0]).toMatchObject({
    type: 'TextBlock',
    style: 'heading',
    text: 'Conference QB-2026-014',
  });
});

test('the notification is the plain sentence and nothing else', () => {
  expect(renderCard(card({ title: 'Conference QB-2026-014' })).summary).toBe('Quorate has something for you.');
});

test('six buttons are in sight, the seventh on are in the overflow menu', () => {
  const actions = partsOf(renderCard(everyCard['more buttons than Teams shows'] ?? card({})).attachment.content.actions);
  expect(actions.map((action) => action.mode)).toEqual([...Array(6).fill(undefined), ...Array(3).fill('secondary')]);
});

test('the scale is a list that opens: eleven places are too many to lay out', () => {
  const inputs = partsOf(cardOf(form({ fields: everyField })));
  expect(inputs.find(({ id }) => id === 'field_scale')).toMatchObject({ style: 'compact', isMultiSelect: false, value: '7' });
});

test('a people picker searches the whole organisation for one person, and starts with nobody, shown again or not', () => {
  const picked = { whom: { picked: { on: 'teams', tenant: 'a', user: '00000000-0000-4000-8000-0000000000a2' } } } as const;
  for (const shown of [
    form({ fields: everyField }),
    redisplay(form({ fields: everyField }), { whom: 'Not this one.' }, picked),
  ]) {
    const input = partsOf(cardOf(shown)).find(({ id }) => id === 'field_whom');
    expect(input).toMatchObject({
      type: 'Input.ChoiceSet',
      style: 'filtered',
      isMultiSelect: false,
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    });
    expect(input).not.toHaveProperty('value');
  }
});

test('a problem stands in the same box as its field, above it', () => {
  const boxes = cardOf(form({ fields: everyField })).body.filter((box) => JSON.stringify(box).includes('That hour is taken.'));
  expect(boxes).toHaveLength(1);
  expect(partsOf(boxes).map(({ type }) => type)).toEqual(['Container', 'RichTextBlock', 'TextRun', 'TextRun', 'Input.Time']);
});

test('a form that is only read has nothing to press but what stands in it', () => {
  expect(cardOf(form({ submit: '' }))).not.toHaveProperty('actions');
});

describe('past a limit it throws and trims nothing', () => {
  const refusals: readonly (readonly [string, () => unknown])[] = [
    ['a message of 80 KB', () => renderCard(card({ blocks: [{ block: 'text', text: 'é'.repeat(limits.messageBytes / 2) }] }))],
    ['a dialog of 80 KB', () => renderForm(form({ intro: [{ block: 'text', text: 'é'.repeat(limits.messageBytes / 2) }] }))],
    ['a picture 1025 wide', () => renderCard(card({ blocks: [{ block: 'picture', png: png(1025, 1), alt: 'A line' }] }))],
    [
      'a picture that is no PNG',
      () => renderCard(card({ blocks: [{ block: 'picture', png: new Uint8Array(64), alt: 'A line' }] })),
    ],
    ['a picture without words', () => renderCard(card({ blocks: [{ block: 'picture', png: png(1, 1), alt: ' ' }] }))],
    ['no plain sentence', () => renderCard(card({ plain: '' }))],
    [
      'a button without a label',
      () => renderCard(card({ buttons: [{ label: '', does: { verb: 'open-scale', of: 'case-1' } }] })),
    ],
    ['a script for a link', () => renderCard(card({ buttons: [{ label: 'Go', link: 'javascript:alert(1)' }] }))],
    [
      'a script for a link in text',
      () => renderCard(card({ blocks: [{ block: 'text', text: [{ link: 'data:,x', text: 'x' }] }] })),
    ],
    ['a dialog without a title', () => renderForm(form({ title: ' ' }))],
    ['two fields of one name', () => renderForm(form({ fields: [...everyField, ...everyField] }))],
    ['a field without a label', () => renderForm(form({ fields: [{ name: 'a', label: '', required: true, field: 'date' }] }))],
    ['fields and no submit', () => renderForm(form({ fields: everyField, submit: '' }))],
    [
      'a choice of none',
      () => renderForm(form({ fields: [{ name: 'a', label: 'A', required: true, field: 'one', options: [] }] })),
    ],
    [
      'a comma in one of many',
      () =>
        renderForm(
          form({ fields: [{ name: 'a', label: 'A', required: true, field: 'many', options: [{ value: 'a,b', label: 'A' }] }] }),
        ),
    ],
  ];
  test.each(refusals)('%s', (_, render) => {
    expect(render).toThrow(RangeError);
  });

  test('just inside the limit it renders', () => {
    const room = limits.messageBytes / 2 - JSON.stringify(renderCard(card({ blocks: [{ block: 'text', text: '' }] }))).length;
    expect(() => renderCard(card({ blocks: [{ block: 'text', text: 'é'.repeat(room) }] }))).not.toThrow();
    expect(() => renderCard(card({ blocks: [{ block: 'text', text: 'é'.repeat(room + 1) }] }))).toThrow(RangeError);
  });
});
