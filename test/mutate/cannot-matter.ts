import type { Harmless } from './harmless.ts';
import { inCase } from './harmless-in-case.ts';
import { inDates } from './harmless-in-dates.ts';

/** The mutants that cannot matter, of all folders. */
export const cannotMatter: readonly Harmless[] = [
  ...inCase,
  ...inDates,
  {
    file: 'domain/access/may.ts',
    line: 'return theirs.every(({ when }) => when.every((one) => stages.indexOf(one) > stages.indexOf(stage)));',
    becomes: ['stages.indexOf(one) >= stages.indexOf(stage)'],
    why: 'It is asked only where none of the stages in which they may is the one that is.',
  },
  {
    file: 'domain/person/owed.ts',
    line: "if (item.item !== 'card' || item.card === 'digest' || box.escalated[item.case]?.notice === 'unreachable') return false;",
    becomes: ['false'],
    why: 'No letter of a card named digest is ever kept: whoever is told of one has the digest itself changed.',
  },
  {
    file: 'domain/person/reach.ts',
    line: 'if (shut === undefined) return false;',
    becomes: ['true'],
    why: 'It is asked only of identities that were found shut: where one is open, that one is taken before.',
  },
  {
    file: 'domain/person/slot.ts',
    line: 'const first = Math.max(localDay(digest.joined), (digest.day ?? -1) + 1);',
    becomes: ['+1'],
    why: 'Nobody joined a case in the first days of 1970.',
  },
  {
    file: 'domain/person/notices.ts',
    line: 'return gone.size === 0 ? box : { ...box, letters: box.letters.filter((kept) => !gone.has(kept)) };',
    becomes: ['false'],
    why: 'It saves making the list anew; with one it comes to the same.',
  },
];
