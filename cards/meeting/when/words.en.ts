import type { Attendance } from '../../../domain/case/meeting/answers/answer.ts';
import type { Terms } from '../../words/terms.ts';

const still: Record<Attendance, string> = {
  'in-person': "Yes, I'll still be there",
  phone: 'Yes, still by phone',
  video: 'Yes, still by video',
  'first-part': 'Yes, still the first part',
};

/** A meeting that is moved after its invitations went out. */
export const moving = (t: Terms) => ({
  move: 'Move the conference',
  coreGroupMove: 'Move this meeting',
  form: 'Move the conference',
  coreGroupForm: 'Move this meeting',
  means:
    'Whoever is invited is told after two minutes, in which you can undo it. At another date or time everybody is asked again, and what they said to the earlier one does not count.',
  doubt: {
    limit: (day: string) =>
      `${day} is past the time limit. If that is meant, say why below and send this once more; or choose another day.`,
    weekend: (day: string) => `${day} is at a weekend. If that is meant, please send this once more.`,
    'bank-holiday': (day: string) => `${day} is a bank holiday. If that is meant, please send this once more.`,
    hours: (when: string) => `${when} is before 8:00 or after 18:00. If that is meant, please send this once more.`,
  },
  limitFirst: (day: string) => `${day} is past the time limit. If that is meant, please send this once more. Why is asked next.`,
  limitNotShown: 'The time limit is not shown to you, so a reason is asked for every date.',
  whyIfKept: 'Why, and who agreed it, if that day is meant',
  whyLabel: 'Why it is past the limit, and who agreed it',
  whyHint: `Kept for the record. Read in Details, by the ${t.chair} and ${t.administrator}s only.`,
  submit: 'Move it',
  submitAgain: 'Yes, move it',

  was: (when: string) => `Moved from ${when}.`,
  asked: 'Please say if you come.',
  askedAgain: 'Please answer again.',
  earlierGone: 'What you said to the earlier date no longer counts.',
  still,
  placeChanged: 'The place has changed. The new one is in Details.',
  earlier: {
    attending: 'said yes to the earlier date',
    apologies: 'apologies for the earlier date',
    deputy: 'asked for a deputy for the earlier date',
  },
  sumEarlier: 'Said yes to the earlier date',
  because: (why: string) => `Past its limit because: ${why}`,
});
