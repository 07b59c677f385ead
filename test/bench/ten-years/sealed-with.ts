import { join } from 'node:path';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../../adapters/store/sealing/wrap.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';

export async function sealedWith(dataDir: string, key: string): Promise<Sealed> {
  const masters = masterKeys(key);
  if ('problem' in masters) throw new Error(masters.problem);
  return seal(await openSqlite(join(dataDir, 'quorate.db')), masters);
}
