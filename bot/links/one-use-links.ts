import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { TokenSeal } from '../../adapters/store/sealing/token-seal.ts';
import { linkLasts } from '../../domain/case/trail/fetch.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import { isCaseId, isMeetingId, type MeetingId } from '../../domain/ref.ts';

/** What a link leads to, and for whom. */
export interface LinkTo {
  readonly file: 'diary';
  readonly case: CaseId;
  readonly meeting: MeetingId;
  readonly person: PersonId;
}

/** A link as it comes back. `id` is what the trail knows it by: nobody can make the link out of it. `until`: good before this instant. */
export interface LinkMade extends LinkTo {
  readonly id: string;
  readonly until: Instant;
}

/**
 * One-use links of the neutral grade: whoever has the token gets a file that tells nothing but a time. A token says all it has to, sealed, so
 * that nothing is kept for links nobody uses, and what is made up costs the store nothing; that it was used is on the trail of its case.
 */
export interface OneUseLinks {
  /** The whole address, or null where the bot does not know its own. */
  readonly make: (to: LinkTo, now: Instant) => string | null;
  /** What a token says; null: it is none of ours. */
  readonly read: (token: string) => LinkMade | null;
}

/** Where links lead, below the bot's own address. */
export const linkPath = '/diary';

/** A token is about 250 characters long. */
const longestToken = 600;

const said = z.tuple([
  z.literal('diary'),
  z.string().refine(isCaseId),
  z.string().refine(isMeetingId),
  z.string(),
  z.string(),
  z.number(),
]);

/** `address`: under which the world reaches this bot, its path kept; null: nobody has said. */
export function oneUseLinks(seal: TokenSeal, address: () => string | null): OneUseLinks {
  return {
    make(to, now) {
      const base = address();
      if (base === null) return null;
      const token = [to.file, to.case, to.meeting, to.person, randomBytes(12).toString('base64url'), now + linkLasts];
      const sealed = seal.seal(Buffer.from(JSON.stringify(token)));
      return `${base.replace(/\/+$/, '')}${linkPath}?t=${Buffer.from(sealed).toString('base64url')}`;
    },
    read(token) {
      if (token.length > longestToken || !/^[\w-]+$/.test(token)) return null;
      const plain = seal.open(Buffer.from(token, 'base64url'));
      if (plain === undefined) return null;
      const [file, of, meeting, person, id, until] = said.parse(JSON.parse(Buffer.from(plain).toString()));
      return { file, case: of, meeting, person: person as PersonId, id, until };
    },
  };
}
