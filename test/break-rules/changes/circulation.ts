import type { Change } from '../change.ts';

const of = 'domain/case/conference/circulation';
const due = `${of}/due.ts`;
const sending = `${of}/sending.ts`;
const outcome = 'cards/conference/circulation/outcome-form.ts';
const agreed = "document === 'minutes' && minutes.stage !== 'agreed'";
const decisions = "decisions: ['decisions-circulated', 'decision-circulated']";

/** What goes out of a conference: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['FV-T9', due, decisions, "decisions: ['minutes-circulated']"],
  ['FV-T10', due, "plan: ['plan-circulated']", 'plan: []'],
  ['FV-T10', sending, "{ event: 'receipt-noted', to, document, how }", "{ event: 'receipt-noted', to, document, how: 'post' }"],
  ['FV-T11', due, "minutes: ['minutes-circulated']", 'minutes: []'],
  ['FV-T11', sending, agreed, "document === 'minutes' && minutes.stage === 'agreed'"],
  ['FV-T17', `${of}/release.ts`, 'was.sent.decisions === undefined', 'was.sent.decisions !== undefined'],
  ['FV-T17', 'domain/case/tells.ts', 'return goesOut && after.plan', 'return !goesOut && after.plan'],
  ['ST-T14', due, decisions, "decisions: ['minutes-circulated']"],
  ['ST-T14', `${of}/receipt-reminder.ts`, 'day > since', 'day < since'],
  ['FV-T10', `${of}/receipt-reminder.ts`, 'day > since', 'day < since'],
  ['FV-M1', `${of}/receipt-reminder.ts`, 'Math.max(due,', 'Math.min(due,'],
  ['ST-T15', outcome, 'words.categories(cats)', "words.categories('')"],
  ['ST-T16', due, "minutes: ['minutes-circulated']", 'minutes: []'],
  ['ST-T16', sending, agreed, "document === 'minutes' && minutes.stage === 'agreed'"],
  ['ST-C1', `${of}/who-gets-what.ts`, "whats.includes('part') ? 'part-excluded' : null", 'null'],
  ['ST-C1', outcome, '[...first, ...minutesBlocks(scene, mine)]', 'minutesBlocks(scene, mine)'],
  [
    'ST-C1',
    'domain/case/conference/minutes/readers.ts',
    'return { version: copy, children }',
    "return { version: 'edited', children }",
  ],
  ['ST-C1', `${of}/attended.ts`, 'localTime(point.at) <= left', 'localTime(point.at) >= left'],
  ['GP-T1', 'domain/case/meeting/when/next-diary.ts', '(one) => one.person === person', '(one) => one.person !== null'],
  ['GP-T1', 'domain/case/meeting/when/next-diary.ts', 'if (lastDay === null) return null;', 'if (lastDay !== 0) return null;'],
  ['GP-T1', 'cards/conference/circulation/next-review.ts', '|| myInvitation(scene) === undefined', ''],
  [
    'GP-T1',
    'adapters/files/ics/diary-file.ts',
    'entry.allDay === true ? { allDay: true } : { timezone: zone }',
    '{ timezone: zone }',
  ],
  ['FV-M1', `${of}/changed.ts`, 'last[one] > at', 'last[one] < 0'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
