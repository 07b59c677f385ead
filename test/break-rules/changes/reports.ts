import type { Change } from '../change.ts';

const reports = 'domain/case/conference/reports';

/** Reports before a conference: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['FV-R1', `${reports}/readers.ts`, 'return reports.composite && lead?.person === person', 'return lead?.person === person'],
  ['FV-R1', `${reports}/readers.ts`, 'return keeps || procedure.reports.composite;', 'return true;'],
  ['ST-R1', `${reports}/owed.ts`, "key === role && expects.includes('report')", 'key === role && expects.length === 0'],
  ['ST-R1', `${reports}/counter-sign.ts`, "if (sign?.asked !== by) return { refused: 'not-yours' };", ''],
  ['ST-R1', `${reports}/counter-sign.ts`, "if (!isCounterSigned(procedure, role)) return { refused: 'too-early' };", ''],
  ['ST-R1', `${reports}/owed.ts`, 'return reports.counterSigned && role === leadRole;', 'return reports.counterSigned;'],
  ['FV-R3', `${reports}/share-report.ts`, '...was.shared,', ''],
  ['FV-R3', 'cards/conference/reports/shared-form.ts', '...followedHow(scene), ', ''],
  ['FV-R3', `${reports}/by-when.ts`, " && row.kind !== 'undated'", ''],
  ['FV-R3', `${reports}/by-when.ts`, 'return days.length === 0 ? null', 'return days.length > 0 ? null'],
  [
    'FV-R3',
    'domain/case/conference/participation/same-plan.ts',
    '...Object.keys(one), ...Object.keys(other)',
    '...Object.keys(one)',
  ],
  [
    'ST-R2',
    `${reports}/slice.ts`,
    "'decide-withheld': [{ who: ['chair']",
    "'decide-withheld': [{ who: ['chair', 'administrator']",
  ],
  ['ST-R3', `${reports}/split.ts`, "['whole', 'part'].includes", "['no'].includes"],
  ['ST-R2', `${reports}/withhold.ts`, "one.agency !== 'social-care'", "one.agency === 'social-care'"],
  [
    'ST-R4',
    'cards/conference/reports/reports-form.ts',
    '...(isChair(scene) ? toTheChair(scene, state, report) : [])',
    '...(keeps ? toTheChair(scene, state, report) : [])',
  ],
  ['BU-R1', `${reports}/news.ts`, 'return said === true &&', 'return said === null &&'],
  ['BU-R1', `${reports}/say-new.ts`, "=== 'coming';", "=== 'not-coming';"],
  ['BU-R1', 'cards/conference/reports/reports-form.ts', 'saidNew(report, when) === true', 'saidNew(report, when) === null'],
  ['FV-R1', 'cards/conference/reports/report-goes-to.ts', 'reports.what.whole ?', 'reports.what.part ?'],
  [
    'ST-T10',
    'cards/conference/reports/reports-form.ts',
    'Math.floor((when.startsAt - at) / hour)',
    'Math.floor((at - when.startsAt) / hour)',
  ],
  ['CE-R1', `${reports}/owed.ts`, "answer.answer === 'apologies' && answer.report === 'none'", "answer.answer === 'apologies'"],
  ['CE-R1', `${reports}/owed.ts`, '!none || procedure.reports.evenWhenAbsent ||', '!none ||'],
  ['GP-R1', `${reports}/owed.ts`, "answer.answer === 'apologies' && answer.report === 'none'", "answer.answer === 'apologies'"],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
