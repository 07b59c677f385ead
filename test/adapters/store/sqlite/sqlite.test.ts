import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../../../adapters/store/sqlite/sqlite.ts';
import { storeContract } from '../../../contract/store.ts';
import { redactedContract } from '../../../contract/store-redacted.ts';
import { sealedContract } from '../../../contract/store-sealed.ts';
import { snapshotContract } from '../../../contract/store-snapshots.ts';
import { summaryContract } from '../../../contract/store-summaries.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

async function place() {
  const { folder, remove } = await temporaryFolder();
  const file = join(folder, 'quorate.db');
  return {
    folder,
    open: () => openSqlite(file),
    remove,
    async lose(stream: string, count: number) {
      const db = new DatabaseSync(file);
      db.prepare('DELETE FROM log WHERE stream = (SELECT id FROM streams WHERE name = ?) AND n > ?').run(stream, count);
      db.close();
    },
  };
}

storeContract('SQLite', place);
sealedContract('SQLite', place);
redactedContract('SQLite', place);
snapshotContract('SQLite', place);
summaryContract('SQLite', place);
