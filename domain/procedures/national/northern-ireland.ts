import { ceredigionAsking } from '../asking/for-conferences.ts';
import { circulationAsElsewhere } from '../conference/circulation.ts';
import { decisionTasksBy } from '../decision/decision-tasks.ts';
import { buckinghamshireDecision } from '../decision/for-conferences.ts';
import { exclusionOfAnother } from '../family/exclusion.ts';
import { northernIrelandMoves } from '../moves/for-conferences.ts';
import { tasksBy } from '../participation.ts';
import type { Procedure } from '../schema.ts';
import { leftToTheArea, reasonAlone } from './left-to-the-area.ts';
import { northernIrelandTimescales } from './northern-ireland-timescales.ts';
import { usualRoles } from './roles.ts';
import { northernIrelandRowsRead } from './rows-read.ts';

/** Northern Ireland, as far as it was found: Register, reviews and the child seen. The rest is not set, for each trust to enter. */
export const northernIreland = {
  ...leftToTheArea,
  key: 'northern-ireland-2018',
  title: { en: 'Northern Ireland, regional procedures', cy: 'Gogledd Iwerddon, gweithdrefnau rhanbarthol' },
  nation: 'Northern Ireland',
  division: 'northern-ireland',
  document: {
    en: 'Safeguarding Board for Northern Ireland, core procedures',
    cy: 'Bwrdd Diogelu Gogledd Iwerddon, gweithdrefnau craidd (yn Saesneg)',
  },
  sourceDate: '2018-05',
  sourceNote: {
    en: 'Of the chapter on case conferences only the beginning was read. Its limit, quorum, reports, minutes and core groups were not found: each trust enters them. The police are invited by secure e-mail, which an invitation in chat does not replace.',
    cy: 'O’r bennod ar gynadleddau achos dim ond y dechrau a ddarllenwyd. Ni chafwyd hyd i’w therfyn, cworwm, adroddiadau, cofnodion na grwpiau craidd: mae pob ymddiriedolaeth yn eu rhoi i mewn. Gwahoddir yr heddlu drwy e-bost diogel, ac nid yw gwahoddiad mewn sgwrs yn cymryd lle hynny.',
  },
  sourceAddress: 'http://www.proceduresonline.com/sbni/',
  words: {
    conference: { en: 'Child Protection Case Conference', cy: 'Cynhadledd Achos Amddiffyn Plant' },
    review: { en: 'Review Case Conference', cy: 'Cynhadledd Achos Adolygu' },
    chair: { en: 'Chair', cy: 'Cadeirydd' },
    leadProfessional: { en: 'Social worker', cy: 'Gweithiwr cymdeithasol' },
    outcome: {
      en: 'name on the Child Protection Register, and a Child Protection Plan',
      cy: 'enw ar y Gofrestr Amddiffyn Plant, a Chynllun Amddiffyn Plant',
    },
    administrator: null,
    scale: null,
    restricted: null,
  },
  terms: {
    conference: { en: 'Conference', cy: 'Cynhadledd' },
    review: { en: 'Review', cy: 'Adolygiad' },
    chair: { en: 'Chair', cy: 'Cadeirydd' },
    lead: { en: 'social worker', cy: 'gweithiwr cymdeithasol' },
    administrator: null,
    minuteTaker: null,
  },
  types: ['initial', 'review', 'transfer'],
  leadRole: 'social-worker',
  asking: ceredigionAsking,
  roles: usualRoles('NI-P3', null),
  chairRule: {
    rule: 'independent',
    without: ['operational', 'line-management'],
    asks: 'unit-manager',
    sameForReviews: true,
    otherAgency: false,
    strength: 'expected',
    assumed: {
      en: 'as in the other nations; its own rule was not found',
      cy: 'fel yn y gwledydd eraill; ni chafwyd hyd i’w rheol ei hun',
    },
    source: 'as elsewhere',
  },
  delay: {
    ...reasonAlone,
    strength: 'expected',
    assumed: { en: 'as elsewhere the reason is kept', cy: 'fel mewn mannau eraill cedwir y rheswm' },
    source: 'as elsewhere',
  },
  // Its number was not found (NI-P4).
  quorum: null,
  decision: {
    ...buckinghamshireDecision,
    follows: 'not-said',
    otherwise: 'not-said',
    chairAgainst: 'not-said',
    planFirst: false,
    question: {
      en: 'at risk of significant harm, and so on the Register?',
      cy: 'yn wynebu risg o niwed sylweddol, ac felly ar y Gofrestr Amddiffyn Plant?',
    },
    // The types of abuse are named, exploitation among them; the list of the Register was not found (NI-D3).
    categories: [],
    endedBy: null,
    viewsRow: 'NI-D1',
    needs: { what: ['plan'], who: 'all' },
    otherHelp: { ...buckinghamshireDecision.otherHelp, source: 'as elsewhere' },
    dissent: {
      ...buckinghamshireDecision.dissent,
      process: { en: 'the appeal against a decision of a case conference', cy: 'yr apêl yn erbyn penderfyniad cynhadledd achos' },
    },
    tasks: decisionTasksBy({ custodian: ['must', 'NI-D1'], birth: ['expected', 'ours'] }),
    source: 'NI-D1 to NI-D3',
  },
  childInvited: { from: null, how: 'considered', coreGroups: false, source: 'an age the area confirms' },
  participation: {
    tasks: tasksBy({}),
    reasons: 'not-invited',
    criteria: [],
    friend: 'not-said',
    parentsAsked: false,
    solicitor: 'not-said',
    source: 'as elsewhere',
  },
  exclusion: exclusionOfAnother('ST-P7', 'its own rule was not found; the list is that of another procedure'),
  reports: {
    composite: false,
    counterSigned: false,
    perChild: false,
    evenWhenAbsent: false,
    withheld: null,
    restricted: false,
    askNewBeforeStart: false,
    readOut: false,
    source: 'NI-T6',
  },
  minutes: { headings: 'usual', identity: false, source: 'NI-T6' },
  circulation: circulationAsElsewhere,
  onwardSharing: 'not-said',
  moves: northernIrelandMoves,
  timescales: northernIrelandTimescales,
  rowsRead: northernIrelandRowsRead,
} as const satisfies Procedure;
