import type { Stamp } from '../../../decider.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import type { MinutesCommands, MinutesEvents, MinutesState, Restricted } from './shape.ts';

/** Whose minutes they are, and what is restricted in them. */
interface RestrictedOf {
  readonly chair: PersonId | null;
  readonly minuteTaker: PersonId | null;
  readonly minutes: Pick<MinutesState, 'restricted'>;
}

/** Whoever writes them put their own there themselves, so that their word is given. */
function writesThem({ chair, minuteTaker }: RestrictedOf, person: PersonId): boolean {
  return chair === person || minuteTaker === person;
}

/** Whether what is somebody's may go to one who is on the list (FV-R2). */
export function hasGivenWord(of: RestrictedOf, from: PersonId, to: PersonId): boolean {
  const said = ownEntry(of.minutes.restricted.words, from);
  return writesThem(of, from) || (said?.agrees === true && said.people.includes(to));
}

/** What somebody has said of all who are on the list besides themself; null: nothing, or only of some of them. */
export function wordOnAll({ minutes }: Pick<RestrictedOf, 'minutes'>, from: PersonId): boolean | null {
  const { list, words } = minutes.restricted;
  const said = ownEntry(words, from);
  const others = list?.people.filter((one) => one !== from) ?? [];
  return said === undefined || !others.every((one) => said.people.includes(one)) ? null : said.agrees;
}

/** Whether somebody's word is wanted: something of theirs is to go to somebody else on the list. */
export function isAskedForWord(of: RestrictedOf, person: PersonId): boolean {
  const { texts, list } = of.minutes.restricted;
  if (list === null || writesThem(of, person)) return false;
  return texts.some((one) => one.from === person) && list.people.some((one) => one !== person);
}

/** Whoever's information it is says whether it may go to the list; and otherwise, as long as they like. */
export function answerRestricted(
  { meeting: { when, minutes } }: InMeeting,
  { agrees, seen, by }: MinutesCommands['answer-restricted'] & Stamp,
): Decided<Tagged<'event', MinutesEvents>> {
  const person = by as PersonId;
  const { list } = minutes.restricted;
  if (!isAskedForWord({ chair: when.chair, minuteTaker: when.minuteTaker, minutes }, person)) return { refused: 'changed' };
  if (list?.at !== seen) return { refused: 'changed' };
  return wordOnAll({ minutes }, person) === agrees ? already : { events: [{ event: 'restricted-answered', agrees }] };
}

/** Their word holds for those who are on the list now; what is new to somebody by it they have not had yet. */
export function withWord(
  own: Restricted,
  { agrees, by, at }: { readonly agrees: boolean; readonly by: PersonId; readonly at: Instant },
): Restricted {
  const before = ownEntry(own.words, by);
  const people = own.list?.people ?? [];
  const had = before?.agrees === true ? before.people : [];
  const got = agrees ? Object.entries(own.got).filter(([to]) => had.includes(to as PersonId)) : Object.entries(own.got);
  return { ...own, words: { ...own.words, [by]: { agrees, at, people } }, got: Object.fromEntries(got) };
}
