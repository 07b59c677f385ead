import { randomBytes, randomInt } from 'node:crypto';
import * as z from 'zod';
import type { TokenSeal } from '../../adapters/store/sealing/token-seal.ts';
import { type FileName, gradeOf, type LinkShown, linkedFiles } from '../../cards/linked-files.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import { linkLasts } from '../../domain/link-use.ts';
import { type BoardFile, boardFiles } from '../../domain/oversight/fetches.ts';
import { isCaseId, isMeetingId, type MeetingId } from '../../domain/ref.ts';

/** What a link of a case leads to, and for whom. `about`: what in the meeting, as the form has it. */
export interface CaseLinkTo {
  readonly file: FileName;
  readonly case: CaseId;
  readonly meeting: MeetingId;
  readonly person: PersonId;
  readonly about?: string;
}

/** Of somebody's board, which is of no one case. */
export interface BoardLinkTo {
  readonly file: BoardFile;
  readonly person: PersonId;
}

export type LinkTo = CaseLinkTo | BoardLinkTo;

/** The account by which its form was opened. */
interface OpenedBy {
  readonly account: Identity;
}

/** A link as it comes back. `id` is what the trail knows it by: nobody can make the link out of it. `until`: good before this instant. `code`: what has to come with a secret one, six digits. */
export type LinkMade<To extends LinkTo = LinkTo> = To &
  OpenedBy & {
    readonly id: string;
    readonly until: Instant;
    readonly code: string | null;
  };

export function isOfBoard(link: LinkMade): link is LinkMade<BoardLinkTo> {
  return !('case' in link);
}

/**
 * Whether whoever opened the form would come in by that account still: one that is theirs no more, or of a tenant or workspace that is no
 * agency's of theirs any more, gets nothing by a link either.
 */
export function isStillTheirs({ account, person }: LinkMade, directory: Directory): boolean {
  return recognise(directory, account)?.id === person;
}

/**
 * One-use links. Whoever has the token of a neutral one gets a file that tells nothing but a time; of a secret one the code is wanted too. A
 * token says all it has to, sealed, so that nothing is kept for links nobody uses, and what is made up costs the store nothing; that it was
 * used, or tried with a wrong code, is on the trail of its case, or of the boards.
 */
export interface OneUseLinks {
  /** The whole address, with its code; or null where the bot does not know its own. */
  readonly make: (to: LinkTo & OpenedBy, now: Instant) => LinkShown | null;
  /** What a token says; null: it is none of ours. */
  readonly read: (token: string) => LinkMade | null;
}

/** Where each grade has its page, below the bot's own address. */
export const linkPaths = { neutral: '/diary', secret: '/file' } as const;

/** What stands between page and token: what follows a # stays in the browser, so that no log, proxy or previewer gets it. */
const before = { neutral: '?t=', secret: '#' } as const;

/** A token is about 400 characters long. */
const longestToken = 600;

const codeLength = 6;

const [person, id, until, code] = [z.string(), z.string(), z.number(), z.string().nullable()];
const account = z.union([
  z.tuple([z.literal('teams'), z.string(), z.string()]).transform(([on, tenant, user]) => ({ on, tenant, user })),
  z.tuple([z.literal('slack'), z.string(), z.string()]).transform(([on, org, user]) => ({ on, org, user })),
]);
const ofCase = z.tuple([
  z.enum(Object.keys(linkedFiles) as FileName[]),
  z.string().refine(isCaseId),
  z.string().refine(isMeetingId),
  person,
  id,
  until,
  code,
  z.string().nullable(),
  account,
]);
const ofBoard = z.tuple([z.enum(boardFiles), z.null(), z.null(), person, id, until, code, z.null(), account]);

/** `address`: under which the world reaches this bot, its path kept; null: nobody has said. */
export function oneUseLinks(seal: TokenSeal, address: () => string | null): OneUseLinks {
  return {
    make(to, now) {
      const base = address();
      if (base === null) return null;
      const grade = gradeOf(to.file);
      const code = grade === 'secret' ? String(randomInt(10 ** codeLength)).padStart(codeLength, '0') : null;
      const id = randomBytes(12).toString('base64url');
      const within = 'case' in to ? ([to.case, to.meeting, to.about ?? null] as const) : ([null, null, null] as const);
      const opened = [to.account.on, to.account.on === 'teams' ? to.account.tenant : to.account.org, to.account.user];
      const token = [to.file, within[0], within[1], to.person, id, now + linkLasts, code, within[2], opened];
      const sealed = seal.seal(Buffer.from(JSON.stringify(token)));
      return {
        address: `${base.replace(/\/+$/, '')}${linkPaths[grade]}${before[grade]}${Buffer.from(sealed).toString('base64url')}`,
        code,
      };
    },
    read(token) {
      if (token.length > longestToken || !/^[\w-]+$/.test(token)) return null;
      const bytes = Buffer.from(token, 'base64url');
      // One token has one spelling: what is cut or put on at its end is not always a byte of it.
      const plain = bytes.toString('base64url') === token ? seal.open(bytes) : undefined;
      if (plain === undefined) return null;
      const told = JSON.parse(Buffer.from(plain).toString());
      const board = ofBoard.safeParse(told);
      if (board.success) {
        const [file, , , person, id, until, code, , account] = board.data;
        return { file, person: person as PersonId, id, until, code, account };
      }
      const read = ofCase.safeParse(told);
      if (!read.success) return null;
      const [file, of, meeting, person, id, until, code, about, account] = read.data;
      const to = { file, case: of, meeting, person: person as PersonId, ...(about === null ? {} : { about }) };
      return { ...to, id, until, code, account };
    },
  };
}
