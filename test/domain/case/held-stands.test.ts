import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { convened, everybody, known, noon, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });
const of = (story: Story, meeting: MeetingId): Story => {
  story.meeting = meeting;
  return story;
};
const calls = (date: string): BareCommand => ({ do: 'call-core-group', when: day(date), people: [id('tom')] });
const empties: BareCommand = { do: 'take-register', present: [] };

/** The conference was held, Sam and Tom were there, and the core group is called. */
function followed(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  return of(of(story, 'g1').ask('sam', calls('2026-12-22')), 'k1');
}

test('a conference that the core group was called after is not taken back as held: the next core group could not be called', () => {
  const story = followed();
  expect(story.ask('cleo', empties).refused).toBe('core-group-called');
  expect(story.ask('cleo', { do: 'take-register', present: [id('tom')] }).events).toEqual(['register-taken']);
  // Cancelled, the core group counts on nothing.
  of(story, 'g1').ask('sam', { do: 'cancel', why: 'invented' });
  expect(of(story, 'k1').ask('cleo', empties).events).toEqual(['register-taken']);
  expect(story.stage).toBe('convened');
});

test('nor once that met; where another conference was held the core group counts on that one', () => {
  const story = followed();
  story.at = noon('2026-12-23');
  of(story, 'g1').ask('sam', { do: 'take-register', present: [id('tom')] });
  expect(of(story, 'k1').ask('cleo', empties).refused).toBe('core-group-called');
  of(story, 'k2')
    .ask('ada', { do: 'call', type: 'review', people: everybody })
    .ask('ada', { do: 'set-when', when: day('2027-03-10'), chair: id('cleo') })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.ask('cleo', { do: 'take-register', present: [id('tom')] });
  expect(story.events).toEqual(['register-taken']);
  expect(story.ask('cleo', empties).events).toEqual(['register-taken']);
  expect(of(story, 'g2').ask('sam', calls('2027-01-20')).events).toEqual(['core-group-called']);
});

test('of those who were there somebody is left: the last is not taken off the list, nor stood in for, before the register says so', () => {
  const story = convened().ask('sam', { do: 'send-deputy', deputy: { person: id('carl') } });
  const seen = story.at;
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  expect(story.ask('cleo', { do: 'uninvite', person: id('tom') }).events).toEqual(['unlisted']);
  expect(story.ask('cleo', { do: 'uninvite', person: id('sam') }).refused).toBe('last-here');
  expect(story.ask('cleo', { do: 'agree-deputy', of: id('sam'), seen }).refused).toBe('last-here');
  expect(story.convened).toMatchObject({ stage: 'held', present: [id('sam')] });
  expect(story.ask('cleo', { do: 'uninvite', person: id('gus') }).events).toEqual(['unlisted']);
  expect(story.ask('cleo', empties).events).toEqual(['register-taken']);
  expect(story.ask('cleo', { do: 'uninvite', person: id('sam') }).events).toEqual(['unlisted']);
  expect(story.stage).toBe('convened');
});

test('the form of the register asks for somebody until it was taken, and can be emptied then', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  const ref = { form: 'register', of: story.conference.id, meeting: 'k1' } as const;
  const form = (now: Story) => {
    const scene = sceneOf(known.directory, now.state, id('cleo'), now.at, 'k1') ?? expect.unreachable();
    const drawn = formFor(ref, scene) ?? expect.unreachable();
    return [drawn.fields[0]?.required, readForm(drawn.ref, {}, scene, () => '')];
  };
  expect(form(story)).toEqual([true, { problems: { present: 'Please choose at least one.' } }]);
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  expect(form(story)).toEqual([false, { command: { ...empties, seen: 1 } }]);
});

test('nobody need come along to the next conference', () => {
  const story = convened().ask('cleo', { do: 'cancel', why: 'invented' });
  const ref = { form: 'call', of: story.conference.id, meeting: 'k2' } as const;
  const scene = sceneOf(known.directory, story.state, id('ada'), story.at, 'k2') ?? expect.unreachable();
  expect(formFor(ref, scene)?.fields.map((one) => [one.name, one.required])).toEqual([
    ['type', true],
    ['people', false],
  ]);
  const filled = readForm(ref, { type: 'initial' }, scene, () => '');
  expect(filled).toEqual({ command: { do: 'call', type: 'initial', people: [] } });
  expect(of(story, 'k2').ask('ada', { do: 'call', type: 'initial', people: [] }).events).toEqual(['called']);
  expect(story.conference.invitees).toEqual([]);
});
