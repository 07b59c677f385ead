import { expect, test } from 'vitest';
import type { Block, Card } from '../../../cards/model.ts';
import { sampleCards } from '../../../cards/samples/cards.ts';
import { sizes } from '../../../cards/samples/states.ts';
import { wordsOn } from '../words-on.ts';

const all = new Map(sampleCards('en', sizes.large));
const card = (name: string): Card => all.get(name) ?? expect.unreachable(`there is no sample "${name}"`);
const times = (name: string, words: RegExp) => wordsOn(card(name)).match(words)?.length ?? 0;
const above = ({ blocks, head = blocks.length }: Card): readonly Block[] => blocks.slice(0, head);

test('of many meetings, whom to ring and what the one tap accepts is said once beneath those of which it is the same', () => {
  expect(times('typed late, an invitee of many', /Something else/g)).toBe(6);
  expect(times('typed late, an invitee of many', /If you are on your way/g)).toBe(1);
  expect(times('typed late, an invitee of many', /A yes accepts/g)).toBe(1);
  expect(times('typed sick, an invitee of many', /A yes accepts/g)).toBe(1);
});

test('what cannot be undone any more is said once, and what still can each by itself', () => {
  expect(times('held back being told', /You cannot undo this/g)).toBe(1);
  expect(times('held back cancelled and withdrawn', /Nobody knows yet/g)).toBe(2);
});

test('who acts for whom stands before all else, once, and what is asked stays above its buttons', () => {
  const covered = card('cover covering');
  expect(times('cover covering', /You act for/g)).toBe(1);
  expect(wordsOn({ ...covered, blocks: above(covered), buttons: [] })).toMatch(/You act for[\s\S]*You are invited/);
});

test('the line of each child, and what the chair enters for a child, stand below the button that the card is about', () => {
  for (const name of ['scale revealed', 'room open, some placed']) {
    expect(above(card(name)).filter(({ block }) => block === 'row')).toEqual([]);
    expect(card(name).blocks.filter(({ block }) => block === 'row').length).toBeGreaterThanOrEqual(6);
  }
});

test('whoever agrees a short list reads every name on it before the button that agrees it', () => {
  const small = new Map(sampleCards('en', { invitees: 8, children: 1 }));
  const list = small.get('list to agree') ?? expect.unreachable('there is no list to agree');
  const names = above(list).flatMap((one) => (one.block === 'list' ? one.items : []));
  expect(names.length).toBe(8);
  expect(wordsOn(list)).toMatch(/(✗|…|○|✓) .*: \d/);
});

test('the card that a list of people is confirmed on says whose list it is', () => {
  expect(card('list confirmed').title).toBe("Your agency's people");
});
