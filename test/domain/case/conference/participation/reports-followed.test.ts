import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import type { FormRef } from '../../../../../cards/model.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import type { Story } from '../../../../support/case-story.ts';
import { c1, family, p1, sayAdult, sayChild } from '../../../../support/conference/family-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
function scene(story: Story, who: Name) {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
}
const form = (story: Story, who: Name, name: FormRef['form'], about?: string) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));

test('how each child and parent can follow a report is asked at set-up and shown to every author as they share it, in a form alone (FV-R3)', () => {
  const story = family(forthValley);
  for (const about of [c1, p1]) {
    const name = about === c1 ? 'child-plan' : 'adult-plan';
    expect(form(story, 'ada', name, about)).toContain('How they can follow a report');
  }
  expect(form(story, 'tom', 'report-shared')).toMatch(
    /Parent 1[^"]*: nobody has said yet[\s\S]*Child 1[^"]*: nobody has said yet/,
  );
  story.ask('ada', sayChild({ reportHelp: ['talked-through', 'pictures'] })).ask('sam', sayAdult({ reportHelp: ['translated'] }));
  const shared = form(story, 'tom', 'report-shared');
  expect(shared).toMatch(/Parent 1[^"]*: A written translation/);
  expect(shared).toMatch(/Child 1[^"]*: Somebody goes through it with them; Pictures, or play/);
  expect(JSON.stringify(meetingCard(scene(story, 'tom')))).not.toContain('Pictures');
});

test('it is read from either form, and said otherwise later; the same said again is nothing (Q-21)', () => {
  const story = family(forthValley);
  const child = { form: 'child-plan', of: story.convened.id, about: c1 } as const;
  const values = { invited: 'yes', comes: 'whole', wish: 'wants', reasons: ['old-enough'], tells: 'social-worker' };
  const more = { views: 'social-worker', advocate: 'not-entitled', 'report-help': ['plain-words'] };
  expect(readForm(child, { ...values, ...more }, scene(story, 'ada'), () => '')).toMatchObject({
    command: { do: 'plan-child', plan: { reportHelp: ['plain-words'] } },
  });
  expect(story.ask('ada', sayChild()).events).toEqual(['child-planned']);
  expect(story.ask('ada', sayChild({ reportHelp: ['signed'] })).events, 'what nobody had said').toEqual(['child-planned']);
  expect(story.ask('ada', sayChild({ reportHelp: ['signed'] })).events).toEqual([]);
  expect(story.ask('ada', sayChild({ reportHelp: [] })).events).toEqual(['child-planned']);
  expect(form(story, 'tom', 'report-shared')).toMatch(/Child 1[^"]*: nobody has said yet/);
});
