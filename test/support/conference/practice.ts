import { sceneOf } from '../../../bot/click/scene.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import type { Card } from '../../../cards/model.ts';
import type { AgencyTeam } from '../../../domain/directory/teams/shape.ts';
import type { AgencyId, AgencyTeamId } from '../../../domain/ids.ts';
import { drafted, known, type Story } from '../case-story.ts';
import { id, type people } from '../invented-partnership.ts';

type Name = keyof typeof people;
export const surgery = 'surgery' as AgencyId;

/** The doctors of the surgery, Gus and Mina, who answer as a team. Tess keeps diary, rota and reminders for them, and is none of them. */
export const doctors: AgencyTeam = {
  id: 'doctors' as AgencyTeamId,
  agency: surgery,
  name: 'Invented Doctors',
  members: [id('gus'), id('mina')],
  lead: id('gus'),
};

/** The same draft with a practice that has somebody who keeps things for it; Gus is not on the list. */
export function draftedWithPractice(): Story {
  const story = drafted();
  const all = new Map(known.directory.people);
  const joins = (name: Name, standing: readonly 'practice-administrator'[]) => {
    const found = all.get(id(name));
    if (found !== undefined) all.set(found.id, { ...found, memberships: [...found.memberships, { agency: surgery, standing }] });
  };
  joins('tess', ['practice-administrator']);
  joins('mina', []);
  story.known = { ...known, directory: { ...known.directory, people: all, teams: [doctors] } };
  return story.ask('ada', { do: 'uninvite', person: id('gus') });
}

/** The invitations are out, and the doctors are asked as a team. */
export function doctorsAsked(story: Story = draftedWithPractice()): Story {
  story.ask('ada', { do: 'invite-team', team: doctors.id, role: 'gp' }).ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

/** What somebody's card of the conference is at an instant; null: they have none. */
export function cardOf(story: Story, who: Name, at: number = story.at): Card | null {
  const scene = sceneOf(story.known.directory, story.state, id(who), at, story.meeting);
  return scene === null ? null : meetingCard(scene);
}
