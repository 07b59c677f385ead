import type { Procedure } from '../schema.ts';
import { decisionTasksBy, dissentAnswered, fourCategories } from './decision-tasks.ts';

type Rule = Procedure['decision'];

/** Everybody with significant involvement contributes; without consensus the chair decides, and only a review takes a name off. */
export const forthValleyDecision = {
  asked: 'everyone-involved',
  follows: 'consensus',
  otherwise: 'chair-decides',
  chairAgainst: 'chair-decides',
  planFirst: false,
  planBeforeBirth: false,
  limbs: false,
  question: { en: 'at risk of significant harm?', cy: 'yn wynebu risg o niwed sylweddol?' },
  viewsRow: 'FV-D1',
  categories: [],
  endedBy: ['review'],
  reporter: true,
  unborn: ['home', 'order', 'core-group'],
  needs: { what: [], who: 'all' },
  otherHelp: {
    called: { en: 'Child’s Plan, with a Lead Professional', cy: 'Cynllun Plentyn, gyda Gweithiwr Arweiniol' },
    lead: true,
    consent: false,
    source: 'FV-D5',
  },
  dissent: {
    to: 'chair',
    says: {
      en: 'If you think the child remains at risk, tell the Chair at once.',
      cy: 'Os ydych yn credu bod y plentyn yn dal mewn perygl, dywedwch wrth y Cadeirydd ar unwaith.',
    },

    stands: true,
    outside: 'exceptionally',
    answer: dissentAnswered(1, 'FV-D2'),
    process: { en: 'the local process for disputes', cy: 'y broses leol ar gyfer anghydfodau' },
  },
  reconvened: null,
  tasks: decisionTasksBy({
    custodian: ['must', 'CE-D5; social work keeps the register'],
    reporter: ['must', 'FV-D4'],
    birth: ['expected', 'FV-B1'],
  }),
  source: 'FV-D1 to FV-D6, FV-B1',
} as const satisfies Rule;

/** One view an agency where there is no agreement; the chair’s disagreement adjourns it. */
export const stokeOnTrentDecision = {
  asked: 'each-agency-without-agreement',
  follows: 'majority',
  otherwise: 'chair-decides',
  chairAgainst: 'adjourns',
  planFirst: false,
  planBeforeBirth: true,
  limbs: true,
  question: { en: 'at continuing risk of significant harm?', cy: 'mewn risg barhaus o niwed sylweddol?' },
  viewsRow: 'ST-D1',
  categories: fourCategories,
  endedBy: null,
  reporter: false,
  unborn: ['elsewhere'],
  needs: { what: ['plan'], who: 'unborn' },
  otherHelp: {
    called: { en: 'child-in-need plan', cy: 'cynllun plentyn mewn angen' },
    lead: false,
    consent: false,
    source: 'ST-D3',
  },
  dissent: {
    to: 'minutes',
    says: { en: 'Dissent goes into the minutes.', cy: 'Caiff anghytundeb ei gofnodi yn y cofnodion.' },

    stands: false,
    outside: 'not-said',
    answer: dissentAnswered(5, 'ours'),
    process: null,
  },
  reconvened: {
    en: 'Please consider whom, and how senior, your agency sends to the reconvened conference.',
    cy: 'Ystyriwch pwy, a pha mor uchel ei swydd, y mae eich asiantaeth yn ei anfon i’r gynhadledd a ailgynullir.',
  },
  tasks: decisionTasksBy({
    'write-child': ['should', 'ST-T20'],
    'see-child': ['must', 'ST-T20'],
    elsewhere: ['must', 'ST-B1'],
    birth: ['must', 'ST-B1'],
  }),
  source: 'ST-D1 to ST-D6, ST-B1, ST-B2',
} as const satisfies Rule;

/** The majority view, which the chair exceptionally overrules; each review answers the question anew. */
export const buckinghamshireDecision = {
  asked: 'each-professional',
  follows: 'majority',
  otherwise: 'chair-decides',
  chairAgainst: 'overrules-with-reason',
  planFirst: true,
  planBeforeBirth: false,
  limbs: false,
  question: {
    en: 'has suffered, or is likely to suffer, significant harm?',
    cy: 'wedi dioddef, neu’n debygol o ddioddef, niwed sylweddol?',
  },
  viewsRow: 'BU-D2',
  categories: fourCategories,
  endedBy: ['review'],
  reporter: false,
  unborn: [],
  needs: { what: [], who: 'all' },
  otherHelp: {
    called: { en: 'child-in-need plan', cy: 'cynllun plentyn mewn angen' },
    lead: false,
    consent: true,
    source: 'BU-D3, BU-D5',
  },
  dissent: {
    to: 'minutes',
    says: null,
    stands: false,
    outside: 'not-said',
    answer: dissentAnswered(5, 'ours'),
    process: null,
  },
  reconvened: null,
  tasks: decisionTasksBy({ birth: ['expected', 'ours'], help: ['must', 'BU-D5'] }),
  source: 'BU-D1 to BU-D5',
} as const satisfies Rule;

/** A view on registration of every professional; none without outline plan, key worker and core group. */
export const ceredigionDecision = {
  asked: 'each-professional',
  follows: 'not-said',
  otherwise: 'not-said',
  chairAgainst: 'not-said',
  planFirst: false,
  planBeforeBirth: false,
  limbs: true,
  question: {
    en: 'at risk of significant harm, and so on the register?',
    cy: 'yn wynebu risg o niwed sylweddol, ac felly ar y gofrestr amddiffyn plant?',
  },
  viewsRow: 'CE-D1',
  categories: [],
  endedBy: null,
  reporter: false,
  unborn: [],
  needs: { what: ['plan', 'lead', 'core-group'], who: 'all' },
  otherHelp: {
    called: { en: 'advice, support and services', cy: 'cyngor, cymorth a gwasanaethau' },
    lead: false,
    consent: false,
    source: 'CE-D4',
  },
  dissent: {
    to: 'own-manager',
    says: {
      en: 'If the child is not safeguarded well enough, tell your own manager at once; then the protocol for professional differences follows.',
      cy: 'Os nad yw’r plentyn yn cael ei ddiogelu’n ddigonol, dywedwch wrth eich rheolwr ar unwaith; yna dilynir y protocol gwahaniaethau proffesiynol.',
    },

    stands: false,
    outside: 'not-said',
    answer: dissentAnswered(1, 'CE-D2'),
    process: { en: 'the protocol for professional differences', cy: 'y protocol gwahaniaethau proffesiynol' },
  },
  reconvened: null,
  tasks: decisionTasksBy({
    custodian: ['must', 'CE-D5'],
    police: ['must', 'CE-D5'],
    birth: ['expected', 'ours'],
  }),
  source: 'CE-D1 to CE-D5',
} as const satisfies Rule;

/** Of a practice that is invited everything is the convener's. */
export const ofConvener = {
  asked: 'each-professional',
  follows: 'not-said',
  otherwise: 'not-said',
  chairAgainst: 'not-said',
  planFirst: false,
  planBeforeBirth: false,
  limbs: false,
  question: { en: 'at risk of significant harm?', cy: 'yn wynebu risg o niwed sylweddol?' },
  viewsRow: "the convener's",
  categories: [],
  endedBy: null,
  reporter: false,
  unborn: [],
  needs: { what: [], who: 'all' },
  otherHelp: { called: { en: 'other help', cy: 'cymorth arall' }, lead: false, consent: false, source: "the convener's" },
  dissent: {
    to: 'minutes',
    says: null,
    stands: false,
    outside: 'not-said',
    answer: dissentAnswered(5, 'ours'),
    process: null,
  },
  reconvened: null,
  tasks: [],
  source: "the convener's",
} as const satisfies Rule;
