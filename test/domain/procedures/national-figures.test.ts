import { expect, test } from 'vitest';
import { procedures } from '../../../domain/procedures/registry.ts';
import type { Timescale } from '../../../domain/procedures/timescale.ts';
import { given } from '../timescales/asked.ts';

/**
 * What was collected of the guidance in force, row by row, as it was read there and not as the data has it: what for, how much, counted from what,
 * how strongly, and how sure (1 the official text, 2 a local one, 3 second-hand, 0 not found, which has no day). `docs/national.md` says what is missing.
 */
const collected: Readonly<Record<string, readonly string[]>> = {
  'england-2023': [
    'EN-T1 conference: within 15 working-days of strategy-discussion (enquiries); must, 2',
    'EN-T1b conference: within 15 working-days of section-47-started; expected, 2',
    'EN-T2 delay-authorised: no day; should, 2',
    'EN-T3 interim-plan: no day, of section-47-concluded; must, 2',
    'EN-T4 core-group: within 10 working-days of conference:initial+pre-birth; must, 2',
    'EN-T5 core-group: no day, of core-group (last); expected, 0',
    'EN-T6 review: within 3 months of conference:initial+pre-birth; must, 2',
    'EN-T7 review: every 6 months of conference:review (last); must, 2',
    'EN-T8 conference: within 15 working-days of transfer-notified; must, 2',
    'EN-T9 assessment-completed: within 45 working-days of referral-received; must, 3',
    'EN-T10 referral-decided: within 1 working-days of referral-received; must, 3',
    'EN-T11 section-47-concluded: no day, of strategy-discussion (enquiries); expected, 3',
    'EN-T12 strategy-discussion: no day, of enquiries-decided; should, 2',
    'EN-T13 child-seen: no day, of conference; expected, 0',
    'EN-T14 report-to-family: no day, of conference; expected, 0',
    'EN-T15 minutes-circulated: no day, of conference; expected, 0',
    'EN-T16 conference: no day, of concern-raised; expected, 0',
  ],
  'scotland-2023': [
    'SC-T3 conference: within 28 days of concern-raised/concern-notified; must, 1',
    'SC-T4 conference: at least 5 days after invitations-sent/decision-to-convene (last); should, 1',
    'SC-T5 conference: within 28 days of concern-raised/concern-notified; must, 1',
    'SC-T5 conference: at least 12 weeks before expected-delivery; should, 1',
    'SC-T7 minutes-circulated: within 10 working-days of conference; must, 1',
    'SC-T8 core-group: within 15 working-days of conference:initial+pre-birth; must, 1',
    'SC-T9 chair-told: within 3 days of change-identified (last); must, 1',
    'SC-T10 review: within 3 months of conference:pre-birth; should, 2',
    'SC-T11 review: within 6 months of conference:initial; should, 2',
    'SC-T11 review: every 6 months of conference:review (last); should, 2',
    'SC-T12 core-group: at least 1 days before discharge; must, 1',
    'SC-T13 conference: no day, of transfer-notified; expected, 0',
    'SC-T15 core-group: no day, of core-group (last); expected, 0',
  ],
  wales: [
    'W-T1 conference: within 15 working-days of strategy-discussion (last); should, 1',
    'W-T2 reason-recorded: no day; should, 1',
    'W-T3 core-group: within 10 working-days of conference:initial+pre-birth; should, 1',
    'W-T4 core-group: every 6 weeks of core-group (last); should, 1',
    'W-T5 review: within 3 months of conference:initial; should, 1',
    'W-T5 review: every 6 months of conference:review (last); should, 1',
    'W-T6 assessment-completed: within 42 working-days of section-47-started; should, 1',
    'W-T7 decisions-circulated: within 5 working-days of conference; should, 1',
    'W-T8 minutes-circulated: within 20 working-days of conference; should, 1',
    'W-T9 corrections-sent: within 10 working-days of minutes-received (last); should, 1',
    'W-T11 conference: within 15 working-days of transfer-notified (last); should, 1',
    'W-T13 conference: no day, of concern-raised; expected, 0',
    'W-T13 review: no day, of conference:pre-birth; expected, 0',
    'W-T14 report-to-family: no day, of conference; expected, 0',
  ],
  'northern-ireland-2018': [
    'NI-T1 conference: no day, of concern-raised; expected, 0',
    'NI-T2 assessment-completed: within 10 working-days of referral-received; should, 2',
    'NI-T3 review: within 3 months of conference:initial; must, 1',
    'NI-T4 review: every 6 months of conference:review (last); must, 1',
    'NI-T5 child-seen: no day, of conference; must, 1',
    'NI-T6 core-group: no day, of conference:initial; expected, 0',
    'NI-T6 report-to-family: no day, of conference; expected, 0',
    'NI-T6 minutes-circulated: no day, of conference; expected, 0',
  ],
  'forth-valley-today': [
    'SC-T13 conference: within 21 working-days of transfer-notified; must, 2',
    'SC-T15 core-group: every 4 weeks of core-group (last); must, 2',
  ],
  london: ['LO-T2 review: within 3 months of conference:initial+pre-birth, or 10 days of birth; must, 2'],
  sussex: [
    'SX-T1 report-to-family: at least 3 working-days before conference; should, 1',
    'SX-T2 report-to-family: at least 5 working-days before conference; should, 1',
    'SX-T4 conference: at least 3 months before expected-delivery; should, 2',
  ],
  tees: [
    'TE-T1 administrator-told: within 1 working-days of decision-to-convene; must, 2',
    'TE-T2 core-group-minutes-sent: no day, of core-group (last); must, 2',
    'EN-T5 core-group: every 6 weeks of core-group (last); should, 2',
    'TE-T3 review: within 3 months of conference:initial+pre-birth, or 10 working-days of birth; must, 3',
  ],
  blackpool: ['BP-T1 core-group: every 4 weeks of core-group (last); must, 2'],
  bolton: ['BO-T1 administrator-told: within 1 working-days of strategy-discussion (enquiries); should, 2'],
  'cheshire-east': [
    'CE2-T1 conference: at least 3 months before expected-delivery; should, 2',
    'CE2-T1 review: within 3 months of conference:pre-birth, or 4 weeks of birth; should, 2',
  ],
  'city-and-hackney': [
    'HK-T1 decision-circulated: within 1 working-days of conference; must, 2',
    'HK-T2 minutes-circulated: within 15 working-days of conference; must, 2',
  ],
  liverpool: ['LV-T1 review: within 3 months of conference:initial+pre-birth, or 20 working-days of birth; must, 2'],
  'north-yorkshire': [
    'EN-T14 report-to-family: no day, of conference; expected, 0',
    'NY-T1 report-to-family: at least 5 working-days before conference; must, 2',
    'NY-T1 report-to-chair: at least 5 working-days before conference; must, 2',
  ],
  sefton: ['SE-T1 conference: at least 6 weeks before expected-delivery; must, 2'],
  highland: [
    'HL-T1 report-to-chair: at least 7 days before conference; must, 2',
    'HL-T1 decision-circulated: within 5 working-days of conference; must, 2',
  ],
  powys: [
    'W-T1b conference: within 15 working-days of enquiries-decided; should, 2',
    'W-T1b strategy-discussion: within 1 working-days of enquiries-decided; should, 2',
    'W-T1b section-47-concluded: within 10 working-days of strategy-discussion; should, 2',
  ],
};

interface Start {
  readonly fact: string;
  readonly or?: string | undefined;
  readonly of?: readonly string[] | undefined;
  readonly pick?: string | undefined;
}

function said({ fact, or, of, pick }: Start): string {
  const kinds = of === undefined ? '' : `:${of.join('+')}`;
  return ` ${fact}${or === undefined ? '' : `/${or}`}${kinds}${pick === undefined ? '' : ` (${pick})`}`;
}

const startOf = (row: Timescale): string => ('from' in row && row.from !== undefined ? said(row.from) : '');

function amount(row: Timescale): string {
  if ('within' in row) return `within ${row.within.join(' ')} of`;
  if ('before' in row) return `at least ${row.before.join(' ')} before`;
  if ('after' in row) return `at least ${row.after.join(' ')} after`;
  return 'every' in row ? `every ${row.every.join(' ')} of` : startOf(row) === '' ? 'no day' : 'no day, of';
}

function read(row: Timescale): string {
  const sooner = 'unborn' in row ? (row.unborn ?? []) : [];
  const or = sooner.map((one) => `, or ${'within' in one ? one.within.join(' ') : ''} of${said(one.from)}`).join('');
  return `${row.id} ${row.to}: ${amount(row)}${startOf(row)}${or}; ${row.strength}, ${row.confidence}`;
}

/** Of an area what it states itself. */
const statedBy = (key: string) => given(key).timescales.filter((row) => row.standsIn === undefined);

test.each(Object.entries(collected))('%s has each row as it was collected', (key, rows) => {
  expect(statedBy(key).map(read)).toEqual(rows);
});

test('no procedure of today, and no area of one, is left out', () => {
  expect(Object.keys(collected).toSorted()).toEqual(procedures.keys.slice(5).toSorted());
});

const tied = ['operational', 'line-management'];
const unsaid = { follows: 'not-said', otherwise: 'not-said', chairAgainst: 'not-said' };

/** What of people, quorum and the decision was collected, and what no page says. */
const fields = {
  'england-2023': {
    chairRule: { rule: 'independent', without: tied, sameForReviews: true, strength: 'must' },
    delay: { authorisedBy: 'unit-manager', chairAgrees: true, interimPlan: true, strength: 'should' },
    quorum: { needs: ['social-worker'], otherAgencies: 2, directContact: true, reconvene: null, strength: 'should' },
    decision: { ...unsaid, needs: { what: ['plan', 'lead', 'core-group'] } },
    asking: { backing: true },
    onwardSharing: 'not-said',
  },
  'scotland-2023': {
    chairRule: { rule: 'independent', sameForReviews: true, otherAgency: true, strength: 'should' },
    delay: { interimPlan: true, strength: 'must' },
    quorum: { twoInARow: false, endsPlan: false, reconvene: { workingDays: 10 }, strength: 'must' },
    decision: { follows: 'consensus', otherwise: 'chair-decides', endedBy: ['review'], reporter: true, categories: [] },
    reports: { restricted: true },
    participation: { reasons: 'always' },
  },
  wales: {
    chairRule: { rule: 'independent', without: tied, sameForReviews: true, strength: 'should' },
    delay: { strength: 'should' },
    quorum: null,
    decision: { follows: 'consensus', otherwise: 'not-said', endedBy: ['review', 'transfer'], categories: [] },
    reports: { evenWhenAbsent: true },
    terms: { lead: { en: 'Plan Co-ordinator' }, minuteTaker: { en: 'record-taker' } },
    onwardSharing: 'chair',
  },
  'northern-ireland-2018': {
    quorum: null,
    decision: { ...unsaid, categories: [], dissent: { process: { en: 'the appeal against a decision of a case conference' } } },
  },
  sussex: { quorum: { reconvene: { workingDays: 10 } }, reports: { evenWhenAbsent: true } },
} as const;

test.each(Object.entries(fields))('%s has its people, quorum and decision as they were collected', (key, own) => {
  expect(given(key)).toMatchObject(own);
});
