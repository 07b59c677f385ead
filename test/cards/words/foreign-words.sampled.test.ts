import { describe, expect, test } from 'vitest';
import type { Card, Form } from '../../../cards/model.ts';
import { partOf } from '../../support/many/part-of.ts';
import { wordsOn } from '../words-on.ts';
import { eachProcedure } from './each-procedure.ts';

/** What the card of a case under this procedure does not call anything: the word is another procedure's, or of no one's. */
const foreign: Readonly<Record<string, RegExp>> = {
  'buckinghamshire en':
    /lead professional|lead worker|key worker|\bCRM\b|CPCC|ICPC|CPRC|panel coordinator|closed access|restricted (access|information)|protection register/i,
  'forth-valley en':
    /lead professional|lead worker|key worker|\bchair\b(?! this| now)|\bCRM\b|ICPC|CPRC|[Pp]anel [Cc]oordinator|closed access|confidential section|Conference IV-/,
  'stoke-on-trent en':
    /lead professional|key worker|\bchair\b(?! this conference)|administrator|minute-taker|CPCC|confidential section|restricted (access|information)|protection register|Conference IV-/i,
  'ceredigion en':
    /lead professional|lead worker|\bchair\b(?! this)|(?<!Protection )[Aa]dministrator|[Mm]inute-taker|\bCRM\b|CPCC|ICPC|CPRC|closed access|confidential section/,
  'buckinghamshire cy': /gweithiwr (allweddol|arweiniol)|\bCRM\b|CPCC|ICPC|CPRC/i,
  'forth-valley cy': /gweithiwr allweddol|cadeirydd|\bCRM\b|ICPC|CPRC|Cynhadledd IV-/,
  'stoke-on-trent cy': /gweithiwr allweddol|[cg]h?adeirydd|g?weinyddwr\b|[cg]h?ofnodydd|CPCC|Cynhadledd IV-/i,
  'ceredigion cy': /gweithiwr arweiniol|\bcadeirydd|\bgweinyddwr|cofnodwr|\bCRM\b|CPCC|ICPC|CPRC/,
};

/** Of no one case, or of every procedure: the directory, adopting another procedure, somebody's leave, lists and what is typed; what if it were another procedure. */
const ofNoCase = /^(procedure|person|agency|people|away|typed|home|unit-cases|my-tasks|board|what-if|leave|settings)/;

/** Drawn under one procedure always, whose own data it shows. */
const ofOneProcedure = / in (Scotland|Wales|Stoke)$/;

/** What invented people of the samples do for a living is no word of a procedure. */
const posts = /, (independent chair|conference administrator|minute-taker)\b/g;

const labels = (what: Card | Form) =>
  'blocks' in what
    ? []
    : what.fields.flatMap((field) => [
        field.label,
        ...('hint' in field && field.hint !== undefined ? [field.hint] : []),
        ...('options' in field ? field.options.map(({ label }) => label) : []),
      ]);

describe.each(partOf(eachProcedure, 4))('under $key, in $language', ({ key, language, cards, forms }) => {
  test('no card and no form of a case says a word that is another procedure’s', () => {
    const pattern = foreign[`${key} ${language}`] ?? expect.unreachable();
    const found = [...cards(), ...forms()]
      .filter(([name]) => !ofNoCase.test(name) && !ofOneProcedure.test(name))
      .flatMap(([name, what]) =>
        [...wordsOn(what).split('\n'), ...labels(what)]
          .filter((line) => pattern.test(line.replace(posts, '')))
          .map((line) => `${name}: ${line}`),
      );
    expect([...new Set(found)]).toEqual([]);
  });
});

test('each pattern finds what it is there for', () => {
  expect('The lead professional is asked.').toMatch(foreign['stoke-on-trent en'] ?? '-');
  expect('Ask the chair').toMatch(foreign['stoke-on-trent en'] ?? '-');
  expect('Ask the CRM').toMatch(foreign['ceredigion en'] ?? '-');
  expect('Ask the chair').toMatch(foreign['forth-valley en'] ?? '-');
  expect('Ask the Lead Professional').not.toMatch(foreign['forth-valley en'] ?? '-');
  expect('Mae’r cadeirydd wedi ateb').toMatch(foreign['ceredigion cy'] ?? '-');
  expect('Mae’r Cadeirydd wedi ateb').not.toMatch(foreign['ceredigion cy'] ?? '-');
});
