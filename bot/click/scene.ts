import type { Reader, Scene } from '../../cards/scene.ts';
import { asItStands } from '../../domain/case/departure.ts';
import type { Existing } from '../../domain/case/state.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { caseDeadlines } from '../turn/case-deadlines.ts';
import { procedureOf } from '../turn/procedure.ts';

/** Who reads, in the language the directory has for them. */
export function readerOf(directory: Directory, me: PersonId, now: Instant): Reader {
  return { directory, me, language: directory.people.get(me)?.language ?? 'en', now };
}

/** One case as one person is about to see it. */
export function sceneOf(directory: Directory, state: Existing, me: PersonId, now: Instant): Scene {
  const procedure = procedureOf(state.procedure, directory);
  const standing = asItStands(state, directory);
  let counted: Scene['deadlines'] | undefined;
  return {
    ...readerOf(directory, me, now),
    state: standing,
    procedure,
    // Counted when a card asks: most, and every form of the scale, never do.
    get deadlines() {
      counted ??= caseDeadlines(standing, procedure, calendarOf(procedure), now);
      return counted;
    },
  };
}
