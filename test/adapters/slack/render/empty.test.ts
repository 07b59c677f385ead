import { expect, test } from 'vitest';
import type { Json } from '../../../../adapters/sandbox/json.ts';
import { limits } from '../../../../adapters/slack/limits.ts';
import { renderForm } from '../../../../adapters/slack/render/form.ts';
import { sampleForms } from '../../../../cards/samples/forms.ts';
import { sizes } from '../../../../cards/samples/states.ts';

/** What Slack writes itself into a field that is empty, in the language of the account, unless it is sent something. */
const writesItself = /select$|picker$|^plain_text_input$/;

/** Every input of a view that has room for it, with what stands in it. */
function emptyOnes(view: unknown): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  JSON.stringify(view, (_key, value: Json) => {
    if (value !== null && typeof value === 'object' && 'type' in value && writesItself.test(String(value.type))) {
      const { placeholder } = value as { placeholder?: { text: string } };
      found.push(placeholder?.text);
    }
    return value;
  });
  return found;
}

const words = {
  en: ['Write here', 'Choose a day', 'Choose a time', 'Choose one', 'Choose one or more', 'Choose somebody'],
  cy: ['Ysgrifennwch yma', 'Dewiswch ddiwrnod', 'Dewiswch amser', 'Dewiswch un', 'Dewiswch un neu fwy', 'Dewiswch rywun'],
} as const;

test.each(['en', 'cy'] as const)('an empty field says in the reader’s language what to do with it (%s)', (language) => {
  const texts = sampleForms(language, sizes.large).flatMap(([, form]) => emptyOnes(renderForm(form)));
  expect(texts.length).toBeGreaterThan(100);
  expect([...new Set(texts)].toSorted()).toEqual([...words[language]].toSorted());
  expect(Math.max(...texts.map((text) => text?.length ?? 0))).toBeLessThanOrEqual(limits.placeholder);
});
