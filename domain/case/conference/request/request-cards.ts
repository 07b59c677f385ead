import type { Instant, PersonId } from '../../../ids.ts';
import type { Turning } from '../../../tell.ts';
import { isShutOut } from '../../need-to-know/named.ts';
import type { Shown } from '../../section.ts';
import type { Case, Known } from '../../whole.ts';
import { overdueFrom, remindedAt, setUpReminders } from './clock.ts';
import { hearsOf } from './part-in-request.ts';
import type { ConferenceRequest } from './shape.ts';

/** The card of a request for one person: what it shows of it as one word, so that two are compared at a glance, and when it changes by time alone. */
interface Card {
  readonly to: PersonId;
  readonly shows: string;
  /** It is told to whoever did it too, without a message that notifies. */
  readonly own: boolean;
  readonly turnings: readonly Turning[];
  readonly notBefore?: Instant;
}

/**
 * Whoever asked has one; whoever is to decide; once it is agreed to whoever sets it up; and the managers, where one of these is late. It comes down where it says
 * something new, but to whoever did that, and again by time alone where nothing was done.
 */
export function requestCards(before: Case, after: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Shown[] {
  if (before.request === after.request && before.opening === after.opening && before.needToKnow === after.needToKnow) return [];
  const was = new Map(cardsOf(before, known).map((one) => [one.to, one]));
  const is = cardsOf(after, known);
  const gone = [...was.keys()].filter((to) => !is.some((one) => one.to === to));
  return [
    ...is.filter((one) => was.get(one.to)?.shows !== one.shows).map((one) => shownOf(one, !one.own)),
    ...gone.map((to): Shown => ({ to, card: 'request', comesDown: false, turnings: [] })),
  ];
}

/** Every one there is. */
export function requestCardsIn(state: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Shown[] {
  return cardsOf(state, known).map((one) => shownOf(one, false));
}

function shownOf({ to, turnings, notBefore }: Card, comesDown: boolean): Shown {
  return { to, card: 'request', comesDown, turnings, ...(notBefore === undefined ? {} : { notBefore }) };
}

function cardsOf(state: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Card[] {
  const { asked } = state.request;
  const { status } = state.opening;
  if (asked === null || status === 'none' || status === 'ended') return [];
  const { answered } = asked;
  const shows = `${status}/${asked.answers}/${answered.answer}/${asked.into ?? ''}`;
  // Whoever asked reads the same before it is set up and after: that is no news to them.
  const heard = `requested/${asked.answers}/${answered.answer}/`;
  // Whoever may hear nothing of an answer reads what they read before there was one.
  const quiet = asked.kept?.quiet === true;
  const all = new Map<PersonId, Card>();
  const add = (to: PersonId, turnings: readonly Turning[] = [], notBefore?: Instant, whatIs?: string, own = didIt(asked, to)) => {
    if (all.has(to) || isShutOut(state, known.directory.people.get(to))) return;
    all.set(to, {
      to,
      shows: whatIs ?? shows,
      own,
      turnings,
      ...(notBefore === undefined ? {} : { notBefore }),
    });
  };
  const late = status === 'requested' && asked.into === undefined ? lateFrom(asked, known) : null;
  const reminded = (late?.at ?? []).map(comingDown);
  const atLast = late === null ? [] : [comingDown(late.overdue)];
  const waiting = [comingDown(overdueFrom(asked, known.procedure))];
  const unheard = asked.unheard === undefined && answered.answer !== 'withdrawn';
  const hears = hearsOf(asked);
  if (asked.gone !== true && quiet)
    add(asked.by, unheard ? waiting : [], undefined, unheard ? 'requested/0/none/' : 'unheard', true);
  else if (hears !== null) add(hears, answered.answer === 'none' ? atLast : [], undefined, heard);
  if (answered.answer === 'accepted') {
    for (const person of answered.to) add(person, reminded);
    // Whoever agreed to it hears where nobody sets it up.
    add(answered.by, atLast);
  }
  if (answered.answer === 'declined') add(answered.by);
  for (const person of asked.to) add(person, answered.answer === 'none' ? reminded : []);
  if (answered.answer === 'none' && late !== null)
    for (const person of asked.managers)
      add(
        person,
        reminded.filter(({ at }) => at > late.overdue),
        late.overdue,
      );
  return [...all.values()];
}

const comingDown = (at: Instant): Turning => ({ at, comesDown: true });

/** What is waited for: an answer, or that what was agreed to is set up. Null: nothing any more. */
function lateFrom(asked: ConferenceRequest, { procedure }: Pick<Known, 'procedure'>) {
  if (asked.answered.answer === 'none') return { at: remindedAt(asked, procedure), overdue: overdueFrom(asked, procedure) };
  return asked.answered.answer === 'accepted' ? setUpReminders(asked.answered.at, procedure) : null;
}

/** What stands now was done by them: they know. */
function didIt({ by, answered }: ConferenceRequest, person: PersonId): boolean {
  if (answered.answer === 'none' || answered.answer === 'withdrawn') return person === by;
  return answered.by === person;
}
