import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { formFor } from '../../../cards/registry.ts';
import { convened, known, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';
import { wordsOn } from '../words-on.ts';

type Who = keyof typeof people;
const scene = (story: Story, who: Who) => sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
const card = (story: Story, who: Who) => wordsOn(meetingCard(scene(story, who)) ?? expect.unreachable());
const start = (story: Story, who: Who) =>
  formFor({ form: 'something-else', of: story.conference.id, meeting: 'k1' }, scene(story, who))?.fields[0]?.start;

test('a deputy who is agreed to after a move reads of one time, and not that it was moved; who had the earlier one does', () => {
  const story = convened();
  const when = { date: '2026-12-16', time: '10:00', place: 'Invented Hall' };
  story.ask('ada', { do: 'move', when, why: '', seen: story.convened.revision });
  story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
  expect(story.events).toEqual(['deputy-agreed']);
  expect(card(story, 'pia')).toMatch(/Moved from/);
  expect(card(story, 'tess')).not.toMatch(/[Mm]oved|earlier/);
  expect(card(story, 'ada')).toMatch(/Moved from/);
});

test('“Something else” starts with what stands', () => {
  const story = convened();
  expect(start(story, 'tom')).toBeUndefined();
  story.ask('tom', { do: 'attend', how: 'phone' });
  expect(start(story, 'tom')).toEqual(['phone']);
  story.ask('tom', { do: 'apologise', report: 'comes', reason: 'not-involved', line: '' });
  expect(start(story, 'tom')).toEqual(['apologies']);
  story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  expect(start(story, 'tom')).toEqual(['deputy']);
  // The one tap is no answer of this form.
  story.ask('tom', { do: 'attend', how: 'in-person' });
  expect(start(story, 'tom')).toBeUndefined();
});
