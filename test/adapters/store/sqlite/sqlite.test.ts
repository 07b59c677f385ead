import { join } from 'node:path';
import { openSqlite } from '../../../../adapters/store/sqlite/sqlite.ts';
import { storeContract } from '../../../contract/store.ts';
import { sealedContract } from '../../../contract/store-sealed.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

async function place() {
  const { folder, remove } = await temporaryFolder();
  return { folder, open: () => openSqlite(join(folder, 'quorate.db')), remove };
}

storeContract('SQLite', place);
sealedContract('SQLite', place);
