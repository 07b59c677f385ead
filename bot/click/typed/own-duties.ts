import { asOf } from '../../../cards/building/as-of.ts';
import { opens } from '../../../cards/building/building.ts';
import type { Block, Card } from '../../../cards/model.ts';
import { digestCard } from '../../../cards/plan/digest-card.ts';
import { ownTasksOf } from '../../../cards/plan/tasks/tasks-of.ts';
import type { Reader, Scene } from '../../../cards/scene.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { familyToDo } from '../../../domain/case/conference/participation/family-reminder.ts';
import { type Conference, conferenceOf, isUnanswered } from '../../../domain/case/conference.ts';
import { coreGroupToCome, currentConference } from '../../../domain/case/meetings.ts';
import { type Duty, duties } from '../../../domain/case/plan/duties.ts';
import { snoozedUntil } from '../../../domain/case/plan/snooze/snooze.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Person } from '../../../domain/directory/state.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { taskScenes } from './own-cases.ts';

/** So many rows more than a digest has. */
const mostBeside = 6;

/** Before the first day of anything. */
const ever = Number.NEGATIVE_INFINITY;

/** All that is due from somebody now, as a digest has it, whether one has told it yet or not; what was done is left out. */
export function ownDuties(reader: Reader, person: Person, cases: readonly Case[]): Card {
  const { directory, now } = reader;
  const all = cases.flatMap((state) => {
    const conference = conferenceOf(state, currentConference(state)?.id);
    return conference === null ? [] : [{ state, conference }];
  });
  const card = digestCard({
    ...reader,
    cases: new Map(all.map(({ conference }) => [conference.id, conference])),
    duties: all.flatMap(({ state, conference }) => dutiesIn(state, conference, person, reader)),
    family: new Map(
      all.flatMap(({ conference }) => {
        const procedure = procedureOf(conference.goesBy, directory);
        const toDo = familyToDo(conference, person.id, localDay(now), { procedure });
        return toDo === null ? [] : [[conference.id, toDo] as const];
      }),
    ),
    putOff: (of, action) => {
      const on = all.find(({ conference }) => conference.id === of);
      return on === undefined
        ? null
        : snoozedUntil(on.state, action, now, { procedure: procedureOf(on.conference.goesBy, directory) });
    },
    beside: besideActions(taskScenes(cases, directory, person, now), reader),
    groups: all.flatMap(({ state }) => {
      const toCome = coreGroupToCome(state);
      const group = toCome === undefined ? null : conferenceOf(state, toCome.id);
      return group?.status === 'convened' && waitsFor(group, person, now) ? [{ state: group, coming: null }] : [];
    }),
    unanswered: all.flatMap(({ conference }) => (waitsFor(conference, person, now) ? [conference.id] : [])),
  });
  const { tasks } = wordsFor(reader);
  const toTick = all.length === 0 ? [] : [opens(tasks.open, 'my-tasks', null)];
  return { ...card, blocks: [...card.blocks, asOf(reader)], buttons: [...card.buttons, ...toTick] };

  function dutiesIn(state: Case, conference: Conference, who: Person, at: Pick<Reader, 'now'>): readonly Duty[] {
    const procedure = procedureOf(conference.goesBy, directory);
    const known = { procedure, calendar: calendarOf(procedure) };
    const due = duties(state, who, ever, localDay(at.now), known);
    const told = new Set(due.map(({ action }) => action));
    // One that was given since the hour of the last digest is due all the same.
    const given = state.plan.actions.filter((one) => one.to === who.id && one.status !== 'completed' && !told.has(one.id));
    return [
      ...due.filter(({ action }) => state.plan.actions.some((one) => one.id === action && one.status !== 'completed')),
      ...given.map((one): Duty => ({ case: conference.id, action: one.id, stage: 'still' })),
    ];
  }
}

/** What is asked of them besides their own actions, the oldest first: the rest stands in My tasks. */
function besideActions(scenes: readonly Scene[], reader: Reader): readonly Block[] {
  const { tasks } = wordsFor(reader);
  const rows = ownTasksOf(scenes).flatMap(({ text, does }): readonly Block[] => {
    if ('button' in does) return [{ block: 'row', text, button: does.button }];
    // Actions of theirs stand above.
    return does.tick.split('/').length > 2 ? [{ block: 'row', text, button: opens(tasks.open, 'my-tasks', null) }] : [];
  });
  return rows.slice(0, mostBeside);
}

function waitsFor(conference: Conference, { id }: Person, now: number): boolean {
  if (conference.status !== 'convened' || conference.stage !== 'convened' || now >= conference.when.startsAt) return false;
  const invitee = conference.invitees.find((one) => one.person === id);
  return invitee !== undefined && isUnanswered(invitee);
}
