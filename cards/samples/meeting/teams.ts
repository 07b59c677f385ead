import type { Language } from '../../../domain/calendar/format.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { TeamPlace } from '../../../domain/case/meeting/list/teams/team-place.ts';
import type { AgencyTeam } from '../../../domain/directory/teams/shape.ts';
import type { AgencyId, AgencyTeamId, Instant, PersonId } from '../../../domain/ids.ts';
import type { Problems } from '../../building/values.ts';
import type { FormName } from '../../form-names.ts';
import { listCard } from '../../meeting/list/list-card.ts';
import { meetingCard } from '../../meeting/meeting-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { administrator, chair, directory, guests, spares } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import { afterwards, answered, emptyDraft, invited, now, proposed, type Size } from '../states.ts';

export const teamMember = spares[5] ?? chair;
const taker = guests[5] ?? chair;
const team: AgencyTeam = {
  id: 't-sample' as AgencyTeamId,
  agency: 'surgery' as AgencyId,
  name: 'Invented Surgery and Featherstonehaugh Health Centre, duty doctors of the east',
  members: [teamMember, taker],
  lead: taker,
};
const place: TeamPlace = { team: team.id, agency: team.agency, role: 'gp', asked: { at: now, people: [teamMember, taker] } };
const taken = { ...place, taken: { person: taker, at: now, by: teamMember } };

function withTeam(scene: Scene): Scene {
  return { ...scene, directory: { ...directory, teams: [team] } };
}

export const openToTeam = <C extends Conference>(state: C): C => ({ ...state, teams: [place] });
/** Whoever has the place is on the list, as whoever was first on it. */
export function takenByTeam<C extends Conference>(state: C): C {
  const invitees = state.invitees
    .filter((one) => one.person !== taker)
    .map((one, n) => (n === 0 ? { ...one, person: taker } : one));
  return { ...state, teams: [taken], invitees };
}

/** A team that is asked: to its members before and after somebody has the place, to whoever makes the list, and who comes. */
export function teamCards(language: Language, size: Size): readonly (readonly [name: string, card: Card])[] {
  const drawn = (said: string, state: Conference, me: PersonId, at?: Instant, draw = meetingCard) => {
    const card = draw(withTeam(sampleScene(state, me, language, at)));
    if (card === null) throw new Error(`the sample of a team, ${said}, shows nothing`);
    return [`team ${said}`, card] as const;
  };
  return [
    drawn('asked', openToTeam(invited(size)), teamMember),
    drawn('asked, begun', openToTeam(invited(size)), teamMember, afterwards),
    drawn('taken', takenByTeam(invited(size)), teamMember),
    drawn('on a draft', openToTeam(emptyDraft()), administrator),
    drawn('on a list to agree', openToTeam(proposed(size)), chair, undefined, listCard),
    drawn('among who is coming', openToTeam(answered(size)), administrator),
  ];
}

export function teamForms(language: Language, size: Size): readonly (readonly [name: string, form: Form])[] {
  const all: readonly (readonly [FormName, Conference, PersonId, string?])[] = [
    ['assign-place', openToTeam(invited({ ...size, invitees: 2 })), teamMember, team.id],
    ['hand-back', takenByTeam(invited(size)), taker],
    ['something-else', takenByTeam(invited(size)), taker],
    ['invite-people', emptyDraft(), administrator, 'surgery/gp'],
    ['take-off', openToTeam(emptyDraft()), administrator],
  ];
  return all.flatMap(([form, state, me, about]) => {
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const scene = withTeam(sampleScene(state, me, language));
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} of a team shows nothing`);
    const problems: Problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} of a team`, found] as const, ...(again === null ? [] : [[`${form} of a team, again`, again] as const])];
  });
}
