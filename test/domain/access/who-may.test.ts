import { expect, test } from 'vitest';
import { may } from '../../../domain/access/may.ts';
import { partsOf } from '../../../domain/access/parts.ts';
import type { Stage } from '../../../domain/access/right.ts';
import type { CommandName } from '../../../domain/case/case.ts';
import { stageOf } from '../../../domain/case/meetings.ts';
import { ofMeetings, rights } from '../../../domain/case/slices.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { inCoreGroup } from './rows-of-core-group.ts';
import { ofDecision } from './rows-of-decision.ts';
import { rowsOfPlan } from './rows-of-plan.ts';
import { rowsOfTeams } from './rows-of-teams.ts';
import { held, type StageTold, stagesTold, storyAt } from './told-stages.ts';
import { ofMinutes } from './who-may-of-minutes.ts';
import { whoMayOnTheDay } from './who-may-on-the-day.ts';

const who = {
  A: id('ada'), // administrator
  C: id('cleo'), // chair of this conference
  K: id('carl'), // the backup of its chair
  S: id('sam'), // core, lead professional, here
  P: id('pia'), // core, here
  G: id('gus'), // invited, not of the core, not here
  T: id('tess'), // of the core group alone
  U: id('una'), // unit manager
  M: id('mina'), // minute-taker of this conference
  Z: id('stan'), // strategic manager
  X: id('dora'), // data-protection officer
  x: 'time',
} as const;

/**
 * Who may ask what in which stage (`requested`: test/domain/case/conference), written by hand, and the row of the procedures by which they do. Columns: none, draft, proposed,
 * convened (before the start), held (after it), closed, cancelled, ended.
 */
const table: Readonly<Record<string, string>> = {
  open: 'A A A A A A A -',
  'ask-conference': 'ACKSPGTUMZX - - - - - - - FV-P5',
  'withdraw-request': '- - - - - - - -',
  'accept-request': '- - - - - - - -',
  'decline-request': '- - - - - - - -',
  'pass-request-on': '- x x x x x x - Q-8',
  'join-request': '- - - - - - - -',
  'record-request': '- AU AU AU AU AU AU - ST-P13',
  'read-request': '- AU ACU ACU ACU ACU ACU - ST-P13',
  'add-child': '- A A AC AC - - - Q-1 Q-21',
  'remove-child': '- A A AC AC - - - Q-1 Q-21',
  'put-back-child': '- A A AC AC - - - Q-21',
  'set-household': '- A A AC AC - - - FV-P1',
  'say-schools': '- A AC - - - - - FV-P1',
  'correct-child': '- A AC AC AC AC AC - Q-21',
  'set-discharge': '- AS ACS ACS ACS ACS ACS - FV-B1',
  'name-child': '- A AC AC AC AC AC - Q-18',
  'note-told': '- - - AC AC AC - - Q-18',
  withhold: '- A AC AC AC AC AC - Q-18',
  'show-again': '- - C C C C C - Q-18',
  'end-child': '- AS ACS ACS ACS ACS ACS - Q-14',
  'take-back-ending': '- AS ACS ACS ACS ACS ACS - Q-14',
  'add-adult': '- AS ACS ACS ACS ACS ACS - Q-1',
  'correct-adult': '- AS ACS ACS ACS ACS ACS - Q-1',
  'remove-adult': '- AS ACS ACS ACS ACS ACS - Q-1',
  'put-adult-back': '- AS ACS ACS ACS ACS ACS - Q-1',
  'read-family': '- A AC ACS ACS ACS - - ST-P10',
  'plan-child': '- A AC ACS ACS - - - FV-P6',
  'plan-adult': '- A AC ACS ACS - - - ST-P10',
  'tick-tasks': '- - - AS AS AS - - ST-P10',
  'ask-parents': '- - - C C - - - BU-P6',
  'ask-exclusion': '- - C CSPG CSPG - - - ST-P15 ST-T13',
  'withdraw-exclusion': '- - C CSPG CSPG - - - ST-P15 ST-T13',
  'decide-exclusion': '- - C C C - - - ST-P15',
  'set-exclusion-tasks': '- - C C C C - - FV-P9',
  'do-exclusion-task': '- - - CSPG CSPG CSPG - - FV-P9',
  'read-exclusions': '- - C CSPG CSPG CSPG - - ST-P15 ST-T13',
  ...ofDecision,
  ...ofMinutes,
  'leave-note': '- - ASPM ASPGM ASPGM - - - Q-6 CE-P3',
  'take-back-note': '- - ASPM ASPGM ASPGM - - - Q-6 CE-P3',
  'read-notes': '- - C C C C - - Q-6',
  'settle-note': '- - C C C C - - Q-6',
  'set-area': '- A A A A A A - FV-T13',
  'count-dates': '- - - x x x - -',
  'note-departures': '- x x x x x x - Q-8',
  'ask-cover': '- - - - - - - -',
  'admit-cover': '- AU ACU ACU ACU ACU ACU - Q-7',
  'refuse-cover': '- AU ACU ACU ACU ACU ACU - Q-7',
  'note-covers': '- x x x x x x - Q-7',
  'pass-on': '- AU AU AU AU AU AU -',
  'move-over': '- AU AU AU AU AU AU -',
  'take-chair': '- - K - - - - -',
  'set-minute-taker': '- AU ACU ACU ACU ACU - -',
  'set-hold': '- ACKU ACKU ACKU ACKU ACKU ACKU ACKU Q-15',
  'release-hold': '- ACKU ACKU ACKU ACKU ACKU ACKU ACKU Q-15',
  'record-export': '- U CU CU CU CU CU U Q-15',
  'record-return': '- ACKU ACKU ACKU ACKU ACKU ACKU - Q-15',
  end: '- ACKU ACKU ACKU ACKU ACKU ACKU ACKU Q-15',
  'read-details': '- AU ACUM ACSPGUM ACSPGUM ACSPGUM ACSPGUM - Q-3',
  'read-diary': '- - ACSPM ACSPGM ACSPGM ACSPGM ACSPGM - Q-2',
  'fetch-diary': '- - ACSPM ACSPGM ACSPGM ACSPGM ACSPGM - Q-2',
  'read-sheet': '- - - ACM ACM - - - Q-23',
  'fetch-sheet': '- - - ACM ACM - - - Q-23',
  'read-review-report': '- - - CS CS CS - - FV-R1',
  'fetch-review-report': '- - - CS CS CS - - FV-R1',
  'read-dates': '- AUZ ACUMZ ACSPGUMZ ACSPGUMZ ACSPGUMZ ACSPGUMZ - Q-3 ST-T3',
  'read-line': '- - - C CSP CSP - - BU-S2',
  'fetch-line': '- - - C CSP CSP - - BU-S2',
  'read-chair-line': '- - - SPG SPG SPG - - Q-7',
  'read-action': '- S CS CST CST CST CST - Q-3',
  'note-unreached': '- x x x x x x -',
  'note-reached': '- x x x x x x -',
  'tell-by-telephone': '- AS ACS ACS ACS ACS ACS - Q-16',
  'read-unreached': '- AS ACS ACS ACS ACS ACS - Q-3',
  'read-barred': '- U CU CU CU CU CU - Q-5',
  bar: '- U CU CU CU CU CU - Q-5',
  unbar: '- U CU CU CU CU CU - Q-5',
  'set-sensitive': '- AU ACU ACU ACU ACU ACU - Q-5',
  'clear-sensitive': '- U CU CU CU CU CU - Q-5',
  'name-people': '- U CU CU CU CU CU - Q-5',
  'open-list': '- - C C C C C - Q-10',
  'close-list': '- - C C C C C - Q-10',
  'set-half-siblings': '- A AC C C C C - Q-9',
  'limit-children': '- A AC C C C C - Q-9',
  'mark-loss': '- x x x x x x x',
  'turn-away': '- - - - - - - -',
  ...rowsOfPlan,
  'hand-on': '- S CS CS CS CS CS - Q-8',
  call: '- A A A A - - -',
  'call-core-group': '- - - - - - - -',
  'hand-meeting': '- - - - - - - -',
  'write-note': '- - - - - - - -',
  'tell-group': '- - - - - - - -',
  describe: '- A A - - - - -',
  close: '- - - - AC AC - -',
  cancel: '- A AC AC - - AC -',
  'take-back': '- A AC AC AC AC AC - Q-21',
  'carry-out': '- x x x x x x - Q-21',
  'set-when': '- A A - - - - - ST-P12',
  'offer-times': '- A AC - - - - - ST-P12',
  'withdraw-times': '- A AC - - - - - ST-P12',
  'choose-time': '- A AC - - - - - ST-P12',
  // Of a draft too, once times were offered: see the test of it.
  suits: '- - SP - - - - -',
  move: '- - - AC - - - -',
  'set-chair': '- AU AU AU AU AU AU - ST-P12',
  'explain-late': '- A AC AC AC AC - - FV-T16',
  'correct-agreed-day': '- A AC AC - - - - FV-T15',
  'authorise-delay': '- - UZ UZ UZ - - - ST-T3',
  'agree-delay': '- - C C C - - - EN-T2',
  'arrange-school': '- A AC AC AC - - - FV-P11',
  'say-interim': '- - SP SP SP SP SP - ST-T19',
  'answer-interim': '- - - SPG SPG SPG SPG - ST-T19',
  'declare-tie': '- - C C C C - - ST-P12',
  'keep-chair': '- - U U U U - - ST-P12',
  invite: '- A AC C C - - - FV-P4',
  uninvite: '- A AC C C - - - FV-P4',
  ...rowsOfTeams,
  'say-not-invited': '- A AC C C - - - FV-P4',
  'name-briefer': '- A AC AC AC - - - FV-P10',
  'say-briefed': '- - - SPG SPG - - - FV-P10',
  // Nobody has sent a deputy here: see the test below.
  'come-myself': '- - - - - - - -',
  propose: '- A A - - - - - FV-P4',
  'agree-list': '- - C C C - - - FV-P4',
  'keep-free': '- - SP SP SP - - -',
  'cannot-keep-free': '- - SP - - - - -',
  attend: '- - - SPG - - - - GP-P2',
  'accept-undertaking': '- - - SPG SPGT SPGT - - ST-P6',
  'undertaking-signed': '- - - CM CM - - - ST-P6',
  ...whoMayOnTheDay,
  'walk-in': '- - - CM CM - - - FV-P4',
  'cancel-round': '- - - C C - - - Q-21',
  apologise: '- - - SPG - - - - GP-P5',
  'change-on-the-day': '- - - SPG SPG - - - GP-P2',
  'send-deputy': '- - - SPG - - - - Q-7',
  'name-deputy': '- - - A A - - - Q-7',
  'agree-deputy': '- - - C C - - - Q-7',
  'decline-deputy': '- - - C C - - - Q-7',
  remind: '- - - AC - - - -',
  'set-report': '- - - SPG SPG - - - ST-R1',
  'share-report': '- - - SPG SPG - - - FV-R3',
  'ask-withhold': '- - - SPG SPG - - - ST-R2',
  'ask-counter-sign': '- - - SPG SPG - - - ST-R1',
  // Nobody is asked here: test/domain/case/conference/reports/counter-sign.test.ts.
  'counter-sign': '- - - - - - - -',
  'decide-withheld': '- - - C C - - - ST-R2',
  'say-new': '- - - SPG - - - - BU-R1',
  'remind-report': '- - - AC - - - -',
  'read-reports': '- - - ACSM ACSM ACSM - - Q-3 FV-R1',
  'drop-deputies': '- - - x x - - - Q-8',
  'note-school-holidays': '- x x x x - - - FV-P11',
  'take-register': '- - - CM CM - - - BU-S2',
  'open-scale': '- - - C C - - - BU-S1',
  place: '- - - C CSP - - - BU-S2',
  'place-room': '- - - C C - - - BU-S3',
  reveal: '- - - C C - - - BU-S2',
  'answer-zero': '- - - C C - - - BU-S7',
  'say-agreement': '- - - C C - - - ST-D1',
  'open-views': '- - - C C - - - BU-D2',
  'give-view': '- - - - SP - - - BU-P2',
  'enter-view': '- - - C C - - - CE-D1',
  'speak-for': '- - - C C - - - Q-7',
  'close-views': '- - - C C - - - BU-D2',
  'cancel-views': '- - - C C - - - Q-21',
  'read-views': '- - - C CSP CSP - - Q-24',
};

const asked = (command: CommandName, stage: StageTold, by: (typeof who)[keyof typeof who]) => {
  const { state, at } = storyAt(stage);
  return may({ do: command, meeting: 'k1' }, rights[command], state, { by, at }, known);
};

test.each(Object.keys(rights) as CommandName[])('%s: who may, in which stage, by which row', (command) => {
  const rows = new Set<string>();
  const cells = stagesTold.map((stage) => {
    const may = Object.entries(who).flatMap(([letter, by]) => {
      const found = asked(command, stage, by);
      if ('refused' in found) return [];
      expect(found.under.may).toBe(command);
      if ('row' in found.under) rows.add(found.under.row ?? 'a row without a name');
      return letter;
    });
    return may.join('') || '-';
  });
  expect([...cells, ...rows].join(' '), `${command} has no row in this table, or another one`).toBe(table[command]);
});

/** The core group that Sam called, with Pia and Gus on its list: no deputy, no list. Pia was there. */
const group = (then: (story: Story) => Story) => () => {
  const story = held();
  story.meeting = 'g1';
  story.ask('sam', {
    do: 'call-core-group',
    when: { date: '2026-12-22', time: '14:00', place: 'Invented Room' },
    people: [id('pia'), id('gus')],
  });
  return then(story);
};
const met = group((story) => {
  story.at = noon('2026-12-23');
  return story.ask('sam', { do: 'take-register', present: [id('pia')] });
});
function followed(): Story {
  const story = met();
  story.meeting = 'g2';
  const when = { date: '2027-01-20', time: '14:00', place: 'Invented Room' };
  return story.ask('sam', { do: 'call-core-group', when, people: [id('pia')] });
}
const groups: Partial<Record<Stage, () => Story>> = {
  none: held,
  convened: group((story) => story),
  held: met,
  closed: followed,
  cancelled: group((story) => story.ask('sam', { do: 'cancel', why: 'invented' })),
};

const told = Object.entries(groups).map(([stage, make]) => [stage, make()] as const);

test('each story of the core group stands where its column says', () => {
  for (const [stage, { state }] of told) expect(stageOf(state, 'g1')).toBe(stage);
});

test.each(
  Object.keys(ofMeetings).concat('read-details', 'read-diary', 'fetch-diary', 'read-line', 'fetch-line') as CommandName[],
)('%s of a core group: who may, in which stage', (command) => {
  const rows = new Set<string>();
  const cells = told.map(([, { state, at }]) => {
    const letters = Object.entries(who).flatMap(([letter, by]) => {
      const found = may({ do: command, meeting: 'g1' }, rights[command], state, { by, at }, known);
      if ('refused' in found) return [];
      if ('row' in found.under) rows.add(found.under.row ?? 'a row without a name');
      return letter;
    });
    return letters.join('') || '-';
  });
  expect([...cells, ...rows].join(' ')).toBe(inCoreGroup[command] ?? '- - - - -');
});

test('whoever has sent a deputy may come after all until the start, and read what the chair said of it; nothing else', () => {
  const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
  const mays = (at: number) =>
    (Object.keys(rights) as CommandName[]).filter(
      (command) => 'under' in may({ do: command, meeting: 'k1' }, rights[command], story.state, { by: id('tom'), at }, known),
    );
  expect(mays(story.at)).toEqual(['read-chair-line', 'read-exclusions', 'come-myself', 'do-exclusion-task']);
  expect(mays(Date.parse('2026-12-15T10:00:00Z'))).toEqual(['read-chair-line', 'read-exclusions', 'do-exclusion-task']);
});

test('each story stands where its column says', () => {
  for (const stage of stagesTold) expect(storyAt(stage).stage).toBe(stage);
});

test('whoever may in another stage hears that it is too early or too late; whoever never may hears nothing of the stage (Q-4)', () => {
  const answers = (command: CommandName, by: (typeof who)[keyof typeof who]) =>
    stagesTold.map((stage) => {
      const found = asked(command, stage, by);
      return 'refused' in found ? found.refused : 'yes';
    });
  expect(answers('take-register', who.C)).toEqual([
    'not-yours',
    'not-yours',
    'too-early',
    'yes',
    'yes',
    'too-late',
    'too-late',
    'not-yours',
  ]);
  expect(answers('set-half-siblings', who.A)).toEqual(['not-yours', 'yes', 'yes', ...Array(5).fill('too-late')]);
  expect(answers('close', who.A)).toEqual(['not-yours', ...Array(3).fill('too-early'), 'yes', 'yes', 'too-late', 'too-late']);
  expect(new Set(answers('attend', who.K))).toEqual(new Set(['not-yours']));
});

test('too early is said only where every stage in which they may is still to come', () => {
  const { state, at } = storyAt('convened');
  const rights = (...when: readonly Stage[]) => when.map((one) => ({ who: ['chair'], when: [one] }) as const);
  const refused = (...when: readonly Stage[]) =>
    may({ do: 'x', meeting: 'k1' }, rights(...when), state, { by: who.C, at }, known);
  expect(refused('held', 'closed')).toEqual({ refused: 'too-early' });
  expect(refused('proposed', 'closed')).toEqual({ refused: 'too-late' });
  expect(refused('draft')).toEqual({ refused: 'too-late' });
});

test('of a case that was let go nobody has a part but those who keep it', () => {
  const { state } = storyAt('ended');
  expect([...partsOf(state, who.A, known)]).toEqual(['administrator', 'keeper']);
  expect([...partsOf(state, who.C, known)]).toEqual(['keeper']);
  expect([...partsOf(state, who.T, known)]).toEqual([]);
});

test('the right is stored under the first of the parts that has it', () => {
  const part = (command: CommandName, stage: StageTold, by: (typeof who)[keyof typeof who]) => {
    const found = asked(command, stage, by);
    return 'under' in found ? found.under : found;
  };
  expect(part('close', 'held', who.A)).toEqual({ part: 'administrator', may: 'close' });
  expect(part('close', 'held', who.C)).toEqual({ part: 'chair', may: 'close' });
  expect(part('invite', 'held', who.C)).toEqual({ part: 'chair', may: 'invite', row: 'FV-P4' });
  expect(part('set-hold', 'ended', who.K)).toEqual({ part: 'keeper', may: 'set-hold', row: 'Q-15' });
  expect(part('read-action', 'convened', who.S)).toMatchObject({ part: 'lead' });
  expect(part('place', 'held', who.P)).toMatchObject({ part: 'present' });
});
