import type { Amount, StartFact } from '../../domain/procedures/timescale.ts';

const units: Record<Amount[1], readonly [string, string]> = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  minutes: ['minute', 'minutes'],
};

const picks: Record<NonNullable<StartFact['pick']>, string> = {
  first: 'the first',
  last: 'the last',
  initiating: 'the one that initiated the enquiries; of two, the second',
  enquiries: 'the one at which the enquiries began',
};

/** A procedure as a page that people read and sign. */
export const procedurePage = {
  amount: ([n, unit]: Amount) => `${n} ${units[unit][n === 1 ? 0 : 1]}`,
  fact: (fact: string, or: string | null, pick: StartFact['pick']) =>
    `${fact}${or === null ? '' : ` or ${or}`}${pick === undefined ? '' : ` (${picks[pick]})`}`,
  within: (amount: string, fact: string) => `within ${amount} of: ${fact}`,
  before: (amount: string, fact: string) => `at least ${amount} before: ${fact}`,
  earliest: (amount: string, fact: string) => `not sooner than ${amount} after: ${fact}`,
  every: (amount: string, fact: string) => `within ${amount} of: ${fact}, and so on`,
  byArea: (longest: number | undefined) => `as the area sets it${longest === undefined ? '' : `, up to ${longest} weeks`}`,
  unborn: (limits: string) => `after a pre-birth conference the earliest of that and: ${limits}`,
  late: 'where the conference is later than its limit',
  anyLate: 'where anything is later than its limit',
  sure: {
    0: 'no figure was found: your partnership decides',
    1: 'read in the official text',
    2: 'from a local text that carries it',
    3: 'second-hand, to be checked',
  },
  read: 'read in the document',
  reading: (text: string) => `our reading: ${text}`,
  note: (text: string) => `note: ${text}`,
  subtitle: 'Everything this procedure sets in Quorate, to be read against the document and signed',
  footer: 'Quorate: a procedure as data',
  page: (number: string, of: string) => `Page ${number} of ${of}`,
  about: 'Which document',
  document: 'Document',
  dated: 'Edition',
  undated: 'the document bears no date',
  address: 'Where it is read',
  key: 'Name in files',
  nation: 'Nation',
  beware: 'To know',
  superseded: (by: string) => `This edition has been superseded, or is about to be: ${by}.`,
  dates: 'Dates',
  head: ['Rule', 'What, and when', 'How strongly, and where it stands'],
  strength: { must: 'must', should: 'should', expected: 'our reading' },
  roles: 'Who is wanted',
  standing: { core: 'asked first', usual: 'normally invited', may: 'where they have something to give' },
  deciding: 'Chair, quorum and decision',
  chair: 'Chair',
  chairRule: { independent: 'independent of the case', 'lead-practitioner': 'the lead practitioner may chair' },
  quorum: 'Quorum',
  noQuorum: 'the document has none: who is missing is shown',
  quorumOf: (needs: string, others: number) => `${needs}, and ${others} other ${others === 1 ? 'agency' : 'agencies'}`,
  follows: 'The decision',
  followed: {
    majority: 'what most say',
    consensus: 'what all agree on',
    'not-said': 'the document does not say: your partnership decides',
  },
  otherwise: 'Without agreement',
  otherwiseSaid: { 'chair-decides': 'the chair decides', 'not-said': 'the document does not say: your partnership decides' },
  signed: 'Read and adopted',
  signature: 'Name, post, day and signature',
};
