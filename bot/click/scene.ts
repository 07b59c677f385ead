import type { NewScene, Reader, Scene } from '../../cards/scene.ts';
import { asItStands } from '../../domain/case/case.ts';
import { notesFor } from '../../domain/case/conference/private-note/notes-shown.ts';
import { sinceLast } from '../../domain/case/conference/review-report/since-last.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { actsFor, asCoverSees, stands } from '../../domain/case/cover/covers.ts';
import { caseDeadlines } from '../../domain/case/dates/case-deadlines.ts';
import { datesOfThese } from '../../domain/case/dates/dates-of-these.ts';
import { withoutWithheldDischarges } from '../../domain/case/dates/discharges.ts';
import { mayKnowExpected, withoutExpected } from '../../domain/case/dates/expected-date.ts';
import { withFactsOfThese } from '../../domain/case/dates/facts-of-these.ts';
import { withheldLimit } from '../../domain/case/dates/limits-from-start.ts';
import { meetingDates } from '../../domain/case/dates/meeting-dates.ts';
import { movingDates } from '../../domain/case/dates/moving-dates.ts';
import { laterItems } from '../../domain/case/later/items.ts';
import { conferenceAsHeld } from '../../domain/case/meeting/as-held.ts';
import { calledFrom, currentConference, wasHeld } from '../../domain/case/meetings.ts';
import { directoryFor } from '../../domain/case/need-to-know/barred.ts';
import { childrenRead } from '../../domain/case/need-to-know/child-details.ts';
import { asSeenBy } from '../../domain/case/need-to-know/children.ts';
import { isShutOut } from '../../domain/case/need-to-know/named.ts';
import { hiddenServices } from '../../domain/case/need-to-know/services.ts';
import { movesOverTo } from '../../domain/case/opening/earlier-edition.ts';
import { canMoveOver } from '../../domain/case/opening/move-over.ts';
import { leadOf, leadThen } from '../../domain/case/people/lead.ts';
import { latestSnooze } from '../../domain/case/plan/snooze/set-dates.ts';
import { snoozedUntil } from '../../domain/case/plan/snooze/snooze.ts';
import type { Case, TrailEntry } from '../../domain/case/whole.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
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
export function sceneOf(
  everybody: Directory,
  of: Case,
  reader: PersonId,
  now: Instant,
  meeting?: MeetingId,
  recorded?: readonly TrailEntry[],
): Scene | null {
  const written = asItStands(of, everybody);
  // Whoever was admitted sees and does what is theirs whom they cover, in their own language.
  const me = actsFor(written, reader, everybody, now) ?? reader;
  // There is nothing for whom the case is kept from, whatever once was owed to them.
  if (isShutOut(of, everybody.people.get(me))) return null;
  const directory = directoryFor(of, everybody);
  const standing = me === reader ? written : asCoverSees(written, me);
  const whole = conferenceOf(standing, calledFrom(standing, meeting));
  if (whole === null) return null;
  const state = asSeenBy(whole, me);
  const procedure = procedureOf(state.procedure, directory);
  const goesBy = procedureOf(state.goesBy, directory);
  const cover = coverAround(standing, reader, me, directory, now);
  let hidden: Scene['hides'] | undefined;
  let read: ReturnType<Scene['childrenRead']> | undefined;
  let counted: ReturnType<Scene['deadlines']> | undefined;
  const calendar = calendarOf(goesBy, standing.dates.area);
  const countedOf = (of: Case) => caseDeadlines(withoutWithheldDischarges(of), goesBy, calendar, now, state.meeting);
  const ofThese = (these: Scene['state']) => datesOfThese(countedOf(withFactsOfThese(standing, these.children)), these);
  // Counted when a card asks: most, and every form of the scale, never do.
  const every = () => {
    counted ??= state === whole ? countedOf(standing) : ofThese(state);
    return counted;
  };
  // No function: one that was not called would be true. Nor an accessor: an object with one takes six microseconds to make.
  const knowsExpected = mayKnowExpected(standing, me, { directory, procedure });
  return {
    directory,
    me,
    language: readerOf(directory, reader, now).language,
    now,
    state,
    asHeld: () => heldAsSeen(of, state, me),
    everybody,
    lead: leadOf(standing, goesBy),
    leadThen: leadThen(standing, procedure, state.meeting),
    procedure,
    goesBy,
    movesOverTo: movesOverTo(standing.opening, directory),
    movedOver: lastMove(standing),
    movingTo: (next) => (canMoveOver(standing, next) ? movingDates(standing, goesBy, next, now) : null),
    hides(person) {
      hidden ??= hiddenServices(standing, me, { directory, procedure }, state.meeting);
      return hidden(person);
    },
    mayKnowExpected: knowsExpected,
    datesOf: (these) => (knowsExpected ? ofThese(these) : withoutExpected(ofThese(these))),
    // In nobody's place.
    notes: me === reader ? notesFor(standing, state.meeting, me) : [],
    childrenRead: () => (read ??= childrenRead(standing, me, { directory, procedure })),
    meetingDates: () => meetingDates(standing, now),
    latestSnooze: (action) => latestSnooze(standing, action, now, { procedure: goesBy }),
    snoozedUntil: (action) => snoozedUntil(standing, action, now, { procedure: goesBy }),
    laterItems: () => laterItems(standing, me, now, { procedure: goesBy, directory }),
    isGroupWithheld: () => isGroupWithheld(standing, reader, me, goesBy),
    sinceLast: () => sinceLast(standing, state.meeting, me, now),
    datesToRead: () => (knowsExpected ? every() : withoutExpected(every())),
    deadlines: () => withoutExpected(every()),
    // Last: what stands behind a spread is added one by one, and this is made for every press.
    ...(cover === undefined ? {} : { cover }),
    ...(recorded === undefined || me !== reader ? {} : { recorded }),
  };
}

function lastMove({ opening }: Case): Scene['movedOver'] {
  if (opening.status !== 'open' || opening.movedOver === null) return null;
  return { ...opening.movedOver, earlier: opening.earlier.length };
}

/** The same for the record of a conference: whoever has left since was part of it all the same. */
export function recordScene(scene: Scene, of: Case): Scene {
  return { ...scene, state: heldAsSeen(of, scene.state, scene.me) };
}

function heldAsSeen(of: Case, state: Scene['state'], me: PersonId): Scene['state'] {
  const whole = conferenceAsHeld(of, state.meeting);
  return whole === null ? state : asSeenBy(whole, me);
}

/** In nobody's place: whoever covers for the chair reads no private note either. */
function isGroupWithheld(state: Case, reader: PersonId, me: PersonId, procedure: Procedure): boolean {
  const conference = me === reader ? conferenceOf(state, currentConference(state)?.id) : null;
  if (conference?.status !== 'convened' || conference.chair !== me || !wasHeld(state)) return false;
  return withheldLimit(state, procedure, conference) !== null;
}

/** Whom the reader acts for, or who acts or has acted for them; the latest of these. */
function coverAround(state: Case, reader: PersonId, me: PersonId, directory: Directory, now: Instant): Scene['cover'] {
  if (state.cover.length === 0) return undefined;
  for (const one of state.cover.toReversed()) {
    const isOn = one.stage === 'admitted' && stands(state, one, directory, now);
    if (isOn && me !== reader && one.of === me) return { how: 'covering', who: me, until: one.to };
    if (one.of !== reader) continue;
    if (isOn) return { how: 'coveredBy', who: one.cover, until: one.to };
    if (one.acted) return { how: 'did', who: one.cover, until: one.to };
  }
  return undefined;
}
