import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../adapters/store/port.ts';
import { sandboxKey } from '../../adapters/store/sealing/sandbox-key.ts';
import type { MasterKeys } from '../../adapters/store/sealing/wrap.ts';
import { makeSandboxStore } from '../../adapters/store/sqlite/make-sandbox-store.ts';
import { isSandboxStore } from '../../adapters/store/sqlite/sandbox-mark.ts';
import { openSqlite } from '../../adapters/store/sqlite/sqlite.ts';
import { makeDataFolder } from './data-folder.ts';
import { storeFile } from './open-store.ts';

/** What the sandbox keeps its invented cases in. */
export interface SandboxHome {
  readonly folder: string;
  readonly keys: MasterKeys;
  readonly open: () => Promise<Store>;
  /** Deletes what was stored, and nothing that the sandbox has not marked as its own. The key stays. */
  readonly forget: () => void;
}

/** The sandbox's own folder beside the data of a live bot, or the very folder where it has been before. */
export function sandboxFolder(dataDir: string): string {
  return isSandboxStore(storeFile(dataDir)) ? dataDir : join(dataDir, 'sandbox');
}

/** A store there that bears no mark is left alone, whatever it is, and nothing is imported into it. */
export function openSandboxHome(folder: string): SandboxHome | { readonly wrong: readonly string[] } {
  const file = storeFile(folder);
  const ends = ['-wal', '-shm', ''];
  const foreign = () => ends.some((end) => existsSync(file + end)) && !isSandboxStore(file);
  const leaveAlone = `${file} was not made by the sandbox, which deletes only what it has made: move it away, or set DATA_DIR to another folder.`;
  if (foreign()) return { wrong: [leaveAlone] };
  const why = makeDataFolder(folder);
  if (why !== null) return { wrong: [why] };
  const keys = sandboxKey(folder);
  if ('problem' in keys) return { wrong: [keys.problem] };
  return {
    folder,
    keys,
    async open() {
      if (foreign()) throw new Error(leaveAlone);
      if (!existsSync(file)) makeSandboxStore(file);
      return openSqlite(file);
    },
    forget() {
      if (foreign()) throw new Error(leaveAlone);
      // The file with the mark goes last: cut short, what is left is still known to be the sandbox's.
      for (const end of ends) rmSync(file + end, { force: true });
    },
  };
}
