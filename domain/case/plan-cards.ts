import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import type { PersonId } from '../ids.ts';
import type { Turning } from '../tell.ts';
import { receiptsOwed } from './conference/circulation/recipients.ts';
import { familyWorkers } from './conference/participation/family-reminder.ts';
import { isWithholding } from './conference/private-note/notes-shown.ts';
import { type Conference, type Convened, conferenceOf } from './conference.ts';
import { callsCoreGroup } from './core-group-cards.ts';
import { daysGone } from './days-gone.ts';
import { type Drawn, endedAs } from './drawn.ts';
import { callsReview } from './meeting/calling/calls-review.ts';
import { conferencesOf, coreGroupToCome, currentConference } from './meetings.ts';
import { leadOf } from './people/lead.ts';
import type { Action } from './plan/action.ts';
import { mayTakeOf } from './plan/may-take.ts';
import { toldWhenUndone, whoHandsOnOf } from './plan/unowned.ts';
import { sameMeetings } from './same-meetings.ts';
import type { Case, Known } from './whole.ts';

/** Of the whole case: the chair's card of the plan, and the digests. */
export function planCards(state: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Drawn[] {
  const conference = conferenceOf(state, currentConference(state)?.id);
  if (conference === null) return [];
  if (conference.status !== 'convened') return digestsBefore(state, conference, known);
  const { chair, actions, coreGroup, reference, children } = conference;
  const plan: readonly Drawn[] =
    chair === null || actions.length === 0
      ? []
      : [{ to: chair, part: 'actions', shows: [actions, coreGroup, reference, children], turnings: daysGone(openDays(actions)) }];
  return [
    ...plan,
    ...callsCoreGroup(state, conference, known),
    ...callsReview(state, conference, known),
    ...digests(state, conference, known),
  ];
}

/** Before the list is agreed a digest has of the case what is to be done of a child's move alone. */
function digestsBefore(
  state: Case,
  { convenor, moves }: Pick<Conference, 'convenor' | 'moves'>,
  { procedure }: Pick<Known, 'procedure'>,
): readonly Drawn[] {
  if (state.moves.all.length === 0) return [];
  const readers = new Set([convenor, leadOf(state, procedure) ?? convenor]);
  return [...readers].map((to) => ({ to, part: 'digest', shows: [moves] }));
}

/** The days by which what is still open was to be done. */
function openDays(actions: readonly Action[]): readonly Day[] {
  return actions.flatMap((one) => (one.status === 'open' ? (dayFromIso(one.by) ?? []) : []));
}

/** None of what those are made of has become another one. */
export function samePlanCards(before: Case, after: Case): boolean {
  return (
    before.plan === after.plan &&
    before.moves === after.moves &&
    before.inNeed === after.inNeed &&
    before.opening === after.opening &&
    before.people === after.people &&
    before.family === after.family &&
    before.needToKnow.perChild === after.needToKnow.perChild &&
    before.dates.facts === after.dates.facts &&
    before.dates.area === after.dates.area &&
    // What is counted from a day that nobody reads while somebody fears violence.
    isWithholding(before) === isWithholding(after) &&
    sameMeetings(before, after, [
      'calling',
      'when',
      'list',
      'answers',
      'reports',
      'register',
      'participation',
      'decision',
      'circulation',
    ])
  );
}

/**
 * The latest digest of everybody it may have something for: whoever is invited, the core group, and those who are told when an action is
 * left undone: the lead professional of others' actions, the chair of the lead's own and in time of all; and whoever hands on what is nobody's. It is only ever brought up to date.
 */
function digests(state: Case, conference: Convened, known: Pick<Known, 'procedure'>): readonly Drawn[] {
  const { invitees, coreGroup, actions, chair, reference, meeting, stage, children, when, facts, area, present } = conference;
  const { participation, adults, reports } = conference;
  const owed = receiptsOwed(conferencesOf(state), conference);
  const group = groupToCome(state);
  const worksWithFamily = familyWorkers(conference, known.procedure);
  const lead = leadOf(state, known.procedure);
  const told = (action: Action) => whoHandsOnOf(state, action, known) ?? toldWhenUndone(state, action, { lead, chair });
  // Whose the tasks of a move and the review of a child-in-need plan are.
  const ofMoves = state.moves.all.length === 0 ? [] : [lead ?? [], conference.convenor].flat();
  const ofReviews = conference.inNeed.plans.flatMap((one) => [one.lead ?? [], lead ?? []].flat());
  const readers = new Set([
    ...invitees.map((one) => one.person),
    ...coreGroup,
    ...owed.keys(),
    ...(group?.invitees ?? []).map((one) => one.person),
    ...worksWithFamily,
    ...ofMoves,
    ...ofReviews,
    ...actions.flatMap((one) => [told(one) ?? [], chair ?? []].flat()),
  ]);
  return [...readers].map((to): Drawn => {
    const { answer, undertaking } = invitees.find((one) => one.person === to) ?? {};
    const theirs = actions.filter((one) => mayTakeOf(state, to, one) && (one.to === to || told(one) === to || chair === to));
    return {
      to,
      part: 'digest',
      // By when and facts the dates of a report are counted.
      shows: [
        reference,
        meeting,
        endedAs(stage),
        when,
        facts,
        area,
        answer,
        undertaking,
        answer?.answer === 'none' && present.includes(to),
        reports[to],
        owed.get(to),
        ...ofGroup(group, to),
        ...(theirs.some((one) => one.child) ? [children] : []),
        ...theirs,
        // Who is only told of an action reads otherwise than who is asked to hand it on.
        ...(ofMoves.includes(to) ? [conference.moves] : []),
        ...(ofReviews.includes(to) ? [conference.inNeed] : []),
        ...(worksWithFamily.has(to) ? [participation, adults, children] : []),
        theirs.flatMap((one) => (whoHandsOnOf(state, one, known) === to ? one.id : [])).join(),
      ],
      turnings: [...starts(conference, to), ...starts(group, to)].toSorted((a, b) => a.at - b.at),
    };
  });
}

/** The meeting of the core group that is to come; null: there is none. */
function groupToCome(state: Case): Convened | null {
  const found = coreGroupToCome(state);
  const group = found === undefined ? null : conferenceOf(state, found.id);
  return group?.status === 'convened' ? group : null;
}

/** What a digest shows of it to somebody who is invited: when it is, and what they have answered. */
function ofGroup(group: Convened | null, to: PersonId): readonly unknown[] {
  const invitee = group?.invitees.find((one) => one.person === to);
  return group === null || invitee === undefined ? [] : [group.meeting, group.when, invitee.answer];
}

/** Who was asked whether they come is not any more once it has started. */
function starts(of: Convened | null, to: PersonId): readonly Turning[] {
  if (of === null || endedAs(of.stage) !== '') return [];
  return of.invitees.some((one) => one.person === to) ? [{ at: of.when.startsAt }] : [];
}
