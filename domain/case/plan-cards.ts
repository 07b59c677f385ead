import type { PersonId } from '../ids.ts';
import { type Convened, conferenceOf } from './conference.ts';
import { callsCoreGroup } from './core-group-cards.ts';
import { type Drawn, endedAs } from './drawn.ts';
import { currentConference } from './meetings.ts';
import { leadOf } from './people/lead.ts';
import type { Action } from './plan/action.ts';
import { whoHandsOn } from './plan/unowned.ts';
import { sameMeetings } from './same-meetings.ts';
import type { Case, Known } from './whole.ts';

/** Of the whole case: the chair's card of the plan, and the digests. */
export function planCards(state: Case, { procedure }: Pick<Known, 'procedure'>): readonly Drawn[] {
  const conference = conferenceOf(state, currentConference(state)?.id);
  if (conference?.status !== 'convened') return [];
  const { chair, actions, coreGroup, reference } = conference;
  const lead = leadOf(state, procedure);
  const plan: readonly Drawn[] =
    chair === null || actions.length === 0 ? [] : [{ to: chair, part: 'actions', shows: [actions, coreGroup, reference] }];
  return [...plan, ...callsCoreGroup(conference, lead), ...digests(conference, lead, whoHandsOn(state, { procedure }))];
}

/** None of what those are made of has become another one. */
export function samePlanCards(before: Case, after: Case): boolean {
  return (
    before.plan === after.plan &&
    before.opening === after.opening &&
    before.people === after.people &&
    before.dates.facts === after.dates.facts &&
    sameMeetings(before, after, ['calling', 'when', 'list', 'answers'])
  );
}

/**
 * The latest digest of everybody it may have something for: whoever is invited, the core group, and those who are told when an action is
 * left undone: the lead professional of others' actions, the chair of the lead's own and in time of all; and whoever hands on what is nobody's. It is only ever brought up to date.
 */
function digests(
  { invitees, coreGroup, actions, chair, reference, meeting, stage }: Convened,
  lead: PersonId | null,
  handsOn: PersonId | null,
): readonly Drawn[] {
  const told = ({ to, unowned }: Action) => (unowned === true ? handsOn : to === lead ? chair : lead);
  const readers = new Set([
    ...invitees.map((one) => one.person),
    ...coreGroup,
    ...actions.flatMap((one) => [told(one) ?? [], chair ?? []].flat()),
  ]);
  return [...readers].map((to): Drawn => {
    const answer = invitees.find((one) => one.person === to)?.answer;
    return {
      to,
      part: 'digest',
      shows: [
        reference,
        meeting,
        endedAs(stage),
        answer,
        ...actions.filter((one) => one.to === to || told(one) === to || chair === to),
      ],
    };
  });
}
