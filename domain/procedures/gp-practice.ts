import { ofConvener } from './decision/for-conferences.ts';
import { gpPracticeTimescales } from './gp-practice-timescales.ts';
import { movesOfConvener } from './moves/our-tasks.ts';
import { everything } from './role.ts';
import type { Procedure } from './schema.ts';

/**
 * What a GP practice that is invited does for itself: an overlay on whichever procedure convened (see overlaid).
 * Alone it dates nothing by working days, so its division is never used; quorum, scale and decision are the convener's.
 */
export const gpPractice = {
  key: 'gp-practice',
  title: { en: 'GP practice that is invited', cy: 'Meddygfa a wahoddir' },
  nation: 'UK',
  division: 'england-and-wales',
  overlay: true,
  document: {
    en: 'RCGP guidance on child protection case conferences',
    cy: 'Canllawiau’r RCGP ar gynadleddau achos amddiffyn plant (yn Saesneg)',
  },
  sourceDate: null,
  sourceNote: { en: 'The page bears no date.', cy: 'Nid oes dyddiad ar y dudalen.' },
  adoptedBy: null,
  reviewedOn: null,
  areas: [],
  words: {
    conference: { en: 'child protection case conference (CPCC)', cy: 'cynhadledd achos amddiffyn plant (CPCC)' },
    review: { en: 'review conference', cy: 'cynhadledd adolygu' },
    chair: { en: 'chair', cy: 'cadeirydd' },
    leadProfessional: { en: 'social worker', cy: 'gweithiwr cymdeithasol' },
    outcome: { en: 'child protection plan', cy: 'cynllun amddiffyn plant' },
    administrator: { en: "practice's safeguarding administrator", cy: 'gweinyddwr diogelu’r practis' },
    scale: null,
    restricted: null,
  },
  terms: null,
  types: ['initial', 'pre-birth', 'review', 'transfer', 'continued'],
  leadRole: null,
  minuteTakerHelps: true,
  asking: null,
  schoolHolidays: { asked: false, source: 'none of its own' },
  mandateKnown: false,
  seniorDeputy: false,
  attendanceList: false,
  roles: [
    {
      key: 'gp',
      title: { en: 'GP, the most appropriate one', cy: 'Meddyg teulu, yr un mwyaf priodol' },
      agency: 'gp',
      standing: 'usual',
      when: [],
      part: 'view',
      why: ['health-of-child', 'works-with-parent'],
      expects: everything,
      source: 'GP-P1',
    },
  ],
  chairRule: null,
  delay: null,
  quorum: null,
  decision: ofConvener,
  childInvited: { from: null, how: 'considered', coreGroups: false, source: "the convener's" },
  participation: {
    tasks: [],
    reasons: 'not-invited',
    criteria: [],
    friend: 'not-said',
    parentsAsked: false,
    solicitor: 'not-said',
    source: "the convener's",
  },
  exclusion: null,
  scale: {
    on: false,
    variation: { range: 3, across: 4 },
    threshold: { from: 0, to: 4 },
    source: "the convener's",
  },
  reports: {
    composite: false,
    counterSigned: false,
    perChild: false,
    evenWhenAbsent: true,
    withheld: null,
    restricted: false,
    askNewBeforeStart: false,
    readOut: false,
    source: 'GP-R1, GP-P5',
  },
  agenda: { initial: [], review: [] },
  headings: [],
  minutes: { headings: 'usual', identity: false, source: "the convener's" },
  circulation: [{ who: 'invited', gets: 'minutes', source: 'GP attendance' }],
  onwardSharing: 'not-said',
  moves: movesOfConvener,
  timescales: gpPracticeTimescales,
} as const satisfies Procedure;
