import { quiet, say, warn } from '../building/building.ts';
import type { Block } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Where to turn, before anything else: 999 for danger now, the same everywhere, and the partnership's own numbers. */
export function whereToTurn(reader: Reader): readonly Block[] {
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
  return [warn(words.danger999), numbers];
}

/** The same after something was typed: nobody has read it. */
export function safetyBlocks(reader: Reader): readonly Block[] {
  return [...whereToTurn(reader), say(wordsFor(reader).typed.nobodyReads)];
}

/** The same in one line, under what was understood. */
export function safetyLine(reader: Reader): Block {
  const { directory } = reader;
  const words = wordsFor(reader).typed;
  const { safety } = directory;
  return quiet(safety === null ? words.worryUnnumbered : words.worry(safety.socialCare, safety.emergencyDutyTeam));
}

/** On a form that takes free text: that it is no way to report a new concern, and where that goes, in one line. */
export function referralLine(reader: Reader): Block {
  const { notReferral, typed: words } = wordsFor(reader);
  const { safety } = reader.directory;
  const numbers = safety === null ? words.danger999 : words.numbers(safety.socialCare, safety.emergencyDutyTeam);
  return quiet(`${notReferral} ${numbers}`);
}
