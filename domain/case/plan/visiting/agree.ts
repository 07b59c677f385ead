import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { wasConvened } from '../../meetings.ts';
import { leadOf } from '../../people/lead.ts';
import type { Refusal } from '../../refusal.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import { mayTake, mayTakeOf } from '../may-take.ts';
import type { Visit, VisitAgreed, VisitId, VisitingCommands, VisitingEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', VisitingEvents>>;

const mostVisits = 40;
/** At least once in half a year: what is more seldom is no visiting. */
const mostDays = 183;

/** Who sees which child how often (BU-C1). The same agreed twice is agreed once. */
export function agreeVisits(state: Case, asked: VisitingCommands['agree-visits'] & Stamp): Outcome {
  if (!wasConvened(state)) return { refused: 'too-early' };
  const now = agreedOf(asked);
  const no = whyNot(state, now, asked.by);
  if (no !== null) return { refused: no };
  const { visits, stopped } = state.visiting;
  if (visits.some((one) => one.status === 'stands' && isSame(one, now))) return already;
  if (visits.length >= mostVisits) return { refused: 'list-full' };
  return { events: [{ event: 'visits-agreed', visit: `v${visits.length + stopped.length + 1}` as VisitId, ...now }] };
}

/** How it was agreed before stays with it. */
export function changeVisits(state: Case, asked: VisitingCommands['change-visits'] & Stamp): Outcome {
  const visit = found(state, asked);
  if (visit?.status !== 'stands') return { refused: 'no-such-line' };
  const now = agreedOf(asked);
  const no = whyNot(state, now, asked.by);
  if (no !== null) return { refused: no };
  return isSame(visit, now) ? already : { events: [{ event: 'visits-changed', visit: visit.id, now }] };
}

/** Taken out of the plan, or put back. */
export function endVisits(state: Case, asked: VisitingCommands['end-visits'] & Stamp): Outcome {
  const visit = found(state, asked);
  if (visit === undefined) return { refused: 'no-such-line' };
  if ((visit.status === 'stands') === asked.stands) return already;
  return { events: [{ event: 'visits-ended', visit: visit.id, stands: asked.stands }] };
}

/** Whoever sees the child says when they last did; of somebody without an account, or in their place, whoever keeps the plan. */
export function saySeen(state: Case, asked: VisitingCommands['say-seen'] & Stamp, { procedure }: Known): Outcome {
  const visit = found(state, asked);
  const keeps = asked.by === leadOf(state, procedure);
  // Nobody else learns which visits there are.
  const theirs = visit !== undefined && 'person' in visit.who && visit.who.person === asked.by;
  if (!keeps && !theirs) return { refused: 'not-yours' };
  if (visit?.status !== 'stands') return { refused: 'no-such-line' };
  const { on } = asked;
  if ((visit.seen?.on ?? '') === on) return already;
  const day = dayFromIso(on);
  // Nobody was seen on a day to come, nor so long ago that it says nothing.
  const can = on === '' || (day !== null && day <= localDay(asked.at) && day > localDay(asked.at) - 366);
  return can ? { events: [{ event: 'seen-said', visit: visit.id, on }] } : { refused: 'bad-date' };
}

function agreedOf({ who, days, child }: VisitAgreed): VisitAgreed {
  return { who, days, ...(child === undefined ? {} : { child }) };
}

function whyNot(state: Case, { who, days, child }: VisitAgreed, by: Stamp['by']): Refusal | null {
  const about = child === undefined ? {} : { child };
  if (child !== undefined && !state.family.children.some((one) => one.id === child)) return 'no-such-child';
  if (!mayTakeOf(state, by as PersonId, about)) return 'no-such-child';
  if (!Number.isInteger(days) || days < 1 || days > mostDays) return 'bad-date';
  if ('name' in who) return who.name === '' ? 'incomplete' : null;
  return mayTake(state, who.person) && mayTakeOf(state, who.person, about) ? null : 'no-such-person';
}

function found(
  { visiting, needToKnow }: Case,
  { visit, by }: { readonly visit: VisitId } & Pick<Stamp, 'by'>,
): Visit | undefined {
  return visiting.visits.find((one) => one.id === visit && mayTakeOf({ needToKnow }, by as PersonId, one));
}

function isSame(one: VisitAgreed, other: VisitAgreed): boolean {
  return JSON.stringify(agreedOf(one)) === JSON.stringify(agreedOf(other));
}
