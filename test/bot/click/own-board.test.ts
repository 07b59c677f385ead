import { expect, test, vi } from 'vitest';
import { ownBoard } from '../../../bot/click/many-cases/own-board.ts';
import { boardOf } from '../../../domain/oversight/board.ts';
import { id, inventedDirectory } from '../../support/invented-partnership.ts';

const now = Date.UTC(2026, 11, 1, 9);
const asker = { directory: inventedDirectory(), me: id('una'), now };
const form = { form: 'board', of: '' } as const;
const inbound = { does: 'open', form } as never;

test('whoever oversees cases reads their board', async () => {
  const came = await ownBoard({ boards: { of: async () => boardOf([], now), percent: () => null } }, inbound, asker);
  expect(came).toMatchObject({ reply: { reply: 'form', form: { title: 'Board', submit: '' } } });
});

test('nobody else has one, and where there are none nobody has', async () => {
  expect(await ownBoard({ boards: { of: async () => null, percent: () => null } }, inbound, asker)).toEqual({
    wrong: 'board',
    by: id('una'),
  });
  expect(await ownBoard({}, inbound, asker)).toEqual({ wrong: 'board', by: id('una') });
});

test('one that takes too long is said to be on its way, and how far, in time for the platform', async () => {
  const start = performance.now();
  const of = () => new Promise<never>(() => {});
  const came = await ownBoard({ boards: { of, percent: () => 72 } }, inbound, asker);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(JSON.stringify(came)).toMatch(/being put together: 72% of the cases are counted\. Please open it again/);
  expect(JSON.stringify(await ownBoard({ boards: { of, percent: () => null } }, inbound, asker))).toMatch(
    /being put together\. /,
  );
});

test('a file of one that is still being made is not offered yet', async () => {
  const file = { does: 'open', form: { form: 'board-file', of: '', about: 'board-figures' } } as never;
  const make = vi.fn(() => null);
  const making = await ownBoard({ boards: { of: async () => null, percent: () => 5 }, links: { make } }, file, asker);
  expect(JSON.stringify(making)).toMatch(/5% of the cases are counted/);
  expect(make).not.toHaveBeenCalled();
  await ownBoard({ boards: { of: async () => null, percent: () => null }, links: { make } }, file, asker);
  expect(make).toHaveBeenCalledOnce();
});
