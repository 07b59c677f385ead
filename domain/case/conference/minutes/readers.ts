import { administers } from '../../../access/administers.ts';
import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Conference } from '../../conference.ts';
import type { ChildId } from '../../family/shape.ts';
import { leadThen } from '../../people/lead.ts';
import type { InMeeting, Known } from '../../whole.ts';
import { minutesCopyFor, recipientOf } from '../circulation/recipients.ts';
import type { CirculationState, RecipientId } from '../circulation/shape.ts';
import { hasGivenWord } from './restricted-word.ts';
import type { HeadingKey, MinutesState, RestrictedText } from './shape.ts';

/** whole: what the agencies get. edited: the copy of the family, which whoever leads takes to them (ST-C1). */
export type MinutesVersion = 'whole' | 'edited';

/** Whose minutes they are, as a conference or its meeting has it. */
export interface MinutesOf {
  readonly chair: PersonId | null;
  readonly minuteTaker: PersonId | null;
  readonly minutes: MinutesState;
  readonly circulation: CirculationState;
}

export function minutesIn({ meeting: { when, minutes, circulation } }: InMeeting): MinutesOf {
  return { chair: when.chair, minuteTaker: when.minuteTaker, minutes, circulation };
}

/** Whoever writes them: the chair, and the minute-taker. */
function writesMinutes({ chair, minuteTaker }: MinutesOf, person: PersonId): boolean {
  return chair === person || minuteTaker === person;
}

/**
 * The restricted texts that somebody may read (FV-R2, Q-11): whoever writes them all; their author their own; and those on the list, once everybody
 * whose information it is was asked (ST-M2), what is of those who have given their word; not those whose copies were withdrawn since, though
 * nobody has taken them off the list.
 */
export function restrictedFor(of: MinutesOf, person: PersonId): readonly RestrictedText[] {
  const { texts, list } = of.minutes.restricted;
  if (writesMinutes(of, person)) return texts;
  const isListed = list?.people.includes(person) === true && !isCopyWithdrawn(of, person);
  return texts.filter(({ from }) => from === person || (isListed && hasGivenWord(of, from, person)));
}

/** What of others somebody has by being on the list of the restricted part, which they are told of and confirm; whoever writes it has it anyway. */
export function givenTo(of: MinutesOf, person: PersonId): readonly RestrictedText[] {
  return writesMinutes(of, person) ? [] : restrictedFor(of, person).filter(({ from }) => from !== person);
}

/** Their copies were withdrawn, and no list that was released since has them again. */
export function isCopyWithdrawn({ circulation }: Pick<MinutesOf, 'circulation'>, person: PersonId): boolean {
  return circulation.withdrawn.some(({ to }) => to === person) && recipientOf(circulation, person) === undefined;
}

/** Before the chair has agreed them they are a draft, of those who write it alone; then of whoever keeps the case as well, who sends them out. */
export function readsMinutes(
  of: MinutesOf & Pick<Conference, 'unit'>,
  person: PersonId,
  { people }: Pick<Directory, 'people'>,
): boolean {
  if (writesMinutes(of, person)) return true;
  return of.minutes.stage === 'agreed' && administers(people.get(person), of.unit);
}

/** A copy as the chair released it: in which version, and of which children. `attended`: of these headings alone, and of nothing else that was said or placed. */
export interface OwnCopy {
  readonly version: MinutesVersion;
  readonly children: readonly ChildId[];
  readonly attended?: readonly HeadingKey[];
}

/**
 * The copy that the released list gives to somebody (ST-C1, FV-T11): once the minutes are agreed and sent, and not while the chair has agreed
 * others since. Nobody has it whose copies were withdrawn. For whom a part alone is meant there is none before the chair has said which.
 */
export function ownCopy({ minutes, circulation }: MinutesOf, to: RecipientId): OwnCopy | null {
  const { sent } = circulation;
  const theirs = minutesCopyFor(circulation, to);
  if (theirs === null || minutes.stage !== 'agreed' || minutes.at > (sent.minutes ?? 0)) return null;
  const { copy, children } = theirs;
  if (copy !== 'part') return { version: copy, children };
  const attended = ownEntry(circulation.attended, to) ?? [];
  return attended.length === 0 ? null : { version: 'edited', children, attended };
}

/** Of the family, and those beside them, to whom a copy is brought. */
export function familyCopies(of: MinutesOf): readonly RecipientId[] {
  return of.circulation.list.flatMap(({ to, person }) => (!person && ownCopy(of, to) !== null ? [to] : []));
}

/** What of them there is for somebody: the minutes, a copy of them or copies to take to the family; what is restricted and nothing else; or nothing. */
export function hasOfMinutes(
  on: InMeeting,
  person: PersonId,
  { directory, procedure }: Pick<Known, 'directory' | 'procedure'>,
): 'minutes' | 'restricted' | null {
  const of = minutesIn(on);
  const { opening } = on.case;
  const unit = opening.status === 'open' ? opening.unit : null;
  if (readsMinutes({ ...of, unit }, person, directory) || ownCopy(of, person) !== null) return 'minutes';
  // Whoever leads takes the family its copies.
  if (leadThen(on.case, procedure, on.id) === person && familyCopies(of).length > 0) return 'minutes';
  return restrictedFor(of, person).length > 0 ? 'restricted' : null;
}
