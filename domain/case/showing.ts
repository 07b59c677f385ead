import type { PersonId } from '../ids.ts';
import { kindOf, type MeetingId } from '../ref.ts';
import { type Conference, type Convened, conferenceOf, isUnanswered, nextCoreGroup } from './conference.ts';
import { callsCoreGroup, coreGroupCards } from './core-group-cards.ts';
import { digests } from './digest-cards.ts';
import { changedAmong, type Drawn } from './drawn.ts';
import { currentConference, meetingsOf } from './meetings.ts';
import { isCoreRole } from './people/core.ts';
import { leadOf } from './people/lead.ts';
import { comesDown, turningsOf } from './phase.ts';
import { whoHandsOn } from './plan/unowned.ts';
import { toWhoeverRecords } from './record-card.ts';
import { type Section, type Shown, section } from './section.ts';
import type { Case, Known } from './whole.ts';

const order = ['draft', 'proposed', 'convened'];

const ofConference: readonly Section[] = [
  section(
    'draft',
    ['convenor', 'listVersion', 'stage', 'next', 'reference', 'children'],
    ({ convenor, status, listVersion, stage, next, reference, children }) => {
      const shows = [status, listVersion, isOver(stage), status === 'convened' ? null : next, reference, children];
      return [{ to: convenor, part: 'draft', shows }];
    },
  ),
  section(
    'proposed',
    ['chair', 'listVersion', 'invitees', 'stage', 'reference', 'children'],
    ({ chair, status, listVersion, invitees, stage, reference, children }) => {
      const kept = invitees.filter((one) => one.keepsFree).length;
      const shows = [status, listVersion, kept, isOver(stage), reference, children];
      return chair === null ? [] : [{ to: chair, part: 'list', shows }];
    },
  ),
  section('proposed', ['invitees', 'when', 'stage'], holds),
  section('proposed', ['minuteTaker', 'when', 'stage', 'reference'], toWhoeverRecords),
  section('convened', ['invitees', 'when', 'present', 'stage', 'reference'], invitations),
  section('convened', ['convenor', 'chair', 'invitees', 'when', 'stage', 'next', 'reference', 'children'], people),
  section('convened', ['chair', 'when', 'present', 'rounds', 'stage', 'reference', 'children'], room),
];

const ofCoreGroup: readonly Section[] = [
  section('convened', ['invitees', 'when', 'present', 'stage', 'reference'], invitations),
  section('convened', ['convenor', 'chair', 'invitees', 'when', 'present', 'stage', 'reference'], coreGroupCards),
];
const sectionsOf = (id: MeetingId) => (kindOf(id) === 'conference' ? ofConference : ofCoreGroup);

/** Every live card there was and is of which something has changed, and every one that is gone. */
export function changedCards(before: Case, after: Case, known: Pick<Known, 'procedure'>): readonly Shown[] {
  // What a screen shows may be what was lost, and the state cannot tell: every card is brought up to date.
  if (before.trail.losses !== after.trail.losses) return [...shownIn(after, known), ...gone(before, after, known)];
  const meetings = changedMeetings(before, after).flatMap((id) => {
    const [was, is] = [conferenceOf(before, id), conferenceOf(after, id)];
    return ofMeeting(changesIn(sectionsOf(id), was, is, known), id, is, (to) => comesDown(was, is, to, known));
  });
  return [
    ...meetings,
    ...(sameForAll(before, after, known) ? [] : changedAmong(ofCase(before, known), ofCase(after, known)).map(ofPlan)),
  ];
}

/** Every live card there is. */
export function shownIn(state: Case, known: Pick<Known, 'procedure'>): readonly Shown[] {
  const meetings = meetingsOf(state).flatMap(({ id }) => {
    const is = conferenceOf(state, id);
    const drawn = sectionsOf(id).flatMap((one) => drawnBy(one, is, known));
    return ofMeeting(drawn, id, is, () => false);
  });
  return [...meetings, ...ofCase(state, known).map(ofPlan)];
}

/** Whoever any of a meeting is for has one card of it all, and whoever called the core group one of who is coming besides. */
function ofMeeting(
  drawn: readonly Drawn[],
  meeting: MeetingId,
  is: Conference | null,
  isDown: (to: PersonId) => boolean,
): readonly Shown[] {
  const callers = drawn.filter(({ part }) => part === 'core-group').map(({ to }) => to);
  const readers = drawn.filter(({ part }) => part !== 'core-group').map(({ to }) => to);
  return [
    ...[...new Set(readers)].map(
      (to): Shown => ({ to, card: 'meeting', meeting, comesDown: isDown(to), turnings: turningsOf(is, to) }),
    ),
    ...[...new Set(callers)].map((to): Shown => ({ to, card: 'core-group', meeting, comesDown: false, turnings: [] })),
  ];
}

function ofPlan({ to, part, notBefore }: Drawn): Shown {
  const card = part === 'digest' || part === 'core-group' ? part : 'actions';
  return { to, card, comesDown: false, turnings: [], ...(notBefore === undefined ? {} : { notBefore }) };
}

function gone(before: Case, after: Case, known: Pick<Known, 'procedure'>): readonly Shown[] {
  const nameOf = ({ to, meeting, card }: Shown) => `${to}/${meeting ?? ''}/${card}`;
  const is = new Set(shownIn(after, known).map(nameOf));
  return shownIn(before, known).filter((one) => !is.has(nameOf(one)));
}

/**
 * The conferences of which anything may show otherwise than before. One that nothing was done to shows what it showed, unless another
 * was called since, or the case, its children or its people are not what they were: a press costs the meeting it is about, not the years before it.
 */
function changedMeetings(before: Case, after: Case): readonly MeetingId[] {
  const was = meetingsOf(before);
  const is = meetingsOf(after);
  const all = was.length > is.length ? was : is;
  const sameCase = before.opening === after.opening && before.family === after.family && before.people === after.people;
  const alike = was.length === is.length && sameCase;
  return all.filter(({ id }) => !alike || before.meetings[id] !== after.meetings[id]).map(({ id }) => id);
}

function changesIn(
  sections: readonly Section[],
  before: Conference | null,
  after: Conference | null,
  known: Pick<Known, 'procedure'>,
): readonly Drawn[] {
  if (before === after) return [];
  return sections
    .filter(({ reads }) => before?.status !== after?.status || reads.some((part) => partOf(before, part) !== partOf(after, part)))
    .flatMap((one) => changedAmong(drawnBy(one, before, known), drawnBy(one, after, known)));
}

function partOf(conference: Conference | null, part: string): unknown {
  return (conference as Readonly<Record<string, unknown>> | null)?.[part];
}

function drawnBy({ from, of }: Section, conference: Conference | null, known: Pick<Known, 'procedure'>): readonly Drawn[] {
  if (conference === null || order.indexOf(conference.status) < order.indexOf(from)) return [];
  // A draft has less than `of` may take; its one section reads no more than a draft has.
  return of(conference as Convened, known);
}

/** The statutory core keeps the time free. */
function holds(
  { invitees, when, status, stage }: Pick<Convened, 'invitees' | 'when' | 'stage'> & { readonly status: string },
  { procedure }: Pick<Known, 'procedure'>,
): readonly Drawn[] {
  return invitees
    .filter((one) => isCoreRole(procedure, one.role) && one.standsFor === undefined)
    .map((one) => ({ to: one.person, part: 'hold', shows: [when, one.keepsFree, status, isOver(stage)] }));
}

function invitations(of: Pick<Convened, 'invitees' | 'when' | 'present' | 'stage' | 'reference'>): readonly Drawn[] {
  const { invitees, when, present, stage, reference } = of;
  return invitees.map((one) => {
    // Whoever is here is not asked any more whether they come.
    const here = isUnanswered(one) && present.includes(one.person);
    return {
      to: one.person,
      part: 'invitation',
      shows: [when, isOver(stage), one.role, one.answer, one.undertaking, here, reference],
    };
  });
}

/** What a card says of a meeting that is over differs by how it ended; on the day it does not matter that it has begun. */
function isOver(stage: Convened['stage']): string {
  return stage === 'closed' || stage === 'cancelled' ? stage : '';
}

/** Who is coming, for chair and administrator, and the deputies that wait for one of them. */
function people(of: Pick<Convened, 'convenor' | 'chair' | 'invitees' | 'when' | 'stage' | 'next' | 'reference' | 'children'>) {
  const { convenor, chair, invitees, when, stage, next, reference, children } = of;
  const coming = [...new Set(chair === null ? [convenor] : [convenor, chair])].map(
    (to): Drawn => ({ to, part: 'coming', shows: [invitees, when, chair, isOver(stage), next, reference, children] }),
  );
  // Nobody is agreed to any more once it is over.
  const deputies = (isOver(stage) === '' ? invitees : []).flatMap(({ person, answer }): Drawn[] => {
    if (answer.answer !== 'deputy' || answer.agreed !== 'asked') return [];
    const named = 'name' in answer.deputy;
    const to = named ? convenor : chair;
    return to === null ? [] : [{ to, part: `deputy/${person}`, shows: [answer, reference] }];
  });
  return [...coming, ...deputies];
}

/** A participant's part comes once there is a round, and does not stir when others place. */
function room(of: Pick<Convened, 'chair' | 'when' | 'present' | 'rounds' | 'stage' | 'reference' | 'children'>) {
  const { chair, when, present, rounds, stage, reference, children } = of;
  const last = rounds.at(-1);
  // Once it is over no number is placed any more, and what is kept of the rounds is cut down one day without showing.
  const how = isOver(stage) === '' ? rounds : rounds.map((one) => (one.status === 'open' ? 'open' : one.zero.zero)).join();
  const shows = [when, present, how, isOver(stage), reference, children];
  const chairs: readonly Drawn[] = chair === null || stage === 'cancelled' ? [] : [{ to: chair, part: 'room', shows }];
  if (last === undefined) return chairs;
  const placed = new Map<PersonId, string[]>();
  for (const { whose, child } of last.status === 'open' ? last.placed : [])
    if ('person' in whose) placed.set(whose.person, [...(placed.get(whose.person) ?? []), child]);
  const zero = last.status === 'revealed' ? last.zero.zero : '';
  const participants = present.map((person): Drawn => {
    const theirs = placed.get(person)?.sort().join() ?? '';
    return {
      to: person,
      part: 'scale',
      shows: [last.round, last.status, zero, theirs, isOver(stage), reference, children],
    };
  });
  return [...chairs, ...participants];
}

/** Of the whole case: the chair's card of the plan, and the digests. */
function ofCase(state: Case, { procedure }: Pick<Known, 'procedure'>): readonly Drawn[] {
  const conference = conferenceOf(state, currentConference(state)?.id);
  if (conference?.status !== 'convened') return [];
  const { chair, actions, coreGroup, reference } = conference;
  const lead = leadOf(state, procedure);
  const plan: readonly Drawn[] =
    chair === null || actions.length === 0 ? [] : [{ to: chair, part: 'actions', shows: [actions, coreGroup, reference] }];
  return [
    ...plan,
    ...callsCoreGroup(conference, lead),
    ...digests(conference, { lead, handsOn: whoHandsOn(state, { procedure }) }),
  ];
}

/** None of what those are made of has become another one. */
function sameForAll(before: Case, after: Case, { procedure }: Pick<Known, 'procedure'>): boolean {
  const was = currentConference(before)?.meeting;
  const is = currentConference(after)?.meeting;
  return (
    before.plan === after.plan &&
    before.opening === after.opening &&
    before.people.away === after.people.away &&
    was?.list.people === is?.list.people &&
    was?.answers === is?.answers &&
    was?.when === is?.when &&
    was?.calling.stage === is?.calling.stage &&
    nextCoreGroup(before) === nextCoreGroup(after) &&
    leadOf(before, procedure) === leadOf(after, procedure)
  );
}
