import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { familyChangedCard } from '../../../../cards/family/family-changed-card.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

/** The conference is over; Tess has an action, and with it is of the core group. */
function closed(half = false): Story {
  const story = convened();
  story.known = { ...story.known, procedure: stokeOnTrent };
  story.ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] });
  story.ask('cleo', { do: 'give-action', to: id('tess'), what: 'x', why: 'y', due: '2027-02-20' });
  story.ask('tess', { do: 'complete', action: story.state.plan.actions[0]?.id ?? expect.unreachable() });
  story.ask('cleo', { do: 'uninvite', person: id('tess') });
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: (['sam', 'pia', 'tom'] as const).map(id) });
  if (half) story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
  if (half) story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
  decide(decide(story, c1), c2);
  return story.ask('cleo', { do: 'close' });
}
function born(story: Story): readonly string[] {
  story.at = noon('2027-01-28');
  const birth: BareCommand = { do: 'correct-child', child: c2, is: { born: '2027-01-27' } };
  expect(story.ask('ada', birth).events).toEqual(['child-born']);
  return story.told
    .flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'family-changed' ? [to] : []))
    .toSorted();
}
function card(story: Story, who: keyof typeof people): string {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at);
  return JSON.stringify(scene === null ? null : familyChangedCard(scene, String(story.state.family.changed)));
}

test('a birth recorded once the conference is over is told to its chair, whoever leads, who was invited and the core group (ST-B1)', () => {
  const story = closed();
  expect(story.stage).toBe('closed');
  expect(born(story)).toEqual((['cleo', 'gus', 'pia', 'sam', 'tess', 'tom'] as const).map(id));
  expect(card(story, 'tom')).toMatch(/Unborn 2[\s\S]*details/);
  // Of the core group alone, so that the details of the conference are not hers.
  expect(card(story, 'tess')).toContain('Unborn 2');
  expect(card(story, 'tess')).not.toContain('details');
  for (const one of ['tom', 'tess', 'cleo'] as const) expect(card(story, one)).not.toContain('2027');
  expect(card(story, 'stan')).toBe('null');
});

test('of a half-sibling nobody hears it who is there for another child alone (Q-9)', () => {
  const story = closed(true);
  const told = born(story);
  expect(told).toContain(id('sam'));
  expect(told).not.toContain(id('tom'));
  expect(card(story, 'tom')).toBe('null');
});
