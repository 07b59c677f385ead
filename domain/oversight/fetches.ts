import type { Decider } from '../decider.ts';
import type { Identity } from '../directory/identity.ts';
import { recognise } from '../directory/recognise.ts';
import type { Directory } from '../directory/state.ts';
import type { Instant } from '../ids.ts';
import { codeMistyped, isSpent, type LinkUses, linkUsed } from '../link-use.ts';
import { hasBoard } from './sees.ts';

/** What somebody may fetch of their board by a one-use link. */
export const boardFiles = ['board-figures', 'board-picture'] as const;
export type BoardFile = (typeof boardFiles)[number];

export const isBoardFile = (file: string): file is BoardFile => boardFiles.some((one) => one === file);

/**
 * `link`: its id, `until`: the end of it, `account`: by which it was opened, all out of the sealed token. `code`: whether it came with the code
 * that stood beside the link.
 */
export interface FetchBoard {
  readonly do: 'fetch-board';
  readonly file: BoardFile;
  readonly link: string;
  readonly until: Instant;
  readonly code: 'right' | 'wrong';
  readonly account: Identity;
}

/** turned-away: whoever had a board when the link was made, and has none any more, or has lost the account it was opened by. */
export interface BoardFetched {
  readonly event: 'fetched' | 'code-wrong' | 'turned-away';
  readonly file: BoardFile;
  readonly link: string;
  readonly until: Instant;
}

/** Plain data, for snapshots. */
export type BoardFetches = LinkUses;

/** The form of BoardFetches in snapshots: raise it whenever LinkUses changes. */
export const boardFetchesForm = 1;

/**
 * Who fetched a file of their board: of many cases, so that it is on the trail of none of them. A stream of its own, which moves nothing that
 * people's presses are decided on. Whether they have a board is asked as of now, whatever the link says.
 */
export const boardFetchesDecider: Decider<BoardFetches, FetchBoard, BoardFetched, 'spent', Directory, never> = {
  initial: { fetched: {}, wrongCodes: {} },
  decide(state, { command: { file, link, until, code, account }, by, at }, directory) {
    if (isSpent(state, { link, until }, at)) return { refused: 'spent' };
    const person = recognise(directory, account);
    const has = person?.id === by && hasBoard(person);
    const event = !has ? 'turned-away' : code === 'right' ? 'fetched' : 'code-wrong';
    return { events: [{ event, file, link, until }] };
  },
  /** A link of whoever is turned away is used up: what they try again is not written down again. */
  evolve: (state, event) => (event.event === 'code-wrong' ? codeMistyped : linkUsed)(state, event, event.at),
  tells: () => [],
  wake: () => null,
};

/** How it reads on the trail. */
export function boardFetchSentence({ event, file }: BoardFetched): string {
  return `${event} ${file}`;
}
