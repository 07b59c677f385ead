import type { Language } from '../../../domain/calendar/format.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { AgencyTeam } from '../../../domain/directory/teams/shape.ts';
import type { AgencyId, AgencyTeamId, PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import { meetingCard } from '../../meeting/meeting-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { administrator, chair, directory, guests, practiceKeeper } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import { afterwards, answered, fullDraft, invited, now, proposed, type Size } from '../states.ts';

const agency = 'surgery' as AgencyId;
/** Doctors of the surgery on a list of forty. */
const doctors = guests.filter((_, n) => n % 8 === 5);
const [doctor = chair] = doctors;
const team: AgencyTeam = {
  id: 't-doctors' as AgencyTeamId,
  agency,
  name: 'Invented Surgery and Featherstonehaugh Health Centre, duty doctors of the west',
  members: guests.filter((_, n) => n % 8 === 5 || n > 36),
  lead: practiceKeeper,
};
const asked = { at: now, people: [...team.members] };
const place = { team: team.id, agency, role: 'gp', asked, taken: { person: doctor, at: now, by: doctor } } as const;
const open = { ...place, team: 't-open' as AgencyTeamId, taken: undefined };

export function withPractice(scene: Scene): Scene {
  const people = new Map(directory.people);
  for (const id of team.members) {
    const found = people.get(id);
    if (found !== undefined) people.set(id, { ...found, memberships: [{ agency, standing: [] }] });
  }
  return { ...scene, directory: { ...directory, people, teams: [team, { ...team, id: open.team }] } };
}

/** One doctor at least is on the list, who has the place of the practice's team; another team of it has said nothing. */
export function ofSurgery<C extends Conference>(state: C): C {
  const isOn = state.invitees.some(({ person }) => doctors.includes(person));
  const invitees = state.invitees.map((one, n) => (n === 0 && !isOn ? { ...one, person: doctor } : one));
  const agencies = Object.fromEntries(invitees.flatMap(({ person }) => (doctors.includes(person) ? [[person, agency]] : [])));
  return { ...state, invitees, agencies: { ...state.agencies, ...agencies }, teams: [place, open] };
}

export function offering<C extends Conference>(state: C): C {
  const offer = (of: string) => ({ agency: of as AgencyId, seats: 15 as const, by: practiceKeeper, at: now });
  return { ...state, practice: { warned: [agency], offers: [offer('surgery'), offer('council')] } };
}

/** What whoever keeps things for a practice has of a conference, and what chair and administrator read of it. */
export function practiceCards(language: Language, size: Size): readonly (readonly [name: string, card: Card])[] {
  const one = (said: string, state: Conference, me: PersonId, at?: number) => {
    const card = meetingCard(withPractice(sampleScene(state, me, language, at)));
    if (card === null) throw new Error(`the sample of a practice, ${said}, shows nothing`);
    return [`practice ${said}`, card] as const;
  };
  return [
    one('asked', ofSurgery(invited(size)), practiceKeeper),
    one('answered', offering(ofSurgery(answered(size))), practiceKeeper),
    one('begun', ofSurgery(answered(size)), practiceKeeper, afterwards),
    one('told to expect it', offering(fullDraft(size)), practiceKeeper),
    one('on a draft', fullDraft(size), administrator),
    one('told, with the chair', offering(proposed(size)), chair),
    one('offering its premises, to the chair', offering(answered(size)), chair),
  ];
}

export function practiceForms(language: Language, size: Size): readonly (readonly [name: string, form: Form])[] {
  const all: readonly (readonly [FormName, Conference, PersonId, string?])[] = [
    ['premises', ofSurgery(invited(size)), practiceKeeper, agency],
    ['rota', ofSurgery(invited({ ...size, invitees: 2 })), practiceKeeper, doctor],
    ['warn-practices', offering(fullDraft(size)), administrator],
  ];
  return all.flatMap(([form, state, me, about]) => {
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const scene = withPractice(sampleScene(state, me, language));
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} of a practice shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [
      [`${form} of a practice`, found] as const,
      ...(again === null ? [] : [[`${form} of a practice, again`, again] as const]),
    ];
  });
}
