import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../cards/words/words-for.ts';
import type { Language } from '../../domain/calendar/format.ts';
import { procedures } from '../../domain/procedures/registry.ts';
import { inLanguage } from '../../domain/procedures/text.ts';
import { everyOne } from '../support/many/every-one.ts';
import { cards, forms } from './catalogue.ts';

/** Shorter ones are words that cards say of other things too. */
const shortest = 15;

/** What somebody chooses out of a list about a family, a child, a parent or the chair's tie to them: by kind, as it reads in a form. */
function choicesIn(language: Language): Readonly<Record<string, readonly string[]>> {
  const all = procedures.keys.flatMap((key) => procedures.find(key) ?? []);
  const { participation, chairTie, requests, ofEndings } = wordsFor(language);
  const titled = (some: readonly { readonly title: Parameters<typeof inLanguage>[0] }[]) =>
    some.map(({ title }) => inLanguage(title, language));
  return {
    'criterion of a request': all.flatMap(({ asking }) => titled(asking?.criteria ?? [])),
    'ground before a birth': all.flatMap(({ asking }) => titled(asking?.beforeBirth ?? [])),
    'who is behind a request': Object.values(requests.backing),
    'ground of an exclusion': all.flatMap(({ exclusion }) => titled(exclusion?.grounds ?? [])),
    'reason of a child': Object.values(participation.reasons),
    'wish of a child': Object.values(participation.wish),
    'why a child is not told': Object.values(participation.untold),
    'how a child is spoken for': Object.values(participation.advocate),
    'reason of a parent': Object.values(participation.adultReason),
    'what a parent does instead': Object.values(participation.instead),
    'what is needed': Object.values(participation.need),
    'what helps with a report': Object.values(participation.reportHelp),
    'tie of the chair': [...Object.values(chairTie.ties), ...Object.values(chairTie.named)],
    'end of a child': Object.values(ofEndings.hows),
  };
}

describe.each(['en', 'cy'] as const)('what is chosen out of a list, in %s', (language) => {
  const theirs = Object.entries(choicesIn(language)).map(
    ([kind, some]) => [kind, [...new Set(some)].filter((one) => one.length >= shortest)] as const,
  );
  const inForms = forms.filter(([name]) => name.includes(`(${language},`)).map(([, form]) => JSON.stringify(form));

  test.each(theirs)('no card says it and forms do: %s (Q-3)', (_, some) => {
    expect(some.filter((one) => inForms.some((form) => form.includes(one))).length).toBeGreaterThan(0);
    everyOne(cards, (card) => {
      const all = JSON.stringify(card);
      expect(some.filter((one) => all.includes(one))).toEqual([]);
    });
  });
});
