import type { ApologyReason, Attendance } from '../../domain/case/meeting/answers/answer.ts';
import type { FamilyMember } from '../../domain/case/meeting/scale/round.ts';
import type { ConferenceType } from '../../domain/procedures/fact.ts';
import { plural } from './plural.ts';

const rules = new Intl.PluralRules('en-GB');

const attendance: Record<Attendance, string> = {
  'in-person': "I'll be there",
  phone: 'By phone',
  video: 'By video',
  'first-part': 'For the first part only',
};

const apologyReason: Record<ApologyReason, string> = {
  'clinic-or-lessons': 'Clinic, lessons or shift',
  'another-conference': 'At another conference',
  'leave-or-sickness': 'Leave or sickness',
  'too-short-notice': 'Notice too short',
  'not-involved': 'Not involved with the family',
};

const family: Record<FamilyMember, string> = {
  'parent-1': 'Parent 1',
  'parent-2': 'Parent 2',
  'carer-1': 'Carer 1',
  'carer-2': 'Carer 2',
};

const conferenceType: Record<ConferenceType, string> = {
  initial: 'Initial',
  'pre-birth': 'Pre-birth',
  review: 'Review',
  transfer: 'Transfer in',
  continued: 'Continued or reconvened',
};

/** Words that more than one card uses. */
export const general = {
  /** The one sentence a notification shows: no role, no reference, nothing of what it is about. */
  plain: 'Quorate has an update for you.',
  attendance,
  apologyReason,
  family,
  conferenceType,
  child: (n: number) => `Child ${n}`,
  unborn: (n: number) => `Unborn ${n}`,
  children: (n: number) => plural(rules, n, { one: 'child', other: 'children' }),
  people: (n: number) => plural(rules, n, { one: 'person', other: 'people' }),
  morePeople: (n: number) => `${n} more`,
  agencies: (n: number) => plural(rules, n, { one: 'agency', other: 'agencies' }),
  actionsCount: (n: number) => plural(rules, n, { one: 'action', other: 'actions' }),
  /** What a Welsh button or choice says in English, where both do not fit on it. */
  englishOf: (own: string, english: string) => `“${own}”: “${english}”`,
  and: (items: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items),
  or: (items: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items),
  whenAt: (day: string, time: string) => `${day}, ${time}`,
  nobody: 'nobody',
  none: 'none',
  somebody: 'somebody who has left',
  someAgency: 'an agency not in the directory',
  anotherService: 'another service',
  reference: 'Reference',
  whenLabel: 'When',
  details: 'Details',
  moreInDetails: (n: number) => `And ${n} more, under “Details”.`,
  somethingElse: 'Something else',
  typeAgain: 'Please type this again: it is not put back into a form.',
  save: 'Save',
  leaveUnsent: 'Cancel',
  leaveRead: 'Close',
  next: 'Next',
  missing: 'Please fill this in.',
  empty: {
    text: 'Write here',
    date: 'Choose a day',
    time: 'Choose a time',
    one: 'Choose one',
    many: 'Choose one or more',
    account: 'Choose somebody',
  },
  addToYes: 'Anything to add, if your answer is yes',
  notReferral: 'This is not a way to report a new concern: for that use your usual referral route.',
};
