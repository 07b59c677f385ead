import { randomBytes } from 'node:crypto';
import { type MasterKeys, masterKeys } from '../../../adapters/store/sealing/wrap.ts';

/** What QUORATE_KEY would hold for one new master key. */
export const newKeyText = () => randomBytes(32).toString('base64');

export function masters(text = newKeyText()): MasterKeys {
  const keys = masterKeys(text);
  if ('problem' in keys) throw new Error(keys.problem);
  return keys;
}
