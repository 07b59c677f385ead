import { plural } from '../../words/plural.ts';

const rules = new Intl.PluralRules('en-GB');

/** What is seen to when a conference is set up, beside day, chair and people. */
export const arranging = {
  shortOwn: (days: number) =>
    `Short notice: ${plural(rules, days, { one: 'day', other: 'days' })} from the invitation to the conference. What is due before it stands below.`,
  short: 'Short notice, for schools above all. These are the dates for whoever is invited now:',
};
