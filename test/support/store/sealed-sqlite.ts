import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../../adapters/store/sealing/wrap.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { temporaryFolder } from '../temporary.ts';

/** A real sealed store in a folder of its own. Each `open` is another process as far as the store can tell: objects of its own. */
export async function sealedSqlite(): Promise<{ open(): Promise<Sealed>; remove(): Promise<void> }> {
  const { folder, remove } = await temporaryFolder();
  const masters = masterKeys(randomBytes(32).toString('base64'));
  if ('problem' in masters) throw new Error(masters.problem);
  const opened: Sealed[] = [];
  return {
    async open() {
      const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters);
      opened.push(sealed);
      return sealed;
    },
    async remove() {
      await Promise.all(opened.map((one) => one.close()));
      await remove();
    },
  };
}
