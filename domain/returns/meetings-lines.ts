import { dayFromIso } from '../calendar/iso.ts';
import { localDay } from '../calendar/london.ts';
import { attendanceOf } from '../case/conference/day/attendance.ts';
import { quorateOf } from '../case/conference/day/quorate.ts';
import { isIn, owed } from '../case/conference/reports/owed.ts';
import type { Report } from '../case/conference/reports/shape.ts';
import { type Convened, conferenceOf } from '../case/conference.ts';
import type { ChildId } from '../case/family/shape.ts';
import { firstOf, saidBy } from '../case/meeting/answers/said.ts';
import { meetingsOf } from '../case/meetings.ts';
import { agencyFor } from '../case/people/agency-for.ts';
import type { Action } from '../case/plan/action.ts';
import type { Case, InMeeting, Known } from '../case/whole.ts';
import type { CaseId, Instant, PersonId } from '../ids.ts';
import { procedureOf } from '../procedures/in-force.ts';
import { kindOf } from '../ref.ts';
import type { InvitedLine, MeetingsLine, ReportLine } from './meetings-shape.ts';
import { childKey, meetingKey } from './record.ts';

type Of = Pick<Known, 'directory' | 'procedure'>;
type MeetingLine = Extract<MeetingsLine, { record: 'meeting' }>;
type Id = MeetingLine['case'];

/** Each meeting of an open case, and each action of its plan; none of a case that is only asked for or has ended. */
export function meetingsLines(state: Case, known: Of): readonly MeetingsLine[] {
  const { opening, plan } = state;
  if (opening.status !== 'open') return [];
  const of = opening.id;
  return [
    ...meetingsOf(state).map((one) => meetingLine(one, of, opening, known)),
    ...plan.actions.map((one) => actionLine(state, of, one, known)),
  ];
}

const idOf = (system: Id['system'], value: string): Id => ({ value, system });
const iso = (at: Instant | null | undefined): string | null => (at ? new Date(at).toISOString() : null);
const childId = (of: CaseId, child: ChildId): Id => idOf('urn:quorate:child', childKey({ case: of, child }));

function meetingLine(
  one: InMeeting,
  of: CaseId,
  { reference }: { readonly reference: string },
  { directory, ...now }: Of,
): MeetingsLine {
  const { id, meeting } = one;
  const found = conferenceOf(one.case, id);
  // One that was held stays under the procedure it was held under.
  const known = { directory, procedure: found === null ? now.procedure : procedureOf(found.procedure, directory) };
  const drawn = found?.status === 'convened' ? found : null;
  const { decision, circulation, day, register, calling } = meeting;
  const taken = day.takenAt !== null || register.present.length > 0;
  return {
    record: 'meeting',
    meeting: idOf('urn:quorate:meeting', meetingKey(of, id)),
    case: idOf('urn:quorate:case', of),
    reference,
    procedure: known.procedure.key,
    kind: kindOf(id),
    type: kindOf(id) === 'conference' ? calling.type : null,
    stage: calling.stage === 'none' || calling.stage === 'requested' ? 'draft' : calling.stage,
    starts: iso(meeting.when.when?.startsAt),
    invited: drawn === null ? [] : invitedTo(one, drawn, taken, known),
    reports: drawn === null ? [] : reportsFor(one, drawn, known),
    quorum:
      drawn !== null && taken && kindOf(id) === 'conference' ? quorumOf(drawn, one, known) : { start: null, decision: null },
    decisions: [
      ...Object.values(decision.children).flatMap((child) =>
        child === undefined
          ? []
          : [
              {
                child: childId(of, child.child),
                outcome: child.outcome,
                categories: [...child.categories],
                provisional: child.provisional,
              },
            ],
      ),
      ...Object.values(decision.adjourned).flatMap((child) =>
        child === undefined
          ? []
          : [{ child: childId(of, child.child), outcome: 'adjourned' as const, categories: [], provisional: false }],
      ),
    ],
    dissents: decision.dissents.length,
    circulated: {
      decisions: iso(circulation.sent.decisions),
      plan: iso(circulation.sent.plan),
      minutes: iso(circulation.sent.minutes),
    },
  };
}

function quorumOf(drawn: Convened, { meeting: { decision } }: InMeeting, { procedure, directory }: Of): MeetingLine['quorum'] {
  if (procedure.quorum === null) return { start: null, decision: null };
  const present = attendanceOf(drawn).map(({ person }) => person);
  const decided = Object.values(decision.children).filter((child) => child !== undefined);
  return {
    start: quorateOf({ ...drawn, present }, procedure, directory).enough,
    decision: decided.length === 0 ? null : decided.every((child) => !child.provisional),
  };
}

/** Of a service that is not named neither which it is, nor its kind or role, by which it could be told. */
function agencyLine(
  state: Case,
  person: PersonId,
  { directory }: Of,
): { readonly agency: Id | null; readonly kind: string | null } {
  const agency = agencyFor(state.people.agencies, person, directory);
  const found = agency === undefined ? undefined : directory.agencies.get(agency);
  if (found === undefined || (found.flagged && !state.needToKnow.listOpen)) return { agency: null, kind: null };
  return { agency: idOf('urn:quorate:agency', found.id), kind: found.kind };
}

function invitedTo({ case: of, meeting }: InMeeting, drawn: Convened, taken: boolean, known: Of): InvitedLine[] {
  const there = attendanceOf(drawn);
  return drawn.invitees.map((one) => {
    const { answer } = one;
    const here = there.find(({ person }) => person === one.person);
    const { agency, kind } = agencyLine(of, one.person, known);
    return {
      agency,
      kind,
      role: agency === null ? null : one.role,
      invited: iso(one.invitedAt ?? meeting.list.agreedAt),
      answer: answer.answer,
      answered: iso(firstOf(saidBy(meeting.answers, one.person))),
      attended: taken ? here !== undefined : null,
      how: here?.how ?? null,
      part: here?.part ?? false,
    };
  });
}

function reportsFor({ case: of, meeting }: InMeeting, drawn: Convened, known: Of): ReportLine[] {
  const on = dayFromIso(drawn.when.date);
  return owed(drawn, known.procedure).map(({ invitee, report }) => {
    const { agency } = agencyLine(of, invitee.person, known);
    const received = isIn(report) ? report.at : null;
    return {
      agency,
      role: agency === null ? null : invitee.role,
      asked: iso(invitee.invitedAt ?? meeting.list.agreedAt),
      received: iso(received),
      daysBefore: received === null || on === null ? null : on - localDay(received),
      shared: iso(sharedAt(report)),
    };
  });
}

/** When it was first shared with one of the family. */
function sharedAt({ shared = {} }: Report): Instant | null {
  const all = Object.values(shared).flatMap((one) => (one?.how === 'shared' ? [one.at] : []));
  return all.length === 0 ? null : Math.min(...all);
}

function actionLine(state: Case, of: CaseId, action: Action, known: Of): MeetingsLine {
  const done = action.updates.findLast(({ update }) => update === 'completed');
  return {
    record: 'action',
    action: idOf('urn:quorate:action', `${of}-${action.id}`),
    case: idOf('urn:quorate:case', of),
    child: action.child === undefined ? null : childId(of, action.child),
    agency: action.unowned === true ? null : agencyLine(state, action.to, known).agency,
    given: new Date(action.givenAt).toISOString(),
    due: action.by,
    status: action.status,
    completed: action.status === 'completed' ? iso(done?.at) : null,
  };
}
