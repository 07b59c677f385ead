import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { headingsOf } from './headings.ts';
import { isCopyWithdrawn } from './readers.ts';
import type {
  MinutesCommands,
  MinutesEvents,
  MinutesState,
  Put,
  Restricted,
  RestrictedList,
  TypedText,
  UnderHeading,
} from './shape.ts';

type Outcome = Decided<Tagged<'event', MinutesEvents>>;

/** A text is as long as a form of Slack takes with room for what stands around it; several may follow under one heading. */
export const longestText = 2500;
export const mostTexts = 8;
/** Characters in all: some thirty pages. */
const mostInAll = 90_000;

const nothing: UnderHeading = { texts: [], changes: 0 };

export function underHeading({ texts }: Pick<MinutesState, 'texts'>, key: string): UnderHeading {
  return Object.hasOwn(texts, key) ? (texts[key] ?? nothing) : nothing;
}

/**
 * One text at a time, by whoever writes the record or the chair, until the chair has agreed. Who gets the restricted part the chair changes
 * afterwards as well: somebody may need it who did not then, or ought to have it no longer (ST-M2, Q-21, Q-22).
 */
export function writeMinutes(
  { case: of, meeting }: InMeeting,
  { put, by }: MinutesCommands['write-minutes'] & Stamp,
  { procedure }: Known,
): Outcome {
  const { minutes, list, calling } = meeting;
  const written: Outcome = { events: [{ event: 'minutes-written', put }] };
  const before = 'heading' in put ? underHeading(minutes, put.heading) : minutes.restricted;
  const isThere = 'list' in put ? isListed(minutes.restricted, put) : isSame(before.texts[put.nth], put);
  if (isThere) return already;
  if (minutes.stage === 'agreed' && !('list' in put && meeting.when.chair === by)) return { refused: 'too-late' };
  if (put.seen !== before.changes) return { refused: 'changed' };
  const known = new Set([...list.people.map((one) => one.person), ...(list.formerly ?? [])]);
  if ('list' in put) {
    if (before.texts.length === 0) return { refused: 'too-early' };
    const listed = put.list.people.every((one) => known.has(one) && !isCopyWithdrawn(meeting, one));
    if (!listed) return { refused: 'no-such-person' };
    return minutes.stage === 'agreed' ? { events: [{ event: 'restricted-listed', list: put.list }] } : written;
  }
  const text = 'restricted' in put ? put.restricted.text : put.text;
  if (put.nth < 0 || put.nth > before.texts.length || (put.nth === before.texts.length && text === ''))
    return { refused: 'changed' };
  if (put.nth >= mostTexts || text.length > longestText || lengthOf(minutes) + text.length > mostInAll)
    return { refused: 'list-full' };
  if ('restricted' in put)
    return known.has(put.restricted.from) || put.restricted.from === meeting.when.chair ? written : { refused: 'no-such-person' };
  if (!headingsOf(procedure, calling.type).some((one) => one.key === put.heading)) return { refused: 'changed' };
  const children = new Set(of.family.children.map((one) => one.id));
  if (Array.isArray(put.for) && !put.for.every((one) => children.has(one))) return { refused: 'no-such-child' };
  return written;
}

/** What a change comes to. */
export function withPut(own: MinutesState, put: Put, stamp: Pick<Stamp, 'by' | 'at'>): MinutesState {
  const version = own.version + 1;
  if ('list' in put) {
    return { ...own, version, restricted: withList(own.restricted, put.list, stamp) };
  }
  if ('restricted' in put) {
    const { texts, changes } = own.restricted;
    const now = replaced(texts, put.nth, put.restricted.text === '' ? null : put.restricted);
    return { ...own, version, restricted: { texts: now, changes: changes + 1, list: null, words: {}, got: {} } };
  }
  const { texts, changes } = underHeading(own, put.heading);
  const { text, for: whom, editedOut } = put;
  const typed: TypedText = { text, ...(whom === undefined ? {} : { for: whom }), ...(editedOut ? { editedOut } : {}) };
  const under = { texts: replaced(texts, put.nth, text === '' ? null : typed), changes: changes + 1 };
  return { ...own, version, texts: { ...own.texts, [put.heading]: under } };
}

/** Who gets the restricted part, from then on. */
export function withList(
  own: Restricted,
  list: Pick<RestrictedList, 'people' | 'proceedings'>,
  { by, at }: Pick<Stamp, 'by' | 'at'>,
): Restricted {
  const isOn = (person: PersonId) => list.people.includes(person);
  // Whoever was asked about fewer people is asked anew; until then those whom they agreed to have it still.
  const words = Object.entries(own.words).map(([from, said]) => [from, { ...said, people: said.people.filter(isOn) }]);
  const got = Object.entries(own.got).filter(([person]) => isOn(person as PersonId));
  return {
    ...own,
    list: { ...list, by: by as PersonId, at },
    words: Object.fromEntries(words),
    got: Object.fromEntries(got),
  };
}

function replaced<T>(all: readonly T[], nth: number, by: T | null): readonly T[] {
  return [...all.slice(0, nth), ...(by === null ? [] : [by]), ...all.slice(nth + 1)];
}

function isSame(was: TypedText | Restricted['texts'][number] | undefined, put: Exclude<Put, { list: unknown }>): boolean {
  if (was === undefined) return false;
  if ('restricted' in put) return 'from' in was && was.text === put.restricted.text && was.from === put.restricted.from;
  if ('from' in was) return false;
  return was.text === put.text && String(was.for) === String(put.for) && was.editedOut === put.editedOut;
}

function isListed({ list }: Restricted, { list: asked }: Extract<Put, { list: unknown }>): boolean {
  return list !== null && list.proceedings === asked.proceedings && list.people.join() === asked.people.join();
}

function lengthOf({ texts, restricted }: MinutesState): number {
  const all = [...Object.values(texts).flatMap((one) => one.texts), ...restricted.texts];
  return all.reduce((sum, { text }) => sum + text.length, 0);
}
