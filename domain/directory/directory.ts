import type { Decider, Decision, Stamp } from '../decider.ts';
import type { AgencyId, PersonId } from '../ids.ts';
import type { Tell } from '../tell.ts';
import { adopting } from './adopting/slice.ts';
import { adoptionTells } from './adopting/tells.ts';
import { listTells } from './agencies/lists.ts';
import { agencies } from './agencies/slice.ts';
import type { DirectoryCommand, DirectoryCommands, DirectoryEvent, DirectoryEvents, DirectoryRefusal } from './command.ts';
import { importing } from './importing/slice.ts';
import { directoryKeeping } from './keeping/slice.ts';
import { leave } from './leave/slice.ts';
import { closeDirectory, type OpenDirectory, openDirectory } from './open-directory.ts';
import { ownProcedures } from './own-procedures/slice.ts';
import { directoryPeople } from './people/slice.ts';
import { directoryPartsOf } from './rights.ts';
import { schoolTerms } from './school-terms/slice.ts';
import type { About, DirectorySlice } from './slice.ts';
import { type Directory, emptyDirectory } from './state.ts';
import { agencyTeams } from './teams/slice.ts';

const slices = [
  ...[importing, directoryKeeping, directoryPeople, agencies, leave, schoolTerms, agencyTeams],
  ...[adopting, ownProcedures],
] as const;

/** Every command and event of the directory in one table; the compiler asks for every row of each. */
const whole: DirectorySlice<DirectoryCommands, DirectoryEvents> = {
  may: Object.assign({}, ...slices.map((one) => one.may)),
  decide: Object.assign({}, ...slices.map((one) => one.decide)),
  apply: Object.assign({}, ...slices.map((one) => one.apply)),
  says: Object.assign({}, ...slices.map((one) => one.says)),
};

export const directoryRights = whole.may;

/** Whether somebody may ask a command of the directory about a person or agency. */
export function mayDirectory(
  state: Directory,
  stamp: Pick<Stamp, 'by' | 'via'>,
  command: keyof DirectoryCommands,
  about: About,
): boolean {
  const parts = directoryPartsOf(state, stamp, about);
  return whole.may[command].some((part) => parts.has(part));
}

/** What an event says on the trail. */
export function directorySentence(event: DirectoryEvent & Stamp, name: (id: PersonId | AgencyId) => string): string {
  return (whole.says[event.event] as (event: DirectoryEvent & Stamp, name: (id: PersonId | AgencyId) => string) => string)(
    event,
    name,
  );
}

/** The directory: who is in the partnership. One stream; its list is the trail of who joined and who left. */
export const directoryDecider: Decider<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal, null, Tell> = {
  initial: emptyDirectory,
  decide(state, { command, ...stamp }) {
    if (!mayDirectory(state, stamp, command.do, command as About)) return { refused: { why: 'not-yours' } };
    const decide = whole.decide[command.do] as (state: Directory, asked: object) => Decision<DirectoryEvent, DirectoryRefusal>;
    return decide(state, { ...command, ...stamp });
  },
  evolve: (state, event) => fold(state, [event]),
  fold,
  tells: (before, after, _known, at = 0) => [
    ...welcomed(before, after),
    ...listTells(before, after, at),
    ...adoptionTells(before, after),
  ],
  wake: () => null,
};

function fold(state: Directory, events: readonly (DirectoryEvent & Stamp)[]): Directory {
  const open = openDirectory(state);
  for (const event of events) (whole.apply[event.event] as (open: OpenDirectory, event: object) => void)(open, event);
  return closeDirectory(open);
}

/** Whoever was added in chat is told so; those of a file are told of it by whoever sends it. */
function welcomed(before: Directory, after: Directory): readonly Tell[] {
  if (after.people.size === before.people.size) return [];
  const added = [...after.people.values()].filter(({ id }) => !before.people.has(id) && !after.filedPeople.has(id));
  return added.map(({ id }) => ({ to: id, item: { item: 'alert', alert: 'welcome', about: 'welcome' }, notBefore: 0 }));
}
