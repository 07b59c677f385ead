import type { Chat } from '../../adapters/chat.ts';
import type { StreamId } from '../../adapters/store/port.ts';
import type { Card } from '../../cards/model.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Person } from '../../domain/directory/state.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import type { MailKnown } from '../../domain/person/known.ts';
import type { Letter } from '../../domain/person/letter.ts';
import type { LogFacts } from '../observe/log.ts';
import type { Watch } from '../observe/watch.ts';
import type { Mailboxes } from '../turn/mailboxes.ts';
import type { CaseRead } from '../turn/read-case.ts';
import type { AccountChecks } from './account-checks.ts';
import type { Installations } from './installations.ts';
import type { Pace } from './pace/pace.ts';

/** Ids and codes only, never content. */
export interface DeliveryLog {
  info(ids: LogFacts, what: string): void;
  warn(ids: LogFacts, what: string): void;
  error(ids: LogFacts, what: string): void;
}

/**
 * For metrics. sent: requests that were done. waited: turned back by a platform's limit. tried: not sent, and nobody said why.
 * barred: turned back by an installation. unreachable: identities found shut.
 * failed: cards a platform (or our own renderer) would not have: an alarm. unknown: requests of unknown outcome.
 * repeated: sent once more because nobody could tell, or sent after being given up: each is a possible duplicate.
 */
export interface Counters {
  sent: number;
  waited: number;
  tried: number;
  barred: number;
  unreachable: number;
  failed: number;
  unknown: number;
  repeated: number;
}

/** What delivering needs. */
export interface DeliveryContext {
  readonly turns: Mailboxes;
  /** What the mailbox decider knows of its person; identities on platforms that are not configured left out. */
  readonly known: (stream: StreamId) => Promise<MailKnown>;
  readonly person: (id: PersonId) => Promise<Person | undefined>;
  /** The case as stored now; status 'none' when its key was destroyed. */
  readonly caseOf: (id: CaseId) => Promise<CaseRead>;
  /** Asks a case in the name of time: what did not reach somebody, or did after all. false: the store did not confirm it. */
  readonly note: (id: CaseId, command: CaseCommand) => Promise<boolean>;
  /** Tells the directory that these accounts (identityKey) of somebody's are deactivated. false: the store did not confirm it. */
  readonly deactivated: (person: PersonId, accounts: readonly string[]) => Promise<boolean>;
  /** The card as the cases stand, in the person's words; null: there is nothing to say (any more). For a digest: nothing due. */
  readonly render: (person: Person, letter: Letter, cases: ReadonlyMap<CaseId, Case>) => Promise<Card | null>;
  /** The neutral card that a message is edited into when it no longer concerns the person. */
  readonly emptied: (person: Person) => Card;
  readonly chats: { readonly teams?: Chat; readonly slack?: Chat };
  /** Holds the line where nobody can be written to. */
  readonly installations: Pick<Installations, 'pauseLeft' | 'enter' | 'heard'>;
  readonly checks: AccountChecks;
  readonly pace: Pace;
  readonly now: () => Instant;
  /** A name for one request, unique for ever. */
  readonly attempt: () => string;
  readonly log: DeliveryLog;
  readonly watch: Pick<Watch, 'gone' | 'undrawn'>;
  readonly counters: Counters;
}

export function newCounters(): Counters {
  return { sent: 0, waited: 0, tried: 0, barred: 0, unreachable: 0, failed: 0, unknown: 0, repeated: 0 };
}
