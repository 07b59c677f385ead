import type { Language } from '../calendar/format.ts';
import type { Ending, FactName } from '../procedures/fact.ts';
import type { Amount } from '../procedures/timescale.ts';

/** The same in English and in Welsh. */
export type InBoth = Readonly<Record<Language, string>>;

export function inBoth(make: (words: Explaining, language: Language) => string): InBoth {
  return { en: make(explaining.en, 'en'), cy: make(explaining.cy, 'cy') };
}

const units = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  minutes: ['minute', 'minutes'],
} as const;

/** What a date is counted by, in the words of the count that a person checks. Days come written. */
const en = {
  amount: ([n, unit]: Amount) => `${n} ${units[unit][n === 1 ? 0 : 1]}`,
  and: (items: readonly (string | number)[]) =>
    items.length < 2 ? `${items[0] ?? ''}` : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  from: (amount: string, day: string) => `${amount} from ${day}`,
  before: (amount: string, day: string) => `${amount} before ${day}`,
  beforeStart: (amount: string, day: string) => `${amount} before the start on ${day}`,
  afterStart: (amount: string, day: string) => `${amount} from the start on ${day}`,
  skipping: (days: string) => `, not counting ${days}`,
  lastOfMonth: ' (the last day of that month)',
  notSooner: ', and not sooner',
  byArea: ', the interval this area has set',
  areaUnset: '; the interval is not set for an area, so the shortest is used',
  sure: {
    2: '; taken from a local text that carries it, not from the document itself',
    3: '; second-hand, to be checked against the document',
  },
  note: (text: string) => `; note: ${text}`,
  lastWorkingDay: (day: string) => `; the last working day before it is ${day}`,
  provisional: '; provisional, because bank holidays there are worked out by rule and not yet published',
  reading: (text: string) => `; our reading: ${text}`,
  lastDiscussion: '; counted from the last strategy discussion',
  initiatingDiscussion: '; counted from the strategy discussion that initiated the enquiries',
  enquiriesBegan: '; counted from the strategy discussion at which the enquiries began',
  enquiriesDecided: '; counted from the decision to make the enquiries',
  earliestOf: (all: string) => `the earliest of ${all}`,
  fact: (fact: FactName) => fact.replaceAll('-', ' '),
  noDate: (says: string) => `No date is set: ${says}`,
  countedFrom: (day: string) => `, counted from ${day}`,
  agreedThere: (day: string, limit: string) => `${day}, as it was agreed there; at the latest ${limit}`,
  ended: {
    'pregnancy-ended': 'the pregnancy ended',
    'child-died': 'the child died',
    'left-uk': 'the child left the United Kingdom for good',
    'moved-away': 'the child moved to another authority, whose conference was held',
    'turned-18': 'the child turned 18',
  } satisfies Record<Ending, string>,
  closed: (why: string, day: string) => `Closed: ${why} on ${day}, so nothing is due any more`,
};
export type Explaining = Omit<typeof en, 'ended' | 'sure'> & {
  readonly ended: Readonly<Record<Ending, string>>;
  readonly sure: Readonly<Record<2 | 3, string>>;
};

const facts: Partial<Record<FactName, string>> = {
  birth: 'genedigaeth',
  'expected-delivery': 'dyddiad geni disgwyliedig',
  discharge: 'rhyddhau o’r ysbyty',
  'discharge-after-core-group': 'rhyddhau o’r ysbyty',
  conference: 'cynhadledd',
};

/** The same in Welsh, not yet read by a speaker. A date stands after a word that mutates nothing, since its short names cannot mutate. */
const cy: Explaining = {
  amount: ([n, unit]) => `${n} ${unitAfter(n, unit)}`,
  and: (items) =>
    items.length < 2
      ? `${items[0] ?? ''}`
      : `${items.slice(0, -1).join(', ')} ${beforeVowel(items[items.length - 1] ?? '')} ${items[items.length - 1]}`,
  from: (amount, day) => `${amount} ar ôl ${day}`,
  before: (amount, day) => `${amount} cyn ${day}`,
  beforeStart: (amount, day) => `${amount} cyn y dechrau, ${day}`,
  afterStart: (amount, day) => `${amount} ar ôl y dechrau, ${day}`,
  skipping: (days) => `, heb gyfrif ${days}`,
  lastOfMonth: ' (diwrnod olaf y mis hwnnw)',
  notSooner: ', ac nid yn gynt',
  byArea: ', y cyfnod y mae’r ardal hon wedi’i osod',
  areaUnset: '; nid yw’r cyfnod wedi’i osod ar gyfer ardal, felly defnyddir y byrraf',
  sure: {
    2: '; o destun lleol sy’n ei gynnwys, nid o’r ddogfen ei hun',
    3: '; ail-law, i’w wirio yn erbyn y ddogfen',
  },
  note: (text) => `; nodyn: ${text}`,
  lastWorkingDay: (day) => `; y diwrnod gwaith olaf cyn hynny yw ${day}`,
  provisional: '; dros dro, gan fod y gwyliau banc bryd hynny wedi’u cyfrif yn ôl rheol a heb eu cyhoeddi eto',
  reading: (text) => `; ein dehongliad ni: ${text}`,
  lastDiscussion: '; wedi’i gyfrif o’r drafodaeth strategaeth olaf',
  initiatingDiscussion: '; wedi’i gyfrif o’r drafodaeth strategaeth a gychwynnodd yr ymholiadau',
  enquiriesBegan: '; wedi’i gyfrif o’r drafodaeth strategaeth lle y dechreuodd yr ymholiadau',
  enquiriesDecided: '; wedi’i gyfrif o’r penderfyniad i wneud yr ymholiadau',
  earliestOf: (all) => `y cynharaf o’r canlynol: ${all}`,
  fact: (fact) => facts[fact] ?? en.fact(fact),
  noDate: (says) => `Nid oes dyddiad wedi’i osod: ${says}`,
  countedFrom: (day) => `, wedi’i gyfrif o’r dyddiad hwn: ${day}`,
  agreedThere: (day, limit) => `${day}, fel y cytunwyd yno; fan bellaf ${limit}`,
  ended: {
    'pregnancy-ended': 'daeth y beichiogrwydd i ben',
    'child-died': 'bu farw’r plentyn',
    'left-uk': 'gadawodd y plentyn y Deyrnas Unedig am byth',
    'moved-away': 'symudodd y plentyn i awdurdod arall, a chynhaliwyd ei gynhadledd yno',
    'turned-18': 'cyrhaeddodd y plentyn 18 oed',
  },
  closed: (why, day) => `Ar gau: ${why} (${day}), felly nid oes dim i’w wneud mwyach`,
};

const explaining: Readonly<Record<Language, Explaining>> = { en, cy };

/** A number takes the singular, softened after 2; years have forms of their own after a number (blynedd). */
function unitAfter(n: number, unit: Amount[1]): string {
  switch (unit) {
    case 'working-days':
      return n === 2 ? 'ddiwrnod gwaith' : 'diwrnod gwaith';
    case 'days':
      return n === 2 ? 'ddiwrnod' : 'diwrnod';
    case 'weeks':
      return 'wythnos';
    case 'months':
      return n === 2 ? 'fis' : 'mis';
    case 'minutes':
      return n === 2 ? 'funud' : 'munud';
    case 'years':
      return yearsAfter(n);
    default:
      return unit satisfies never;
  }
}

function yearsAfter(n: number): string {
  if (n === 1) return 'flwyddyn';
  if (n === 2) return 'flynedd';
  if (n === 3 || n === 4 || n === 6) return 'blynedd';
  return n <= 10 ? 'mlynedd' : 'o flynyddoedd';
}

/** 1, 8 and 11 begin with a vowel, as they are said (un, wyth, un ar ddeg). */
function beforeVowel(item: string | number): string {
  return /^(1|8|11)\b/.test(String(item)) ? 'ac' : 'a';
}
