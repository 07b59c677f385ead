import type { PersonId } from '../ids.ts';
import { kindOf, type MeetingId } from '../ref.ts';
import type { Turning } from '../tell.ts';
import { toBackup } from './backup-card.ts';
import { sameTellers, whoTells } from './change/who-tells.ts';
import { besideSections } from './conference/beside-cards.ts';
import { circulationCards, circulationParts } from './conference/circulation/waiting.ts';
import { cardsOfDecision, partsOfDecision } from './conference/decision/phases-of.ts';
import { haveSameStandings } from './conference/decision/standing.ts';
import { cardsOfExclusion, exclusionParts } from './conference/exclusion/waiting.ts';
import { familyLines } from './conference/participation/family-shown.ts';
import { reportCards, reportParts } from './conference/reports/shown.ts';
import { requestCards, requestCardsIn } from './conference/request/request-cards.ts';
import { interimGoesOn } from './conference/timeliness/carried.ts';
import { chairsViews, viewCards, viewParts } from './conference/views/shown.ts';
import { type Conference, conferenceOf } from './conference.ts';
import { coreGroupCards } from './core-group-cards.ts';
import { changedAmong, type Drawn, endedAs } from './drawn.ts';
import { isStopped } from './family/ended.ts';
import { besides, groupLines, groupParts, holds, invitations, whoCannot } from './invited-cards.ts';
import { whoeverPressed } from './meeting/held-back/shown.ts';
import { hasFailed } from './meeting/held-back/waiting.ts';
import { teamCards } from './meeting/list/teams/team-cards.ts';
import { comingParts, peopleComing } from './meeting/people-coming.ts';
import { keeperTurnings, meetingTurnings } from './meeting/turnings-of-meeting.ts';
import { isHeld, meetingsOf } from './meetings.ts';
import { betweenMeetings } from './moving/between-meetings.ts';
import { isMovedOver } from './opening/earlier-edition.ts';
import { leadOf } from './people/lead.ts';
import { comesDown } from './phase.ts';
import { outlineCards, outlineParts } from './plan/outline/cards.ts';
import { planCards, samePlanCards } from './plan-cards.ts';
import { unreachedCards } from './reaching/shown.ts';
import { toWhoeverRecords } from './record-card.ts';
import { isOnlyScored, members, participants, room } from './scale-cards.ts';
import {
  changedParts,
  changedScores,
  changesIn,
  drawnBy,
  type KnownToCards,
  type Section,
  type Shown,
  section,
} from './section.ts';
import { onlyScored } from './unscored/only-scored.ts';
import type { Case, Known, Meeting } from './whole.ts';

const ofConference: readonly Section[] = [
  section(
    'draft',
    ['convenor', 'chair', 'listVersion', 'invitees', 'stage', 'next', 'reference', 'children', 'household', 'times', 'area'],
    ({ convenor, chair, status, listVersion, invitees, stage, next, reference, children, household, times, area }) => {
      const cannot = status === 'proposed' ? whoCannot(invitees) : '';
      // Whoever is gone from the chair of a draft leaves its list as it was.
      const made = status === 'convened' ? [null, null] : [chair, next];
      const shows = [status, ...made, listVersion, cannot, endedAs(stage), reference, children, household, times, area];
      return [{ to: convenor, part: 'draft', shows }];
    },
  ),
  section(
    'proposed',
    ['chair', 'listVersion', 'invitees', 'stage', 'reference', 'children', 'household', 'times', 'area'],
    ({ chair, status, listVersion, invitees, stage, reference, children, household, times, area }) => {
      const kept = invitees.filter((one) => one.keepsFree).length;
      const shows = [status, listVersion, kept, whoCannot(invitees), endedAs(stage), reference, children, household, times, area];
      return chair === null ? [] : [{ to: chair, part: 'list', shows }];
    },
  ),
  section('draft', ['invitees', 'when', 'stage', 'reference', 'convenor', 'times'], holds),
  section('draft', ['heldBack', 'convenor', 'chair'], whoeverPressed),
  section('proposed', ['minuteTaker', 'when', 'stage', 'reference'], toWhoeverRecords),
  section('convened', ['invitees', 'when', 'lastMove', 'present', 'stage', 'reference', 'needToKnow'], invitations),
  section('convened', ['invitees', 'stoodDown', 'when', 'stage', 'reference'], besides),
  section('convened', ['teams', 'invitees', 'when', 'lastMove', 'stage', 'meeting', 'reference'], teamCards),
  section('proposed', exclusionParts, cardsOfExclusion),
  section('convened', partsOfDecision, cardsOfDecision),
  section('convened', reportParts, reportCards),
  section('convened', outlineParts, outlineCards),
  section('convened', circulationParts, circulationCards),
  section('convened', comingParts, peopleComing),
  section('convened', ['chair', 'when', 'present', 'invitees', 'rounds', 'stage', 'reference', 'children', 'notes'], room),
  section('convened', ['chair', 'present', 'invitees', 'rounds', 'stage', 'reference', 'children'], participants),
  section('convened', viewParts, chairsViews),
  section('convened', viewParts, viewCards),
  ...besideSections,
  section(
    'convened',
    ['convenor', 'chair', 'invitees', 'participation', 'children', 'adults', 'when', 'stage', 'reference'],
    familyLines,
  ),
];

const ofCoreGroup: readonly Section[] = [
  section('convened', groupParts, groupLines),
  section('convened', ['invitees', 'changes'], whoTells),
  section('convened', ['chair', 'present', 'invitees', 'rounds', 'stage', 'reference', 'children'], members),
  section('convened', ['invitees', 'when', 'lastMove', 'present', 'stage', 'reference', 'needToKnow'], invitations),
];
const sectionsOf = (id: MeetingId) => (kindOf(id) === 'conference' ? ofConference : ofCoreGroup);

/**
 * Every live card there was and is of which something has changed, and every one that is gone. `scored`: the one meeting of which nothing but
 * numbers is another, where there is such a one.
 */
export function changedCards(
  before: Case,
  after: Case,
  known: KnownToCards,
  scored = onlyScored(before, after),
): readonly Shown[] {
  if (isStopped(before) && isStopped(after)) return [];
  // What a screen shows may be what was lost, and the state cannot tell: every card is brought up to date.
  // So may anything say how somebody is called, and a date or a word of the procedure before.
  const called =
    before.people.renamed !== after.people.renamed || isStopped(before) !== isStopped(after) || isMovedOver(before, after);
  if (called || before.trail.losses !== after.trail.losses) return [...shownIn(after, known), ...gone(before, after, known)];
  if (scored !== null) return scoredOf(scored, before, after, known);
  return [
    ...changedMeetings(before, after, known).flatMap((id) => changedOf(id, before, after, known)),
    ...(samePlanCards(before, after) ? [] : changedAmong(planCards(before, known), planCards(after, known)).map(ofPlan)),
    ...unreachedCards(before, after, known.directory),
    ...betweenMeetings(before, after, known),
    ...requestCards(before, after, known),
  ];
}

/** The same of a meeting of which nothing but its numbers is another: what is drawn of anything else shows what it showed. */
function scoredOf(id: MeetingId, before: Case, after: Case, known: KnownToCards): readonly Shown[] {
  const [was, is] = [conferenceOf(before, id), conferenceOf(after, id)];
  const changed = changedScores(was, is);
  const quiet = isOnlyScored(was, is, changed);
  const isDown = (to: PersonId) => !quiet && comesDown(was, is, to, known);
  const shown = ofMeeting(changesIn(sectionsOf(id), was, is, changed, known), id, after, known, isDown);
  return kindOf(id) === 'conference' ? shown : [...shown, ...keepersOf(id, was, is, before, after, known)];
}

/** The same of one meeting. */
function changedOf(id: MeetingId, before: Case, after: Case, known: KnownToCards): readonly Shown[] {
  const [was, is] = [conferenceOf(before, id), conferenceOf(after, id)];
  // Who is there for which child is in no section of its own: whatever shows children may be another one.
  const sameChildren = before.needToKnow.perChild === after.needToKnow.perChild && before.family.ended === after.family.ended;
  const whole = sameChildren ? [] : sectionsOf(id);
  const changed = changedParts(was, is);
  const quiet = isOnlyScored(was, is, changed);
  const isDown = (to: PersonId) => !quiet && (comesDown(was, is, to, known) || (is !== null && hasFailed(was?.heldBack, is, to)));
  const drawn = [
    ...changesIn(sectionsOf(id), was, is, changed, known),
    ...whole.flatMap((one) => drawnBy(one, is, known)),
    ...changedAmong(toBackup(before, was, known), toBackup(after, is, known)),
  ];
  return [...ofMeeting(drawn, id, after, known, isDown), ...keepersOf(id, was, is, before, after, known)];
}

/** The same of the cards of whoever keeps a meeting of the core group. */
function keepersOf(
  id: MeetingId,
  was: Conference | null,
  is: Conference | null,
  before: Case,
  after: Case,
  known: KnownToCards,
): readonly Shown[] {
  return changedAmong(coreGroupCards(before, was, known), coreGroupCards(after, is, known)).map((one) =>
    ofKeeper(one, id, comesDown(was, is, one.to, known), keeperTurnings(after, is, one.to, known)),
  );
}

/** Every live card there is. */
export function shownIn(state: Case, known: KnownToCards): readonly Shown[] {
  if (isStopped(state)) return [];
  const meetings = meetingsOf(state).flatMap(({ id }) => {
    const is = conferenceOf(state, id);
    const drawn = [...sectionsOf(id).flatMap((one) => drawnBy(one, is, known)), ...toBackup(state, is, known)];
    return [
      ...ofMeeting(drawn, id, state, known, () => false),
      ...coreGroupCards(state, is, known).map((one) => ofKeeper(one, id, false, keeperTurnings(state, is, one.to, known))),
    ];
  });
  return [
    ...meetings,
    ...planCards(state, known).map(ofPlan),
    ...unreachedCards(null, state, known.directory),
    ...betweenMeetings(null, state, known),
    ...requestCardsIn(state, known),
  ];
}

/** Whoever any of a meeting is for has one card of it all; it has an hour only where all of it has. */
function ofMeeting(
  drawn: readonly Drawn[],
  meeting: MeetingId,
  state: Case,
  known: KnownToCards,
  isDown: (to: PersonId) => boolean,
): readonly Shown[] {
  const cardOf = (to: PersonId, parts: readonly Drawn[]): Shown => {
    const notBefore = Math.min(...parts.map((one) => one.notBefore ?? 0));
    const turnings = meetingTurnings(state, meeting, to, known);
    return { to, card: 'meeting', meeting, comesDown: isDown(to), turnings, ...(notBefore > 0 ? { notBefore } : {}) };
  };
  // A number changes one card, of the chair.
  if (drawn.length === 1) return drawn.map(({ to }) => cardOf(to, drawn));
  return [...Map.groupBy(drawn, ({ to }) => to)].map(([to, parts]) => cardOf(to, parts));
}

/** Whoever keeps a meeting of the core group has one of who is coming besides. */
function ofKeeper({ to }: Drawn, meeting: MeetingId, isDown: boolean, turnings: readonly Turning[]): Shown {
  return { to, card: 'core-group', meeting, comesDown: isDown, turnings };
}

function ofPlan({ to, part, notBefore, turnings = [] }: Drawn): Shown {
  const card = part === 'digest' || part === 'core-group' || part === 'review' ? part : 'actions';
  return { to, card, comesDown: false, turnings, ...(notBefore === undefined ? {} : { notBefore }) };
}

function gone(before: Case, after: Case, known: KnownToCards): readonly Shown[] {
  const nameOf = ({ to, meeting, card }: Shown) => `${to}/${meeting ?? ''}/${card}`;
  const is = new Set(shownIn(after, known).map(nameOf));
  return shownIn(before, known).filter((one) => !is.has(nameOf(one)));
}

/**
 * The conferences of which anything may show otherwise than before. One that nothing was done to shows what it showed, unless another
 * was called since, or the case, its children, its people or its lead are not what they were, or, of one that was held, its plan: a press
 * costs the meeting it is about, not the years before it.
 */
function changedMeetings(before: Case, after: Case, { procedure }: Pick<Known, 'procedure'>): readonly MeetingId[] {
  const was = meetingsOf(before);
  const is = meetingsOf(after);
  const all = was.length > is.length ? was : is;
  const ofCase = ['opening', 'family', 'people'] as const;
  const sameCase = before.dates.area === after.dates.area && ofCase.every((one) => before[one] === after[one]);
  const samePeople = leadOf(before, procedure) === leadOf(after, procedure);
  const sameChildren = before.needToKnow.perChild === after.needToKnow.perChild;
  // A chair's backup has no part in it that would tell.
  const sameReaders = before.needToKnow.named === after.needToKnow.named && before.needToKnow.barred === after.needToKnow.barred;
  const alike = was.length === is.length && sameCase && samePeople && sameChildren && sameReaders && sameTellers(before, after);
  // The plan is the case's own: a conference that was held shows how much stands in it, and whether it has to be sent again.
  const samePlan = before.plan.actions === after.plan.actions && before.outline === after.outline;
  // How a child stood before a conference goes by those held before it, and whose the plan is by those held after it.
  const sameStandings = haveSameStandings(before, after);
  const same = (id: MeetingId, meeting: Meeting) =>
    before.meetings[id] === after.meetings[id] &&
    interimGoesOn(before, id) === interimGoesOn(after, id) &&
    ((samePlan && sameStandings) || !isHeld(meeting));
  return all.filter(({ id, meeting }) => !alike || !same(id, meeting)).map(({ id }) => id);
}
