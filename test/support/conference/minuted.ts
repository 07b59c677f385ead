import { expect } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import type { ExclusionId } from '../../../domain/case/conference/exclusion/shape.ts';
import { type MinutesFor, minutesOf } from '../../../domain/case/conference/minutes/content/minutes-of.ts';
import { headingsOf } from '../../../domain/case/conference/minutes/headings.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { textOfScore } from '../../../domain/case/meeting/scale/score.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { drafted, known, noon, placing, type Story, sealed } from '../case-story.ts';
import { id, type people } from '../invented-partnership.ts';
import { close, giving } from './views-story.ts';

export type Name = keyof typeof people;
export const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
export const p1 = 'p1' as AdultId;

/** What somebody may see of it. */
export const seen = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, story.meeting) ??
  expect.unreachable(`there is nothing for ${who}`);
/** The minutes as somebody may have them. */
export const content = (story: Story, who: Name = 'cleo', more: Partial<MinutesFor> = {}) =>
  minutesOf({ ...seen(story, who), procedure: story.known.procedure }, { version: 'whole', ...more }) ??
  expect.unreachable('there are no minutes');
export const text = (...args: Parameters<typeof content>) => JSON.stringify(content(...args));
export const write = (story: Story, heading: string, said: string, more: object = {}, nth = 0, changes = 0) =>
  story.ask('mina', { do: 'write-minutes', put: { heading, nth, seen: changes, text: said, ...more } });

/** Before the day: two children, a parent of each, four people on the list, and somebody who writes the record. */
export function beforeMinutes(procedure: Procedure = known.procedure): Story {
  const story = drafted();
  for (const [nth, child] of [c1, c2].entries())
    story.ask('ada', { do: 'add-adult', nth, adult: { kind: 'parent', children: [child], name: `Planted Parent ${nth + 1}` } });
  const entered = { name: 'Planted Child', address: 'Planted Road', school: 'Planted School' };
  story.ask('ada', { do: 'name-child', child: c1, entered, removed: [] });
  story.ask('ada', { do: 'set-minute-taker', person: id('mina') }).ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.known = { ...known, procedure };
  return story;
}

/** On the day, with those in the room. */
export function heldWith(story: Story = beforeMinutes(), here: readonly Name[] = ['sam', 'pia', 'tom']): Story {
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: here.map((one) => id(one)) });
}

/** Somebody typed under every heading of the procedure, several lines each. */
function typed(story: Story): Story {
  for (const { key } of headingsOf(story.known.procedure, story.convened.type).slice(0, -1))
    story.ask('mina', {
      do: 'write-minutes',
      put: { heading: key, nth: 0, seen: 0, text: `Planted words under ${key}.\nA second line.` },
    });
  return story;
}

/** With everything there can be: an excluded parent, a child who did not come, reports, numbers that were shown, a restricted part. */
export function muchMinuted(procedure: Procedure = known.procedure): Story {
  const story = beforeMinutes(procedure);
  story.ask('gus', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: 'planted line' });
  story.ask('tom', { do: 'set-report', stage: 'with-chair', way: 'secure-mail', restricted: true });
  story.ask('sam', { do: 'set-report', stage: 'with-chair', way: 'by-hand', signedBy: 'Planted Manager' });
  story.ask('pia', { do: 'set-report', stage: 'with-chair', way: 'by-hand' }).ask('pia', { do: 'keep-report-out', out: true });
  const exclusion = 'x00000000001' as ExclusionId;
  const asks = { subject: { adult: p1, as: 'self' }, wants: 'whole', ground: 'threat', evidence: true } as const;
  story.ask('tom', { do: 'ask-exclusion', id: exclusion, ...asks, words: 'planted asked' });
  story.ask('cleo', { do: 'decide-exclusion', exclusion, what: 'part', part: 'planted part', reason: 'planted reason' });
  const tasks = (['tell', 'views', 'outcome'] as const).map((kind) => ({ kind, who: id('sam'), by: '2026-12-15' }));
  story.ask('cleo', { do: 'set-exclusion-tasks', exclusion, tasks, report: true });
  const plan = {
    invited: false,
    comes: 'no',
    wish: 'does-not',
    reasons: ['distress'],
    words: 'planted why',
    tells: 'social-worker',
  } as const;
  const told = { tellBy: null, views: 'school', advocate: 'not-wanted', expresses: false } as const;
  story.ask('sam', { do: 'plan-child', child: c1, plan: { ...plan, ...told } });
  story.ask('tom', { do: 'leave-note', id: 'n00000000001' as never, text: 'planted fear' });
  heldWith(story);
  story.ask('cleo', { do: 'read-notes' }).ask('cleo', { do: 'settle-note', note: 'n00000000001' as never, settled: true });
  scored(story);
  const put = { restricted: { text: 'planted restricted', from: id('tom') }, nth: 0, seen: 0 };
  story.ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['planted outcome'], trigger: '' });
  viewed(story);
  return typed(story).ask('mina', { do: 'write-minutes', put });
}

/** Three people and two parents have placed, and the chair has shown it. */
function scored(story: Story): Story {
  story.ask('cleo', { do: 'open-scale' });
  for (const [who, score] of [
    ['sam', 2],
    ['pia', 4],
    ['tom', 7],
  ] as const)
    story.ask(who, placing(who, score));
  for (const [family, score] of [
    ['parent-1', 9],
    ['parent-2', 8],
  ] as const) {
    const blob = sealed(textOfScore({ score, reason: '' }));
    story.ask('cleo', { do: 'place', round: 1, whose: { family }, blobs: [c1, c2].map((child) => ({ child, blob })) });
  }
  const [round] = story.convened.rounds;
  const since = story.convened.register.sinceRound;
  return story.ask('cleo', { do: 'reveal', seen: (round?.status === 'open' ? round.version : 0) + since });
}

/** Each of them has given a view of both children, and the chair has closed them; where the procedure seeks agreement first, there was none. */
function viewed(story: Story): void {
  const { asked } = story.known.procedure.decision;
  if (asked === 'each-agency-without-agreement')
    story.ask('cleo', { do: 'say-agreement', all: [c1, c2].map((child) => ({ child, outcome: null })) });
  story.ask('cleo', { do: 'open-views' });
  const limb = story.known.procedure.decision.limbs ? 'shown' : 'yes';
  for (const who of ['sam', 'pia', 'tom'] as const)
    story.ask(who, giving(who === 'tom' ? 'no' : limb, [c1, c2], 1, `planted evidence of ${who}`));
  close(story);
}
