import { expect, test } from 'vitest';
import { ownBoard } from '../../../bot/click/many-cases/own-board.ts';
import { boardOf } from '../../../domain/oversight/board.ts';
import { id, inventedDirectory } from '../../support/invented-partnership.ts';

const now = Date.UTC(2026, 11, 1, 9);
const asker = { directory: inventedDirectory(), me: id('una'), now };
const form = { form: 'board', of: '' } as const;
const inbound = { does: 'open', form } as never;

test('whoever oversees cases reads their board', async () => {
  const came = await ownBoard({ boards: { of: async () => boardOf([], now) } }, inbound, asker);
  expect(came).toMatchObject({ reply: { reply: 'form', form: { title: 'Board', submit: '' } } });
});

test('nobody else has one, and where there are none nobody has', async () => {
  expect(await ownBoard({ boards: { of: async () => null } }, inbound, asker)).toEqual({ wrong: 'board', by: id('una') });
  expect(await ownBoard({}, inbound, asker)).toEqual({ wrong: 'board', by: id('una') });
});

test('one that takes too long is said to be on its way, in time for the platform', async () => {
  const start = performance.now();
  const came = await ownBoard({ boards: { of: () => new Promise(() => {}) } }, inbound, asker);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(JSON.stringify(came)).toMatch(/being put together/);
});
