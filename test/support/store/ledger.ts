import { join } from 'node:path';
import { nowhere } from '../../../adapters/store/head.ts';
import type { StreamId } from '../../../adapters/store/port.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { masterKey } from '../../../bot/start/master-key.ts';

/** One stored event, as far as every event is alike. */
export interface Stored {
  readonly event: string;
  readonly by: string;
  readonly what?: string;
  readonly item?: { readonly item: string; readonly card?: string; readonly case?: string };
  readonly outcome?: { readonly did: string };
}

/** Reads a bot's store beside it, as another process would: what is really there, not what the bot says. */
export interface Ledger {
  readonly events: (stream: StreamId) => Promise<readonly Stored[]>;
  /** Every stream with what happened in it. Mailboxes are left out unless asked for: what is owed and sent goes on behind. */
  readonly all: (which?: 'trails' | 'everything') => Promise<Readonly<Record<string, readonly string[]>>>;
  readonly close: () => Promise<void>;
}

/** `key`: QUORATE_KEY; without it the sandbox's own, kept in the folder. */
export async function openLedger(folder: string, key?: string): Promise<Ledger> {
  const keys = masterKey({ DATA_DIR: folder, QUORATE_KEY: key, REDIS_URL: undefined });
  if ('problem' in keys) throw new Error(keys.problem);
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), keys);
  const events = async (stream: StreamId) => (await sealed.read(stream, nowhere)).events as readonly Stored[];
  return {
    events,
    async all(which = 'trails') {
      const found: Record<string, readonly string[]> = {};
      for await (const stream of sealed.streams())
        if (which === 'everything' || !stream.startsWith('person:'))
          found[stream] = (await events(stream)).map((one) => `${one.event} ${one.by} ${one.what ?? ''}`.trim());
      return found;
    },
    close: () => sealed.close(),
  };
}
