import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { cardFor } from '../../../../../cards/registry.ts';
import { convened, known, type Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const cancel = { do: 'cancel', why: 'invented' } as const;
const undo = { do: 'take-back', act: 1 } as const;
const carried = (story: Story) => {
  story.at += 120_000;
  return story.press('time', { do: 'carry-out' });
};
const card = (story: Story, who: Name) => {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1');
  return scene === null ? '' : JSON.stringify(cardFor('meeting', scene));
};
/** Cleo, in the chair, cancels; and another takes the chair within the two minutes. */
const replaced = () =>
  convened()
    .press('cleo', cancel)
    .press('ada', { do: 'set-chair', chair: id('carl') });

function without(story: Story, who: Name, status: 'suspended' | 'left' | null): Story {
  const all = new Map(known.directory.people);
  const person = all.get(id(who)) ?? expect.unreachable();
  if (status === null) all.delete(id(who));
  else all.set(id(who), { ...person, status });
  story.known = { ...known, directory: { ...known.directory, people: all } };
  return story;
}

test('Q-21: whoever pressed undoes it although the chair is another by now', () => {
  const story = replaced();
  expect(story.press('cleo', undo).events).toEqual(['taken-back']);
  expect(story.press('cleo', undo).events).toEqual([]);
  expect(story.press('cleo', cancel).refused).toBe('not-yours');
  expect(carried(story).stage).toBe('convened');
});

test('so does whoever has taken the chair, on whose card it stands; and nobody else', () => {
  const story = replaced();
  expect(story.told.map(({ to }) => to)).toContain(id('carl'));
  expect(card(story, 'carl')).toMatch(/Cleo.* has cancelled this\. Nobody knows yet/);
  expect(card(story, 'carl')).toContain('take-back');
  expect(card(story, 'ada')).not.toContain('take-back');
  expect(story.press('ada', undo).refused).toBe('not-yours');
  expect(story.press('tom', undo).refused).toBe('not-yours');
  expect(story.press('carl', undo).events).toEqual(['taken-back']);
  expect(carried(story).stage).toBe('convened');
});

test('as long as whoever pressed has the part still, nobody undoes it for them', () => {
  const story = convened().press('ada', cancel);
  expect(story.press('cleo', undo).refused).toBe('not-yours');
  expect(story.press('una', undo).refused).toBe('not-yours');
  expect(carried(story).stage).toBe('cancelled');
});

test.each(['suspended', 'left', null] as const)(
  'what somebody pressed whose account is gone (%s) is not carried out',
  (status) => {
    const story = without(convened().press('cleo', cancel), 'cleo', status);
    expect(story.press('cleo', undo).refused).toBe('not-yours');
    expect(carried(story).last).toMatchObject({ events: [{ event: 'not-carried-out', why: 'presser-gone' }] });
    expect(story.stage).toBe('convened');
    expect(story.told.map(({ to }) => to)).toContain(id('ada'));
    expect(card(story, 'ada')).toContain('has no account here any more');
  },
);
