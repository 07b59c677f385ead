import { forthValleyAsking } from '../asking/for-conferences.ts';
import { circulationAsElsewhere } from '../conference/circulation.ts';
import { forthValleyDecision } from '../decision/for-conferences.ts';
import { exclusionOfAnother } from '../family/exclusion.ts';
import { scotlandMoves } from '../moves/for-conferences.ts';
import { tasksBy } from '../participation.ts';
import { oneByConsent } from '../role.ts';
import type { Procedure } from '../schema.ts';
import { asOfAnother, leftToTheArea, reasonAlone } from './left-to-the-area.ts';
import { usualRoles } from './roles.ts';
import { scotlandRowsRead } from './rows-read.ts';
import { scotland2023Timescales } from './scotland-2023-timescales.ts';

/** Scotland's national guidance of 2021 as updated in 2023. */
export const scotland2023 = {
  ...leftToTheArea,
  key: 'scotland-2023',
  title: { en: 'Scotland, national guidance of 2023', cy: 'Yr Alban, canllawiau cenedlaethol 2023' },
  nation: 'Scotland',
  division: 'scotland',
  document: { en: 'National Guidance for Child Protection in Scotland 2021, updated 2023' },
  sourceDate: '2023',
  sourceNote: {
    en: 'Appendix D was read whole; what paragraphs say is from the first edition, and later wording may differ.',
    cy: 'Darllenwyd Atodiad D yn gyfan; daw’r hyn a ddywed paragraffau o’r argraffiad cyntaf, a gall geiriad diweddarach fod yn wahanol.',
  },
  sourceAddress: 'https://gov.scot/publications/national-guidance-child-protection-scotland-2021-updated-2023/',
  words: {
    conference: { en: 'Child Protection Planning Meeting (CPPM)', cy: 'Cyfarfod Cynllunio Amddiffyn Plant (CPPM)' },
    review: { en: 'review CPPM', cy: 'CPPM adolygu' },
    chair: { en: 'Chair', cy: 'Cadeirydd' },
    leadProfessional: { en: 'Lead Professional', cy: 'Gweithiwr Arweiniol' },
    outcome: {
      en: 'name on the Child Protection Register, and a Child Protection Plan',
      cy: 'enw ar y Gofrestr Amddiffyn Plant, a Chynllun Amddiffyn Plant',
    },
    administrator: null,
    scale: null,
    restricted: { en: 'restricted access information', cy: 'gwybodaeth â mynediad cyfyngedig' },
  },
  terms: {
    conference: { en: 'CPPM', cy: 'CPPM' },
    review: { en: 'Review CPPM', cy: 'CPPM Adolygu' },
    chair: { en: 'Chair', cy: 'Cadeirydd' },
    lead: { en: 'Lead Professional', cy: 'Gweithiwr Arweiniol' },
    administrator: null,
    minuteTaker: null,
  },
  types: ['initial', 'pre-birth', 'review', 'transfer'],
  leadRole: 'social-worker',
  asking: forthValleyAsking,
  roles: [
    ...usualRoles('SC-P1', 'SC-T13'),
    {
      key: 'reporter',
      title: { en: 'Children’s Reporter', cy: 'Gohebydd y Plant' },
      agency: 'other',
      standing: 'may',
      when: [],
      ...oneByConsent,
      source: 'SC-P4',
    },
  ],
  chairRule: {
    rule: 'independent',
    without: ['direct-involvement', 'supervisory'],
    asks: 'unit-manager',
    sameForReviews: true,
    otherAgency: true,
    strength: 'should',
    source: 'SC-P3',
  },
  delay: { ...reasonAlone, interimPlan: true, strength: 'must', source: 'SC-P7' },
  quorum: {
    needs: ['social-worker', 'police'],
    otherAgencies: 1,
    directContact: false,
    agencies: 3,
    information: false,
    fewerByAgreement: false,
    twoInARow: false,
    endsPlan: false,
    reconvene: { workingDays: 10 },
    strength: 'must',
    otherwise: 'provisional',
    statement: {
      en: 'It was not quorate, so what was decided is provisional: an early review follows, and no plan ends on it.',
      cy: 'Nid oedd cworwm, felly dros dro yw’r hyn a benderfynwyd: bydd adolygiad cynnar yn dilyn, ac nid oes cynllun yn dod i ben arno.',
    },
    source: 'SC-P1, SC-P2, SC-T6',
  },
  decision: {
    ...forthValleyDecision,
    viewsRow: 'SC-D1',
    unborn: ['core-group'],
    tasks: asOfAnother(forthValleyDecision.tasks, 'SC-'),
    source: 'SC-T12, SC-D1 to SC-D3',
  },
  childInvited: { from: null, how: 'considered', coreGroups: false, source: 'SC-P6' },
  participation: {
    tasks: tasksBy({
      'child-views': ['must', 'SC-P6'],
      'adult-plan': ['must', 'SC-P5'],
      'adult-views': ['must', 'SC-P5'],
      'adult-outcome': ['must', 'SC-P5'],
    }),
    reasons: 'always',
    criteria: [],
    friend: 'not-said',
    parentsAsked: false,
    solicitor: 'not-said',
    source: 'SC-P5, SC-P6',
  },
  exclusion: exclusionOfAnother('SC-P5', 'it is exceptional, with its reason; the list is that of another procedure'),
  reports: {
    composite: false,
    counterSigned: false,
    perChild: false,
    evenWhenAbsent: false,
    withheld: null,
    restricted: true,
    askNewBeforeStart: false,
    readOut: false,
    source: 'SC-M2',
  },
  minutes: { headings: 'usual', identity: false, source: 'SC-M1' },
  circulation: circulationAsElsewhere,
  onwardSharing: 'not-said',
  moves: scotlandMoves,
  timescales: scotland2023Timescales,
  rowsRead: scotlandRowsRead,
} as const satisfies Procedure;
