import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';

const rules = new Intl.PluralRules('en-GB');

/** What is not settled before the day. */
export const preFlight = (t: Terms) => ({
  title: (reference: string) => `${t.conference} ${reference}: before the day`,
  open: (n: number) => `${plural(rules, n, { one: 'thing is', other: 'things are' })} still open.`,
  roleEmpty: 'nobody comes for this, and the procedure needs somebody',
  roleEmptyChair: `nobody comes for this. The ${t.chair} has been asked to invite somebody`,
  noUndertaking: 'says yes, and has not accepted the confidentiality undertaking',
  nobodyBriefs: 'to be briefed before the day, and nobody is named to do it',
  notBriefed: 'to be briefed before the day. Whoever is named to do it has not said yet that they have',
  remind: 'Remind now',
  reminded: (at: string) => `reminded at ${at}`,
  invite: 'Invite somebody for it',
  call: 'Call',
  all: 'All of it, with telephones',
  more: (n: number) => `And ${n} more, under “All of it, with telephones”.`,
  see: 'See what',
  form: 'Before the day',
  telephone: 'Telephone',
  apologies: 'Apologies from',
  settled: 'This is settled now.',
});
