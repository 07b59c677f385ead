import { quiet, say, warn } from '../building/building.ts';
import type { Block } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/**
 * Where to turn, before anything else: 999 for danger now, the same everywhere; the partnership's own numbers; and that nobody has read
 * what was typed.
 */
export function safetyBlocks(reader: Reader): readonly Block[] {
  const { directory } = reader;
  const words = wordsFor(reader).typed;
  const { safety } = directory;
  const numbers: Block =
    safety === null
      ? say(words.noNumbers)
      : {
          block: 'facts',
          rows: [
            [words.socialCare, safety.socialCare],
            [words.emergencyDutyTeam, safety.emergencyDutyTeam],
            [words.police, safety.police],
          ],
        };
  return [warn(words.danger999), numbers, say(words.nobodyReads)];
}

/** The same in one line, under what was understood. */
export function safetyLine(reader: Reader): Block {
  const { directory } = reader;
  const words = wordsFor(reader).typed;
  const { safety } = directory;
  return quiet(safety === null ? words.worryUnnumbered : words.worry(safety.socialCare, safety.emergencyDutyTeam));
}
