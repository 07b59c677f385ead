import { describe, expect, test } from 'vitest';
import { activitySchema } from '../../adapters/teams/receive/activity.ts';
import { parse } from '../../adapters/teams/receive/parse.ts';
import { renderCard } from '../../adapters/teams/render/card.ts';
import { renderForm } from '../../adapters/teams/render/form.ts';
import type { Button, Form } from '../../cards/model.ts';
import { problemsOf } from '../adapters/teams/official-card.ts';
import open from '../adapters/teams/payloads/open.payload.json' with { type: 'json' };
import press from '../adapters/teams/payloads/press.payload.json' with { type: 'json' };
import submit from '../adapters/teams/payloads/submit.payload.json' with { type: 'json' };
import { cards, forms } from '../cards/catalogue.ts';
import { buttonsAsRead } from '../cards/words-on.ts';
import { everyOne } from '../support/many/every-one.ts';
import { partOf } from '../support/many/part-of.ts';

type Part = { readonly type: string; readonly [key: string]: unknown };

/** Every element and action in a card, however deep. */
function partsOf(node: unknown): Part[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => (key === 'data' ? [] : partsOf(value)));
  return 'type' in node && typeof node.type === 'string' ? [{ ...node, type: node.type }, ...inner] : inner;
}

const isAction = ({ type }: Part) => type === 'Action.Execute' || type === 'Action.Submit';
const wish = (button: Button) => {
  if ('does' in button) return { does: 'press', action: button.does };
  return 'opens' in button ? { does: 'open', form: button.opens } : {};
};

/** What Teams sends for a button: Action.Execute as a card action, a dialog by task/fetch. */
const pressed = (action: Part) =>
  action.type === 'Action.Execute'
    ? { ...press, value: { ...press.value, action: { ...press.value.action, verb: action.verb, data: action.data } } }
    : { ...open, value: { ...open.value, data: action.data } };

describe('every card', () => {
  test('is accepted by the official schema and renderer, and says one sentence in a notification', () => {
    everyOne(partOf(cards, 3), (card) => {
      const { attachment, summary } = renderCard(card);
      expect(problemsOf(attachment.content)).toEqual([]);
      expect(summary).toBe(card.plain);
      expect(summary).not.toBe('');
      expect(attachment.content.actions?.length ?? 0).toBeLessThanOrEqual(6);
    });
  });

  test('has buttons that each come back as what they do', () => {
    everyOne(cards, (card) => {
      const { content } = renderCard(card).attachment;
      const actions = [...partsOf(content.body), ...partsOf(content.actions ?? [])].filter(isAction);
      const back = actions.map((action) => parse(activitySchema.parse(pressed(action))));
      expect(back).toMatchObject(buttonsAsRead(card, 6).map(wish));
    });
  });
});

describe('every form', () => {
  const contentOf = (form: Form) => renderForm(form).task.value.card.content;

  test('is a dialog the official schema and renderer accept, every input labelled', () => {
    everyOne(partOf(forms, 3), (form) => {
      const content = contentOf(form);
      expect(problemsOf(content)).toEqual([]);
      const inputs = partsOf(content.body).filter(({ type }) => type.startsWith('Input.'));
      expect(inputs.map(({ label }) => label)).toEqual(form.fields.map((field) => field.label));
      for (const input of inputs) expect(input.errorMessage).toMatch(/\S/);
    });
  });

  test('comes back as the form it was', () => {
    everyOne(forms, (form) => {
      for (const action of partsOf(contentOf(form).actions ?? []).filter(isAction)) {
        const sent = { ...submit, value: { ...submit.value, data: action.data } };
        expect(parse(activitySchema.parse(sent))).toMatchObject({ does: 'submit', form: form.ref });
      }
    });
  });
});
