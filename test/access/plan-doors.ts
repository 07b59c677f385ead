import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { ChangesCommands } from '../../domain/case/change/shape.ts';
import type { GroupCommands } from '../../domain/case/core-group/shape.ts';
import type { InNeedCommands } from '../../domain/case/in-need/shape.ts';
import type { LaterCommands } from '../../domain/case/later/shape.ts';
import type { MovesCommands } from '../../domain/case/moving/shape.ts';
import type { OutlineCommands } from '../../domain/case/plan/outline/shape.ts';
import { dateAsked } from '../../domain/case/plan/pending.ts';
import type { PlanCommands } from '../../domain/case/plan/shape.ts';
import type { VisitingCommands } from '../../domain/case/plan/visiting/shape.ts';
import type { At, Door } from './doors.ts';

const coming = ({ now }: At) => isoFromDay(localDay(now) + 20);
const action = (about: string) => ({ about });
/** The date that Fenella waits for. */
const askedFor = ({ plan }: At['state']) => {
  const one = plan.actions.find(({ id }) => id === 'a2');
  return one === undefined ? '' : dateAsked(one)?.due;
};

/** What can be asked of a plan: of its actions, and of the lines beside them. */
export const planDoors: Readonly<
  Record<keyof PlanCommands | keyof OutlineCommands | keyof VisitingCommands | 'read-plan', (at: At) => Door>
> = {
  'give-action': (at) => ({
    form: 'give-action',
    values: { to: 'bram', what: 'invented', why: 'invented', by: coming(at) },
  }),
  'change-action': () => ({ form: 'change-action', about: 'a2', values: { what: 'invented otherwise', reason: 'invented' } }),
  'withdraw-action': () => ({ form: 'withdraw-action', about: 'a2', values: { reason: 'invented' } }),
  'restore-action': () => ({ form: 'revise', about: 'a3', values: { action: 'a3', way: 'restore' } }),
  'say-cannot': () => ({ form: 'help', ...action('a2'), values: { kind: 'cannot', note: 'invented' } }),
  'snooze-action': (at) => ({ form: 'snooze', ...action('a2'), values: { until: isoFromDay(localDay(at.now) + 1) } }),
  'ask-new-date': (at) => ({ form: 'new-date', ...action('a2'), values: { due: coming(at), note: 'invented' } }),
  'answer-new-date': ({ state }) => ({
    form: 'answer-date',
    about: `a2/${askedFor(state)}`,
    values: { answer: 'no', note: 'invented' },
  }),
  'offer-action': () => ({ form: 'offer-action', ...action('a2'), values: { to: 'bram' } }),
  'answer-offer': () => ({ form: 'answer-offer', ...action('a2'), values: { takes: 'yes' } }),
  'ask-no-more': () => ({ form: 'help', ...action('a2'), values: { kind: 'date-back' } }),
  'say-not-mine': () => ({ form: 'help', ...action('a2'), values: { kind: 'not-mine', note: 'invented' } }),
  'say-mine': () => ({ press: action('a2') }),
  'complete-several': ({ staged }) => ({ form: 'my-tasks', values: { done: `${staged.id}/a2` }, without: 'case' }),
  complete: () => ({ press: action('a2') }),
  reopen: () => ({ press: action('a1') }),
  'report-progress': () => ({ form: 'progress', ...action('a2'), values: { note: 'invented' } }),
  'ask-help': () => ({ form: 'help', ...action('a2'), values: { note: 'invented' } }),
  'agree-visits': () => ({ form: 'visit', values: { who: 'bram', days: '7' } }),
  'change-visits': () => ({ form: 'visit-change', about: 'v1', values: { way: 'change', days: '14' } }),
  'end-visits': () => ({ form: 'visit-change', about: 'v1', values: { way: 'end' } }),
  'say-seen': () => ({ form: 'visit-seen', about: 'v1', values: {} }),
  'name-cover': () => ({ form: 'plan-cover', about: 'fenella', values: { who: 'bram' } }),
  'hand-on': () => ({ form: 'hand-on', about: 'all', values: { a2: 'bram' } }),
  'read-plan': () => ({ form: 'plan' }),
  'add-plan-lines': () => ({ form: 'plan-add', values: { kind: 'outcome', texts: 'invented' } }),
  'change-plan-line': () => ({ form: 'plan-change', about: 'l1', values: { text: 'invented otherwise' } }),
  'withdraw-plan-line': () => ({ form: 'plan-revise', values: { line: 'l1', way: 'withdraw' } }),
  'restore-plan-line': () => ({ form: 'plan-revise', values: { line: 'l2', way: 'restore' } }),
};

/** What can be asked of a meeting of the core group besides. */
export const groupDoors: Readonly<Record<keyof GroupCommands, (at: At) => Door>> = {
  'hand-meeting': () => ({ form: 'core-hand', values: { holder: 'bram' } }),
  'write-note': () => ({ form: 'core-note', values: { changed: 'invented' } }),
  'tell-group': () => ({ form: 'core-absence', values: { text: 'invented' } }),
};

/** What can be asked of a change for a child. */
export const changeDoors: Readonly<Record<keyof ChangesCommands | 'read-change', (at: At) => Door>> = {
  'tell-change': () => ({
    form: 'change-tell',
    about: 'x00000000099',
    values: { kind: 'change', child: 'all', text: 'invented' },
  }),
  'withdraw-change': () => ({ press: { about: 'x00000000091' } }),
  'acknowledge-change': () => ({
    form: 'change-acknowledge',
    about: 'x00000000091',
    values: { contingency: 'no', review: 'stays', words: '' },
  }),
  'read-change': () => ({ form: 'change-read', about: 'x00000000091' }),
};

const moved = (at: At) => ({
  authority: 'Invented Council',
  on: isoFromDay(localDay(at.now)),
  known: isoFromDay(localDay(at.now)),
});

/** What can be asked of a child who moves: there is one that was said, where somebody was invited. */
export const moveDoors: Readonly<Record<keyof MovesCommands | 'read-child-move', (at: At) => Door>> = {
  'say-child-move': (at) => ({
    form: 'child-move',
    about: 'x00000000098',
    values: { way: 'out', stay: 'permanent', child: 'all', ...moved(at) },
  }),
  'take-back-child-move': () => ({ form: 'child-move-back', about: 'x00000000092', values: {} }),
  'tick-child-move': () => ({ form: 'child-move-tasks', about: 'x00000000092', values: { done: 'tell' } }),
  'note-receiving': (at) => ({ form: 'child-move-received', about: 'x00000000092', values: { held: 'held', on: moved(at).on } }),
  'read-child-move': () => ({ form: 'child-move-read', about: 'x00000000092' }),
};

/** What a digest reminds of besides actions. */
export const laterDoors: Readonly<Record<keyof LaterCommands, (at: At) => Door>> = {
  'put-off': (at) => ({ form: 'remind-later', values: { what: 'need/c2', until: isoFromDay(localDay(at.now) + 1) } }),
};

/** What can be said of the review of a child-in-need plan. */
export const needDoors: Readonly<Record<keyof InNeedCommands, (at: At) => Door>> = {
  'call-need-review': (at) => ({ form: 'need-review', about: 'c2', values: { way: 'call', on: moved(at).on } }),
  'note-need-review': (at) => ({ form: 'need-review', about: 'c2', values: { way: 'goes-on', on: moved(at).on } }),
  'take-back-need-review': () => ({ form: 'need-review', about: 'c2', values: { way: 'back', on: '' } }),
};
