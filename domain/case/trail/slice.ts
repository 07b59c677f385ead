import { agreed, called, kept, making, type Right, readable, timed } from '../../access/right.ts';
import { codeMistyped, linkUsed } from '../../link-use.ts';
import type { Slice } from '../../slice.ts';
import { already, type CaseLevel } from '../whole.ts';
import { fetchDiary, fetchLine, fetchMinutes, fetchReviewReport, fetchSheet } from './fetch.ts';
import {
  note,
  readAction,
  readBarred,
  readChairLine,
  readChildMove,
  readCirculation,
  readDates,
  readDecision,
  readDetails,
  readDiary,
  readExclusions,
  readFamilyPlans,
  readIncidents,
  readLine,
  readMinutes,
  readPlan,
  readRedaction,
  readReports,
  readRequest,
  readReviewReport,
  readSheet,
  readToldChange,
  readUnreached,
  readViews,
  turnAway,
} from './read.ts';
import type { TrailCommands, TrailEvents, TrailState } from './shape.ts';

/** Whoever has to keep the time: also those who were asked to before the list was agreed, who are to hear that it was called off. */
const diary: readonly Right[] = [
  { who: ['administrator', 'chair', 'invitee', 'lead'], when: timed, of: 'core-group', row: 'Q-2' },
  { who: ['administrator', 'chair', 'invitee', 'core', 'minute-taker'], when: timed, row: 'Q-2' },
  { who: ['practice'], when: [...called, 'cancelled'], row: 'GP-P1' },
];

/** Whoever takes the register when the bot is down on the day, and whoever enters what was written on paper. */
const sheet: readonly Right[] = [{ who: ['administrator', 'chair', 'minute-taker'], when: agreed, row: 'Q-23' }];

/** Whoever leads writes it with the core group, and the chair has it beforehand. */
const reviewReport: readonly Right[] = [{ who: ['lead', 'chair'], when: called, row: 'FV-R1' }];

/** Drawn or in words, it is for the same people. */
const line: readonly Right[] = [
  { who: ['chair'], when: called, of: 'any', row: 'BU-S2' },
  { who: ['present'], when: called, of: 'any', children: 'own', row: 'BU-S2' },
];

/** What is given to them (ST-C1), and their own of what is restricted (FV-R2): nobody in their place. */
const minutes: readonly Right[] = [
  { who: ['chair', 'minute-taker', 'administrator', 'lead', 'invitee'], when: called, row: 'ST-C1', inPerson: true },
];

export const trail: Slice<CaseLevel, TrailState, TrailCommands, TrailEvents> = {
  start: { noted: {}, fetched: {}, wrongCodes: {}, losses: [], length: 0, spans: {} },
  may: {
    'read-details': [
      { who: ['administrator', 'unit-manager'], when: readable, of: 'any', row: 'Q-3' },
      // A chair who was asked to take one that was withdrawn has nothing more to read of it.
      { who: ['chair'], when: readable, of: 'any', unless: 'withdrawn', row: 'Q-3' },
      { who: ['invitee'], when: readable, unless: 'withdrawn', children: 'own', row: 'Q-3' },
      { who: ['invitee'], when: readable, of: 'core-group', unless: 'withdrawn', row: 'Q-3' },
      { who: ['minute-taker'], when: readable, unless: 'withdrawn', row: 'Q-3' },
      { who: ['lead'], when: readable, of: 'core-group', row: 'Q-3' },
    ],
    'read-family': [
      { who: ['administrator'], when: making, row: 'ST-P10' },
      { who: ['chair'], when: ['proposed'], row: 'ST-P10' },
      { who: ['administrator', 'chair', 'lead'], when: called, row: 'ST-P10' },
    ],
    'read-diary': diary,
    'fetch-diary': diary,
    'read-sheet': sheet,
    'fetch-sheet': sheet,
    'read-review-report': reviewReport,
    'fetch-review-report': reviewReport,
    'read-dates': [
      { who: ['administrator', 'unit-manager', 'chair', 'minute-taker', 'invitee'], when: readable, row: 'Q-3' },
      // Whoever authorises that a conference is held late.
      { who: ['strategic-manager'], when: readable, row: 'ST-T3' },
    ],
    'read-line': line,
    'fetch-line': line,
    'read-views': [
      { who: ['chair'], when: called, row: 'Q-24' },
      { who: ['present'], when: called, children: 'own', row: 'Q-24' },
    ],
    'read-chair-line': [{ who: ['invitee', 'represented'], when: called, row: 'Q-7' }],
    'read-reports': [
      { who: ['administrator', 'chair', 'minute-taker'], when: called, row: 'Q-3' },
      // Whoever leads co-ordinates a composite report, where the procedure has one.
      { who: ['lead'], when: called, row: 'FV-R1' },
    ],
    'read-action': [
      { who: ['chair', 'lead'], when: readable, row: 'Q-3' },
      { who: ['core-group'], when: readable, children: 'own', row: 'Q-3' },
    ],
    'read-circulation': [{ who: ['chair', 'administrator', 'lead'], when: ['held', 'closed'], row: 'FV-T17' }],
    'read-plan': [
      { who: ['chair', 'lead'], when: readable, row: 'Q-3' },
      { who: ['recorder'], when: called, row: 'BU-D1' },
      { who: ['present'], when: ['held', 'closed'], children: 'own', row: 'BU-D1' },
      { who: ['core-group'], when: readable, children: 'own', row: 'FV-C4' },
    ],
    'read-change': [{ who: ['chair', 'backup', 'lead', 'unit-manager', 'core-group', 'invitee'], when: readable, row: 'Q-3' }],
    'read-child-move': [{ who: ['lead', 'administrator', 'chair', 'core-group', 'invitee'], when: readable, row: 'Q-3' }],
    'read-request': [
      { who: ['requester'], when: ['requested', ...readable], row: 'FV-P5' },
      { who: ['coordinator'], when: ['requested'], row: 'ST-P13' },
      { who: ['administrator', 'unit-manager'], when: ['requested', ...readable], row: 'ST-P13' },
      { who: ['chair'], when: readable, row: 'ST-P13' },
    ],
    'read-unreached': [{ who: ['administrator', 'chair', 'lead'], when: readable, of: 'any', row: 'Q-3' }],
    'read-exclusions': [
      { who: ['chair'], when: ['proposed', ...called], row: 'ST-P15' },
      { who: ['invitee', 'represented'], when: called, row: 'ST-T13' },
    ],
    'read-decision': [
      { who: ['administrator', 'chair', 'minute-taker', 'lead'], when: ['held', 'closed'], row: 'Q-3' },
      { who: ['invitee'], when: ['held', 'closed'], children: 'own', row: 'Q-3' },
    ],
    'read-minutes': minutes,
    'fetch-minutes': minutes,
    'read-barred': [{ who: ['chair', 'unit-manager'], when: readable, row: 'Q-5' }],
    'read-redaction': [{ who: ['chair', 'administrator', 'unit-manager'], when: readable, row: 'Q-22', inPerson: true }],
    'read-incidents': [
      { who: ['chair', 'administrator', 'unit-manager', 'data-protection'], when: readable, row: 'Q-22', inPerson: true },
    ],
    'mark-loss': [{ who: ['time'], when: kept }],
    // Nobody may: it is written down of whoever pressed all the same.
    'turn-away': [],
  },
  decide: {
    'read-details': readDetails,
    'read-family': readFamilyPlans,
    'read-diary': readDiary,
    'fetch-diary': fetchDiary,
    'read-sheet': readSheet,
    'fetch-sheet': fetchSheet,
    'read-review-report': readReviewReport,
    'fetch-review-report': fetchReviewReport,
    'fetch-line': fetchLine,
    'read-dates': readDates,
    'read-line': readLine,
    'read-views': readViews,
    'read-chair-line': readChairLine,
    'read-reports': readReports,
    'read-action': readAction,
    'read-circulation': readCirculation,
    'read-plan': readPlan,
    'read-change': readToldChange,
    'read-child-move': readChildMove,
    'read-request': readRequest,
    'read-unreached': readUnreached,
    'read-exclusions': readExclusions,
    'read-minutes': readMinutes,
    'read-decision': readDecision,
    'fetch-minutes': fetchMinutes,
    'read-barred': readBarred,
    'read-redaction': readRedaction,
    'read-incidents': readIncidents,
    // Once for each head that was lost, whoever finds it.
    'mark-loss': ({ trail: own }, { had, found }) =>
      own.losses.some((loss) => loss.had === had) ? already : { events: [{ event: 'loss-found', had, found }] },
    'turn-away': turnAway,
  },
  evolve: {
    'loss-found': (own, { had, at }) => ({ ...own, losses: [...own.losses, { had, at }] }),
    fetched: (own, event) => linkUsed(own, event, event.at),
    'code-wrong': (own, event) => codeMistyped(own, event, event.at),
    read: (own, { what, ...stamp }) => note(own, 'read', what, stamp),
    'turned-away': (own, { what, ...stamp }) => note(own, 'turned-away', what, stamp),
  },
  says: {
    'loss-found': ({ had, found }) => `loss-found: it had stood at ${had}, and is at ${found}`,
    fetched: ({ what }) => `fetched ${what}`,
    'code-wrong': ({ what }) => `code-wrong ${what}`,
    read: ({ what }) => `read ${what}`,
    'turned-away': ({ what }) => `turned-away ${what}`,
  },
  hear: {},
};
