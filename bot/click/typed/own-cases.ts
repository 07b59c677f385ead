import type { Scene } from '../../../cards/scene.ts';
import { partsOf } from '../../../domain/access/parts.ts';
import { asItStands } from '../../../domain/case/case.ts';
import { type Conference, conferenceOf } from '../../../domain/case/conference.ts';
import { conferenceFor, meetingsFor } from '../../../domain/case/meetings.ts';
import { leadOf } from '../../../domain/case/people/lead.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import type { ClickContext } from '../click-context.ts';
import { sceneOf } from '../scene.ts';

/** The cases of theirs as they stand, but for those in which they have no part any more. */
export async function ownCases(
  context: Pick<ClickContext, 'casesOf'>,
  directory: Directory,
  { id }: Person,
): Promise<readonly Case[]> {
  const cases = (await context.casesOf(id)).map((one) => asItStands(one, directory));
  return cases.filter((one) => {
    if (one.opening.status !== 'open') return false;
    return partsOf(one, id, { directory, procedure: procedureOf(one.opening.procedure, directory) }).size > 0;
  });
}

/** The meetings of these cases that are theirs. */
export function ownMeetings(cases: readonly Case[], directory: Directory, person: Person): readonly Conference[] {
  return cases.flatMap((one) => meetingIds(one, directory, person).flatMap((id) => conferenceOf(one, id) ?? []));
}

/** The same as they see each. */
export function ownScenes(cases: readonly Case[], directory: Directory, person: Person, now: number): readonly Scene[] {
  return cases.flatMap((one) =>
    meetingIds(one, directory, person).flatMap((id) => sceneOf(directory, one, person.id, now, id) ?? []),
  );
}

/** Each of these cases as they see the conference that matters to them. */
export function latestScenes(cases: readonly Case[], directory: Directory, person: Person, now: number): readonly Scene[] {
  return cases.flatMap((one) => sceneOf(directory, one, person.id, now, conferenceFor(one, person.id)) ?? []);
}

function meetingIds(one: Case, directory: Directory, person: Person): readonly MeetingId[] {
  const lead = one.opening.status === 'open' ? leadOf(one, procedureOf(one.opening.procedure, directory)) : null;
  return meetingsFor(one, person.id, lead);
}
