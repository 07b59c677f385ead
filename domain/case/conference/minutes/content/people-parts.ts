import type { Invitee } from '../../../conference.ts';
import { attendanceOf } from '../../day/attendance.ts';
import { isSigned } from '../../reports/counter-sign.ts';
import { isIn, owesStill, reportOf } from '../../reports/owed.ts';
import type { MemberId, Report } from '../../reports/shape.ts';
import type { PersonPart, ReportPart } from './model.ts';
import { isOfReader, namedAs, roleNamed, roleSaid, type Source } from './source.ts';
import type { NotInvitedPart } from './there.ts';
import { therePart } from './there-parts.ts';

/** Who was asked, what they said, and who came (CE-P2); whoever walked in is on the list as well. The copy of the family has no reasons. */
export function peopleParts(source: Source): readonly PersonPart[] {
  const { is, known, version } = source;
  const attended = new Map(attendanceOf(is).map((one) => [one.person, one]));
  const theirs = is.invitees.filter((one) => isOfReader(source, one.person));
  return theirs.map((one) => ({
    who: namedAs(source, one.person),
    role: source.hides(one.person) ? { en: '' } : roleNamed(known.procedure, one.role),
    there: therePart(source, attended.get(one.person)),
    answer: answered(one),
    reason: one.answer.answer === 'apologies' && version === 'whole' ? (one.answer.reason ?? null) : null,
    standsFor: one.standsFor === undefined ? null : namedAs(source, one.standsFor),
    spokenForBy: one.answer.answer === 'apologies' ? roleSaid(known.procedure, one.answer.speaks ?? '') : null,
  }));
}

/** Whom the procedure asks for and nobody was invited as, with the reason (FV-P4); in the minutes of the agencies alone. */
export function notInvitedParts({ is, known, version }: Source): readonly NotInvitedPart[] {
  if (version !== 'whole') return [];
  return Object.entries(is.notInvited).map(([role, { why, words }]) => ({ role: roleNamed(known.procedure, role), why, words }));
}

function answered({ answer }: Invitee): PersonPart['answer'] {
  switch (answer.answer) {
    case 'attending':
      return answer.how;
    case 'deputy':
      return 'deputy-asked';
    default:
      return answer.answer;
  }
}

/** Which reports there are, and which are appended (ST-M1). That one has a restricted part stands nowhere. */
export function reportsMinuted(source: Source): readonly ReportPart[] {
  const { is, known, version } = source;
  const { reports } = is;
  return is.invitees
    .filter((one) => isOfReader(source, one.person))
    .filter((one) => owesStill(known.procedure, reports, one))
    .map(({ person }) => {
      const report = reportOf(reports, person);
      return {
        who: namedAs(source, person),
        stage: report.stage,
        way: version === 'whole' ? (report.way ?? null) : null,
        counterSigned: isSigned(report),
        shared: version === 'whole' ? sharedWith(source, report) : [],
        read: is.day.read.includes(person),
        appended: isIn(report) && !is.minutes.notAppended.includes(person),
      };
    });
}

/** Of the reader's children and their parents; what else became of it, and why, is the chair's. */
function sharedWith({ is }: Source, { shared = {} }: Report): readonly MemberId[] {
  const all: readonly MemberId[] = ['parents', ...is.adults.map((one) => one.id), ...is.children.map((one) => one.id)];
  return all.filter((one) => shared[one]?.how === 'shared');
}
