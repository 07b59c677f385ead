import type { Card } from '../../../cards/model.ts';
import { digestCard } from '../../../cards/plan/digest-card.ts';
import { asItStands } from '../../../domain/case/case.ts';
import { remindsOfReceipt } from '../../../domain/case/conference/circulation/receipt-reminder.ts';
import { familyReminder } from '../../../domain/case/conference/participation/family-reminder.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import { caseDeadlines } from '../../../domain/case/dates/case-deadlines.ts';
import { withoutExpected } from '../../../domain/case/dates/expected-date.ts';
import { hasStoppedFor } from '../../../domain/case/family/without-ended.ts';
import { remindsOfReviews } from '../../../domain/case/in-need/cards.ts';
import { putOffOn } from '../../../domain/case/later/put-off-on.ts';
import { remindsOfComing, reportDates } from '../../../domain/case/meeting/answers/coming-reminder.ts';
import { remindsOfInvitation } from '../../../domain/case/meeting/answers/reminder.ts';
import { currentConference } from '../../../domain/case/meetings.ts';
import { remindsOfMoves } from '../../../domain/case/moving/cards.ts';
import { asSeenBy } from '../../../domain/case/need-to-know/children.ts';
import { leadOf } from '../../../domain/case/people/lead.ts';
import { duties, stillOpen } from '../../../domain/case/plan/duties.ts';
import { broughtForward } from '../../../domain/case/plan/snooze/set-dates.ts';
import { snoozedUntil } from '../../../domain/case/plan/snooze/snooze.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { listsLeft } from '../../../domain/directory/agencies/lists.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import type { CaseId, Instant } from '../../../domain/ids.ts';
import type { Letter } from '../../../domain/person/letter.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { readerOf } from '../../click/scene.ts';

/** What one person's cases say on the digest of a day; null: nothing is due. */
export function renderDigest(
  directory: Directory,
  person: Person,
  { since, day }: Extract<Letter, { letter: 'digest' }>,
  cases: ReadonlyMap<CaseId, Case>,
  now: Instant,
): Card | null {
  const all = [...cases.values()].flatMap((written) => {
    const state = asItStands(written, directory);
    const conference = conferenceOf(state, currentConference(state)?.id);
    if (conference === null || hasStoppedFor(conference)) return [];
    const procedure = procedureOf(conference.goesBy, directory);
    const calendar = calendarOf(procedure, state.dates.area);
    const later = putOffOn(state.later, person.id, {
      since,
      today: day,
      calendar,
      forward: (putOff) => broughtForward(state, person.id, putOff, now, { procedure }),
    });
    return [
      {
        state,
        conference: asSeenBy(conference, person.id),
        known: { procedure, calendar, later },
      },
    ];
  });
  const due = all.flatMap(({ state, known }) => duties(state, person, since, day, known));
  const open = all.filter(({ conference, known }) =>
    remindsOfInvitation(conference, person, since, day, known.calendar, known.later),
  );
  const coming = all.flatMap(({ state, conference, known }) => {
    const dates = () =>
      reportDates(withoutExpected(caseDeadlines(state, known.procedure, known.calendar, now, conference.meeting)));
    const reminder = remindsOfComing(conference, dates, person, since, day, known);
    return reminder === null ? [] : [[conference.id, reminder] as const];
  });
  const toAnswer = coming.flatMap(([id, { unanswered }]) => (unanswered ? [id] : []));
  const family = all.flatMap(({ conference, known }) => {
    const reminder = familyReminder(conference, person, since, day, known);
    return reminder === null ? [] : [[conference.id, reminder] as const];
  });
  const receipts = all.flatMap(({ conference, known: { calendar } }) => {
    const procedure = procedureOf(conference.procedure, directory);
    const reminders = remindsOfReceipt(conference, person.id, since, day, { procedure, calendar });
    return reminders.length === 0 ? [] : [[conference.id, reminders] as const];
  });
  const ofCase = all.flatMap(({ state, conference, known }) => {
    const rules = { directory, procedure: known.procedure, lead: leadOf(state, known.procedure), later: known.later };
    const moves = remindsOfMoves(conference.moves, person.id, since, day, rules);
    const needPlans = remindsOfReviews(conference.inNeed, person.id, since, day, rules);
    return moves.length === 0 && needPlans.length === 0 ? [] : [[conference.id, { moves, needPlans }] as const];
  });
  if ([due, open, coming, family, receipts, ofCase].every((one) => one.length === 0)) return null;
  return digestCard({
    ...readerOf(directory, person.id, now),
    cases: new Map(all.map(({ conference }) => [conference.id, conference])),
    duties: [...due, ...all.flatMap(({ state, known }) => stillOpen(state, person, since, day, known))],
    unanswered: [...new Set([...open.map(({ conference }) => conference.id), ...toAnswer])],
    coming: new Map(coming),
    family: new Map(family),
    receipts: new Map(receipts),
    ofCase: new Map(ofCase),
    lists: listsLeft(directory, person.id, day),
    putOff: (of, action) =>
      all.flatMap(({ state, known }) =>
        state.opening.status === 'open' && state.opening.id === of ? [snoozedUntil(state, action, now, known)] : [],
      )[0] ?? null,
  });
}
