import { plural } from '../words/plural.ts';

const rules = new Intl.PluralRules('en');
const days = (n: number) => plural(rules, n, { one: 'day', other: 'days' });
/** How long before the conference reports are usually in. */
const usually = (n: number) =>
  `usually ${n > 0 ? `${days(n)} before the conference` : n < 0 ? `${days(-n)} after the conference` : 'on the day of the conference'}`;

/** The board of a unit, an area or the partnership. */
export const oversight = {
  title: 'Board',
  open: 'Board',
  asOf: (day: string) =>
    `As of ${day}, of the open cases that are yours to oversee. Details stand with each case; nothing here names a child.`,
  making: (percent: number | null) =>
    `The board is being put together${percent === null ? '' : `: ${percent}% of the cases are counted`}. Please open it again in a minute.`,
  none: 'None.',
  more: (n: number) => `and ${n} more`,
  week: 'Conferences this week',
  atRisk: 'Limit near or passed, or conference planned past it',
  silent: 'Not everybody has answered',
  minutesLate: 'Minutes late',
  coreGroupsLate: 'Core group not held',
  soon: (reference: string, when: string) => `${reference}: ${when}`,
  notAgreed: (line: string) => `${line}, list not agreed yet`,
  begun: (line: string) => `${line}, begun`,
  noRegister: (line: string) => `${line}, no register yet`,
  held: (line: string) => `${line}, held`,
  silentOf: (reference: string, when: string, n: number, of: number) => `${reference}: ${n} of ${of} silent, ${when}`,
  near: (reference: string, day: string) => `${reference}: limit ${day}`,
  passed: (reference: string, day: string) => `${reference}: limit passed on ${day}`,
  plannedPast: (line: string, day: string) => `${line}, planned past it for ${day}`,
  since: (reference: string, day: string) => `${reference}: was due ${day}`,
  timeliness: 'Initial conferences within 15 working days',
  quarter: (from: string, to: string, year: number) => `${from} to ${to} ${year}`,
  fromDiscussion: 'from the strategy discussion',
  fromEnquiries: 'from the start of enquiries',
  measured: (quarter: string, from: string, meetings: string, children: string) =>
    `${quarter}, ${from}: meetings ${meetings}; children ${children}`,
  participation: 'Agencies, the last 12 months',
  involved: 'Came: of those who were invited and involved. Not counted: observers, and whoever said that they are not involved.',
  agency: (name: string, came: string, reports: string) => `${name}: came ${came}; reports in: ${reports}`,
  lead: (line: string, n: number) => `${line}, ${usually(n)}`,
  share: (part: number, of: number) => `${part} of ${of}`,
  noneOf: 'none to count',
  uncounted: (quarter: string) => `${quarter}: none to count`,
  notShown: 'not shown',
  small: (smallest: number) => `Figures from 1 to ${smallest - 1}, and what they could be worked out from, are not shown.`,
  file: {
    'board-figures': 'The figures of quarters and agencies, for a spreadsheet (.csv)',
    'board-picture': 'The whole board with pictures of the figures, to print or keep',
  },
  getFile: { 'board-figures': 'Get the figures', 'board-picture': 'Get the pictures' },
  fileTitle: 'Board as a file',
  keep: 'It holds case references. What is saved or printed is yours to keep safe, and out of date tomorrow.',
  picture: {
    now: 'Open cases, now',
    alt: (title: string) => `Bars: ${title}.`,
    meetings: (quarter: string) => `${quarter}, meetings`,
    children: (quarter: string) => `${quarter}, children`,
    came: 'came',
    reports: 'reports in',
    lead: (n: number) => `Reports ${usually(n)}`,
    part: (title: string, nth: number, all: number) => `${title} (${nth} of ${all})`,
  },
};
