import { randomUUID } from 'node:crypto';
import { emptiedCard } from '../../cards/building/notes.ts';
import { administratorsOf } from '../../domain/access/administers.ts';
import { asItStands } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Log } from '../observe/log.ts';
import type { Watch } from '../observe/watch.ts';
import { type Mailboxes, mailKnown } from '../turn/mailboxes.ts';
import { readCase } from '../turn/read-case.ts';
import type { Streams } from '../turn/streams.ts';
import type { CanWrite } from './can-write.ts';
import type { Chats } from './chats.ts';
import type { Counters, DeliveryContext } from './delivery-context.ts';
import type { Installations } from './installations.ts';
import type { Pace } from './pace.ts';
import { renderLetter } from './render-letter.ts';

export interface PostOptions {
  readonly streams: Streams;
  readonly mailboxes: Mailboxes;
  readonly chats: Chats;
  readonly canWrite: CanWrite;
  readonly installations: Installations;
  readonly now: () => Instant;
  readonly log: Log;
  readonly watch: Pick<Watch, 'gone'>;
  readonly counters: Counters;
  readonly pace: Pace;
}

/** What deliveries are made with. */
export function openPost(options: PostOptions): DeliveryContext {
  const { streams, mailboxes, chats, canWrite, installations, now, log, watch, counters, pace } = options;
  const directory = () => streams.directory.peek('directory');
  return {
    turns: mailboxes,
    known: async (stream) => mailKnown(await directory(), stream, canWrite, now()),
    person: async (id) => (await directory()).people.get(id),
    async caseOf(id) {
      const [read, people] = await Promise.all([readCase(streams, id), directory()]);
      return { ...read, state: asItStands(read.state, people) };
    },
    administrators: async (unit) => administratorsOf(await directory(), unit),
    render: async (person, letter, cases) => renderLetter(await directory(), person, letter, cases, now()),
    emptied: (person) => emptiedCard({ language: person.language }),
    chats,
    installations,
    pace,
    now,
    attempt: randomUUID,
    log: {
      info: (ids, event) => log('info', { event, ...ids }),
      warn: (ids, event) => log('warn', { event, ...ids }),
      error: (ids, event) => log('error', { event, ...ids }),
    },
    watch,
    counters,
  };
}
