import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealed.ts';
import { caseDecider } from '../../domain/case/case.ts';
import type { CaseCommand } from '../../domain/case/command.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import type { Known } from '../../domain/case/known.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { CaseState, Existing } from '../../domain/case/state.ts';
import type { Ask } from '../../domain/decider.ts';
import type { DirectoryCommand, DirectoryEvent, DirectoryRefusal } from '../../domain/directory/command.ts';
import { directoryDecider } from '../../domain/directory/directory.ts';
import { pack, unpack } from '../../domain/directory/packed.ts';
import { type Directory, directoryForm } from '../../domain/directory/state.ts';
import {
  type Strangers,
  type StrangersCommand,
  type StrangersEvent,
  strangersDecider,
  strangersForm,
} from '../../domain/directory/strangers.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import type { Tell } from '../../domain/tell.ts';
import type { Watch } from '../observe/watch.ts';
import { countDates } from './case-deadlines.ts';
import type { Folds } from './folds.ts';
import { mailboxGone } from './mailbox-gone.ts';
import { caseProcedure, procedureOf } from './procedure.ts';
import { mail } from './telling.ts';
import { type Turns, turns } from './turn.ts';

export interface Streams {
  readonly cases: Turns<CaseState, CaseCommand, CaseEvent, Refusal>;
  readonly directory: Turns<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal>;
  readonly strangers: Turns<Strangers, StrangersCommand, StrangersEvent, never>;
  /** The names of all streams there are. */
  readonly all: () => AsyncIterable<StreamId>;
}

export const caseStream = (id: string): StreamId => `case:${id}`;

/** The turns of cases, of the directory and of who was not let in, over one sealed store. `wrote` hears of every stream just written; `mailbox`: as it is kept. */
export function openStreams(
  sealed: Sealed,
  wrote: (streams: readonly StreamId[]) => void,
  mailbox?: Pick<Folds<Mailbox>, 'kept' | 'behind'>,
  watch?: Watch,
): Streams {
  const watched = watch === undefined ? {} : { watch };
  const directory = turns<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal, null, never>({
    sealed,
    decider: directoryDecider,
    known: () => null,
    wrote,
    keep: 1,
    form: directoryForm,
    packing: { pack, unpack },
    ...watched,
  });
  const strangers = turns<Strangers, StrangersCommand, StrangersEvent, never, null, never>({
    sealed,
    decider: strangersDecider,
    known: () => null,
    wrote,
    keep: 1,
    form: strangersForm,
    ...watched,
  });
  const cases = turns<CaseState, CaseCommand, CaseEvent, Refusal, Known, Tell, Directory>({
    sealed,
    decider: caseDecider,
    beside: { stream: 'directory', folds: directory.folds },
    known: (_stream, state, asks, people) => {
      const key =
        state.status === 'none'
          ? (asks.map(({ command }) => command).find((one) => one.do === 'open')?.procedure ?? people.procedure)
          : state.procedure;
      const procedure = procedureOf(key, people);
      const count = (one: Existing) => countDates(one, procedure);
      const known = { directory: people, procedure: caseProcedure(procedure), count };
      const opening = unsealFor(state, asks);
      return opening === null ? { ...known, unseal: sealedShut } : opening.then((unseal) => ({ ...known, unseal }));
    },
    tell: (told, from, kept) => mail(told, from, kept ? mailbox?.kept : undefined),
    told(boxes) {
      for (const box of boxes) mailbox?.behind(box);
    },
    wrote,
    form: 4,
    ...watched,
    ...(watch === undefined ? {} : { gone: mailboxGone(sealed, watch) }),
  });
  return { cases, directory, strangers, all: () => sealed.streams() };

  /** Only a turn with a reveal in it opens the seal, and only of the open round; null: it stays shut. */
  function unsealFor(state: CaseState, asks: readonly Ask<CaseCommand>[]): Promise<Known['unseal']> | null {
    const last = state.status === 'convened' ? state.rounds.at(-1) : undefined;
    const reveals = asks.some(({ command }) => command.do === 'reveal');
    if (state.status !== 'convened' || last === undefined || !reveals) return null;
    return sealed
      .round(state.id, last.round)
      .then((round) => (of: number, blob: string) => (of === last.round ? round.unseal(blob) : sealedShut()));
  }
}

function sealedShut(): never {
  throw new Error('unseal: only a reveal of the open round may open the seal');
}
