import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clickWithin } from '../../../adapters/time-to-answer.ts';
import { inTime } from '../../../bot/click/in-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<string>(() => undefined);

test.each([0, 2_000])('work without end is answered for in time, whatever the request waited before: %i ms', async (waited) => {
  const answers: string[] = [];
  void inTime(never, () => 'late', waited).then((answer) => answers.push(answer));
  await vi.advanceTimersByTimeAsync(clickWithin - waited - 1);
  expect(answers).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toEqual(['late']);
});

test('a request that had waited longer than there is time is answered at once, and by no timer of less than nothing', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const answers: string[] = [];
  void inTime(never, () => 'late', clickWithin + 400).then((answer) => answers.push(answer));
  expect(timer.mock.calls.map(([, ms]) => ms)).toEqual([0]);
  await vi.advanceTimersByTimeAsync(0);
  expect(answers).toEqual(['late']);
});

test('what is done in time is the answer', async () => {
  expect(await inTime(Promise.resolve('done'), () => 'late', clickWithin)).toBe('done');
});
