import type { Told } from './told.ts';

const buckinghamshire: Told = {
  words: {},
  called: { conference: 'conference', chair: 'chair', lead: 'social worker' },
  limits: {
    conference: { within: '15 working days', of: 'the start of the section 47 enquiries' },
    coreGroup: null,
    nextCoreGroup: '6 weeks',
    review: '3 months',
  },
  note: '',
  own: {},
  asking: { 'Who stands behind it': 'A senior manager' },
  decides: { who: 'osric', name: 'Osric', post: 'The coordinator' },
  from: (day) => ({ 'Section 47 enquiries started': day(-12) }),
  invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School or college: Marigold'],
  another: 'Another professional',
  scale: true,
  quorum: null,
  agreeFirst: false,
  decided: { 'What is decided': 'At risk', 'How it came about': 'As was agreed', Category: ['Neglect'] },
  released: {},
  review: { called: 44, held: 55 },
  compared: 'Stoke-on-Trent',
};

/** As the national guidance has it, where nothing else is known. */
export const asInEngland: Told = {
  ...buckinghamshire,
  called: { conference: 'conference', chair: 'Chair', lead: 'Lead Practitioner' },
  limits: {
    conference: { within: '15 working days', of: 'the strategy discussion' },
    coreGroup: '10 working days',
    nextCoreGroup: null,
    review: '3 months',
  },
  from: (day) => ({ 'Strategy discussion': day(-12) }),
  invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School or nursery: Marigold'],
  another: 'Another practitioner',
  scale: false,
  quorum: {
    'Have direct contact with the children': ["Netherwick Children's Social Care", 'Thornmere Police', 'Alderbrook Academy'],
  },
  review: { called: 50, held: 58 },
};

const stokeOnTrent: Told = {
  ...asInEngland,
  words: { Chair: 'CRM', 'Ask for views': 'Ask each agency' },
  called: { conference: 'ICPC', chair: 'CRM', lead: 'lead worker' },
  limits: { ...asInEngland.limits, nextCoreGroup: '4 weeks' },
  agreeFirst: true,
  quorum: {
    ...asInEngland.quorum,
    'Is there enough information for a safe decision?': 'Yes',
    'Was it agreed that fewer agencies are enough?': 'No',
  },
  released: { 'Minutes for Child 1': 'No minutes' },
  decides: { who: 'magnolia', name: 'Magnolia', post: 'A manager' },
  invited: ['Social worker: Tamsin', 'Police: Bram', 'School nurse: Orla', 'School of a child in the…: Marigold'],
  another: 'Another service',
  compared: 'Buckinghamshire',
};

/** Of areas whose own rows are about a birth, which the child of the story is long past. */
const aboutBirth = (area: string): Told => ({
  ...asInEngland,
  note: ` What ${area} has of its own concerns a birth; for a child of this age the national guidance stands.`,
});

export const toldInEngland: Readonly<Record<string, Told>> = {
  buckinghamshire,
  'stoke-on-trent': stokeOnTrent,
  'england-2023': asInEngland,
  london: aboutBirth('London'),
  liverpool: aboutBirth('Liverpool'),
  sefton: aboutBirth('Sefton'),
  'cheshire-east': aboutBirth('Cheshire East'),
  sussex: {
    ...asInEngland,
    own: { report: ' Here it is shared with parents and older children 3 working days before the conference.' },
  },
  tees: {
    ...asInEngland,
    limits: { ...asInEngland.limits, nextCoreGroup: '6 weeks' },
    own: { asked: ' Here the conference administrator hears of it within 1 working day.' },
  },
  blackpool: {
    ...asInEngland,
    limits: { ...asInEngland.limits, nextCoreGroup: '4 weeks' },
    own: { review: ' Here the last core group is at least 10 working days before it.' },
  },
  bolton: { ...asInEngland, own: { asked: ' Here it is asked for within 1 working day of the strategy discussion.' } },
  'city-and-hackney': {
    ...asInEngland,
    own: {
      released: ' Here the Chair’s letter with the outcome goes within 1 working day, and the record within 15 working days.',
    },
  },
  'north-yorkshire': {
    ...asInEngland,
    own: { review: ' Here the family and the Chair have the reports 5 working days before it.' },
  },
};
