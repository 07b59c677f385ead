import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { cardFor, formFor, readForm } from '../../../../cards/registry.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { linesBefore } from '../../../../domain/case/meeting/scale/lines-before.ts';
import { noon, openCommand, placing, type Story, scaling, sealed } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });
const reveals = (story: Story, who: Name) => {
  const last = story.convened.rounds.at(-1);
  return story.ask(who, {
    do: 'reveal',
    seen: last?.status === 'open' ? last.version + story.convened.register.sinceRound : -1,
  });
};

/** At the conference everybody placed 3; Sam has called the core group for 22 December, and it was held with Pia and Gus. */
function met(): Story {
  const story = scaling();
  for (const who of ['sam', 'pia', 'tom'] as const) story.ask(who, placing(who, 3));
  reveals(story, 'cleo').ask('cleo', { do: 'give-action', to: id('gus'), what: 'invented', why: '', due: '2027-01-04' });
  story.meeting = 'g1';
  story.at = noon('2026-12-16');
  story.ask('sam', { do: 'call-core-group', when: day('2026-12-22'), people: [id('pia'), id('tom'), id('gus')] });
  story.at = noon('2026-12-23');
  story.press('sam', { do: 'take-register', present: [id('pia'), id('gus')] });
  return story;
}
const scene = (story: Story, who: Name, meeting = story.meeting) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
const card = (story: Story, who: Name, name: 'core-group' | 'meeting') => JSON.stringify(cardFor(name, scene(story, who)));

test('the scale is used again at a core group by whoever is there, the holder among them, sealed under a key of its own (BU-S6)', () => {
  const story = met();
  expect(story.convened.present).toEqual([id('pia'), id('gus'), id('sam')]);
  for (const who of ['cleo', 'pia', 'ada', 'tom'] as const)
    expect(story.ask(who, { do: 'open-scale' }).refused, who).toBe('not-yours');
  expect(story.ask('sam', { do: 'open-scale' }).events).toEqual(['scale-opened']);
  // Whoever is there is asked by a new message; who was not there is not.
  const down = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [to] : []));
  expect(down).toEqual([id('pia'), id('gus')]);
  // Whoever holds it has it on the card of the core group alone.
  const brought = story.told.flatMap(({ to, item }) => (item.item === 'card' && to === id('sam') ? [item.card] : []));
  expect(brought).toEqual(['core-group']);
  expect(story.ask('tom', placing('tom', 5)).refused).toBe('not-yours');
  // Pia accepted the undertaking at the conference; Gus is of the core group alone.
  expect(story.ask('pia', placing('pia', 5)).events).toEqual(['placed']);
  expect(story.ask('gus', placing('gus', 6)).refused).toBe('undertaking-first');
  expect(card(story, 'gus', 'meeting')).toContain('says first that you have accepted');
  expect(story.ask('sam', { do: 'undertaking-signed', people: [id('gus')] }).events).toEqual(['undertaking-taken']);
  expect(story.ask('gus', placing('gus', 6)).events).toEqual(['placed']);
  expect(story.ask('sam', placing('sam', 4)).events).toEqual(['placed']);
  const opened: string[] = [];
  const unseal = story.known.unseal;
  story.known = {
    ...story.known,
    unseal(round, blob) {
      opened.push(round);
      return unseal(round, blob);
    },
  };
  expect(story.ask('pia', { do: 'reveal', seen: 3 }).refused).toBe('not-yours');
  expect(reveals(story, 'sam').events).toEqual(['revealed']);
  expect(new Set(opened)).toEqual(new Set(['g1/1']));
  const [round] = story.convened.rounds;
  expect(round?.status === 'revealed' ? round.points.filter((one) => one.child === 'c1').map((one) => one.score) : []).toEqual([
    5, 6, 4,
  ]);
  // The conference's own round is what it was.
  expect(story.state.meetings.k1?.scale.rounds).toHaveLength(1);
});

test('before the reveal nobody reads a number, and afterwards those who were there read the line with the one before it beside', () => {
  const story = met();
  story.ask('sam', { do: 'open-scale' }).ask('pia', placing('pia', 8)).ask('sam', placing('sam', 7));
  for (const [who, name] of [
    ['sam', 'core-group'],
    ['pia', 'meeting'],
  ] as const) {
    // How many blocks stand before the buttons is no number of anybody.
    const text = card(story, who, name).replace(/"head":\d+/, '');
    expect(text).not.toMatch(/invented reason|[^0-9](8|7)[^0-9:]/);
    expect(text).toMatch(/You have placed/);
  }
  expect(story.ask('pia', { do: 'read-line', meeting: 'g1' }).refused).toBe('too-early');
  reveals(story, 'sam');
  expect(story.ask('pia', { do: 'read-line', meeting: 'g1' }).events).toEqual(['read']);
  expect(story.ask('tom', { do: 'read-line', meeting: 'g1' }).refused).toBe('not-yours');
  const line = (who: Name) => JSON.stringify(formFor({ form: 'line', of: openCommand.id, meeting: 'g1' }, scene(story, who)));
  expect(line('pia')).toMatch(/From 7 to 8.*At the meetings before.*15 Dec 2026: 3, 3, 3/);
  expect(line('tom')).toBe('null');
});

test('a later meeting shows each before it in the order of their days, the conference and the core groups', () => {
  const story = met();
  story.ask('sam', { do: 'open-scale' }).ask('pia', placing('pia', 5));
  // A round with numbers in it is finished before the next is called.
  story.meeting = 'g2';
  expect(story.ask('sam', { do: 'call-core-group', when: day('2027-01-12'), people: [id('pia')] }).refused).toBe(
    'scale-unfinished',
  );
  story.meeting = 'g1';
  reveals(story, 'sam');
  story.meeting = 'g2';
  expect(story.ask('sam', { do: 'call-core-group', when: day('2027-01-12'), people: [id('pia')] }).events).toEqual([
    'core-group-called',
  ]);
  expect(linesBefore(story.state, 'g2').map(({ meeting, date }) => [meeting, date])).toEqual([
    ['k1', '2026-12-15'],
    ['g1', '2026-12-22'],
  ]);
  expect(linesBefore(story.state, 'g1').map((one) => one.meeting)).toEqual(['k1']);
  expect(linesBefore(story.state, 'g2')[0]).toBe(linesBefore(story.state, 'g2')[0]);
});

test('a 0 asks whoever holds it what is done now before anybody opens the line (BU-S7)', () => {
  const story = met();
  story.ask('sam', { do: 'open-scale' }).ask('pia', placing('pia', 0));
  reveals(story, 'sam');
  expect(story.ask('pia', { do: 'read-line', meeting: 'g1' }).refused).toBe('too-early');
  expect(card(story, 'sam', 'core-group')).toContain('See the question now');
  expect(story.ask('sam', { do: 'answer-zero', doing: 'invented' }).events).toEqual(['zero-answered']);
  expect(story.ask('pia', { do: 'read-line', meeting: 'g1' }).events).toEqual(['read']);
});

test('whoever holds it enters a parent’s number as theirs, and the form that places names the round of the core group', () => {
  const story = met();
  story.ask('sam', { do: 'open-scale' });
  const names: string[] = [];
  const seal = (name: string) => {
    names.push(name);
    return sealed('{"score":5,"reason":"invented"}');
  };
  const ref = { form: 'place', of: openCommand.id, meeting: 'g1', about: '1' } as const;
  const values = { 'score-c1': '5', 'reason-c1': 'invented', 'score-c2': '5', 'reason-c2': 'invented' };
  expect(readForm(ref, values, scene(story, 'sam'), seal)).toMatchObject({ command: { do: 'place', round: 1 } });
  expect(new Set(names)).toEqual(new Set(['g1/1']));
  const blobs = [{ child: 'c1' as ChildId, blob: sealed('{"score":5,"reason":"invented"}') }];
  expect(story.ask('sam', { do: 'place', round: 1, whose: { family: 'parent-1' }, blobs }).events).toEqual(['placed']);
  expect(story.ask('pia', { do: 'place', round: 1, whose: { family: 'parent-2' }, blobs }).refused).toBe('not-yours');
});
