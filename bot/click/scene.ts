import type { NewScene, Reader, Scene } from '../../cards/scene.ts';
import { asItStands } from '../../domain/case/case.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { caseDeadlines } from '../../domain/case/dates/case-deadlines.ts';
import { mayKnowExpected, withoutExpected } from '../../domain/case/dates/expected-date.ts';
import { calledFrom } from '../../domain/case/meetings.ts';
import { leadOf, leadThen } from '../../domain/case/people/lead.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { MeetingId } from '../../domain/ref.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';

/** Who reads, in the language the directory has for them. */
export function readerOf(directory: Directory, me: PersonId, now: Instant): Reader {
  return { directory, me, language: directory.people.get(me)?.language ?? 'en', now };
}

/** Where there is no case yet. */
export function newSceneOf(directory: Directory, me: PersonId, now: Instant): NewScene {
  return { ...readerOf(directory, me, now), procedure: procedureOf(directory.procedure, directory) };
}

/** One conference of a case, or its latest, or the one before that is still to be called, as one person is about to see it; null where there is none to show. */
export function sceneOf(directory: Directory, of: Case, me: PersonId, now: Instant, meeting?: MeetingId): Scene | null {
  const standing = asItStands(of, directory);
  const state = conferenceOf(standing, calledFrom(standing, meeting));
  if (state === null) return null;
  const procedure = procedureOf(state.procedure, directory);
  let counted: Scene['deadlines'] | undefined;
  // Counted when a card asks: most, and every form of the scale, never do.
  const every = () => {
    counted ??= caseDeadlines(standing, procedure, calendarOf(procedure), now, state.meeting);
    return counted;
  };
  return {
    ...readerOf(directory, me, now),
    state,
    lead: leadOf(standing, procedure),
    leadThen: leadThen(standing, procedure, state.meeting),
    procedure,
    get mayKnowExpected() {
      return mayKnowExpected(standing, me, { directory, procedure });
    },
    get datesToRead() {
      return this.mayKnowExpected ? every() : withoutExpected(every());
    },
    get deadlines() {
      return withoutExpected(every());
    },
  };
}
