import { ceredigionAsking } from '../asking/for-conferences.ts';
import { circulationAsElsewhere } from '../conference/circulation.ts';
import { ceredigionDecision } from '../decision/for-conferences.ts';
import { exclusionOfAnother } from '../family/exclusion.ts';
import { walesMoves } from '../moves/for-conferences.ts';
import { tasksBy } from '../participation.ts';
import type { Procedure } from '../schema.ts';
import { asOfAnother, leftToTheArea, reasonAlone } from './left-to-the-area.ts';
import { usualRoles } from './roles.ts';
import { walesRowsRead } from './rows-read.ts';
import { walesTimescales } from './wales-timescales.ts';

/** The Wales Safeguarding Procedures. The Welsh is not live before a speaker has read it; English stands beside it. */
export const wales = {
  ...leftToTheArea,
  key: 'wales',
  title: { en: 'Wales, national procedures', cy: 'Cymru, gweithdrefnau cenedlaethol' },
  nation: 'Wales',
  division: 'england-and-wales',
  document: { en: 'Wales Safeguarding Procedures', cy: 'Gweithdrefnau Diogelu Cymru' },
  sourceDate: null,
  sourceNote: {
    en: 'The pages show neither edition nor date. A quorum, days for reports and the names of the categories were not found in them.',
    cy: 'Nid yw’r tudalennau’n dangos argraffiad na dyddiad. Ni chafwyd hyd ynddynt i gworwm, diwrnodau ar gyfer adroddiadau nac enwau’r categorïau.',
  },
  sourceAddress: 'https://safeguarding.wales/',
  words: {
    conference: { en: 'Child Protection Conference', cy: 'Cynhadledd Amddiffyn Plant' },
    review: { en: 'Review Child Protection Conference', cy: 'Cynhadledd Adolygu Amddiffyn Plant' },
    chair: { en: 'Conference Chair', cy: 'Cadeirydd y Gynhadledd' },
    leadProfessional: {
      en: 'Care and Support Protection Plan Co-ordinator',
      cy: 'Cydlynydd y Cynllun Amddiffyn, Gofal a Chymorth',
    },
    outcome: {
      en: 'name on the Child Protection Register, and a Care and Support Protection Plan',
      cy: 'enw ar y Gofrestr Amddiffyn Plant, a Chynllun Amddiffyn, Gofal a Chymorth',
    },
    administrator: null,
    scale: null,
    restricted: null,
  },
  terms: {
    conference: { en: 'Conference', cy: 'Cynhadledd' },
    review: { en: 'Review Conference', cy: 'Cynhadledd Adolygu' },
    chair: { en: 'Chair', cy: 'Cadeirydd' },
    lead: { en: 'Plan Co-ordinator', cy: 'Cydlynydd y Cynllun' },
    administrator: null,
    minuteTaker: { en: 'record-taker', cy: 'cofnodwr' },
  },
  types: ['initial', 'pre-birth', 'review', 'transfer'],
  leadRole: 'social-worker',
  asking: ceredigionAsking,
  roles: usualRoles('W-R1', 'W-T11'),
  chairRule: {
    rule: 'independent',
    without: ['operational', 'line-management'],
    asks: 'unit-manager',
    sameForReviews: true,
    otherAgency: false,
    strength: 'should',
    source: 'W-P3',
  },
  delay: { ...reasonAlone, strength: 'should', source: 'W-T2' },
  // A heading for it exists, and no number was found (W-P1).
  quorum: null,
  decision: {
    ...ceredigionDecision,
    follows: 'consensus',
    endedBy: ['review', 'transfer'],
    viewsRow: 'W-D1',
    tasks: asOfAnother(ceredigionDecision.tasks, 'W-'),
    source: 'W-P2, W-D1 to W-D5',
  },
  childInvited: { from: null, how: 'usually', coreGroups: false, source: 'an age the area confirms' },
  participation: {
    tasks: tasksBy({}),
    reasons: 'not-invited',
    criteria: [],
    friend: 'not-said',
    parentsAsked: false,
    solicitor: 'not-said',
    source: 'W-P3',
  },
  exclusion: exclusionOfAnother('W-P3, ST-P7', 'the chair decides it in Wales; the list is that of another procedure'),
  reports: {
    composite: false,
    counterSigned: false,
    perChild: false,
    evenWhenAbsent: true,
    withheld: null,
    restricted: false,
    askNewBeforeStart: false,
    readOut: false,
    source: 'W-R1, W-P6',
  },
  minutes: { headings: 'usual', identity: false, source: 'W-M1' },
  circulation: circulationAsElsewhere,
  onwardSharing: 'chair',
  moves: walesMoves,
  timescales: walesTimescales,
  rowsRead: walesRowsRead,
} as const satisfies Procedure;
