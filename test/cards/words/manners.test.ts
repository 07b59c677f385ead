import { expect, test } from 'vitest';
import { cards, forms } from '../catalogue.ts';

/** What is said otherwise: a child is taken off its list, a view is given, somebody has not replied yet, and something is late or due. */
const saidOtherwise =
  /\b(remov\w+ the child|vot(e|es|ed|ing)|no response|chas(e|ed|ing|er|ers)|nag(s|ged|ging)?|failed to|non-?attend\w*|overdue)\b/i;
const english = [...cards, ...forms].flatMap(([name, one]) =>
  name.includes('(en,') ? [[name, JSON.stringify(one)] as const] : [],
);

test('no card and no form uses a word that people do not want to be reminded in', () => {
  expect(english.length).toBeGreaterThan(500);
  expect(
    english.flatMap(([name, text]) => (saidOtherwise.test(text) ? [`${name}: ${saidOtherwise.exec(text)?.[0]}`] : [])),
  ).toEqual([]);
});

test.each(['no reply yet', 'completed', 'due', 'Give view', 'not invited'])('“%s” is what is said', (words) => {
  expect(english.some(([, text]) => text.includes(words))).toBe(true);
});
