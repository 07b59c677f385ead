import type { Decider, Decision, Stamp } from '../decider.ts';
import type { DirectoryCommand, DirectoryCommands, DirectoryEvent, DirectoryEvents, DirectoryRefusal } from './command.ts';
import { identitiesOf } from './identities.ts';
import { importing } from './importing/slice.ts';
import { directoryKeeping } from './keeping/slice.ts';
import { directoryPartsOf } from './rights.ts';
import type { About, DirectorySlice, OpenDirectory } from './slice.ts';
import { type Directory, emptyDirectory } from './state.ts';

const slices = [importing, directoryKeeping] as const;

/** Every command and event of the directory in one table; the compiler asks for every row of each. */
const whole: DirectorySlice<DirectoryCommands, DirectoryEvents> = {
  may: Object.assign({}, ...slices.map((one) => one.may)),
  decide: Object.assign({}, ...slices.map((one) => one.decide)),
  apply: Object.assign({}, ...slices.map((one) => one.apply)),
};

/** The directory: who is in the partnership. One stream; its list is the trail of who joined and who left. */
export const directoryDecider: Decider<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal, null, never> = {
  initial: emptyDirectory,
  decide(state, { command, ...stamp }) {
    const parts = directoryPartsOf(state, stamp, command as About);
    if (!whole.may[command.do].some((part) => parts.has(part))) return { refused: { why: 'not-yours' } };
    const decide = whole.decide[command.do] as (state: Directory, asked: object) => Decision<DirectoryEvent, DirectoryRefusal>;
    return decide(state, { ...command, ...stamp });
  },
  evolve: (state, event) => fold(state, [event]),
  fold,
  tells: () => [],
  wake: () => null,
};

function fold(state: Directory, events: readonly (DirectoryEvent & Stamp)[]): Directory {
  const open: OpenDirectory = {
    ...state,
    agencies: new Map(state.agencies),
    people: new Map(state.people),
    services: new Map(state.services),
    tombstones: new Set(state.tombstones),
  };
  for (const event of events) (whole.apply[event.event] as (open: OpenDirectory, event: object) => void)(open, event);
  return { ...open, identities: identitiesOf(open.people) };
}
