import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { isLastHere } from '../../meetings.ts';
import { agencyFor } from '../../people/agency-for.ts';
import { isStill } from '../../people/departures.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { answered } from './attend.ts';
import { saidBy } from './said.ts';
import type { AnswersCommands, AnswersEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', AnswersEvents>>;

/** Somebody else of the same agency comes instead; the chair agrees (Q-7, ST-P3, CE-P2). A name alone goes to the administrator. */
export function sendDeputy(
  whole: InMeeting,
  { deputy, at, by, seen }: AnswersCommands['send-deputy'] & Stamp,
  known: Known,
): Outcome {
  const refused = 'person' in deputy ? checked(whole, by as PersonId, deputy.person, known) : null;
  return refused ?? answered(whole, { by, seen }, { answer: 'deputy', deputy, agreed: 'asked', at }, false);
}

/** The administrator has added the named colleague to the directory and says who it is. */
export function nameDeputy(whole: InMeeting, { of, deputy }: AnswersCommands['name-deputy'], known: Known): Outcome {
  const asked = askedFor(whole, of);
  if (asked === null) return { refused: 'changed' };
  if ('person' in asked.deputy) return asked.deputy.person === deputy ? already : { refused: 'changed' };
  return checked(whole, of, deputy, known) ?? { events: [{ event: 'deputy-named', of, deputy }] };
}

/**
 * The deputy takes the place on the list as a new invitee; the original no longer sees the case. Whoever has changed their mind
 * since the chair's card was drawn must not let in somebody unseen. One that the chair has declined they may agree to after all.
 */
export function agreeDeputy(whole: InMeeting, { of, seen, line }: AnswersCommands['agree-deputy'], known: Known): Outcome {
  if (whole.meeting.list.people.some((one) => one.standsFor === of)) return already;
  const { answer: asked } = saidBy(whole.meeting.answers, of);
  if (asked.answer !== 'deputy' || !('person' in asked.deputy) || asked.at !== seen) return { refused: 'changed' };
  const deputy = asked.deputy.person;
  if (isLastHere(whole.meeting, of)) return { refused: 'last-here' };
  const agency = agencyFor(whole.case.people.agencies, of, known.directory);
  if (agency === undefined) return { refused: 'no-such-person' };
  return checked(whole, of, deputy, known) ?? { events: [{ event: 'deputy-agreed', of, deputy, agency, ...said(line) }] };
}

export function declineDeputy(whole: InMeeting, { of, line }: AnswersCommands['decline-deputy']): Outcome {
  return askedFor(whole, of) === null ? already : { events: [{ event: 'deputy-declined', of, ...said(line) }] };
}

function said(line: string | undefined): { readonly line?: string } {
  return line === undefined || line === '' ? {} : { line };
}

/** A deputy who was asked for and is no longer of that agency cannot be agreed to: the person answers again. */
export function dropDeputies(whole: InMeeting, _: object, { directory }: Known): Outcome {
  return { events: declinedDeputies(whole, directory) };
}

export function declinedDeputies(whole: InMeeting, directory: Known['directory']) {
  const gone = whole.meeting.list.people.filter(({ person }) => {
    const asked = askedFor(whole, person);
    if (asked === null || !('person' in asked.deputy)) return false;
    return !isStill(asked.deputy.person, whole.case.people.agencies[person], directory);
  });
  return gone.map(({ person }) => ({ event: 'deputy-declined', of: person }) as const);
}

function askedFor({ meeting }: InMeeting, of: PersonId) {
  const { answer } = saidBy(meeting.answers, of);
  return answer.answer === 'deputy' && answer.agreed === 'asked' ? answer : null;
}

function checked(
  { case: { people }, meeting }: InMeeting,
  of: PersonId,
  deputy: PersonId,
  { directory }: Known,
): { readonly refused: 'no-such-person' | 'already-listed' | 'takes-minutes' } | null {
  if (!isStill(deputy, agencyFor(people.agencies, of, directory), directory)) return { refused: 'no-such-person' };
  if (deputy === meeting.when.minuteTaker) return { refused: 'takes-minutes' };
  const listed = deputy === meeting.when.chair || meeting.list.people.some((one) => one.person === deputy);
  return listed ? { refused: 'already-listed' } : null;
}
