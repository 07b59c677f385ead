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
      for (const { moves, nth } of all) {
        story.at += moves;
        const command = commands[nth] ?? commands[0];
        story.ask('sam', command);
        const before = last.get(command.do);
        const repeats = before !== undefined && story.at >= before && story.at - before < tenMinutes;
        expect(story.events).toHaveLength(repeats ? 0 : 1);
        if (!repeats) last.set(command.do, story.at);
      }
    }),
    { numRuns: 200 },
  );
});
