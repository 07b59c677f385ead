import { expect, test } from 'vitest';
import { cardFor } from '../../../cards/registry.ts';
import { late } from '../../../cards/samples/conference/late.ts';
import { administrator, chair } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { wordsOn } from '../words-on.ts';

const asked = (answer: number) =>
  states.answeredWith({ invitees: 2, children: 1 }, states.answers[answer] ?? expect.unreachable());
const cardOf = (me: typeof chair, state: ReturnType<typeof asked>) =>
  cardFor('meeting', sampleScene(state, me, 'en')) ?? expect.unreachable();
const name = (one: ReturnType<typeof cardOf>['buttons'][number]) =>
  'does' in one ? one.does.verb : 'opens' in one ? one.opens.form : 'link';
/** The buttons beside what is asked, and those of the lines, in the order in which they stand. */
const buttons = ({ buttons: first, blocks }: ReturnType<typeof cardOf>) => [
  first.map(name),
  blocks.flatMap((one) => (one.block === 'row' ? [name(one.button)] : [])),
];

test('where the chair is asked about a deputy the answer stands first; what moves or cancels the conference stands apart, last', () => {
  const [first = [], rows = []] = buttons(cardOf(chair, asked(3)));
  expect(first).toEqual(['agree-deputy', 'decline-deputy', 'deputy', 'details']);
  expect(rows.slice(-2)).toEqual(['move', 'cancel']);
});

test('so it does where the administrator is asked who a deputy is whom the directory does not know', () => {
  const [first = [], rows = []] = buttons(cardOf(administrator, asked(4)));
  expect(first[0]).toBe('newcomer');
  expect(first).not.toContain('cancel');
  expect(rows.slice(-2)).toEqual(['move', 'cancel']);
});

test('the chair reads there what it means and who in three lines, and below the buttons when, as what, the limit and what else is asked', () => {
  const card = cardOf(chair, late(asked(3)));
  const { head = 0 } = card;
  expect(card.blocks.slice(0, head).map((one) => one.block)).toEqual(['text', 'facts']);
  expect(wordsOn({ ...card, blocks: card.blocks.slice(0, head) })).toMatch(
    /Do you agree\? The first person then no longer sees the case[\s\S]*In place of: [\s\S]*Deputy: /,
  );
  const below = wordsOn({ ...card, blocks: card.blocks.slice(head) });
  expect(below).toMatch(/When: [\s\S]*Invited as: /);
  expect(below).toMatch(/Its day is past a time limit/);
  expect(below).toMatch(/a tie to this case/);
});
