import type { Procedure } from '../../domain/procedures/schema.ts';
import { roleTitle } from '../building/wording.ts';
import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { facts, headingOf, inYesNo, type PageOf, whereItStands } from './how-it-stands.ts';
import { pageText } from './source-text.ts';

type Role = Procedure['roles'][number];

/** Who is invited, when and why, and what is asked of each; then what holds of all of them. */
export function ofThePeople(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const all = wordsFor({ language, procedure });
  const { procedureFields: words, procedurePage } = all;
  const { leadRole, minuteTakerHelps, mandateKnown, seniorDeputy, attendanceList, schoolHolidays } = procedure;
  return [
    headingOf(procedurePage.roles),
    { block: 'table', head: words.roleHead, widths: [26, 40, 34], rows: procedure.roles.map((role) => roleRow(role, page)) },
    facts([
      [words.leadRole, leadRole === null ? words.notSaid : roleTitle(procedure, leadRole, language)],
      [words.minuteTakerHelps, inYesNo(minuteTakerHelps, language)],
      [words.mandateKnown, inYesNo(mandateKnown, language)],
      [words.seniorDeputy, inYesNo(seniorDeputy, language)],
      [words.attendanceList, inYesNo(attendanceList, language)],
      [words.schoolHolidays, inYesNo(schoolHolidays.asked, language)],
      whereItStands(schoolHolidays.source, page),
    ]),
  ];
}

function roleRow(role: Role, page: PageOf): readonly string[] {
  const { procedure, language } = page;
  const { procedureFields: words, procedurePage, partnership, wanted } = wordsFor({ language, procedure });
  const when = role.when.length === 0 ? words.always : role.when.map((one) => words.when[one]).join('; ');
  const [stands, where] = whereItStands(role.source, page);
  return [
    [
      words.inFiles(pageText(role.title, language), role.key),
      partnership.kinds[role.agency],
      procedurePage.standing[role.standing],
    ],
    [
      when,
      ...(role.siblings === undefined ? [] : [words.siblings]),
      role.why.length === 0 ? words.anyReason : role.why.map((one) => wanted.reason[one]).join('; '),
      words.labelled(stands, where),
    ],
    [
      role.expects.map((one) => wanted.expects[one]).join('; '),
      words.part[role.part],
      ...(role.briefed === undefined ? [] : [words.briefed]),
      ...(role.most === undefined ? [] : [words.most(role.most)]),
      ...(role.consent === undefined ? [] : [words.consent]),
      ...(role.expectedDate === undefined ? [] : [words.expectedDate]),
    ],
  ].map((lines) => lines.filter((line) => line !== '').join('\n'));
}
