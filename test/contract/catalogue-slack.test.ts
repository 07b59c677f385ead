import { describe, expect, test } from 'vitest';
import { parse } from '../../adapters/slack/receive/parse.ts';
import { renderCard } from '../../adapters/slack/render/card.ts';
import { renderForm } from '../../adapters/slack/render/form.ts';
import { renderHome } from '../../adapters/slack/render/views.ts';
import type { Button } from '../../cards/model.ts';
import { buttonsOf, pressOf, submissionOf } from '../adapters/slack/person.ts';
import { complaintsAbout, complaintsAboutView } from '../adapters/slack/slack-says.ts';
import { cards, forms } from '../cards/catalogue.ts';
import { buttonsAsRead } from '../cards/words-on.ts';
import { everyOne } from '../support/many/every-one.ts';

const wish = (button: Button) => {
  if ('does' in button) return { does: 'press', action: button.does };
  return 'opens' in button ? { does: 'open', form: button.opens } : { does: 'unsupported', reason: 'link' };
};

describe('every card', () => {
  test('is a message and a Home tab that Slack takes, and a notification of one sentence', () => {
    everyOne(cards, (card) => {
      const message = renderCard(card);
      expect(complaintsAbout(message.blocks, 50)).toEqual([]);
      expect(renderHome(card).blocks).toEqual(message.blocks);
      expect(message.text).toBe(card.plain);
      expect(message.text).not.toBe('');
    });
  });

  test('has buttons that each come back as what they do', () => {
    everyOne(cards, (card) => {
      const back = buttonsOf(renderCard(card).blocks).map((button) => parse(pressOf(button)));
      expect(back).toMatchObject(buttonsAsRead(card).map(wish));
    });
  });
});

describe('every form', () => {
  test('is a modal that Slack takes, every input labelled', () => {
    everyOne(forms, (form) => {
      const view = renderForm(form);
      expect(complaintsAboutView(view)).toEqual([]);
      const labels = view.blocks.flatMap((block) => (block.type === 'input' && 'label' in block ? block.label.text : []));
      expect(labels).toEqual(form.fields.map((field) => field.label));
      for (const label of labels) expect(label).toMatch(/\S/);
    });
  });

  test('is left by a word in the language of its reader: Slack has none in Welsh', () => {
    const unsent = { en: ['Cancel', 'Leave it as it is'], cy: ['Canslo', 'Gadael fel y mae'] };
    const read = { en: ['Close'], cy: ['Cau'] };
    everyOne(forms, (form, name) => {
      const { close, submit } = renderForm(form);
      const language = name.includes('(cy, ') ? 'cy' : 'en';
      expect((submit === undefined ? read : unsent)[language]).toContain(close?.text);
    });
  });

  test('comes back as the form it was', () => {
    everyOne(forms, (form) => {
      expect(parse(submissionOf(renderForm(form), {}))).toMatchObject({ does: 'submit', form: form.ref });
    });
  });
});
