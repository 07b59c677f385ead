import { agreed, making, type Under } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { agreeList } from './agree-list.ts';
import { nameBriefer, sayBriefed, withBriefer, withSaid } from './briefing.ts';
import { comeMyself, uninvite } from './deputy-undone.ts';
import { invite } from './invite.ts';
import { sayNotInvited, withNotInvited } from './not-invited.ts';
import { propose } from './propose.ts';
import type { Gone, ListCommands, ListEvents, Listed, ListState } from './shape.ts';
import {
  handBack,
  passedPlace,
  passPlace,
  placeReopened,
  takePlace,
  withoutPlaceOf,
  withoutPlaces,
  withPlace,
} from './teams/fill-place.ts';
import { inviteTeam, noteTeams, uninviteTeam } from './teams/invite-team.ts';
import { isOpen } from './teams/team-place.ts';

const without = ({ people }: ListState, person: PersonId) => people.filter((one) => one.person !== person);
const changed = (own: ListState): ListState => ({ ...own, version: own.version + 1 });
/** Somebody who came back to their agency stands where they stood, unless they were put on the list anew. */
function back(own: ListState, listed: Listed | null): ListState {
  return listed === null ? own : changed({ ...own, people: [...without(own, listed.person), listed] });
}

/** Somebody who is asked again is not one of those who need not come. */
function needed(own: ListState, person: PersonId): ListState {
  const { stoodDown, ...rest } = own;
  const others = stoodDown?.filter((one) => one.person !== person) ?? [];
  return others.length === 0 ? rest : { ...rest, stoodDown: others };
}

/** Whose press it was, also where it was held back for two minutes first (held-back/carry-out.ts). */
function pressed({ at, by, under }: Gone & { readonly under?: Under }): Gone {
  return { at, by: under?.for ?? by };
}

/** Them alone, in their role, and why where that is not what the role says. */
function listedAs({ person, role, why, briefs }: Listed): Listed {
  return { person, role, ...(why === undefined ? {} : { why }), ...(briefs === undefined ? {} : { briefs }) };
}

/** Somebody does not come any more in the role they are on the list for. */
function withGone(own: ListState, person: PersonId, { at, by }: Gone): ListState {
  const role = own.people.find((one) => one.person === person)?.role;
  return role === undefined ? own : { ...own, gone: { ...own.gone, [role]: { at, by } } };
}

/** Another child changes what the chair agrees, but for a conference that was about those it was about: another was called since. */
function aboutOthers(own: ListState): ListState {
  return own.children === undefined ? changed(own) : own;
}

/** While it is made by administrator and chair; once it is agreed by the chair alone (FV-P4). */
const changes = [
  { who: ['administrator', 'chair'], when: making, row: 'FV-P4' },
  { who: ['chair'], when: agreed, row: 'FV-P4' },
] as const;

export const list: Slice<MeetingLevel, ListState, ListCommands, ListEvents> = {
  start: { people: [], version: 0 },
  may: {
    invite: changes,
    uninvite: changes,
    'invite-team': changes,
    'uninvite-team': changes,
    'take-place': [{ who: ['team', 'practice'], when: agreed, until: 'start', row: 'GP-P1' }],
    'pass-place': [{ who: ['practice'], when: agreed, until: 'start', row: 'GP-T2' }],
    'hand-back': [{ who: ['invitee'], when: agreed, until: 'start', row: 'GP-P1' }],
    'note-teams': [{ who: ['time'], when: [...making, ...agreed], row: 'Q-8' }],
    'say-not-invited': changes,
    'come-myself': [{ who: ['represented'], when: agreed, until: 'start', row: 'Q-21' }],
    'name-briefer': [{ who: ['administrator', 'chair'], when: [...making, ...agreed], row: 'FV-P10' }],
    'say-briefed': [{ who: ['invitee'], when: agreed, row: 'FV-P10' }],
    propose: [{ who: ['administrator'], when: [...making], row: 'FV-P4' }],
    'agree-list': [{ who: ['chair'], when: ['proposed', ...agreed], row: 'FV-P4' }],
  },
  decide: {
    invite,
    uninvite,
    'invite-team': inviteTeam,
    'uninvite-team': uninviteTeam,
    'take-place': takePlace,
    'pass-place': passPlace,
    'hand-back': handBack,
    'note-teams': noteTeams,
    'say-not-invited': sayNotInvited,
    'come-myself': comeMyself,
    'name-briefer': nameBriefer,
    'say-briefed': sayBriefed,
    propose,
    'agree-list': agreeList,
  },
  evolve: {
    listed: (own, event) => {
      const late = own.agreedAt === undefined ? {} : { invitedAt: event.at };
      const all = [...without(own, event.person), { ...listedAs(event), ...late }];
      return changed(withNotInvited({ ...needed(own, event.person), people: all }, event.role, null));
    },
    'not-invited-said': (own, { role, why, words }) => changed(withNotInvited(own, role, why === null ? null : { why, words })),
    unlisted: (own, event) =>
      changed({
        ...withoutPlaceOf(withGone(own, event.person, pressed(event)), event.person),
        people: without(own, event.person),
      }),
    'team-listed': (own, { team, agency, role, why, children }) => {
      const place = {
        team,
        agency,
        role,
        ...(why === undefined ? {} : { why }),
        ...(children === undefined ? {} : { children }),
      };
      return changed(withNotInvited({ ...own, teams: [...(own.teams ?? []), place] }, role, null));
    },
    'team-unlisted': (own, { team }) => changed(withoutPlaces(own, (one) => one.team === team)),
    'team-asked': (own, { team, people, at }) =>
      withPlace(own, team, (one) => ({ ...one, asked: { at: one.asked?.at ?? at, people } })),
    'place-taken': (own, { team, person, at, by }) =>
      withPlace(own, team, (one) => ({ ...one, taken: { person, at, by: by as PersonId } })),
    'place-opened': (own, { team, at }) => withPlace(own, team, (one) => placeReopened(one, at)),
    'deputy-undone': (own, { of, deputy }) => {
      const people = own.people.map((one) => (one.person === deputy ? listedAs({ ...one, person: of }) : one));
      return {
        ...passedPlace(own, deputy, of),
        people,
        stoodDown: [...(needed(own, deputy).stoodDown ?? []), { person: deputy, standsFor: of }],
      };
    },
    'briefer-named': (own, event) => changed({ ...own, people: withBriefer(own.people, event) }),
    'briefing-said': (own, event) => ({ ...own, people: withSaid(own.people, event, pressed(event).by) }),
    proposed: (own) => own,
    'list-agreed': (own, { at }) => ({ ...own, agreedAt: at }),
  },
  says: {
    listed: ({ person, role, why, agreed }, name) =>
      `listed ${name(person)} as ${role}${why === undefined ? '' : `, ${why}`}${agreed ? ', chair and family agree' : ''}`,
    'not-invited-said': ({ role, why }) => `not-invited-said ${role}: ${why ?? 'not after all'}`,
    unlisted: ({ person }, name) => `unlisted ${name(person)}`,
    'team-listed': ({ agency, role }) => `team-listed of ${agency} as ${role}`,
    'team-unlisted': () => 'team-unlisted',
    'team-asked': ({ people }, name) => `team-asked ${people.map(name).join(', ')}`,
    'place-taken': ({ person, how }, name) => `place-taken by ${name(person)}${how === undefined ? '' : `, ${how}`}`,
    'place-opened': () => 'place-opened',
    'deputy-undone': ({ of, deputy }, name) => `deputy-undone ${name(deputy)} for ${name(of)}`,
    'briefer-named': ({ carer, practitioner }, name) => `briefer-named ${name(practitioner)} for ${name(carer)}`,
    'briefing-said': ({ carer, done }, name) => `briefing-said ${name(carer)}, ${done ? 'done' : 'not yet'}`,
    proposed: () => 'proposed',
    'list-agreed': ({ version }) => `list-agreed version ${version}`,
  },
  hear: {
    called: (_, { people }) => ({ people, version: 0 }),
    'core-group-called': (_, { people }) => ({ people, version: 0 }),
    // Whoever holds it is on no list, and whoever held it until then is a member like the others.
    'meeting-handed': (own, { from, to, role }) => {
      const people = [...without(own, to), ...(from === null ? [] : [{ person: from, role }])];
      return changed({ ...own, people });
    },
    'walked-in': (own, event) =>
      changed(withNotInvited({ ...own, people: [...without(own, event.person), listedAs(event)] }, event.role, null)),
    described: changed,
    'child-added': aboutOthers,
    'child-removed': aboutOthers,
    'household-set': aboutOthers,
    'child-put-back': aboutOthers,
    // Who takes the chair is not invited besides.
    'when-set': (own, { chair }) => changed({ ...withoutPlaceOf(own, chair), people: without(own, chair) }),
    // Whoever was at one that is over stays on the record of it, also as its chair.
    'chair-set': (own, { chair, held }) => (held ? own : changed({ ...withoutPlaceOf(own, chair), people: without(own, chair) })),
    // Everybody of a team would know of a case that is for named people only (Q-5).
    'sensitive-set': (own) => withoutPlaces(own, isOpen),
    answered: (own, event) => (event.answer.answer === 'apologies' && event.by !== 'time' ? withGone(own, event.by, event) : own),
    departed(own, event) {
      const { person, barred } = event;
      if (!own.people.some((one) => one.person === person)) return own;
      // Of whoever has left chair and administrator have a message of its own (people/departed-tells.ts).
      const from = barred === true ? withGone(own, person, event) : own;
      const place = own.teams?.find((one) => one.taken?.person === person);
      const left = place === undefined ? from : withPlace(from, place.team, (one) => placeReopened(one, event.at));
      return changed({ ...left, people: without(own, person) });
    },
    returned: (own, { person, was, meeting, at }) => {
      const { listed = null, team } = was.meetings[meeting] ?? {};
      const all = back(own, listed);
      // The place of a team that nobody else has taken since is theirs again.
      return listed === null || team === undefined
        ? all
        : withPlace(all, team, (one) => (one.taken === undefined ? { ...one, taken: { person, at, by: person } } : one));
    },
    'deputy-agreed': (own, { of, deputy, line }) => ({
      ...passedPlace(needed(own, deputy), of, deputy),
      people: own.people.map((one) =>
        one.person === of
          ? { ...listedAs({ ...one, person: deputy }), standsFor: of, ...(line === undefined ? {} : { chairSaid: line }) }
          : one,
      ),
    }),
  },
};
