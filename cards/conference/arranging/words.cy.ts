import { plural } from '../../words/plural.ts';
import type { arranging as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');

/** What is seen to when a conference is set up, beside day, chair and people. */
export const arranging: typeof english = {
  shortOwn: (days) =>
    `Rhybudd byr: ${plural(rules, days, { one: 'diwrnod', two: 'ddiwrnod', few: 'diwrnod', many: 'diwrnod', other: 'diwrnod' })} o'r gwahoddiad i'r gynhadledd. Mae'r hyn sydd i'w wneud cyn hynny isod.`,
  short: "Rhybudd byr, i ysgolion yn enwedig. Dyma'r dyddiadau i bwy bynnag a wahoddir nawr:",
};
