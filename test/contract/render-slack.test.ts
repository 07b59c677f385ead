import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../adapters/slack/render/card.ts';
import { renderForm } from '../../adapters/slack/render/form.ts';
import { renderHome, renderReceipt } from '../../adapters/slack/render/views.ts';
import { redisplay } from '../../cards/building/redisplay.ts';
import { cards, everyField, formSamples } from '../adapters/slack/samples.ts';
import { complaintsAbout, complaintsAboutView } from '../adapters/slack/slack-says.ts';

describe.each(Object.entries(cards))('card %s', (_, card) => {
  test('is a message Slack takes', () => {
    const blocks: KnownBlock[] = renderCard(card).blocks;
    expect(complaintsAbout(blocks, 50)).toEqual([]);
  });

  test('tells a notification nothing but its one sentence', () => {
    expect(renderCard(card).text).toBe(card.plain);
  });

  test('is a Home tab and a receipt Slack takes', () => {
    const home: HomeView = renderHome(card);
    expect(home.blocks).toEqual(renderCard(card).blocks);
    expect(complaintsAboutView(renderReceipt('Quorate', card))).toEqual([]);
  });

  test('carries the attempt where it can be found again', () => {
    expect(renderCard(card, 'attempt-1').metadata).toEqual({
      event_type: 'quorate_attempt',
      event_payload: { attempt: 'attempt-1' },
    });
  });
});

describe.each(Object.entries(formSamples))('form %s', (_, form) => {
  const view: ModalView = renderForm(form);

  test('is a modal Slack takes', () => {
    expect(complaintsAboutView(view)).toEqual([]);
  });

  test('labels every input', () => {
    const labels = view.blocks.flatMap((block) => (block.type === 'input' && 'label' in block ? block.label.text : []));
    expect(labels).toEqual(form.fields.map((field) => field.label));
  });

  test('has a submit button only when there is something to submit', () => {
    expect(view.submit?.text ?? '').toBe(form.submit);
  });
});

test('each field becomes the input it needs: eleven places make a select, ten stay open', () => {
  const view = renderForm(everyField);
  expect(view.blocks.flatMap((block) => (block.type === 'input' && 'element' in block ? block.element.type : []))).toEqual([
    'plain_text_input',
    'plain_text_input',
    'datepicker',
    'timepicker',
    'static_select',
    'radio_buttons',
    'checkboxes',
    'multi_static_select',
    'users_select',
  ]);
});

test('a people picker starts with nobody, not even where the form is shown again after somebody was picked', () => {
  const picked = { whom: { picked: { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE2' } } } as const;
  const [form, again] = [everyField, redisplay(everyField, { whom: 'Not this one.' }, picked)].map(renderForm);
  const elements = [form, again].map((view) => view?.blocks.find((block) => block.block_id?.startsWith('whom|')));
  for (const block of elements) expect(block).toMatchObject({ element: { type: 'users_select', action_id: 'whom' } });
  expect(JSON.stringify([form, again])).not.toMatch(/initial_user|U0EXAMPLE2/);
});

test('a problem stands beside its field, and the field keeps its id', () => {
  const { blocks } = renderForm(everyField);
  const day = blocks.findIndex((block) => block.block_id?.startsWith('day|'));
  expect(blocks[day - 1]).toMatchObject({ type: 'context', elements: [{ text: '⚠️ That is a bank holiday' }] });
  const calm = renderForm({ ...everyField, fields: everyField.fields.map(({ problem: _, ...field }) => field) });
  expect(calm.blocks).toHaveLength(blocks.length - 1);
  expect(calm.blocks[day - 1]?.block_id).toBe(blocks[day]?.block_id);
});
