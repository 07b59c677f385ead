import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import { isFreshId } from '../../../fresh-id.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { conferenceOf } from '../../conference.ts';
import { mayHave } from '../../need-to-know/children.ts';
import { agencyFor } from '../../people/agency-for.ts';
import { isAway } from '../../people/departures.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { childrenOf } from './decide-child.ts';
import { endedAt, toDoSince } from './recommended-tasks.ts';
import type { DecidedTaskId, DecisionCommands, DecisionEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', DecisionEvents>>;

/** More than a conference comes to, so that nothing grows without end. */
const mostRecommended = 20;

/**
 * What follows for a child: other help where it is not at risk, who leads it, and what was answered of an unborn one (FV-D5, ST-D3, BU-D3,
 * CE-D4, FV-B1). Said again it is a correction.
 */
export function sayFollows(
  { case: of, meeting }: InMeeting,
  { child, help, lead, words, unborn }: DecisionCommands['say-follows'],
  { procedure }: Known,
): Outcome {
  const decided = meeting.decision.children[child];
  if (decided === undefined) return { refused: 'too-early' };
  if ((help === null) !== (decided.outcome === 'at-risk')) return { refused: 'incomplete' };
  if (help === 'yes' && procedure.decision.otherHelp.lead && lead === null) return { refused: 'incomplete' };
  if (lead !== null && !isListed(meeting, lead)) return { refused: 'no-such-person' };
  if (lead !== null && !mayHave(of.needToKnow.perChild, lead, child, 'details')) return { refused: 'no-such-person' };
  const asked = procedure.decision.unborn.filter((one) => unborn[one] !== undefined);
  const answers = Object.fromEntries(asked.map((one) => [one, unborn[one]]));
  const is = { help, lead: help === 'yes' ? lead : null, words, unborn: answers };
  const was = meeting.decision.follows[child];
  return JSON.stringify(was) === JSON.stringify(is) ? already : { events: [{ event: 'follows-said', child, ...is }] };
}

/** Something for an agency to decide, and not for the conference (ST-D5): whoever of theirs is on the list answers. */
export function recommend(
  whole: InMeeting,
  { id, child, owner, what }: DecisionCommands['recommend'],
  { directory }: Known,
): Outcome {
  const { case: of, meeting } = whole;
  const all = meeting.decision.recommendations;
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return found.what === what && found.owner === owner ? already : { refused: 'changed' };
  if (!isFreshId(id)) return { refused: 'changed' };
  if (child !== null && !childrenOf(whole).includes(child)) return { refused: 'no-such-child' };
  if (what === '') return { refused: 'incomplete' };
  if (all.length >= mostRecommended) return { refused: 'list-full' };
  const children = child === null ? childrenOf(whole) : [child];
  const knows = children.every((one) => mayHave(of.needToKnow.perChild, owner, one, 'details'));
  const agency = agencyFor(of.people.agencies, owner, directory);
  if (!isListed(meeting, owner) || !knows || agency === undefined) return { refused: 'no-such-person' };
  return { events: [{ event: 'recommended', id, child, agency, owner, what }] };
}

/** As long as nobody has answered it, or whoever accepted it has left and not done it. */
export function takeBackRecommendation(
  { case: of, meeting }: InMeeting,
  { recommendation }: DecisionCommands['take-back-recommendation'],
): Outcome {
  const found = meeting.decision.recommendations.find((one) => one.id === recommendation);
  if (found === undefined) return already;
  const isOpen = found.answer === null || (endedAt(found, meeting.decision) === null && isAway(of.people, found.owner));
  return isOpen ? { events: [{ event: 'recommendation-taken-back', recommendation }] } : { refused: 'too-late' };
}

/** Accepted and by when, or not and why; by whoever owns it, and otherwise as long as they like. */
export function answerRecommendation(
  { meeting }: InMeeting,
  { recommendation, accepted, why, until, by, at }: DecisionCommands['answer-recommendation'] & Stamp,
): Outcome {
  const found = meeting.decision.recommendations.find((one) => one.id === recommendation && one.owner === by);
  if (found === undefined) return { refused: 'too-late' };
  if (!accepted && why === '') return { refused: 'incomplete' };
  const day = dayFromIso(until);
  if (accepted && (day === null || (day < localDay(at) && until !== found.answer?.until))) return { refused: 'bad-date' };
  const is = { accepted, why, until: accepted ? until : '' };
  const { answer } = found;
  if (answer?.accepted === is.accepted && answer.why === is.why && answer.until === is.until) return already;
  return { events: [{ event: 'recommendation-answered', recommendation, ...is }] };
}

/** What of theirs is done, and what was ticked by mistake. */
export function tickDecided(
  { case: of, id }: InMeeting,
  { done, undone, by }: DecisionCommands['tick-decided'] & Stamp,
  { procedure }: Known,
): Outcome {
  const conference = conferenceOf(of, id);
  const all = conference === null ? [] : toDoSince(conference, procedure);
  const mine = all.filter((one) => one.who === by && one.ticked);
  if (mine.length === 0) return { refused: 'changed' };
  if (![...done, ...undone].every((one) => mine.some((task) => task.id === one))) return { refused: 'changed' };
  // What was ticked before the child was decided on otherwise is to be done again.
  const isDone = (one: DecidedTaskId) => mine.some((task) => task.id === one && task.done);
  const more = done.filter((one) => !isDone(one));
  const less = undone.filter((one) => isDone(one) && !done.includes(one));
  return more.length + less.length === 0 ? already : { events: [{ event: 'decided-ticked', done: more, undone: less }] };
}

function isListed({ list }: InMeeting['meeting'], person: PersonId): boolean {
  return list.people.some((one) => one.person === person);
}
