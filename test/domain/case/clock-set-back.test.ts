import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BareCommand } from '../../../domain/case/case.ts';
import { convened, noon } from '../../support/case-story.ts';

const tenMinutes = 600_000;
const commands = [
  { do: 'read-details', meeting: 'k1' },
  { do: 'turn-away', what: 'reveal' },
] as const satisfies readonly BareCommand[];

/** Reads and wrong hands, on a clock that goes on and is set back. */
const moments = fc.array(fc.record({ moves: fc.integer({ min: -40 * tenMinutes, max: 20 * tenMinutes }), nth: fc.nat(1) }), {
  minLength: 1,
  maxLength: 40,
});

test('a clock that is set back loses no entry: what is not written stands on the trail within the ten minutes before it', () => {
  fc.assert(
    fc.property(moments, (all) => {
      const story = convened();
      story.at = noon('2026-12-02');
      const last = new Map<string, number>();
      let behind = false;
      for (const { moves, nth } of all) {
        story.at += moves;
        behind ||= moves < 0;
        const command = commands[nth] ?? commands[0];
        story.ask('sam', command);
        const before = last.get(command.do);
        const repeats = before !== undefined && story.at >= before && story.at - before < tenMinutes;
        // On a clock that was set back an entry too many may be written, since what is older than ten minutes was let go.
        if (!repeats || !behind) expect(story.events).toHaveLength(repeats ? 0 : 1);
        if (story.events.length > 0) last.set(command.do, story.at);
      }
    }),
    { numRuns: 200 },
  );
});

test('what was read for years leaves nothing in the state but the last ten minutes of it', () => {
  const story = convened();
  story.at = noon('2026-12-02');
  for (let read = 0; read < 300; read++) {
    story.at += tenMinutes / 4;
    const who = (['sam', 'pia', 'tom', 'gus'] as const)[read % 4] ?? 'sam';
    story.ask(who, { do: 'read-details', meeting: 'k1' });
    if (read % 3 === 0) story.ask(who, { do: 'turn-away', what: `invented-${read}` });
  }
  const { noted } = story.state.trail;
  expect(Object.keys(noted).length).toBeLessThan(10);
  expect(Object.values(noted).every((at) => story.at - at < tenMinutes)).toBe(true);
});
