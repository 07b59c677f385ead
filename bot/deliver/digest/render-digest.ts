import type { Card } from '../../../cards/model.ts';
import { digestCard, type GroupReminder } from '../../../cards/plan/digest-card.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { asItStands } from '../../../domain/case/case.ts';
import { receiptsIn } from '../../../domain/case/conference/circulation/receipt-reminder.ts';
import { familyReminder } from '../../../domain/case/conference/participation/family-reminder.ts';
import { type Convened, conferenceOf } from '../../../domain/case/conference.ts';
import { caseDeadlines } from '../../../domain/case/dates/case-deadlines.ts';
import { withoutExpected } from '../../../domain/case/dates/expected-date.ts';
import { hasStoppedFor } from '../../../domain/case/family/without-ended.ts';
import { remindsOfReviews } from '../../../domain/case/in-need/cards.ts';
import { putOffOn } from '../../../domain/case/later/put-off-on.ts';
import { remindsOfComing, reportDates } from '../../../domain/case/meeting/answers/coming-reminder.ts';
import { remindsOfInvitation } from '../../../domain/case/meeting/answers/reminder.ts';
import { coreGroupToCome, currentConference } from '../../../domain/case/meetings.ts';
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

/** Before the first day of anything. */
const ever = Number.NEGATIVE_INFINITY;

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
    const toCome = conferenceOf(state, coreGroupToCome(state)?.id ?? conference.meeting);
    const group = toCome?.meeting === conference.meeting || toCome?.status !== 'convened' ? null : asSeenBy(toCome, person.id);
    return [{ state, conference: asSeenBy(conference, person.id), group, procedure, calendar }];
  });
  const due = all.flatMap(({ state, ...known }) => duties(state, person, since, day, known));
  const isDue = due.length > 0 || Object.values(reminders(all, since)).some((one) => one.length > 0);
  if (!isDue) return null;
  // It takes the place of the one before: what an earlier one said and is not done goes with it.
  const said = reminders(all, ever);
  const toAnswer = said.coming.flatMap(([id, { unanswered }]) => (unanswered ? [id] : []));
  return digestCard({
    ...readerOf(directory, person.id, now),
    cases: new Map(all.map(({ conference }) => [conference.id, conference])),
    duties: [...due, ...all.flatMap(({ state, ...known }) => stillOpen(state, person, since, day, known))],
    unanswered: [...new Set([...said.invitations, ...toAnswer])],
    coming: new Map(said.coming),
    groups: said.groups,
    family: new Map(said.family),
    receipts: new Map(said.receipts),
    ofCase: new Map(said.ofCase),
    lists: listsLeft(directory, person.id, day),
    putOff: (of, action) =>
      all.flatMap(({ state, procedure }) =>
        state.opening.status === 'open' && state.opening.id === of ? [snoozedUntil(state, action, now, { procedure })] : [],
      )[0] ?? null,
  });

  /** What else than actions it reminds of, of which a day has come after `after`, by case. */
  function reminders(of: typeof all, after: Day) {
    const each = of.map(({ state, conference, group, procedure, calendar }) => {
      const forward = (putOff: Parameters<typeof broughtForward>[2]) =>
        broughtForward(state, person.id, putOff, now, { procedure });
      const later = putOffOn(state.later, person.id, { since: after, today: day, calendar, forward });
      const known = { procedure, calendar, later };
      const rules = { directory, procedure, lead: leadOf(state, procedure), later };
      const dates = () => reportDates(withoutExpected(caseDeadlines(state, procedure, calendar, now, conference.meeting)));
      return {
        id: conference.id,
        invitation: remindsOfInvitation(conference, person, after, day, calendar, later),
        coming: remindsOfComing(conference, dates, person, after, day, known),
        groups: group === null ? [] : ofGroup(group, { ...known, after }),
        family: familyReminder(conference, person, after, day, known),
        receipts: receiptsIn(state, person.id, after, day, { directory, calendar }),
        moves: remindsOfMoves(conference.moves, person.id, after, day, rules),
        needPlans: remindsOfReviews(conference.inNeed, person.id, after, day, rules),
      };
    });
    return {
      invitations: each.flatMap(({ id, invitation }) => (invitation ? [id] : [])),
      coming: each.flatMap(({ id, coming }) => (coming === null ? [] : [[id, coming] as const])),
      groups: each.flatMap(({ groups }) => groups),
      family: each.flatMap(({ id, family }) => (family === null ? [] : [[id, family] as const])),
      receipts: each.flatMap(({ id, receipts }) => (receipts.length === 0 ? [] : [[id, receipts] as const])),
      ofCase: each.flatMap(({ id, moves, needPlans }) =>
        moves.length === 0 && needPlans.length === 0 ? [] : [[id, { moves, needPlans }] as const],
      ),
    };
  }

  /** Of a meeting of the core group: whoever has not answered is asked, and whoever comes reads on the working day before that it is near. */
  function ofGroup(
    group: Convened,
    { after, ...known }: { readonly after: Day } & Parameters<typeof remindsOfComing>[5],
  ): readonly GroupReminder[] {
    if (remindsOfInvitation(group, person, after, day, known.calendar, known.later)) return [{ state: group, coming: null }];
    const coming = remindsOfComing(group, () => [], person, after, day, known);
    return coming === null ? [] : [{ state: group, coming }];
  }
}
