import type { ButtonPress, FormRef } from '../../../cards/model.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import type { Forger } from '../../support/forger.ts';

/** Of which case and meeting something is pressed, and as what it is aimed at there. */
export interface Aim {
  readonly of: string;
  readonly meeting: MeetingId;
  readonly state: Case;
}

/** The stages that a case of the same people is in, where what is asked before the day is too early or too late. */
export type Elsewhere = 'draft' | 'convened' | 'cancelled';

/** Something that one person may do before the day; `other`: what another one's button, or one that is out of date, carries. */
export interface Forged {
  readonly what: string;
  readonly by: string;
  /** Who else may do as much for themselves, or beside them. */
  readonly also?: readonly string[];
  /** Who comes as they do, and of whom it is not asked: they may hear why, and it changes nothing. */
  readonly unasked?: readonly string[];
  readonly press: (hand: Forger, aim: Aim, other?: string) => Promise<string>;
  readonly others: readonly string[];
  /** Where it may be done as well, by the rows of rights. */
  readonly alsoIn?: readonly Elsewhere[];
  /** What it leaves on the trail. */
  readonly event: string;
}

const reportOf = ({ state, meeting }: Aim, who: string) => state.meetings[meeting]?.reports[who as PersonId];
const tied = ({ state, meeting }: Aim) => String(state.meetings[meeting]?.chairTie.declared?.at ?? 0);
export const day = ({ state, meeting }: Aim) => state.meetings[meeting]?.when.when?.date ?? '2027-01-01';

const pressed =
  (verb: string, about: string, seen: (aim: Aim) => number | undefined = () => undefined): Forged['press'] =>
  (hand, aim, other) => {
    const at = seen(aim);
    const where = { of: aim.of, meeting: aim.meeting };
    return hand.press({ verb, ...where, about: other ?? about, ...(at === undefined ? {} : { seen: at }) } as ButtonPress);
  };
export const sent =
  (
    form: string,
    values: Readonly<Record<string, string>> | ((aim: Aim) => Readonly<Record<string, string>>),
    about: (aim: Aim) => string | undefined = () => undefined,
  ): Forged['press'] =>
  (hand, aim, other) => {
    const what = other ?? about(aim);
    const where = { of: aim.of, meeting: aim.meeting };
    return hand.submit(
      { form, ...where, ...(what === undefined ? {} : { about: what }) } as FormRef,
      typeof values === 'function' ? values(aim) : values,
    );
  };

const line = { why: 'plantedforged' };

/** In the order in which each is possible. Stoke-on-Trent's document has all of these. */
export const inStoke = (chair: string): readonly Forged[] => [
  {
    what: 'declare-tie',
    by: chair,
    press: sent('chair-tie', { ties: 'operational' }),
    others: [],
    event: 'tie-declared',
  },
  {
    what: 'keep-chair',
    by: 'magnolia',
    press: sent('keep-chair', line, tied),
    others: ['0', '-1', 'c1'],
    event: 'chair-kept',
  },
  {
    what: 'explain-late',
    by: 'juniper',
    also: [chair, 'avery'],
    press: sent('late', line, () => 'own'),
    others: ['c1', 'BU-T1', ''],
    alsoIn: ['draft'],
    event: 'late-explained',
  },
  {
    what: 'authorise-delay',
    by: 'sterling',
    press: sent('authorise-delay', { ...line, answer: 'yes' }, day),
    others: ['2026-12-02', ''],
    event: 'delay-answered',
  },
  {
    what: 'say-interim',
    by: 'tamsin',
    press: sent('interim', { answer: 'yes', people: 'bram', what: 'plantedforged' }),
    others: [],
    event: 'interim-said',
  },
  {
    what: 'answer-interim',
    by: 'bram',
    press: sent('interim-part', { answer: 'know' }, ({ state, meeting }) =>
      String(state.meetings[meeting]?.timeliness.interim?.at ?? 0),
    ),
    unasked: ['tamsin', 'marigold'],
    others: ['0', 'c1'],
    event: 'interim-answered',
  },
  {
    what: 'set-report',
    by: 'tamsin',
    also: ['bram', 'marigold'],
    press: pressed('set-report', 'ready'),
    others: ['sent', 'bram', ''],
    event: 'report-set',
  },
  {
    what: 'share-report',
    by: 'tamsin',
    also: ['bram', 'marigold'],
    press: pressed('share-report', ''),
    others: [],
    event: 'report-shared',
  },
  {
    what: 'share-report, of each',
    by: 'tamsin',
    also: ['bram', 'marigold'],
    press: sent('report-shared', { 'with-p1': 'refused', 'with-c1': 'unreachable', 'with-c2': 'shared', words: 'plantedforged' }),
    others: [],
    event: 'report-shared',
  },
  {
    what: 'ask-counter-sign',
    by: 'tamsin',
    unasked: ['bram', 'marigold'],
    press: sent('report-sign', { manager: 'corin' }),
    others: [],
    event: 'counter-sign-asked',
  },
  {
    what: 'counter-sign',
    by: 'corin',
    press: pressed('counter-sign', 'tamsin/yes', (aim) => reportOf(aim, 'tamsin')?.sign?.at ?? 0),
    others: ['bram/yes', 'c1/yes', '/yes', 'isolde/no'],
    event: 'counter-signed',
  },
  {
    what: 'ask-withhold',
    by: 'bram',
    also: ['tamsin', 'marigold'],
    press: sent('report-withhold', { manager: 'plantedforged', discussed: 'no' }),
    others: [],
    event: 'withholding-asked',
  },
  {
    what: 'decide-withheld',
    by: chair,
    press: sent(
      'report-withheld',
      { decision: 'agreed', line: 'plantedforged' },
      (aim) => `bram/${reportOf(aim, 'bram')?.withheld?.at ?? 0}`,
    ),
    others: ['bram/0', 'marigold/0', 'c1/0', ''],
    event: 'withholding-decided',
  },
  {
    what: 'remind-report',
    by: chair,
    also: ['juniper', 'avery'],
    press: pressed('remind-report', 'marigold'),
    others: ['saffron', 'c1', chair],
    event: 'report-reminded',
  },
  {
    what: 'set-household',
    by: 'juniper',
    also: [chair, 'avery'],
    press: sent('household', { 'under-five': '0', 'pre-five': '1', 'school-age': '2', nursery: 'no' }),
    others: [],
    alsoIn: ['draft'],
    event: 'household-set',
  },
  {
    what: 'name-child',
    by: 'juniper',
    also: [chair, 'avery'],
    press: sent('child-names', { 'child-name': 'plantedforged' }, () => 'c1'),
    others: ['c9', 'p1', ''],
    alsoIn: ['draft', 'cancelled'],
    event: 'child-named',
  },
  {
    what: 'withhold',
    by: chair,
    also: ['juniper', 'avery'],
    press: sent('child-withhold', { parts: 'school' }, () => 'c1'),
    others: ['c9', 'p1', ''],
    alsoIn: ['draft', 'cancelled'],
    event: 'child-withheld',
  },
  {
    what: 'plan-adult',
    by: 'juniper',
    also: [chair, 'avery', 'tamsin'],
    press: sent(
      'adult-plan',
      { invited: 'yes', comes: 'yes', instead: 'not-said', tells: 'social-worker', supporter: 'nobody' },
      () => 'p1',
    ),
    others: ['p9', 'c1', ''],
    alsoIn: ['draft'],
    event: 'adult-planned',
  },
  {
    what: 'ask-exclusion',
    by: 'bram',
    also: ['tamsin', 'marigold', chair],
    press: sent(
      'exclusion-ask',
      { who: 'p1', wants: 'part', ground: 'threat', evidence: 'yes', words: 'plantedforged' },
      () => 'x00000000031',
    ),
    others: ['', 'c1'],
    event: 'exclusion-asked',
  },
  {
    what: 'decide-exclusion',
    by: chair,
    press: sent('exclusion-decide', { what: 'part', part: 'plantedforged', reason: 'plantedforged' }, () => 'x00000000031'),
    others: ['x00000000099', 'p1', ''],
    event: 'exclusion-decided',
  },
];

/** After all else, since a note withholds names from everybody. */
export const notesInStoke = (chair: string): readonly Forged[] => [
  {
    what: 'leave-note',
    by: 'marigold',
    also: ['tamsin', 'bram', 'juniper', 'avery', 'quill'],
    press: sent('private-note', { note: 'plantedforged' }, () => 'x00000000041'),
    others: ['', 'c1'],
    event: 'note-left',
  },
  {
    what: 'settle-note',
    by: chair,
    press: sent('note-settle', {}, () => 'x00000000041/lift'),
    others: ['x00000000099/lift', 'x00000000041', 'x00000000041/', ''],
    event: 'note-settled',
  },
];

/** England's chair says whether they agree to a delay, beside the manager. */
export const inEngland = (chair: string): readonly Forged[] => [
  {
    what: 'agree-delay',
    by: chair,
    press: sent('agree-delay', { ...line, answer: 'yes' }, day),
    others: ['2026-12-02', ''],
    event: 'delay-agreed',
  },
];

/** On the day itself, before the start. */
export const inBuckinghamshire: readonly Forged[] = ['tamsin', 'marigold'].map((by) => ({
  what: `say-new of ${by}`,
  by,
  also: ['tamsin', 'bram', 'marigold'],
  press: pressed('say-new', 'yes'),
  others: [],
  event: 'new-said',
}));
