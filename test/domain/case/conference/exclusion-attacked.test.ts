import { expect, test } from 'vitest';
import { renderForm as slackForm } from '../../../../adapters/slack/render/form.ts';
import { renderForm as teamsForm } from '../../../../adapters/teams/render/form.ts';
import { exported } from '../../../../bot/cli/export/export-case.ts';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import type { ExclusionId } from '../../../../domain/case/conference/exclusion/shape.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const idOf = (nth: number) => `x${String(nth).padStart(11, '0')}` as ExclusionId;
const c1 = { child: 'c1' as ChildId } as const;

function family(): Story {
  const story = convened();
  story.known = { ...known, procedure: stokeOnTrent };
  return story;
}
const ask = (story: Story, who: Name, nth: number, words = 'planted') =>
  story.ask(who, { do: 'ask-exclusion', id: idOf(nth), subject: c1, wants: 'whole', ground: 'threat', evidence: true, words });
const decide = (story: Story, nth: number, reason = 'planted reason', part = 'planted part') =>
  story.ask('cleo', { do: 'decide-exclusion', exclusion: idOf(nth), what: 'part', part, reason });
const give = (story: Story, nth: number, who: Name) => {
  const tasks = (['tell', 'views', 'outcome'] as const).map((kind) => {
    return { kind, who: id(who), by: kind === 'outcome' ? '2026-12-16' : '2026-12-11' };
  });
  return story.ask('cleo', { do: 'set-exclusion-tasks', exclusion: idOf(nth), tasks, report: true });
};
const scene = (story: Story, who: Name) => sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
const form = (story: Story, who: Name, name: 'exclusions' | 'exclusion-ask' | 'exclusion-task', about?: string) =>
  formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who));
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);

test('no form, answer or refusal tells an asker that others have asked, nor how many (ST-P15)', () => {
  const [alone, others] = [family(), family()];
  for (const nth of [1, 2, 3, 4, 5]) {
    ask(others, 'pia', nth, `planted ${nth}`);
    ask(others, 'gus', nth + 5, `planted ${nth}`);
  }
  for (const name of ['exclusions', 'exclusion-ask'] as const)
    expect(JSON.stringify(form(others, 'tom', name))).toBe(JSON.stringify(form(alone, 'tom', name)));
  for (const story of [alone, others]) expect(ask(story, 'tom', 20).events).toEqual(['exclusion-asked']);
  expect(JSON.stringify(form(others, 'tom', 'exclusions'))).toBe(JSON.stringify(form(alone, 'tom', 'exclusions')));
  // Sent twice it is asked once; and so it is with the same words in a form of its own.
  expect(ask(others, 'tom', 20, 'more').events).toEqual([]);
  expect(ask(others, 'tom', 21).events).toEqual([]);
  for (const forged of ['', 'x1', 'x'.repeat(500), '__proto__'])
    expect(
      others.ask('tom', {
        do: 'ask-exclusion',
        id: forged as ExclusionId,
        subject: c1,
        wants: 'part',
        ground: 'threat',
        evidence: true,
        words: 'forged',
      }).refused,
    ).toBe('changed');
});

test('the chair opens and decides them however many there are and however much was written', () => {
  const story = family();
  for (const [at, who] of (['pia', 'gus', 'tom', 'sam'] as const).entries())
    for (const nth of [1, 2, 3, 4, 5]) {
      ask(story, who, at * 5 + nth, `${nth}${'a'.repeat(499)}`);
      give(decide(story, at * 5 + nth, 'a'.repeat(500), 'a'.repeat(200)), at * 5 + nth, 'cleo');
    }
  const all = form(story, 'cleo', 'exclusions') ?? expect.unreachable();
  expect(
    all.intro.filter((one) => one.block === 'row' && 'opens' in one.button && one.button.opens.form === 'exclusions'),
  ).toHaveLength(20);
  const one = form(story, 'cleo', 'exclusions', idOf(7)) ?? expect.unreachable();
  expect(JSON.stringify(one)).toContain('a'.repeat(499));
  for (const each of [all, one, form(story, 'tom', 'exclusions') ?? expect.unreachable()]) {
    slackForm(each);
    teamsForm(each);
  }
  // Of somebody else's it shows no more than the list does.
  expect(JSON.stringify(form(story, 'pia', 'exclusions', idOf(7)))).not.toContain('exclusion-withdraw');
});

test('who was the chair when they took a task has it no more once another is, and hears nothing of it (FV-P9)', () => {
  const story = give(decide(ask(family(), 'tom', 1), 1), 1, 'cleo');
  expect(phases(story, 'cleo')).toContain('exclusion-task');
  story.ask('una', { do: 'set-chair', chair: id('carl') });
  expect(phases(story, 'cleo').join()).not.toContain('exclusion');
  expect(turningsOf(story.conference, id('cleo'), story.known)).toEqual([]);
  expect(phases(story, 'carl')).toContain('exclusion-open');
  expect(JSON.stringify(form(story, 'carl', 'exclusions'))).toContain('nobody any more');
});

test('whoever may not know of a child any more has no task with it, and reads nothing of it (Q-9)', () => {
  const story = give(decide(ask(family(), 'tom', 1), 1), 1, 'gus');
  expect(form(story, 'gus', 'exclusion-task', idOf(1))).not.toBeNull();
  story
    .ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] })
    .ask('cleo', { do: 'limit-children', person: id('gus'), children: ['c2' as ChildId] });
  expect(form(story, 'gus', 'exclusion-task', idOf(1))).toBeNull();
  expect(JSON.stringify(form(story, 'gus', 'exclusions'))).not.toContain('planted');
  expect(phases(story, 'gus').join()).not.toContain('exclusion');
  expect(phases(story, 'cleo')).toContain('exclusion-open');
});

test('whoever covers for the chair decides it, and the trail says for whom; before they are admitted, and once the leave is over, they do not (ST-P15, Q-7)', () => {
  const story = ask(family(), 'tom', 1);
  const leave = { from: dayFromIso('2026-12-01') ?? 0, to: dayFromIso('2026-12-10') ?? 0, cover: id('carl') };
  story.known = { ...story.known, directory: { ...story.known.directory, leaves: new Map([[id('cleo'), leave]]) } };
  const decides = { do: 'decide-exclusion', exclusion: idOf(1), what: 'whole', part: '', reason: 'planted by cover' } as const;
  expect(story.ask('carl', decides).refused).toBe('not-yours');
  story.ask('carl', { do: 'ask-cover', of: id('cleo') }).ask('ada', { do: 'admit-cover', of: id('cleo'), cover: id('carl') });
  expect(JSON.stringify(form(story, 'carl', 'exclusions', idOf(1)))).toContain('planted');
  expect(story.ask('carl', decides).events).toEqual(['exclusion-decided']);
  expect(story.last).toMatchObject({ events: [{ under: { part: 'chair', row: 'ST-P15', for: id('cleo') } }] });
  expect(story.convened.exclusion.asked[0]?.decision).toMatchObject({ what: 'whole', by: id('cleo') });
  expect(
    story.told.map(({ to }) => to),
    'whoever asked hears, and the chair',
  ).toEqual(expect.arrayContaining([id('tom'), id('cleo')]));
  // The chair is back, and decides otherwise.
  story.at = Date.parse('2026-12-11T09:00:00Z');
  expect(story.ask('carl', { ...decides, reason: 'planted late' }).refused).toBe('not-yours');
  expect(decide(story, 1).events).toEqual(['exclusion-decided']);
});

test('another chair decides what was asked of the one before (ST-P15)', () => {
  const story = ask(family(), 'tom', 1).ask('una', { do: 'set-chair', chair: id('carl') });
  expect(phases(story, 'carl')).toContain('exclusion');
  const decides = { do: 'decide-exclusion', exclusion: idOf(1), what: 'not', part: '', reason: 'planted reason' } as const;
  expect(story.ask('cleo', decides).refused).toBe('not-yours');
  expect(story.ask('carl', decides).events).toEqual(['exclusion-decided']);
  expect(phases(story, 'carl').join()).not.toContain('exclusion');
  expect(phases(story, 'tom')).toContain('exclusion-said');
});

test('an export of the case holds who asked, what was decided by whom and why; the printed trail that something was (ST-P7)', () => {
  const story = family();
  const done = { do: 'do-exclusion-task', exclusion: idOf(1), done: ['tell'] } as const;
  const trail = [
    () => [ask(story, 'tom', 1), 'tom'] as const,
    () => [decide(story, 1), 'cleo'] as const,
    () => [give(story, 1, 'sam'), 'cleo'] as const,
    () => [story.ask('sam', done), 'sam'] as const,
  ].flatMap((step) => {
    const [{ last, at }, who] = step();
    return 'events' in last ? last.events.map((event) => ({ ...event, by: id(who), at, via: 'teams' as const })) : [];
  });
  expect(exported(trail)).toMatchObject([
    { event: 'exclusion-asked', by: id('tom'), subject: c1, ground: 'threat', words: 'planted' },
    { event: 'exclusion-decided', by: id('cleo'), what: 'part', part: 'planted part', reason: 'planted reason' },
    { event: 'exclusion-tasks-set', by: id('cleo'), report: true },
    { event: 'exclusion-task-done', by: id('sam'), kinds: ['tell'] },
  ]);
  const printed = trail.map((one) => sentenceOf(one, (who) => who));
  expect(printed.map((one) => one.split(' ')[0])).toEqual(trail.map(({ event }) => event));
  expect(printed.join()).not.toMatch(/planted|threat/);
});

test('whoever covers for whoever asked reads nothing of it and asks nothing in their name', () => {
  const story = ask(family(), 'tom', 1);
  const covering = { ...scene(story, 'tom'), cover: { how: 'covering', who: id('tom'), until: '2026-12-20' } } as const;
  const at = (name: 'exclusions' | 'exclusion-ask' | 'exclusion-withdraw') =>
    formFor({ form: name, of: story.convened.id, about: idOf(1) }, covering as never);
  for (const name of ['exclusions', 'exclusion-ask', 'exclusion-withdraw'] as const) expect(at(name)).toBeNull();
});
