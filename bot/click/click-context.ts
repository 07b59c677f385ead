import type { Accounts } from '../../adapters/accounts.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Instant, PersonId, TeamId } from '../../domain/ids.ts';
import type { OneUseLinks } from '../links/one-use-links.ts';
import type { Log } from '../observe/log.ts';
import type { Watch } from '../observe/watch.ts';
import type { CaseBoards } from '../oversight/case-boards.ts';
import type { Mailboxes } from '../turn/mailboxes.ts';
import type { Streams } from '../turn/streams.ts';
import type { Door } from './strangers.ts';

/** What handling a click needs. */
export interface ClickContext {
  readonly mailboxes: Mailboxes;
  readonly streams: Streams;
  readonly door: Pick<Door, 'note'>;
  /** A tenant or workspace where the app is not installed any more. */
  readonly uninstalled: (of: string, code: string) => void;
  readonly now: () => Instant;
  readonly log: Log;
  readonly watch: Pick<Watch, 'undrawn'>;
  /** Absent: forms that offer a file have none. */
  readonly links?: Pick<OneUseLinks, 'make'>;
  /** Whose an account is that somebody picked, by its own platform's word. Absent: nobody can be asked, so nobody is added by picking. */
  readonly accountOf?: Accounts['accountOf'];
  /** Absent: nobody has a board. */
  readonly boards?: Pick<CaseBoards, 'of' | 'percent'>;
  /** The open cases of a person or a team and the requests for one, by their mailbox: at most so many that are `wanted`, the latest first. */
  readonly casesOf: (whose: PersonId | TeamId, most?: number, wanted?: (state: Case) => boolean) => Promise<readonly Case[]>;
}
