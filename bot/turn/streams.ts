import type { StreamId } from '../../adapters/store/port.ts';
import type { RoundSeals } from '../../adapters/store/sealing/round.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import { type CaseCommand, type CaseEvent, type CaseKnown, caseDecider } from '../../domain/case/case.ts';
import { caseFromSnapshot } from '../../domain/case/meetings-after.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { DirectoryCommand, DirectoryEvent, DirectoryRefusal } from '../../domain/directory/command.ts';
import { directoryDecider } from '../../domain/directory/directory.ts';
import { installsDecider } from '../../domain/directory/installs/installs.ts';
import {
  type Installs,
  type InstallsCommand,
  type InstallsEvent,
  type InstallsRefusal,
  installsForm,
} from '../../domain/directory/installs/shape.ts';
import { introductionsDecider } from '../../domain/directory/introductions/introductions.ts';
import {
  type Introductions,
  type IntroductionsCommand,
  type IntroductionsEvent,
  type IntroductionsRefusal,
  introductionsForm,
} from '../../domain/directory/introductions/shape.ts';
import { packDirectory, unpackDirectory } from '../../domain/directory/packed.ts';
import { type Directory, directoryForm } from '../../domain/directory/state.ts';
import {
  type Strangers,
  type StrangersCommand,
  type StrangersEvent,
  strangersDecider,
  strangersForm,
} from '../../domain/directory/strangers.ts';
import {
  type BoardFetched,
  type BoardFetches,
  boardFetchesDecider,
  boardFetchesForm,
  type FetchBoard,
} from '../../domain/oversight/fetches.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Tell } from '../../domain/tell.ts';
import type { Watch } from '../observe/watch.ts';
import { allAlongside } from './alongside.ts';
import type { Folds } from './folds.ts';
import { mailboxGone, type NoteUnreached } from './mailbox-gone.ts';
import { type ReadInFull, readInFull } from './read-in-full.ts';
import { type OpenReferences, openReferences } from './references.ts';
import { mail } from './telling.ts';
import { type Turns, turns } from './turn.ts';
import { type ReadTrail, readTrail, redactsOf, withTrail } from './whole-trail.ts';

/** What is known when something is made of a case and decided on it; `seals` null: there is no case yet. */
export interface CaseOn extends CaseKnown {
  readonly seals: RoundSeals | null;
}

export type CaseTurns = Turns<Case, CaseCommand, CaseEvent, Refusal, Directory, CaseOn>;

export interface Streams {
  readonly cases: CaseTurns;
  readonly directory: Turns<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal, null, null>;
  readonly strangers: Turns<Strangers, StrangersCommand, StrangersEvent, never, null, null>;
  readonly introductions: Turns<
    Introductions,
    IntroductionsCommand,
    IntroductionsEvent,
    IntroductionsRefusal,
    Directory,
    Directory
  >;
  readonly installs: Turns<Installs, InstallsCommand, InstallsEvent, InstallsRefusal, null, null>;
  readonly boards: Turns<BoardFetches, FetchBoard, BoardFetched, 'spent', Directory, Directory>;
  readonly references: Pick<OpenReferences, 'holder'>;
  readonly inFull: ReadInFull;
  readonly trail: ReadTrail;
  /** The names of all streams there are. */
  readonly all: () => AsyncIterable<StreamId>;
}

export const caseStream = (id: string): StreamId => `case:${id}`;

/** The form of a Case in snapshots: raise it whenever the state changes shape. */
export const caseForm = 66;

/**
 * Bytes of cases kept in memory, where they take 1.3 times as many (docs/performance.md): a thousand as most are, or 150 of ten years. One
 * that is not kept costs a press a few milliseconds more.
 */
const roomForCases = 64_000_000;

/** The turns of cases, of the directory and of who was not let in, over one sealed store. `wrote` hears of every stream just written; `mailbox`: as it is kept. */
export function openStreams(
  sealed: Sealed,
  wrote: (streams: readonly StreamId[]) => void,
  mailbox?: Pick<Folds<Mailbox>, 'kept' | 'behind'>,
  watch?: Watch,
): Streams {
  const watched = watch === undefined ? {} : { watch };
  const directory = turns<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal, null, Tell>({
    sealed,
    decider: directoryDecider,
    tell: (told, from, kept) => mail(told, from, kept ? mailbox?.kept : undefined),
    known: () => null,
    wrote,
    room: 0,
    form: directoryForm,
    packing: { pack: packDirectory, unpack: unpackDirectory },
    ...watched,
  });
  const strangers = turns<Strangers, StrangersCommand, StrangersEvent, never, null, never>({
    sealed,
    decider: strangersDecider,
    known: () => null,
    wrote,
    room: 0,
    form: strangersForm,
    ...watched,
  });
  const introductions = turns<
    Introductions,
    IntroductionsCommand,
    IntroductionsEvent,
    IntroductionsRefusal,
    Directory,
    never,
    Directory
  >({
    sealed,
    decider: introductionsDecider,
    beside: { stream: 'directory', folds: directory.folds },
    known: (_, __, people) => people,
    wrote,
    room: 0,
    form: introductionsForm,
    ...watched,
  });
  const installs = turns<Installs, InstallsCommand, InstallsEvent, InstallsRefusal, null, never>({
    sealed,
    decider: installsDecider,
    known: () => null,
    wrote,
    room: 0,
    form: installsForm,
    ...watched,
  });
  const boards = turns<BoardFetches, FetchBoard, BoardFetched, 'spent', Directory, never, Directory>({
    sealed,
    decider: boardFetchesDecider,
    beside: { stream: 'directory', folds: directory.folds },
    known: (_, __, people) => people,
    wrote,
    room: 0,
    form: boardFetchesForm,
    ...watched,
  });
  const note: NoteUnreached = async (of, person, at) => {
    const command = { do: 'note-unreached', person, card: 'meeting' } as const;
    const { did } = await cases.ask(caseStream(of), { by: 'time', at, via: 'time', command });
    return did !== 'unconfirmed';
  };
  const trailOf = readTrail(sealed);
  const references = openReferences(sealed, (id) => cases.peek(caseStream(id)), watch);
  const cases: CaseTurns = turns<Case, CaseCommand, CaseEvent, Refusal, CaseOn, Tell, Directory>({
    sealed,
    decider: caseDecider,
    beside: { stream: 'directory', folds: directory.folds },
    known(_, { opening }, people) {
      const procedure = procedureOf(opening.status === 'none' ? people.procedure : opening.procedure, people);
      if (opening.status !== 'open') return { directory: people, procedure, seals: null, unseal: noSeal };
      const on = (seals: RoundSeals): CaseOn => ({
        directory: people,
        procedure,
        seals,
        unseal: (round, blob) => seals(round).unseal(blob),
      });
      const seals = sealed.rounds(opening.id);
      return seals instanceof Promise ? seals.then(on) : on(seals);
    },
    alongside: allAlongside(references.alongside(), withTrail(trailOf)),
    redacts: redactsOf,
    tell: (told, from, kept) => mail(told, from, kept ? mailbox?.kept : undefined),
    told(boxes) {
      for (const box of boxes) mailbox?.behind(box);
    },
    wrote,
    form: caseForm,
    packing: { pack: (state) => state, unpack: caseFromSnapshot },
    room: roomForCases,
    ...watched,
    ...(watch === undefined ? {} : { gone: mailboxGone(note, watch) }),
  });
  return {
    cases,
    directory,
    strangers,
    introductions,
    installs,
    boards,
    references,
    inFull: readInFull(sealed),
    trail: trailOf,
    all: () => sealed.streams(),
  };
}

function noSeal(): never {
  throw new Error('unseal: there is no case');
}
