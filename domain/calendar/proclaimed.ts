import type { Division } from './division.ts';

/** A day that the rules of a year do not give, or give in vain: proclaimed, moved or not yet in the law. Each with its source. */
export interface Proclaimed {
  readonly source: string;
  /** Where; in all nations unless said. */
  readonly in?: readonly Division[];
  /** Dates, YYYY-MM-DD. */
  readonly off?: readonly string[];
  readonly worked?: readonly string[];
}

/** 30 November, or the Monday after it: a bank holiday in Scotland since the Act of 2007 only. */
const beforeTheAct = [
  '1999-11-30',
  '2000-11-30',
  '2001-11-30',
  '2002-12-02',
  '2003-12-01',
  '2004-11-30',
  '2005-11-30',
  '2006-11-30',
];

/**
 * The years before the published list begins (2019), where they were not as the rules have them.
 * Bank holidays that are proclaimed: Banking and Financial Dealings Act 1971, section 1.
 */
export const proclaimed: readonly Proclaimed[] = [
  { source: 'https://en.wikipedia.org/wiki/Bank_holiday (the millennium)', off: ['1999-12-31'] },
  {
    source: 'https://en.wikipedia.org/wiki/Golden_Jubilee_of_Elizabeth_II (spring bank holiday moved, and a day more)',
    off: ['2002-06-03', '2002-06-04'],
    worked: ['2002-05-27'],
  },
  { source: 'https://www.legislation.gov.uk/asp/2007/2 (St Andrew’s Day)', in: ['scotland'], worked: beforeTheAct },
  { source: 'https://en.wikipedia.org/wiki/Wedding_of_Prince_William_and_Catherine_Middleton', off: ['2011-04-29'] },
  {
    source:
      'https://www.officeholidays.com/countries/united_kingdom/diamond_jubilee_2012.php (spring bank holiday moved, and a day more)',
    off: ['2012-06-04', '2012-06-05'],
    worked: ['2012-05-28'],
  },
];
