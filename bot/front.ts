import type { Sealed } from '../adapters/store/sealed.ts';
import type { Existing } from '../domain/case/state.ts';
import type { Instant, PersonId } from '../domain/ids.ts';
import type { Log } from './log.ts';
import type { Mailboxes } from './mailboxes.ts';
import type { Door } from './strangers.ts';
import type { Streams } from './streams.ts';

/** What handling a click needs. */
export interface Front {
  readonly mailboxes: Mailboxes;
  readonly streams: Streams;
  readonly door: Pick<Door, 'note'>;
  readonly sealed: Pick<Sealed, 'round'>;
  readonly now: () => Instant;
  readonly log: Log;
  /** The cases a person is part of, by their mailbox. */
  readonly casesOf: (person: PersonId) => Promise<readonly Existing[]>;
}
