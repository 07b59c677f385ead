import { describe, expect, test } from 'vitest';
import type { Block, Card, Text } from '../../../cards/model.ts';
import { sampleCards } from '../../../cards/samples/cards.ts';
import { sizes } from '../../../cards/samples/states.ts';

/** What a card is as wide as in both platforms' desktop clients, in signs. */
const width = 60;

const read = (text: Text) =>
  typeof text === 'string'
    ? text
    : text.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.text)).join('');
const linesOf = (text: Text) =>
  read(text)
    .split('\n')
    .reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / width)), 0);

function height(block: Block): number {
  switch (block.block) {
    case 'text':
    case 'row':
      return linesOf(block.text);
    case 'facts':
      return block.rows.reduce((sum, [, value]) => sum + Math.max(1, Math.ceil(read(value).length / 40)), 0);
    case 'list':
      return block.items.reduce((sum, item) => sum + linesOf(item), 0);
    case 'picture':
      return 1;
    default:
      return block satisfies never;
  }
}

/** How many lines are read below the title before there is a button. */
function before({ blocks, head = blocks.length }: Card): number {
  const above = blocks.slice(0, head);
  const row = above.findIndex(({ block }) => block === 'row');
  return (row < 0 ? above : above.slice(0, row)).reduce((sum, block) => sum + height(block), 0);
}

/** Cards on which a list itself is what is agreed, chosen from or counted: names first, of which there are eight at most. */
const lists =
  /^(list|team on a list|practice told, with the chair|chair-tie (asked|none|some)|arranging with|times to the chair|meeting with some|room (open|second|views asked|some views)|core-group with the scale)/;
/** What is read from beginning to end, with nothing to press for: what changed, what was asked, help. */
const texts = /^(actions changed|actions some|plan-changed|typed help)/;

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  const all = [...sampleCards(language, sizes.small), ...sampleCards(language, sizes.large)];

  test('four of five cards have a button after three lines or fewer', () => {
    const counted = all.map(([, card]) => before(card)).toSorted((a, b) => a - b);
    expect(counted.length).toBeGreaterThan(1000);
    // Whatever binds stands in English beside its Welsh, as long as nobody has reviewed that.
    const [part, lines] = language === 'en' ? [0.82, 3] : [0.8, 4];
    expect(counted[Math.floor(counted.length * part)]).toBeLessThanOrEqual(lines);
  });

  test('and none has it below what fits a screen', () => {
    const most = language === 'en' ? 13 : 18;
    const long = all.filter(([name, card]) => before(card) > most && !lists.test(name) && !texts.test(name));
    expect(long.map(([name, card]) => `${name}: ${before(card)}`)).toEqual([]);
  });
});

test.each(['en', 'cy'] as const)('of the buttons of a card one at most is the next, in %s', (language) => {
  const all = [...sampleCards(language, sizes.small), ...sampleCards(language, sizes.large)];
  const mains = ({ blocks, buttons }: Card) => [
    ...buttons.filter(({ tone }) => tone === 'main'),
    ...blocks.filter((one) => one.block === 'row' && one.button.tone === 'main'),
  ];
  expect(all.filter(([, card]) => mains(card).length === 1).length).toBeGreaterThan(400);
  expect(all.filter(([, card]) => mains(card).length > 1).map(([name]) => name)).toEqual([]);
});

test('whoever cannot come and shares information all the same accepts the undertaking with the one main button', () => {
  const after = sampleCards('en', sizes.small).filter(([name]) => name === 'invitation answer 2');
  expect(after.map(([, { buttons }]) => buttons.map(({ label, tone }) => [label, tone === 'main']).slice(0, 2))).toEqual([
    [
      ['I accept the undertaking', true],
      ["I'll be there", false],
    ],
  ]);
});

test('nobody says of a core group that it was held before its day', () => {
  const button = (name: string) =>
    sampleCards('en', sizes.small)
      .find(([one]) => one === name)?.[1]
      .buttons.find(({ label }) => label.startsWith('It was held'));
  expect(button('core-group who is coming')?.tone).toBeUndefined();
  expect(button('core-group gone by unheld')?.tone).toBe('main');
});

test('a label with names or a number after it stands once on a card', () => {
  // How many are here, or are not alone, is read first, and who they are after what comes next; a row of each child, place or person is no label.
  const meant = /^(Here|Have not said they are alone in a private place|Here for you|Not agreed|Child \d|Unborn \d|.*\d{4}, 10)$/;
  const cards = [...sampleCards('en', sizes.small), ...sampleCards('en', sizes.large)];
  const twice = cards.flatMap(([name, { blocks }]) => {
    const labels = blocks.flatMap((one) =>
      one.block === 'text' || one.block === 'row' ? (/^\W*([^:.]{3,60}):/.exec(read(one.text))?.[1] ?? []) : [],
    );
    return labels.filter((label, at) => labels.indexOf(label) !== at && !meant.test(label)).map((label) => `${name}: ${label}`);
  });
  expect(twice).toEqual([]);
});

test('the invitation, who is coming and the core group are answered before the names and dates that are read with them', () => {
  const cards = sampleCards('en', sizes.large);
  const named = (name: RegExp) => cards.filter(([one]) => name.test(one)).map(([, card]) => card);
  for (const card of [...named(/^coming (answers|no reply yet)$/), ...named(/^core-group who is coming$/)]) {
    expect(card.buttons.length).toBeGreaterThan(0);
    const { blocks, head = blocks.length } = card;
    expect(blocks.slice(0, head).some(({ block }) => block === 'list')).toBe(false);
    expect(
      blocks.slice(head).some((one) => one.block === 'row' && 'opens' in one.button && one.button.opens.form === 'by-name'),
    ).toBe(true);
  }
  const invited = named(/^invitation answer 0$/);
  expect(invited.length).toBe(1);
  for (const { blocks, head = blocks.length } of invited) {
    const words = (some: readonly Block[]) => JSON.stringify(some);
    expect(words(blocks.slice(0, head))).not.toContain('Worked back from');
    expect(words(blocks.slice(head))).toContain('Worked back from');
  }
});
