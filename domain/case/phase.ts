import type { Instant, PersonId } from '../ids.ts';
import { ownEntry } from '../own-entry.ts';
import type { Procedure } from '../procedures/schema.ts';
import { kindOf } from '../ref.ts';
import { askedOfTie } from './conference/chair-tie/asks.ts';
import { circulationPhases } from './conference/circulation/waiting.ts';
import { dayPhases } from './conference/day/shown.ts';
import { decisionPhases } from './conference/decision/phases-of.ts';
import { exclusionPhases } from './conference/exclusion/waiting.ts';
import { minutesPhases } from './conference/minutes/waiting.ts';
import { isAnswerNews } from './conference/news.ts';
import { familyReaders } from './conference/participation/family-shown.ts';
import { practicePhases } from './conference/practice/shown.ts';
import { notePhases } from './conference/private-note/waiting.ts';
import { ofReports } from './conference/reports/phase-of.ts';
import { timelinessPhases } from './conference/timeliness/phases-of.ts';
import { ofViews } from './conference/views/shown.ts';
import { type Conference, type Convened, type Invitee, isUnanswered } from './conference.ts';
import { deputising } from './meeting/answers/deputising.ts';
import { isNewsAtTheLast } from './meeting/answers/on-the-day.ts';
import { countOpen, openBefore } from './meeting/answers/pre-flight.ts';
import { isNamedSince } from './meeting/list/briefing.ts';
import { isSentByTeam, teamPhases, tookPlace } from './meeting/list/teams/team-cards.ts';
import { isOnTheDay } from './meeting/register/on-the-day.ts';
import { openRoundOf, placedBy } from './meeting/scale/round.ts';
import { beforeAgreed, isTimesNews, ofGroupOffer } from './meeting/times/phase-of.ts';
import { backupOf, isWaiting } from './meeting/when/backup-from.ts';
import { asSeenBy } from './need-to-know/children.ts';
import { arrives, type Phase, type PhaseName, phaseNames } from './phase-names.ts';
import { outlinePhases } from './plan/outline/cards.ts';
import type { Known } from './whole.ts';

/** What a conference asks of one person, or tells them, the most urgent first; empty: nothing of it is theirs. */
export function phasesOf(
  conference: Conference,
  person: PersonId,
  known: Pick<Known, 'procedure' | 'directory'>,
  now: Instant,
): readonly Phase[] {
  return theirPhases(conference, person, known, now).toSorted(
    (a, b) => phaseNames.indexOf(a.phase) - phaseNames.indexOf(b.phase),
  );
}

/** The same in no order. */
function theirPhases(
  whole: Conference,
  person: PersonId,
  known: Pick<Known, 'procedure' | 'directory'>,
  now: Instant,
): readonly Phase[] {
  const { procedure } = known;
  const conference = asSeenBy(whole, person);
  const invitee = conference.invitees.find((one) => one.person === person);
  // Of a meeting of the core group an invitee has the invitation; whoever called it has a card of its own.
  if (kindOf(conference.meeting) !== 'conference')
    return invitee === undefined ? [] : ofInvitee(conference, invitee, procedure, now);
  return [
    ...(conference.convenor === person ? ofAdministrator(conference) : []),
    ...(conference.chair === person ? ofChair(conference, now) : []),
    ...(conference.convenor === person || conference.chair === person ? ofKeeper(conference, procedure, now) : []),
    ...(isWaiting(conference, procedure, now) && backupOf(conference, known) === person ? [phase('backup')] : []),
    ...ofManager(conference, person, known),
    ...notePhases(conference, person, known, now),
    ...(invitee === undefined ? [] : ofInvitee(conference, invitee, procedure, now)),
    ...(conference.status === 'convened' && invitee === undefined ? deputising(conference, person) : []),
    ...(conference.status === 'convened' ? ofReports(conference, person, procedure) : []),
    ...[teamPhases, practicePhases].flatMap((of): readonly Phase[] => of(conference, person, known, now)),
    ...(conference.status === 'convened' && familyReaders(conference, procedure).includes(person) ? [phase('family')] : []),
    ...(conference.status === 'convened'
      ? [...outlinePhases(conference, person, procedure), ...circulationPhases(conference, person, procedure, now)]
      : []),
    ...exclusionPhases(conference, person, procedure, now),
    ...minutesPhases(conference, person, now),
    ...(conference.status === 'convened' ? decisionPhases(conference, person, procedure, now) : []),
    ...(conference.status === 'convened' ? dayPhases(whole as Convened, person, known, now) : []),
    ...(conference.status !== 'draft' && conference.minuteTaker === person ? [phase('record')] : []),
    ...(conference.status === 'convened' && conference.present.includes(person) ? ofParticipant(conference, person) : []),
    ...(conference.status === 'convened' && conference.present.includes(person) ? ofViews(conference, person, procedure) : []),
  ];
}

/** Whether what became of a conference brings somebody's card down. Not by time: see turningsOf. */
export function comesDown(
  before: Conference | null,
  after: Conference | null,
  person: PersonId,
  known: Pick<Known, 'procedure' | 'directory'>,
): boolean {
  if (after === null) return false;
  if (isAnswered(before, after, person)) return true;
  if (isMovedFor(before, after, person, known) || wasReminded(before, after, person)) return true;
  if (isAnswerNews(before, after, person) || isSentByTeam(before, after, person)) return true;
  if (after.status === 'convened' && isNamedSince(before?.invitees ?? [], after.invitees, person)) return true;
  if ([isWalkedIn, isAskedAbsent, isAskedToPlace].some((is) => is(before, after, person))) return true;
  if (isNewsAtTheLast(before, after, person) || isTimesNews(before, after, person, known.procedure)) return true;
  // Before every hour: what the clock does is no part of what has just been done.
  const is = theirPhases(after, person, known, Number.NEGATIVE_INFINITY).filter(({ phase }) => arrives[phase] !== 'edited');
  if (is.length === 0) return false;
  const was = before === null ? [] : theirPhases(before, person, known, Number.NEGATIVE_INFINITY);
  return is.some(({ phase, about }) => {
    if (was.some((one) => one.phase === phase && one.about === about)) return false;
    // Whoever is taken off the register has been asked before.
    if (phase === 'invitation' && (isAsked(before, person) || tookPlace(after, person))) return false;
    const how = arrives[phase];
    return how === 'down' || (how !== 'edited' && was.some((one) => one.phase === how.from));
  });
}

/**
 * Whether somebody's meeting has another time or place than they were told. Whoever moved it themselves knows. While it is with the chair
 * that concerns those who are asked to keep the time free.
 */
function isMovedFor(
  before: Conference | null,
  after: Conference,
  person: PersonId,
  known: Pick<Known, 'procedure' | 'directory'>,
): boolean {
  if (before?.status !== after.status || after.lastMove === null || before.lastMove === after.lastMove) return false;
  if (after.status === 'convened') return after.lastMove.by !== person;
  if (before.when?.startsAt === after.when?.startsAt) return false;
  return theirPhases(after, person, known, Number.NEGATIVE_INFINITY).some((one) => one.phase === 'hold');
}

/** What was asked of a manager is answered: whoever keeps the conference waits for that, but for who has answered it themself. */
function isAnswered(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (before === null || (person !== after.chair && person !== after.convenor)) return false;
  const news = [
    [before.chairTie.answered, after.chairTie.answered],
    [before.timeliness.authorised, after.timeliness.authorised],
    [before.timeliness.agreed, after.timeliness.agreed],
  ] as const;
  return news.some(([was, is]) => is !== null && was !== is && is.by !== person);
}

/** Whoever was not invited and is here all the same has the card of it as a new message, also where an emptied one of theirs stands. */
function isWalkedIn(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (before === null || after.status !== 'convened' || !after.present.includes(person)) return false;
  return person !== after.chair && !before.invitees.some((one) => one.person === person);
}

/** A meeting of the core group was held without them: they are asked what they have to tell the others (CE-C1). */
function isAskedAbsent(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (kindOf(after.meeting) !== 'core-group' || after.status !== 'convened' || after.stage !== 'held') return false;
  if (before?.stage === 'held' || ownEntry(after.group.told, person) !== undefined) return false;
  return after.invitees.some((one) => one.person === person) && !after.present.includes(person);
}

/** A round of the scale was opened at a meeting of the core group that they are at (BU-S6). */
function isAskedToPlace(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (kindOf(after.meeting) !== 'core-group' || after.status !== 'convened' || !after.present.includes(person)) return false;
  const was = before?.status === 'convened' ? openRoundOf(before.rounds)?.round : undefined;
  const is = openRoundOf(after.rounds)?.round;
  return is !== undefined && is !== was && person !== after.chair;
}

/** Somebody had them reminded just now. */
function wasReminded(before: Conference | null, after: Conference, person: PersonId): boolean {
  const of = (conference: Conference | null) => conference?.invitees.find((one) => one.person === person)?.reminded;
  return of(after) !== undefined && of(before) !== of(after);
}

function isAsked(conference: Conference | null, person: PersonId): boolean {
  return conference?.status === 'convened' && conference.invitees.some((one) => one.person === person && isUnanswered(one));
}

function ofAdministrator(conference: Conference): readonly Phase[] {
  const { status, chair, convenor } = conference;
  if (status === 'draft') return [phase('draft')];
  if (chair === null && !isOver(conference)) return [phase('no-chair'), ...(status === 'convened' ? newcomers(conference) : [])];
  if (status === 'proposed') return [phase('with-chair')];
  // Who is both has the chair's.
  return [...(chair === convenor ? [] : [phase('sent')]), ...newcomers(conference)];
}

function ofChair(conference: Conference, now: Instant): readonly Phase[] {
  if (conference.status === 'draft') return [];
  if (conference.status === 'proposed') return [phase('list')];
  const deputies = asking(conference).filter(({ answer }) => 'person' in answer.deputy);
  // Once it is over nothing is done in the room any more, and the minutes are what is asked.
  const waitsForAgreement = isOver(conference) && conference.minutes.stage === 'with-chair';
  return [
    ...(isOnTheDay(conference, now) && !waitsForAgreement ? [phase('room')] : []),
    ...deputies.map((one) => phase('deputy', one.person)),
    phase('coming'),
  ];
}

/** Before the day, to chair and administrator alike. */
function ofKeeper(conference: Conference, procedure: Procedure, now: Instant): readonly Phase[] {
  return countOpen(openBefore(conference, procedure, now)) > 0 ? [phase('pre-flight')] : [];
}

/** What is asked of those who have, as that, no other part in it: whoever answers for the unit or for a delay, and who leads; and of those in a plan until then. */
function ofManager(
  conference: Conference,
  person: PersonId,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): readonly Phase[] {
  const { chairTie } = conference;
  const tied = askedOfTie(conference, procedure, directory).includes(person);
  return [
    ...(tied ? [phase(chairTie.answered === null && !isOver(conference) ? 'chair-tie' : 'chair-tie-said')] : []),
    ...timelinessPhases(conference, person, { procedure, directory }),
  ];
}

function newcomers(conference: Convened): readonly Phase[] {
  return asking(conference)
    .filter(({ answer }) => 'name' in answer.deputy)
    .map((one) => phase('newcomer', one.person));
}

type Asking = Invitee & { readonly answer: Extract<Invitee['answer'], { answer: 'deputy' }> };

/** Whoever waits for somebody to agree to their deputy. */
function asking(conference: Convened): readonly Asking[] {
  if (isOver(conference)) return [];
  return conference.invitees.filter((one): one is Asking => one.answer.answer === 'deputy' && one.answer.agreed === 'asked');
}

function ofInvitee(
  conference: Conference,
  invitee: Invitee,
  procedure: Pick<Procedure, 'roles'>,
  now: Instant,
): readonly Phase[] {
  if (conference.status !== 'convened') return beforeAgreed(conference, invitee, procedure, now);
  // Whoever is here need not say that they come.
  const { when, present } = conference;
  const open = now < when.startsAt && !isOver(conference) && !present.includes(invitee.person);
  return [...ofGroupOffer(conference, invitee.person, now), phase(open && isUnanswered(invitee) ? 'invitation' : 'receipt')];
}

function ofParticipant(conference: Convened, person: PersonId): readonly Phase[] {
  if (conference.rounds.length === 0) return [];
  const round = isOver(conference) ? null : openRoundOf(conference.rounds);
  if (round === null || placedBy(round, { person }) === round.children.length) return [phase('placed')];
  return [phase('scale', String(round.round))];
}

const isOver = ({ stage }: Pick<Conference, 'stage'>) => stage === 'closed' || stage === 'cancelled';

function phase(name: PhaseName, about = ''): Phase {
  return { phase: name, about };
}
