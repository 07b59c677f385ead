import type { UnusualTime } from '../../../domain/case/meeting/when/unusual-time.ts';
import type { Terms } from '../../words/terms.ts';

const unusual: Record<UnusualTime, string> = {
  weekend: 'at a weekend',
  'bank-holiday': 'a bank holiday',
  hours: 'before 8:00 or after 18:00',
};

/** Several times that are asked about before one is fixed. */
export const times = (t: Terms) => ({
  title: 'Which of these times suit you?',
  ask: 'Please tap each that suits you. One of them will be fixed, and you are told which.',
  suits: 'This suits me',
  other: 'None, or several',
  change: 'Change it',
  saidSome: 'Thank you. Until one is fixed, please keep free what suits you.',
  saidNone: 'You have said that none of them suits you.',
  soFar: (when: string) => `Until then you keep free, as you have said: ${when}.`,
  withdrawn: 'These times are not asked about any more. You have nothing to keep free.',
  allGone: 'These times have gone by, and none of them was fixed. You have nothing to keep free.',

  form: 'Which times suit you',
  formMeans: `Whoever asks and the ${t.chair} see what you say. You can change it until one is fixed.`,
  suitsLabel: 'These suit me',
  none: 'None of them',
  noneAlone: 'Choose some of the times, or “None of them”.',
  lineLabel: 'I could at …',
  lineHint: `Days and times only, no names and nothing of the family. Read by whoever asks and the ${t.chair}.`,

  find: 'Two or three times can be offered to the statutory core before one is fixed.',
  findOpen: 'Find a time',
  asked: 'Times that are asked about',
  can: (some: number, all: number) => `${some} of ${all} can`,
  dayOf: (nth: number, of: number, rule: string) => `day ${nth} of ${of} (${rule})`,
  within: (rule: string) => `inside the limit (${rule})`,
  outside: (rule: string) => `outside the limit (${rule})`,
  past: 'past the limit',
  unusual,
  gone: 'gone by',
  take: 'Take this one',
  notSaid: (names: string) => `Has not said: ${names}.`,
  allSaid: 'Everybody has said.',
  who: 'Who can when',
  again: 'Other times can be offered in their place: everybody is asked anew.',
  againOpen: 'Other times',
  stop: 'Or none of them is asked about any more.',
  stopDo: 'Ask no more',
  agreeingFixes: (when: string) => `If you agree the list now, people are invited to the time that stands: ${when}.`,

  offerForm: 'Find a time',
  offerMeans: (people: string) =>
    `Of the statutory core ${people} will be asked. They read the times, the reference and who asks, and nothing else.`,
  offerNobody: 'Nobody of the statutory core is on the list yet. Please add people first.',
  offerAnew: 'What was said of the times before does not count for these.',
  dateLabel: (nth: number) => `Date ${nth}`,
  timeLabel: (nth: number) => `Time ${nth}`,
  same: 'That is the same time twice.',
  goneBy: 'That time has gone by.',
  offerSubmit: 'Ask them',
  doubt: (when: string, what: string) => `${when}: ${what}. If that is meant, please send this once more.`,

  chooseForm: 'Take this time',
  chooseMeans: 'Whoever said that it suits them is told and keeps it free. The others are asked whether they can.',
  canAre: (names: string) => `Can: ${names}.`,
  cannotAre: (names: string) => `Cannot: ${names}.`,
  chooseSubmit: 'Fix it',

  whoForm: 'Who can when',
  nobody: 'Nobody.',
  silent: 'Has not said',
  noneOf: 'None of them',
  couldAt: (name: string, line: string) => `${name}: ${line}`,

  /** Of a meeting of the core group. */
  ofGroup: {
    answeredTitle: 'The core group has said which times suit',
    find: 'Two or three times can be offered to the members, who say which suit.',
    formMeans: `Whoever holds the meeting, whoever leads the plan, and ${t.administrator}s see what you say. You can change it until one is fixed.`,
    lineHint: `Days and times only, no names and nothing of the family. Read by whoever holds the meeting or leads the plan, and ${t.administrator}s.`,
    offerMeans: (people: string) =>
      `Of the core group ${people} will be asked. Until you fix one of these times the one that stands is kept.`,
    offerNobody: 'There is nobody on the list of this meeting who could be asked.',
    chooseMeans: 'Everybody on the list is told the time, and asked whether they come.',
  },
  standsUntil: (when: string) => `Until one is fixed, this time stands: ${when}.`,
});
