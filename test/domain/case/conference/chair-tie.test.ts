import { expect, test } from 'vitest';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import type { ChairTie } from '../../../../domain/procedures/conference/chair-rule.ts';
import { procedure } from '../../../../domain/procedures/registry.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const proposed = () => drafted().ask('ada', { do: 'propose' });
const declare = (story: Story, ...ties: readonly ChairTie[]) => story.ask('cleo', { do: 'declare-tie', ties });
const under = (story: Story, key: string) => {
  story.known = { ...known, procedure: procedure(key) ?? expect.unreachable() };
  return story;
};
const phases = (story: Story, who: keyof typeof people) =>
  phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const cardsTo = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' ? [`${to}${item.comesDown ? ' comes down' : ''}`] : []));

test('the chair says in one tap that there is no tie, and nobody is asked anything (ST-P12)', () => {
  const story = declare(proposed());
  expect(story.conference.chairTie).toMatchObject({ declared: { by: id('cleo'), ties: [] }, answered: null });
  expect(phases(story, 'una')).toEqual([]);
  expect(declare(story).events).toEqual([]);
});

test('a declared tie asks the unit manager, keeps nobody from agreeing the list, and is on the administrator’s card (ST-P12, Q-12)', () => {
  const story = declare(proposed(), 'line-management');
  expect(cardsTo(story)).toEqual(expect.arrayContaining([`${id('una')} comes down`, id('ada'), id('cleo')]));
  expect(phases(story, 'una')).toEqual(['chair-tie']);
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(story.events).toContain('list-agreed');
  expect(phases(story, 'una')).toEqual(['chair-tie']);
});

test.each([
  ['forth-valley', 'operational', []],
  ['forth-valley', 'supervisory', ['chair-tie']],
  ['stoke-on-trent', 'supervisory', []],
  ['stoke-on-trent', 'operational', ['chair-tie']],
  ['ceredigion', 'line-management', ['chair-tie']],
] as const)('%s: whether a tie of this kind (%s) asks is for the procedure to say (ST-P12)', (key, tie, asked) => {
  const story = declare(under(proposed(), key), tie);
  expect(story.conference.chairTie.declared?.ties).toEqual([tie]);
  expect(phases(story, 'una')).toEqual(asked);
});

test('the unit manager says why the chair stays, and can say it otherwise; of an earlier declaration it is not taken (Q-21)', () => {
  const story = declare(proposed(), 'operational');
  const seen = story.at;
  story.ask('una', { do: 'keep-chair', why: 'invented', seen });
  expect(story.events).toEqual(['chair-kept']);
  expect(phases(story, 'una')).toEqual(['chair-tie-said']);
  expect(story.ask('una', { do: 'keep-chair', why: 'invented otherwise', seen }).events).toEqual(['chair-kept']);
  expect(story.ask('una', { do: 'keep-chair', why: 'invented otherwise', seen }).events, 'sent twice').toEqual([]);
  story.at += 1000;
  // Said again by the chair, it is asked again.
  expect(phases(declare(story, 'operational', 'line-management'), 'una')).toEqual(['chair-tie']);
  expect(story.ask('una', { do: 'keep-chair', why: 'invented', seen }).refused).toBe('changed');
  expect(story.ask('una', { do: 'keep-chair', why: '', seen: story.at }).refused).toBe('incomplete');
});

test('another chair, or one who has left, takes the declaration along: it was of themself', () => {
  const story = declare(proposed(), 'operational');
  story.ask('una', { do: 'set-chair', chair: id('carl') });
  expect(story.conference.chairTie).toEqual({ declared: null, answered: null });
  expect(phases(story, 'una')).toEqual([]);
  expect(story.ask('una', { do: 'keep-chair', why: 'invented', seen: 1 }).refused).toBe('changed');
});

test('a manager who chairs does not answer for themself: another one is asked, or it is said that there is none', () => {
  const story = proposed();
  const both = known.directory.people.get(id('cleo')) ?? expect.unreachable();
  const people = new Map(known.directory.people).set(both.id, { ...both, standing: ['chair', 'unit-manager'] });
  story.known = { ...known, directory: { ...known.directory, people } };
  declare(story, 'operational');
  expect(phases(story, 'cleo')).not.toContain('chair-tie');
  expect(story.ask('cleo', { do: 'keep-chair', why: 'invented', seen: story.at }).refused).toBe('not-two');
});

test('unanswered it comes down again after four working hours and each working day; chair and administrator hear of it on the first of those', () => {
  const story = convened();
  declare(story, 'operational');
  const at = (who: keyof typeof people) =>
    turningsOf(story.conference, id(who), story.known).flatMap((one) => (one.comesDown ? [new Date(one.at).toISOString()] : []));
  expect(at('una').slice(0, 3)).toEqual(['2026-12-01T16:00:00.000Z', '2026-12-02T09:00:00.000Z', '2026-12-03T09:00:00.000Z']);
  expect(at('una').at(-1)).toBe('2026-12-15T09:00:00.000Z');
  for (const keeper of ['ada', 'cleo'] as const) expect(at(keeper)).toContain('2026-12-02T09:00:00.000Z');
  expect(at('ada')).not.toContain('2026-12-03T09:00:00.000Z');
  story.ask('una', { do: 'keep-chair', why: 'invented', seen: story.at });
  expect(at('una')).toEqual([]);
});

test('what is declared is of one conference: at the next it is asked anew', () => {
  const story = declare(convened(), 'operational');
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam')] });
  expect(story.conference).toMatchObject({ chairTie: { declared: null }, chairBefore: id('cleo') });
});
