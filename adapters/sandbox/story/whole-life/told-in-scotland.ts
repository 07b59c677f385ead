import type { Told } from './told.ts';
import { asInEngland } from './told-in-england.ts';

/** As the national guidance of 2023 has it. */
const asInScotland: Told = {
  ...asInEngland,
  words: { 'A child suffers': 'A child is at risk' },
  called: { conference: 'CPPM', chair: 'Chair', lead: 'Lead Professional' },
  limits: {
    conference: { within: '28 days', of: 'the concern' },
    coreGroup: '15 working days',
    nextCoreGroup: null,
    review: '6 months',
  },
  asking: { 'Talked over with other services': 'Yes' },
  from: (day) => ({ 'Concern notified': day(-12) }),
  quorum: null,
  decided: {
    'What is decided': 'At risk',
    'How it came about': 'As was agreed',
    'Referral to the Reporter': 'No referral needed',
    'Why it is referred': 'Invented: nothing compels it.',
  },
  review: { called: 112, held: 122 },
  compared: 'Highland',
};

export const toldInScotland: Readonly<Record<string, Told>> = {
  'scotland-2023': asInScotland,
  'forth-valley-today': { ...asInScotland, limits: { ...asInScotland.limits, nextCoreGroup: '4 weeks' } },
  'forth-valley': {
    ...asInScotland,
    called: { conference: 'CPCC', chair: 'Chair', lead: 'Lead Professional' },
    limits: {
      conference: { within: '21 days', of: 'the concern' },
      coreGroup: '15 days',
      nextCoreGroup: '4 weeks',
      review: '3 months',
    },
    invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'Education: Marigold'],
    another: 'Another service',
    review: asInEngland.review,
  },
  highland: {
    ...asInScotland,
    compared: 'Scotland',
    own: {
      report: ' Here the assessment is with the Chair 7 days before the CPPM.',
      released: ' Here the letter with the decision goes within 5 working days.',
    },
  },
};
