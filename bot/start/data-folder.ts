import { accessSync, constants, mkdirSync } from 'node:fs';
import { codeOf } from '../observe/log.ts';

/** Makes the folder unless it is there. null, or the sentence why it cannot be used: DATA_DIR is it, or has it in it. */
export function makeDataFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return `DATA_DIR: ${folder} cannot be used (${codeOf(error)}). It should be a folder that may be read and written here.`;
  }
}
