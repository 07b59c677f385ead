import type { RequestScene, Scene } from '../../../cards/scene.ts';
import { partsOf } from '../../../domain/access/parts.ts';
import { asItStands } from '../../../domain/case/case.ts';
import { recommendedIn } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import { type Conference, conferenceOf } from '../../../domain/case/conference.ts';
import { actsFor } from '../../../domain/case/cover/covers.ts';
import { conferenceFor, coreGroupsOf, meetingsFor } from '../../../domain/case/meetings.ts';
import { leadOf } from '../../../domain/case/people/lead.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { isTheirsNow, requestSceneOf } from '../request/request-scene.ts';
import { sceneOf } from '../scene.ts';

/** The cases of theirs as they stand, but for those in which they have no part any more. */
export function ownCases(cases: readonly Case[], directory: Directory, { id }: Person): readonly Case[] {
  const all = cases.map((one) => asItStands(one, directory));
  return all.filter((one) => {
    if (one.opening.status !== 'open') return false;
    return partsOf(one, id, { directory, procedure: procedureOf(one.opening.procedure, directory) }).size > 0;
  });
}

/** The requests among these cases that are theirs, the latest first: until a case comes of one, or it is withdrawn. */
export function ownRequests(cases: readonly Case[], directory: Directory, { id }: Person, now: number): readonly RequestScene[] {
  return cases
    .flatMap((one) => requestSceneOf(directory, one, id, now) ?? [])
    .filter((one) => isTheirsNow(one) && !one.isCase && one.asked.answered.answer !== 'withdrawn')
    .toSorted((a, b) => b.asked.at - a.asked.at);
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

/** The same with the conferences before of which something that was recommended to them is still to be answered or done. */
export function taskScenes(cases: readonly Case[], directory: Directory, person: Person, now: number): readonly Scene[] {
  return cases.flatMap((one) => {
    const ids = new Set([...meetingIds(one, directory, person), ...recommendedIn(one, person.id)]);
    return [...ids].flatMap((id) => sceneOf(directory, one, person.id, now, id) ?? []);
  });
}

/** Each of these cases as they see the conference that matters to them. */
export function latestScenes(cases: readonly Case[], directory: Directory, person: Person, now: number): readonly Scene[] {
  return cases.flatMap((one) => sceneOf(directory, one, person.id, now, conferenceFor(one, person.id)) ?? []);
}

/** The meetings of colleagues whom somebody was admitted to act for while they are away, as they are shown them. */
export function coveredScenes(cases: readonly Case[], directory: Directory, { id }: Person, now: number): readonly Scene[] {
  return cases.flatMap((one) => {
    const standing = asItStands(one, directory);
    const of = directory.people.get(actsFor(standing, id, directory, now) ?? id);
    if (of === undefined || of.id === id) return [];
    return meetingIds(standing, directory, of).flatMap((meeting) => sceneOf(directory, one, id, now, meeting) ?? []);
  });
}

/** The same of the conference that matters to each of these colleagues. */
export function coveredLatest(cases: readonly Case[], directory: Directory, { id }: Person, now: number): readonly Scene[] {
  return cases.flatMap((one) => {
    const standing = asItStands(one, directory);
    const of = actsFor(standing, id, directory, now) ?? id;
    return of === id ? [] : (sceneOf(directory, one, id, now, conferenceFor(standing, of)) ?? []);
  });
}

/** The last meeting of each core group, as they see it or as a colleague does whom they act for. */
export function lastGroups(cases: readonly Case[], directory: Directory, { id }: Person, now: number): readonly Scene[] {
  return cases.flatMap((one) => {
    const last = coreGroupsOf(asItStands(one, directory)).at(-1)?.id;
    return last === undefined ? [] : (sceneOf(directory, one, id, now, last) ?? []);
  });
}

function meetingIds(one: Case, directory: Directory, person: Person): readonly MeetingId[] {
  const lead = one.opening.status === 'open' ? leadOf(one, procedureOf(one.opening.procedure, directory)) : null;
  return meetingsFor(one, person.id, lead);
}
