import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';

const rules = new Intl.PluralRules('en-GB');

/** What is seen to when a conference is set up, beside day, chair and people. */
export const arranging = (t: Terms) => ({
  shortOwn: (days: number) =>
    `Short notice: ${plural(rules, days, { one: 'day', other: 'days' })} from the invitation to the conference. What is due before it stands below.`,
  short: 'Short notice, for schools above all. These are the dates for whoever is invited now:',
  schoolAsk: 'The day lies in school holidays: who speaks for the school, and where is its information?',
  schoolSay: 'Say who',
  schoolSaid: 'The day lies in school holidays. Who speaks for the school is in Details.',
  schoolSee: 'See or change',
  schoolForm: 'School holidays',
  schoolMeans: `Kept for the record. Read by the ${t.chair}, ${t.administrator}s and whoever writes the record. Leave both empty to take it back.`,
  speaksLabel: 'Who speaks for the school',
  speaksHint: 'Name and post, and how they are reached.',
  whereLabel: 'Where its information is',
  whereHint: 'Who has it, or where it is sent from.',
  schoolTitle: 'School holidays',
  schoolNotSaid: 'The day lies in school holidays. Nobody has said who speaks for the school.',
  speaks: (who: string) => `Speaks for the school: ${who}`,
  where: (place: string) => `Its information: ${place}`,
  speaksNotSaid: 'Nobody has said who speaks for the school.',
  whereNotSaid: 'Nobody has said where its information is.',
});
