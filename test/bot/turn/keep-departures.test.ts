import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDepartures } from '../../../bot/turn/keep-departures.ts';
import type { Streams } from '../../../bot/turn/streams.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A directory that counts its changes and how often the cases were gone through; `down`: the store does not answer. */
function directory() {
  const state = { changes: 1, noted: 0, rounds: 0, down: false };
  const streams = {
    directory: {
      peek: async () => {
        if (state.down) throw new Error('down');
        return { changes: state.changes, noted: state.noted, renamed: new Map() };
      },
      ask: async (_: string, { command }: { command: { changes: number } }) => {
        state.noted = command.changes;
        return { did: 'decided' };
      },
    },
    async *all() {
      state.rounds += 1;
      yield* [] as const;
    },
  } as unknown as Streams;
  return {
    state,
    departures: keepDepartures(
      streams,
      () => 0,
      () => undefined,
    ),
  };
}

test('one round at a time: whoever asks meanwhile is in the next, and what changed meanwhile with them', async () => {
  const { state, departures } = directory();
  const first = departures.look();
  state.changes = 2;
  await Promise.all([first, departures.look(), departures.look(), departures.look()]);
  expect([state.rounds, state.noted]).toEqual([2, 2]);
  await departures.look();
  expect(state.rounds).toBe(2);
  await departures.stop();
});

test('what could not be done is tried again in a minute; what another replica began, within ten', async () => {
  const { state, departures } = directory();
  state.down = true;
  await departures.look();
  state.down = false;
  await vi.advanceTimersByTimeAsync(59_999);
  expect(state.noted).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(state.noted).toBe(1);
  state.changes = 5;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(state.noted).toBe(5);
  await departures.stop();
});

test('stopped, it begins nothing any more', async () => {
  const { state, departures } = directory();
  await departures.look();
  await departures.stop();
  state.changes = 9;
  await departures.look();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(state.noted).toBe(1);
});
