import type { DirectoryCommands } from '../directory/command.ts';
import { directoryRights } from '../directory/directory.ts';
import type { DirectoryPart } from '../directory/slice.ts';

/**
 * One answer of the access matrix of the directory: whether somebody with the part `who` towards the person or agency that is asked about,
 * and with no other, may do `may`. People and agencies are of no case, so that there is one stage.
 */
export interface DirectoryCell {
  readonly may: keyof DirectoryCommands;
  readonly who: DirectoryPart;
  readonly stage: 'directory';
  readonly allowed: boolean;
  readonly why: string;
}

/** Every part, in the order they are printed. The compiler asks for a new one. */
const everyPart: Readonly<Record<DirectoryPart, null>> = {
  administrator: null,
  'unit-manager': null,
  lead: null,
  self: null,
  server: null,
};
export const directoryParts = Object.keys(everyPart) as readonly DirectoryPart[];

/** Every command of the directory, for every part: read off the rights in its slices. */
export function directoryMatrix(): readonly DirectoryCell[] {
  return (Object.keys(directoryRights) as (keyof DirectoryCommands)[]).flatMap((may) =>
    directoryParts.map((who) => {
      const allowed = directoryRights[may].includes(who);
      return { may, who, stage: 'directory', allowed, why: allowed ? 'no row of the procedures' : 'not a part that may' };
    }),
  );
}
