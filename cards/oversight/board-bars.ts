import type { Board } from '../../domain/oversight/board.ts';
import { type Share, smallest } from '../../domain/oversight/suppressed.ts';
import { agencyInWords } from '../building/people.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { quarterText, shareText } from './board-sections.ts';

/** One bar, `part` of `of` filled. null: too small to be shown; of 0: there is none to count. */
interface BarToDraw extends Share {
  readonly label: string;
  readonly said: string;
}

/** A picture of bars. */
export interface BarsToDraw {
  readonly title: string;
  readonly groups: readonly {
    readonly title: string | null;
    readonly bars: readonly BarToDraw[];
    readonly note: string | null;
    readonly shares: boolean;
  }[];
  readonly notes: readonly string[];
}

type Reads = Pick<Reader, 'directory' | 'language'>;

/** How many cases each list of the board has, against the longest. The lists themselves name them, so that no count is too small to be shown. */
export function listBars(board: Board, { language }: Reads): BarsToDraw {
  const words = wordsFor(language).oversight;
  const lists = ['week', 'atRisk', 'silent', 'minutesLate', 'coreGroupsLate'] as const;
  const of = Math.max(...lists.map((one) => board[one].length));
  const bars = lists.map((one) => ({ label: words[one], said: String(board[one].length), part: board[one].length, of }));
  return { title: words.picture.now, groups: [{ title: null, bars, note: null, shares: false }], notes: [] };
}

/** By what is counted from, the quarters below each other. */
export function quarterBars({ quarters }: Board, reader: Reads): BarsToDraw {
  const words = wordsFor(reader.language).oversight;
  const bar = (label: string, share: Share): BarToDraw => ({ label, said: shareText(share, reader), ...share });
  const groups = (['fromDiscussion', 'fromEnquiries'] as const).map((from) => ({
    title: words[from],
    bars: quarters.flatMap((one) => [
      bar(words.picture.meetings(quarterText(one, reader)), one.meetings[from]),
      bar(words.picture.children(quarterText(one, reader)), one.children[from]),
    ]),
    note: null,
    shares: true,
  }));
  return { title: words.timeliness, groups, notes: [words.small(smallest)] };
}

/** So many agencies are read on one page of A4. */
const mostOnPage = 10;

/** As many pictures as there are pages of agencies; none where there are no agencies. */
export function agencyBars({ agencies }: Board, reader: Reads): readonly BarsToDraw[] {
  const words = wordsFor(reader.language).oversight;
  const { picture } = words;
  const bar = (label: string, share: Share): BarToDraw => ({ label, said: shareText(share, reader), ...share });
  const groups = agencies.map(({ agency, came, reports, lead }) => ({
    title: agencyInWords(reader, agency),
    bars: [bar(picture.came, came), bar(picture.reports, reports)],
    note: lead === null ? null : picture.lead(lead),
    shares: true,
  }));
  const pages = Math.ceil(groups.length / mostOnPage);
  return Array.from({ length: pages }, (_, nth) => ({
    title: pages === 1 ? words.participation : picture.part(words.participation, nth + 1, pages),
    groups: groups.slice(nth * mostOnPage, (nth + 1) * mostOnPage),
    notes: [words.involved, words.small(smallest)],
  }));
}
