import { randomUUID } from 'node:crypto';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { emptiedCard } from '../../cards/building/notes.ts';
import { asItStands } from '../../domain/case/case.ts';
import { identityKey } from '../../domain/directory/identity.ts';
import { installationOf } from '../../domain/directory/installation.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Log } from '../observe/log.ts';
import type { Watch } from '../observe/watch.ts';
import { type Mailboxes, mailKnown } from '../turn/mailboxes.ts';
import { readCase } from '../turn/read-case.ts';
import { caseStream, type Streams } from '../turn/streams.ts';
import { accountChecks } from './account-checks.ts';
import type { AlertAdministrators } from './alert-administrators.ts';
import type { CanWrite } from './can-write.ts';
import type { Chats } from './chats.ts';
import type { Counters, DeliveryContext } from './delivery-context.ts';
import type { Installations } from './installations.ts';
import type { Pace } from './pace/pace.ts';
import { renderLetter } from './render-letter.ts';

export interface PostOptions {
  readonly streams: Streams;
  readonly mailboxes: Mailboxes;
  readonly chats: Chats;
  readonly canWrite: CanWrite;
  readonly installations: Installations;
  readonly alert: AlertAdministrators;
  readonly now: () => Instant;
  readonly log: Log;
  readonly watch: Pick<Watch, 'gone' | 'undrawn'>;
  readonly counters: Counters;
  readonly pace: Pace;
}

/** What deliveries are made with. */
export function openPost(options: PostOptions): DeliveryContext {
  const { streams, mailboxes, chats, canWrite, installations, alert, now, log, watch, counters, pace } = options;
  const directory = () => streams.directory.peek('directory');
  return {
    turns: mailboxes,
    known: async (stream) => mailKnown(await directory(), stream, canWrite, now()),
    person: async (id) => (await directory()).people.get(id),
    async caseOf(id) {
      const [read, people] = await Promise.all([readCase(streams, id), directory()]);
      return { ...read, state: asItStands(read.state, people) };
    },
    async note(id, command) {
      const ask = { by: 'time', at: now(), via: 'time', command } as const;
      // Of a case whose key is destroyed there is nothing to telephone about.
      const { did } = await streams.cases.ask(caseStream(id), ask).catch((error: unknown) => {
        if (error instanceof Destroyed) return { did: 'refused' } as const;
        throw error;
      });
      return did !== 'unconfirmed';
    },
    async deactivated(person, accounts) {
      const command = { do: 'note-deactivated', person, accounts } as const;
      const answer = await streams.directory.ask('directory', { by: 'time', at: now(), via: 'time', command });
      if (answer.did === 'refused' && answer.reason.why === 'too-many-deactivated') {
        const theirs = (await directory()).people.get(person)?.identities ?? [];
        const there = theirs.filter((one) => accounts.includes(identityKey(one)));
        for (const installation of new Set(there.map(installationOf))) await alert(installation, 'deactivated');
      }
      return answer.did !== 'unconfirmed';
    },
    render: async (person, letter, cases) => renderLetter(await directory(), person, letter, cases, now()),
    emptied: (person) => emptiedCard({ language: person.language }),
    chats,
    installations,
    checks: accountChecks(now),
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
