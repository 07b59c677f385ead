import type { CardName } from '../cardname.ts';
import type { Instant, PersonId } from '../ids.ts';
import { lastMade } from '../last-made.ts';
import type { MeetingId } from '../ref.ts';
import type { Turning } from '../tell.ts';
import type { Conference, Convened } from './conference.ts';
import { changedAmong, type Drawn } from './drawn.ts';
import type { Known } from './whole.ts';

/** One live card of one person. */
export interface Shown {
  readonly to: PersonId;
  readonly card: CardName;
  /** The meeting it is about; absent: the case. */
  readonly meeting?: MeetingId;
  readonly comesDown: boolean;
  readonly turnings: readonly Turning[];
  /** Where it has its hour, as the lead professional's way to call the core group; otherwise at once. */
  readonly notBefore?: Instant;
}

/** What cards are worked out by besides the case. */
export type KnownToCards = Pick<Known, 'procedure' | 'directory'>;

type Part<C> = Exclude<keyof C, 'status'>;

/**
 * Some of what the cards of a conference show, and the parts of it that this is made of: all that `of` is given. A section none of whose
 * parts has become another one shows what it showed, so a press costs what it changes and not what there is.
 */
export interface Section {
  readonly reads: readonly string[];
  readonly from: Conference['status'];
  readonly of: (conference: Convened, known: KnownToCards) => readonly Drawn[];
}

export function section<P extends Part<Convened>>(
  from: Section['from'],
  reads: readonly P[],
  of: (conference: Pick<Convened, P> & { readonly status: string }, known: KnownToCards) => readonly Drawn[],
): Section {
  return { from, reads, of };
}

/** Each part is looked at once, and not once for each section that reads it. */
export function changedParts(before: Conference | null, after: Conference | null): ReadonlySet<string> {
  const changed = new Set<string>();
  const was = before as Readonly<Record<string, unknown>> | null;
  const is = after as Readonly<Record<string, unknown>> | null;
  for (const part in is ?? was) if (was?.[part] !== is?.[part]) changed.add(part);
  return changed;
}

/** The same where nothing but its own scores can be another. */
export function changedScores(before: Conference | null, after: Conference | null): ReadonlySet<string> {
  const changed = new Set<string>();
  if (before?.status !== 'convened' || after?.status !== 'convened') return changed;
  if (before.rounds !== after.rounds) changed.add('rounds');
  if (before.linesInFull !== after.linesInFull) changed.add('linesInFull');
  return changed;
}

const order = ['draft', 'proposed', 'convened'];

/** What the sections come to that read any of the parts that are another, and only what of it is another. */
export function changesIn(
  sections: readonly Section[],
  before: Conference | null,
  after: Conference | null,
  changed: ReadonlySet<string>,
  known: KnownToCards,
): readonly Drawn[] {
  if (before === after) return [];
  const [part = ''] = changed;
  const those =
    before?.status !== after?.status
      ? sections
      : changed.size === 1
        ? (readersOf(sections).get(part) ?? [])
        : sections.filter(({ reads }) => reads.some((one) => changed.has(one)));
  return those.flatMap((one) => changedAmong(drawnBy(one, before, known), drawnBy(one, after, known)));
}

/** The sections that read each part: most presses change one. */
const readersOf = lastMade((sections: readonly Section[]) => {
  const readers = new Map<string, Section[]>();
  for (const one of sections) for (const part of one.reads) readers.set(part, [...(readers.get(part) ?? []), one]);
  return readers;
});

/** What a section shows of a conference as it is. */
export function drawnBy({ from, of }: Section, conference: Conference | null, known: KnownToCards): readonly Drawn[] {
  if (conference === null || order.indexOf(conference.status) < order.indexOf(from)) return [];
  // A draft has less than `of` may take; its one section reads no more than a draft has.
  return of(conference as Convened, known);
}

/** What a reader's card of something between meetings shows; what of it is news to them; and when it becomes another one by time alone. */
export interface ReadersCard {
  readonly shows: string;
  /** What somebody else has said or done, each as a text of its own: something that was not among them before comes as a new message. */
  readonly news: readonly string[];
  readonly turnings: readonly Turning[];
  readonly notBefore?: Instant;
}

/** The card of everybody for whom it shows something else than before, or is gone. `was` null: nothing was compared, so nothing is news. */
export function changedReaders(
  card: CardName,
  was: ReadonlyMap<PersonId, ReadersCard> | null,
  is: ReadonlyMap<PersonId, ReadersCard>,
): readonly Shown[] {
  const all = new Set([...(was?.keys() ?? []), ...is.keys()]);
  return [...all].flatMap((to): Shown[] => {
    const [then, now] = [was?.get(to), is.get(to)];
    if (then?.shows === now?.shows) return [];
    const known = then?.news ?? [];
    const comesDown = was !== null && (now?.news ?? []).some((one) => !known.includes(one));
    const { turnings = [], notBefore = 0 } = now ?? {};
    return [{ to, card, comesDown, turnings, ...(notBefore > 0 ? { notBefore } : {}) }];
  });
}
