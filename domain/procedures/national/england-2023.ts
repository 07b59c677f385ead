import { circulationAsElsewhere } from '../conference/circulation.ts';
import { fourCategories } from '../decision/decision-tasks.ts';
import { buckinghamshireDecision } from '../decision/for-conferences.ts';
import { exclusionOfAnother } from '../family/exclusion.ts';
import { englandMoves } from '../moves/for-conferences.ts';
import { tasksBy } from '../participation.ts';
import type { Procedure } from '../schema.ts';
import { england2023Timescales } from './england-2023-timescales.ts';
import { asOfAnother, leftToTheArea } from './left-to-the-area.ts';
import { usualRoles } from './roles.ts';
import { englandRowsRead } from './rows-read.ts';

/** The national floor in England. What an area has of its own stands in a file of its own that states only what differs. */
export const england2023 = {
  ...leftToTheArea,
  key: 'england-2023',
  title: { en: 'England, national guidance of 2023', cy: 'Lloegr, canllawiau cenedlaethol 2023' },
  nation: 'England',
  division: 'england-and-wales',
  document: { en: 'Working Together to Safeguard Children' },
  sourceDate: '2023-12',
  sourceNote: {
    en: 'Taken from local procedures that carry its text; the guidance leaves quorum, reports and minutes to each area. Whoever adopts it reads each row against the document.',
    cy: 'Wedi’i gymryd o weithdrefnau lleol sy’n cynnwys ei destun; mae’r canllawiau’n gadael cworwm, adroddiadau a chofnodion i bob ardal. Mae pwy bynnag sy’n ei fabwysiadu yn darllen pob rhes yn erbyn y ddogfen.',
  },
  sourceAddress: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
  supersededBy: {
    en: 'an edition of 2026 that was consulted on from June to September 2026; its outcome is not known here',
    cy: 'argraffiad 2026 yr ymgynghorwyd arno rhwng Mehefin a Medi 2026; nid yw’r canlyniad yn hysbys yma',
  },
  words: {
    conference: { en: 'Child Protection Conference', cy: 'Cynhadledd Amddiffyn Plant' },
    review: { en: 'Review Child Protection Conference', cy: 'Cynhadledd Adolygu Amddiffyn Plant' },
    chair: { en: 'Conference Chair', cy: 'Cadeirydd y Gynhadledd' },
    leadProfessional: { en: 'Lead Practitioner', cy: 'Ymarferydd Arweiniol' },
    outcome: { en: 'child protection plan', cy: 'cynllun amddiffyn plant' },
    administrator: null,
    scale: null,
    restricted: null,
  },
  terms: {
    conference: { en: 'Conference', cy: 'Cynhadledd' },
    review: { en: 'Review Conference', cy: 'Cynhadledd Adolygu' },
    chair: { en: 'Chair', cy: 'Cadeirydd' },
    lead: { en: 'Lead Practitioner', cy: 'Ymarferydd Arweiniol' },
    administrator: null,
    minuteTaker: null,
  },
  types: ['initial', 'pre-birth', 'review', 'transfer'],
  leadRole: 'social-worker',
  asking: {
    decides: 'coordinator',
    criteria: [
      {
        key: 'significant-harm',
        title: {
          en: 'A child suffers, or is likely to suffer, significant harm',
          cy: 'Mae plentyn yn dioddef, neu’n debygol o ddioddef, niwed sylweddol',
        },
        source: 'EN-P4',
      },
      {
        key: 'before-birth',
        title: {
          en: 'An unborn child is likely to be at risk of significant harm',
          cy: 'Mae plentyn heb ei eni yn debygol o wynebu risg o niwed sylweddol',
        },
        source: 'EN-P4',
      },
    ],
    beforeBirth: [],
    talkedOver: false,
    backing: true,
    answer: { workingDays: 2, assumed: true },
    source: 'EN-P4',
  },
  roles: usualRoles('EN-P1', 'EN-T8'),
  chairRule: {
    rule: 'independent',
    without: ['operational', 'line-management'],
    asks: 'unit-manager',
    sameForReviews: true,
    otherAgency: false,
    strength: 'must',
    source: 'EN-P5',
  },
  delay: {
    authorisedBy: 'unit-manager',
    chairAgrees: true,
    inWriting: false,
    tellsAgencies: false,
    interimPlan: true,
    proposesDate: false,
    strength: 'should',
    source: 'EN-T2, EN-T3',
  },
  quorum: {
    needs: ['social-worker'],
    otherAgencies: 2,
    directContact: true,
    agencies: 3,
    information: false,
    fewerByAgreement: false,
    // The guidance says nothing of these.
    twoInARow: true,
    endsPlan: true,
    reconvene: null,
    strength: 'should',
    otherwise: 'provisional',
    statement: {
      en: 'Too few agencies were present, so the decision and the plan are provisional.',
      cy: 'Roedd rhy ychydig o asiantaethau’n bresennol, felly dros dro yw’r penderfyniad a’r cynllun.',
    },
    source: 'EN-P1',
  },
  decision: {
    ...buckinghamshireDecision,
    // Who decides without consensus differs by area, and no national wording was found (EN-D2).
    follows: 'not-said',
    otherwise: 'not-said',
    chairAgainst: 'not-said',
    planFirst: false,
    categories: fourCategories,
    endedBy: null,
    viewsRow: 'EN-D2',
    needs: { what: ['plan', 'lead', 'core-group'], who: 'all' },
    otherHelp: { ...buckinghamshireDecision.otherHelp, source: 'EN-D3' },
    tasks: asOfAnother(buckinghamshireDecision.tasks, 'EN-'),
    source: 'EN-P2, EN-D1 to EN-D3',
  },
  childInvited: { from: null, how: 'considered', coreGroups: false, source: 'an age the area confirms' },
  participation: {
    tasks: tasksBy({}),
    reasons: 'not-invited',
    criteria: [],
    friend: 'not-said',
    parentsAsked: false,
    solicitor: 'not-said',
    source: 'EN-P5',
  },
  exclusion: exclusionOfAnother('ST-P7', 'the chair decides it; the list is that of a local procedure'),
  reports: {
    composite: false,
    counterSigned: false,
    perChild: false,
    evenWhenAbsent: false,
    withheld: null,
    restricted: false,
    askNewBeforeStart: false,
    readOut: false,
    source: 'EN-T14',
  },
  minutes: { headings: 'usual', identity: false, source: 'EN-T15' },
  circulation: circulationAsElsewhere,
  onwardSharing: 'not-said',
  moves: englandMoves,
  timescales: england2023Timescales,
  rowsRead: englandRowsRead,
} as const satisfies Procedure;
