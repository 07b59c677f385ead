import { describe, expect, test } from 'vitest';
import { limits as slack } from '../../adapters/slack/limits.ts';
import type { Block, Button, Card, Form, Text } from '../../cards/model.ts';
import { cards, forms } from './catalogue.ts';

/*
 * What was found by looking at every card and form as a picture (`npm run gallery`), each as the kind of fault it was: none of them comes
 * back on any card or form.
 */

const flat = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((one) => (typeof one === 'string' ? one : 'strong' in one ? one.strong : one.text)).join('');

const blocksOf = (of: Card | Form): readonly Block[] => ('blocks' in of ? of.blocks : of.intro);

const buttonsOf = (of: Card | Form): readonly Button[] => [
  ...('buttons' in of ? of.buttons : []),
  ...blocksOf(of).flatMap((one) => (one.block === 'row' ? [one.button] : [])),
];

function linesOf(block: Block): readonly string[] {
  if (block.block === 'facts') return block.rows.map(([label, text]) => `${label}: ${flat(text)}`);
  if (block.block === 'list') return block.items.map(flat);
  return block.block === 'picture' ? [block.alt] : [flat(block.text)];
}

const everything: readonly (readonly [string, Card | Form])[] = [...cards, ...forms];

/** Each in which something of the kind stands, with what it is. */
const found = (faults: (of: Card | Form, name: string) => readonly string[]) =>
  everything.flatMap(([name, of]) => faults(of, name).map((fault) => `${name}: ${fault}`));

const formCalled = (name: string, language: 'en' | 'cy' = 'en') =>
  forms.find(([one]) => one === `${name} (${language}, small)`)?.[1] ?? expect.unreachable(name);

const textOf = (of: Card | Form) => blocksOf(of).flatMap(linesOf).join('\n');

/** What either platform shows of it, in signs: the smaller of both; more is cut or refused (adapters/slack/limits.ts). */
const shownOf = {
  button: 30,
  title: slack.viewTitle,
  submit: slack.viewTitle,
  leave: slack.viewTitle,
  option: slack.optionText,
  empty: 75,
};

function labelsOf(of: Card | Form): readonly (readonly [keyof typeof shownOf, string])[] {
  const buttons = buttonsOf(of).map(({ label }) => ['button', label] as const);
  if (!('fields' in of)) return buttons;
  const options = of.fields.flatMap((field) => ('options' in field ? field.options : []));
  return [
    ...buttons,
    ['title', of.title],
    ['submit', of.submit],
    ['leave', of.leave],
    ...options.map(({ label }) => ['option', label] as const),
    ...Object.values(of.empty ?? {}).map((words) => ['empty', words] as const),
  ];
}

describe('no card or form', () => {
  test('has a label of which a platform shows less than all', () => {
    const isLonger = ([what, label]: readonly [keyof typeof shownOf, string]) => label.length > shownOf[what];
    expect(isLonger(['submit', 'Send it to all who were there'])).toBe(true);
    const all = everything.flatMap(([, of]) => labelsOf(of));
    for (const what of Object.keys(shownOf)) expect(all.some(([one]) => one === what)).toBe(true);
    expect(
      found((of) =>
        labelsOf(of)
          .filter(isLonger)
          .map(([what, label]) => `${what} ${label}`),
      ),
    ).toEqual([]);
  });

  test('has a button that is cut', () => {
    const isCut = (label: string) => /\S…$/.test(label);
    expect(isCut('Open: Views of the parents an…')).toBe(true);
    expect(found((of) => buttonsOf(of).flatMap(({ label }) => (isCut(label) ? [label] : [])))).toEqual([]);
  });

  test('says what it calls something twice, before it and in it', () => {
    const twice = (blocks: readonly Block[]) =>
      blocks.flatMap((block, at) => {
        const next = blocks[at + 1];
        const titled =
          block.block === 'text' && block.tone === 'heading' && next?.block === 'text'
            ? [[flat(block.text), flat(next.text)]]
            : [];
        const rows = block.block === 'facts' ? block.rows.map(([label, text]) => [label, flat(text)]) : [];
        return [...titled, ...rows].flatMap(([label = '', text = '']) =>
          [':', ','].some((after) => text.toLowerCase().startsWith(`${label}${after}`.toLowerCase()))
            ? [`${label} | ${text}`]
            : [],
        );
      });
    expect(twice([{ block: 'facts', rows: [['Plan until then', 'Plan until then, in place: Ada']] }])).toHaveLength(1);
    expect(found((of) => twice(blocksOf(of)))).toEqual([]);
  });

  test('counts people who are more than those it names as if they were all', () => {
    const wrong = /\S,? and \d+ (?:person|people)\b/;
    expect(wrong.test('Ada Sample and 32 people')).toBe(true);
    expect(
      found((of) =>
        blocksOf(of)
          .flatMap(linesOf)
          .filter((line) => wrong.test(line) && /Sample|Placeholder/.test(line)),
      ),
    ).toEqual([]);
  });

  test('has a field that is called by a word which asks nothing by itself', () => {
    const bare =
      /^(?:Or|Also|Who|Whom|Whose|Why|How|What|Which|When|Kind|This is|At least|Neu|Hefyd|Pwy|Pam|Sut|Beth|Beth yw ef|Pa un|Pryd|Math|Dyma|O leiaf)$|^(?:Told|Views obtained|Outcome told) by$/;
    expect(['Or', 'Pa un', 'Told by', 'Why it is to go'].filter((label) => bare.test(label))).toHaveLength(3);
    const called = forms.flatMap(([name, { fields }]) => fields.map(({ label }) => `${name}: ${label}`));
    expect(called.filter((one) => bare.test(one.slice(one.lastIndexOf('): ') + 3)))).toEqual([]);
  });

  test('counts those it does not name by a sign', () => {
    const sign = /\S \+\d+\b/;
    expect(sign.test('Ada Sample, Eli Placeholder +7.')).toBe(true);
    expect(
      found((of) =>
        blocksOf(of)
          .flatMap(linesOf)
          .filter((line) => sign.test(line) && /Sample|Placeholder/.test(line)),
      ),
    ).toEqual([]);
  });

  test('that is posted has one line of a list again and again', () => {
    const again = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => {
        const items = block.block === 'list' ? block.items.map(flat) : [];
        return items.filter((item, at) => items.indexOf(item) < at);
      });
    expect(again([{ block: 'list', items: ['Told by telephone', 'Told by telephone'] }])).toHaveLength(1);
    // A form reads out what was typed, which may be the same of two.
    expect(cards.flatMap(([name, of]) => again(of.blocks).map((line) => `${name}: ${line}`))).toEqual([]);
  });

  test('says how many more there are where it has named nobody', () => {
    const more = /^(?:And|A) \d+ (?:more, under|arall, o dan)/;
    const alone = (blocks: readonly Block[]) =>
      blocks.flatMap((block, at) =>
        block.block === 'text' && more.test(flat(block.text)) && !['list', 'row'].includes(blocks[at - 1]?.block ?? '')
          ? [flat(block.text)]
          : [],
      );
    expect(alone([{ block: 'text', text: 'And 21 more, under “Details”.', tone: 'quiet' }])).toHaveLength(1);
    expect(found((of) => alone(blocksOf(of)))).toEqual([]);
  });

  test('calls the chair or whoever leads by an English word in Welsh', () => {
    const english =
      /^(?:Independent Chair|Social worker|Lead worker|Conference and Review Manager \(CRM\))$|: independent Chair$/;
    const labels = (of: Card | Form) =>
      blocksOf(of).flatMap((one) => (one.block === 'facts' ? one.rows.map(([label]) => label) : []));
    expect(found((of) => labels(of).filter((label) => english.test(label))).some((one) => one.includes('(en,'))).toBe(true);
    expect(found((of, name) => (name.includes('(cy,') ? labels(of).filter((label) => english.test(label)) : []))).toEqual([]);
  });
});

test('a form without a field is sent by what it does, not by "Save"', () => {
  const saves = forms.filter(([, { fields, submit }]) => fields.length === 0 && /^(?:Save|Cadw\b(?! yn))/.test(submit));
  expect(saves.map(([name]) => name)).toEqual([]);
  expect(formCalled('open-list closed').submit).toBe('Show');
  expect(formCalled('sensitive not yet').submit).toBe('Restrict');
});

test('what takes something away says so where it is sent, and what may hand over does not say "Cancel it"', () => {
  expect(formCalled('take-off list').submit).toBe('Take off');
  expect(formCalled('withdraw-action open').submit).toBe('Withdraw');
  expect(formCalled('child-withhold of the administrator').submit).toBe('Withhold');
  expect(formCalled('cancel of the core group').submit).toBe('Save');
  expect(formCalled('cancel open').submit).toBe('Cancel it');
});

test.each(['en', 'cy'] as const)('what there is to do for the family ends with its day, uncut (%s)', (language) => {
  for (const name of ['family-tasks some', 'family-tasks many']) {
    const labels = formCalled(name, language).fields.flatMap((one) =>
      'options' in one ? one.options.map(({ label }) => label) : [],
    );
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter((label) => !/ 20\d\d\)$/.test(label) || label.length > 75)).toEqual([]);
  }
});

test('dates name their document once, and say how each stands with a mark before the word', () => {
  const read = textOf(formCalled('dates of a case'));
  expect(read.match(/SchoolsWeb/g)).toHaveLength(1);
  expect(read).toMatch(/From: .*SchoolsWeb[\s\S]*Fri 18 Dec 2026 · .* · ○ open[\s\S]*It stands there \(/);
  expect(read).toMatch(/· ✓ held[\s\S]*· ✗ cancelled[\s\S]*· ⚠ nobody has said that it was held[\s\S]*· ○ to come/);
  expect(textOf(formCalled('dates of one that is late'))).toContain('· ⚠ may not be kept');
});

test('a board on which nothing counts has no line for each quarter', () => {
  const empty = textOf(formCalled('board empty'));
  expect(empty).not.toMatch(/none to count|not shown/);
  expect(empty).toMatch(/Initial conferences within 15 working days\nNone\./);
  const busy = textOf(formCalled('board busy'));
  expect(busy).toMatch(/Jul to Sep 2026: none to count\n/);
  expect(busy.match(/are not shown\./g)).toHaveLength(1);
});

test('what somebody tried to open is said in the reader’s language', () => {
  expect(textOf(formCalled('barred some', 'cy'))).toContain('(manylion)');
});

test('a report that came long before is read in days, one near the start in hours', () => {
  expect(textOf(formCalled('reports some'))).toContain('sent; 14 days before the start');
});

test('nobody has no account', () => {
  expect(textOf(formCalled('person p-chair'))).toMatch(/Accounts: none/);
});
