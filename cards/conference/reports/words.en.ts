import type { ReportStage, WaySent } from '../../../domain/case/conference/reports/shape.ts';

/** own: a report of one's own. part: what one gives to a composite report. whole: the composite one, of whoever puts it together. */
const what = { own: 'Your report', part: 'Your part of the composite report', whole: 'The composite report' };
const stage: Record<ReportStage, string> = { asked: 'asked for', ready: 'ready, not sent yet', 'with-chair': 'sent' };
const way: Record<WaySent, string> = { 'secure-mail': 'By secure mail', link: 'By a link', 'by-hand': 'By hand or post' };

/** Reports before a conference. The documents stay in the agencies' systems. */
export const reports = {
  title: (reference: string) => `Conference ${reference}: your report`,
  what,
  line: (subject: string, state: string, day: string) => `${subject}: ${state}${day === '' ? '' : `, by ${day}`}.`,
  stage,
  next: { asked: 'It is ready', ready: 'I have sent it' },
  more: 'How it was sent, or a step back.',
  mine: 'My report',
  change: 'Change',
  reportRow: 'How far it is:',

  form: 'My report',
  stays: 'The report stays in your agency’s system. Say here only how far it is.',
  toLead: (lead: string) => `Your part goes to the ${lead}, who puts the parts together.`,
  stageLabel: 'How far it is',
  stageOption: { asked: 'Not written yet', ready: 'Written, not sent', 'with-chair': 'Sent' } satisfies Record<
    ReportStage,
    string
  >,
  wayLabel: 'How it was sent',
  way,
  linkLabel: 'Link to it in your agency’s system',
  linkHint: 'Begins with https:// and holds no name. The chair and the administrator read it, in a form.',
  linkKept: 'A link was given. Left empty it stays.',

  counts: (come: number, all: number) => `Reports: ${come} of ${all} sent.`,
  see: 'Reports',
  listForm: 'Reports',
  notIn: 'Not sent yet',
  in: 'Sent',
  allIn: 'All of them are sent.',
  noneIn: 'None yet.',
  lead: (hours: string) => `${hours} before the start`,
  hours: (n: number) => (n === 1 ? '1 hour' : `${n} hours`),
  afterStart: 'after the start',
  open: 'Open it there',
  nobody: 'Nobody on the list is asked for one.',
};
