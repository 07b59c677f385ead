import { describe, expect, test } from 'vitest';
import { openForm } from '../../../../../bot/click/open-form.ts';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import { undertakingFor } from '../../../../../cards/meeting/undertaking/undertaking-form.ts';
import type { FormRef } from '../../../../../cards/model.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import type { BareCommand } from '../../../../../domain/case/case.ts';
import { listVersionOf, whoGetsWhat } from '../../../../../domain/case/conference/circulation/who-gets-what.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../../support/conference/deciding.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const action = { do: 'give-action', what: 'invented', why: '', due: '2026-12-22' } as const;
const decided = (story: Story) => decide(decide(story, c1), c2, { outcome: 'not-at-risk', categories: [] });

/** Sam, Pia and Tom were there and have accepted; Gus was invited and has not answered. What was decided has gone out, and so has the plan. */
function out(procedure = stokeOnTrent as Story['known']['procedure']): Story {
  const story = release(decided(inRoom(procedure)).ask('cleo', { ...action, to: id('gus') }));
  return story.ask('cleo', { do: 'send-document', document: 'plan' });
}
function release(story: Story): Story {
  const list = whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
  const asked = list.filter((one) => one.minutes === null).map(({ to }) => ({ to, minutes: 'none' as const }));
  return story.ask('cleo', { do: 'release-list', seen: listVersionOf(list), choices: asked, off: [] });
}
function withMinutes(story: Story): Story {
  story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
  return story.ask('cleo', { do: 'send-document', document: 'minutes' });
}
const scene = (story: Story, who: Name) => {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
};
const ref = (story: Story, form: FormRef['form'], about?: string): FormRef => ({
  form,
  of: story.convened.id,
  meeting: 'k1',
  ...(about === undefined ? {} : { about }),
});
const reads: readonly (readonly [string, BareCommand])[] = [
  ['what was decided', { do: 'read-decision', meeting: 'k1' }],
  ['the decisions that went out', { do: 'open-document', document: 'decisions' }],
  ['the plan that went out', { do: 'open-document', document: 'plan' }],
  ['the plan as it stands', { do: 'read-plan' }],
];

describe.each([
  ['Forth Valley', forthValley],
  ['Stoke-on-Trent', stokeOnTrent],
  ['Buckinghamshire', buckinghamshire],
  ['Ceredigion', ceredigion],
] as const)('in %s', (_, procedure) => {
  test.each(reads)(
    'who never accepted the undertaking accepts it before they read %s, and then reads (ST-P6)',
    (_what, command) => {
      const story = out(procedure);
      expect(story.ask('gus', command).refused).toBe('undertaking-first');
      for (const one of ['sam', 'tom'] as const) expect(out(procedure).ask(one, command).refused).not.toBe('undertaking-first');
      expect(story.ask('gus', { do: 'accept-undertaking' }).events).toEqual(['undertaking-accepted']);
      expect(story.ask('gus', command).refused).toBeUndefined();
    },
  );
});

test('the minutes too, and the link to their file (ST-P6, ST-C1)', () => {
  const story = withMinutes(out());
  const fetch = { do: 'fetch-minutes', meeting: 'k1', link: 'invented', until: story.at + 1, code: 'right' } as const;
  for (const one of [{ do: 'open-document', document: 'minutes' }, { do: 'read-minutes', meeting: 'k1' }, fetch] as const)
    expect(story.ask('gus', one).refused, one.do).toBe('undertaking-first');
  story.ask('gus', { do: 'accept-undertaking' });
  for (const one of [{ do: 'open-document', document: 'minutes' }, fetch] as const)
    expect(story.ask('gus', one).refused, one.do).toBeUndefined();
});

test('once it is closed as well; the chair, whoever keeps the case and whoever writes the record are asked for nothing', () => {
  const story = out();
  story.ask('ada', { do: 'set-minute-taker', person: id('mina') }).ask('cleo', { do: 'close' });
  for (const one of ['cleo', 'ada', 'mina'] as const)
    expect(story.ask(one, { do: 'read-decision', meeting: 'k1' }).refused, one).toBeUndefined();
  expect(story.ask('gus', { do: 'read-decision', meeting: 'k1' }).refused).toBe('undertaking-first');
  expect(story.ask('gus', { do: 'accept-undertaking' }).events).toEqual(['undertaking-accepted']);
  expect(story.ask('gus', { do: 'read-decision', meeting: 'k1' }).events).toEqual(['read']);
});

test('whoever is of the core group and was not invited this time accepts it as what came of it is sent to them; a stranger accepts nothing (Q-4)', () => {
  const story = nextHeld(out());
  const to = { do: 'open-document', document: 'decisions' } as const;
  expect(story.ask('gus', { do: 'accept-undertaking' }).refused, 'of what they were not invited to').toBe('not-yours');
  for (const child of [c1, c2]) decide(story, child, { outcome: 'at-risk', seen: 0 });
  release(story);
  expect(story.ask('gus', to).refused).toBe('undertaking-first');
  expect(story.ask('una', { do: 'accept-undertaking' }).refused).toBe('not-yours');
  expect(story.ask('gus', { do: 'accept-undertaking' }).ask('gus', to).events).toEqual(['document-opened']);
});

test('what cannot wait waits for nothing: the card comes down at once, their own action is read, and what they have is confirmed (Q-13)', () => {
  const story = out();
  const before = decide(inRoom(), c1);
  decide(before, c2, { outcome: 'not-at-risk', categories: [] });
  const down = before.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown ? [to] : []));
  expect(down, 'whoever was not there').toContain(id('gus'));
  const [mine] = story.state.plan.actions;
  expect(story.ask('gus', { do: 'read-action', action: mine?.id ?? ('a0' as never) }).events).toEqual(['read']);
  expect(story.ask('gus', { do: 'confirm-received', document: 'decisions' }).events).toEqual(['receipt-confirmed']);
});

test('under Details nothing of it stands before, and the way to it does', () => {
  const story = out();
  const read = () => JSON.stringify(formFor(ref(story, 'details'), scene(story, 'gus')));
  expect(read()).not.toMatch(/At risk|Not at risk/);
  expect(read()).toContain('"form":"decisions"');
  story.ask('gus', { do: 'accept-undertaking' });
  expect(read()).toMatch(/At risk|Not at risk/);
  expect(JSON.stringify(meetingCard(scene(story, 'gus')))).not.toContain('At risk');
});

test('instead of what they wanted to read the words of it open, with one tap and the way on; read a second time it is already theirs', () => {
  const story = out();
  const wanted = ref(story, 'outcome', 'plan');
  const { state, known } = story;
  const from = { on: 'teams', tenant: 'tenant', user: 'gus' };
  const inbound = { does: 'open', form: wanted, from, delivery: 'd1' } as never;
  const asker = { directory: known.directory, me: id('gus'), now: story.at } as never;
  const made = openForm(inbound, { state, known } as never, asker);
  if (!('ask' in made)) return expect.unreachable();
  const reply = made.answer({ did: 'refused', reason: 'undertaking-first', state } as never, []) as {
    reply: string;
    form: object;
  };
  expect(reply.reply).toBe('form');
  expect(JSON.stringify(reply.form)).toContain('I share it only with people who need it to keep a child safe');
  expect(JSON.stringify(reply.form)).not.toContain('At risk');
  const first = undertakingFor(wanted, 'k1');
  expect(first).toMatchObject({ form: 'undertaking', about: 'outcome/plan' });
  const read = readForm(first, {}, scene(story, 'gus'), () => expect.unreachable());
  expect(read).toMatchObject({ command: { do: 'accept-undertaking' } });
  expect(JSON.stringify(read)).toContain('"opens":{"form":"outcome"');
  expect(JSON.stringify(read)).toContain('"about":"plan"');
  expect(formFor({ ...first, about: 'no-such-form' }, scene(story, 'gus')), 'a forged one').toBeNull();
});
