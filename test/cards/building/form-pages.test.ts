import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderForm as slackForm } from '../../../adapters/slack/render/form.ts';
import { renderForm as teamsForm } from '../../../adapters/teams/render/form.ts';
import { onPages, pageOf } from '../../../cards/building/form-pages.ts';
import type { Block, Form } from '../../../cards/model.ts';
import { complaintsAboutView } from '../../adapters/slack/slack-says.ts';

const button = { label: 'Open', opens: { form: 'details', of: 'k0000invented0case1', meeting: 'k1' } } as const;
const text = fc
  .tuple(fc.constantFrom('&', '"', '\n', '*', 'word ', '\u{1F3E0}', 'e\u0301'), fc.integer({ min: 1, max: 500 }))
  .map(([sign, times]) => `x${sign.repeat(times)}x`);
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((said): Block => ({ block: 'text', text: said })),
  text.map((said): Block => ({ block: 'row', text: said, button })),
  fc.array(text, { minLength: 1, maxLength: 40 }).map((items): Block => ({ block: 'list', items })),
  fc
    .array(text, { minLength: 1, maxLength: 12 })
    .map((values): Block => ({ block: 'facts', rows: values.map((said) => ['Name', said] as const) })),
  fc.constant<Block>({ block: 'text', text: 'Heading', tone: 'heading' }),
);
const formOf = (intro: readonly Block[]): Form => ({
  ref: { form: 'details', of: 'k0000invented0case1', meeting: 'k1', about: 'actions' },
  title: 'Details',
  intro,
  fields: [],
  submit: '',
  leave: 'Close',
});

const pieces = (blocks: readonly Block[]) =>
  blocks.flatMap((one): unknown[] => (one.block === 'list' ? [...one.items] : one.block === 'facts' ? [...one.rows] : [one]));

/** Every page, each by the button of the one before. */
function pagesOf(form: Form): Form[] {
  const pages = [onPages({ language: 'en' }, form, 1)];
  for (;;) {
    const last = pages.at(-1)?.intro.at(-1);
    if (pages.at(-1)?.intro === form.intro || last?.block !== 'row' || !('opens' in last.button)) return pages;
    const { whole, page } = pageOf(last.button.opens);
    expect(whole).toEqual(form.ref);
    if (page === 1) return pages;
    pages.push(onPages({ language: 'en' }, form, page));
  }
}

test('a form that is only read is shown by the page: all of it, in order, each within the limits of both platforms', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), (intro) => {
      const form = formOf(intro);
      const pages = pagesOf(form);
      for (const page of pages) {
        expect(complaintsAboutView(slackForm(page))).toEqual([]);
        expect(() => teamsForm(page)).not.toThrow();
      }
      const shown = pages.flatMap((page) => (pages.length === 1 ? page.intro : page.intro.slice(0, -1)));
      expect(pieces(shown)).toEqual(pieces(intro));
    }),
    { numRuns: 150 },
  );
});

test('what it is about is told apart from the page, and a page that is not there is the last or the first', () => {
  expect(pageOf({ form: 'details', of: 'a', about: '>2' })).toEqual({ whole: { form: 'details', of: 'a' }, page: 2 });
  expect(pageOf({ form: 'details', of: 'a', about: 'a1>12' })).toEqual({
    whole: { form: 'details', of: 'a', about: 'a1' },
    page: 12,
  });
  const long = formOf(Array.from({ length: 200 }, (): Block => ({ block: 'text', text: 'x'.repeat(400) })));
  expect(onPages({ language: 'en' }, long, 0)).toEqual(onPages({ language: 'en' }, long, 1));
  expect(onPages({ language: 'en' }, long, 999).intro.at(-1)).toMatchObject({ button: { label: 'To the first page' } });
});
