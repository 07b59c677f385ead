import type { DirectoryCommands } from '../directory/command.ts';
import { directoryRights } from '../directory/directory.ts';
import type { DirectoryPart } from '../directory/slice.ts';
import { boards, unitLists } from '../oversight/sees.ts';

/** What is read of no one case, and asks nothing of the directory; which cases are on it is asked of each (domain/oversight). */
const readsOfMany = {
  'read-partnership': ['administrator', 'lead'],
  'read-unit-cases': unitLists,
  'read-board': boards,
  'fetch-board': boards,
} as const;

export type DirectoryAsk = keyof DirectoryCommands | keyof typeof readsOfMany;

/** Who has a board by their standing besides. */
type AnyPart = DirectoryPart | (typeof boards)[number];

/**
 * One answer of the access matrix of the directory: whether somebody with the part `who` towards the person or agency that is asked about,
 * and with no other, may do `may`. People and agencies are of no case, so that there is one stage.
 */
export interface DirectoryCell {
  readonly may: DirectoryAsk;
  readonly who: AnyPart;
  readonly stage: 'directory';
  readonly allowed: boolean;
  readonly why: string;
}

/** Every part, in the order they are printed. The compiler asks for a new one. */
const everyPart: Readonly<Record<AnyPart, null>> = {
  administrator: null,
  'unit-manager': null,
  'strategic-manager': null,
  coordinator: null,
  lead: null,
  self: null,
  server: null,
};
export const directoryParts = Object.keys(everyPart) as readonly AnyPart[];

/** Every command of the directory, for every part: read off the rights in its slices; and what is read of many cases at once. */
export function directoryMatrix(): readonly DirectoryCell[] {
  const all: Readonly<Record<DirectoryAsk, readonly AnyPart[]>> = { ...directoryRights, ...readsOfMany };
  return (Object.keys(all) as DirectoryAsk[]).flatMap((may) =>
    directoryParts.map((who) => {
      const allowed = all[may].includes(who);
      return { may, who, stage: 'directory', allowed, why: allowed ? 'no row of the procedures' : 'not a part that may' };
    }),
  );
}
