import { expect, test } from 'vitest';
import { sceneOf } from '../../bot/click/scene.ts';
import { cardFor, formFor } from '../../cards/registry.ts';
import { shownIn } from '../../domain/case/showing.ts';
import type { MeetingId } from '../../domain/ref.ts';
import { convened, drafted, known, noon, type Story } from '../support/case-story.ts';
import { id, type people } from '../support/invented-partnership.ts';

type Name = keyof typeof people;
const minute = 60_000;

/** What somebody's cards of a meeting say at an instant. */
const said = (story: Story, who: Name, meeting: MeetingId, at: number) => {
  const scene = sceneOf(known.directory, story.state, id(who), at, meeting) ?? expect.unreachable('no scene');
  return JSON.stringify((['meeting', 'core-group'] as const).map((name) => cardFor(name, scene)));
};
/** When they become others by time alone. */
const turns = (story: Story, who: Name, meeting: MeetingId) =>
  shownIn(story.state, known)
    .filter((one) => one.to === id(who) && one.meeting === meeting)
    .flatMap((one) => one.turnings.map(({ at }) => at));

/** The core group that Sam called for 22 December. */
function coreGroup(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  return story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom')] });
}

const gone = Date.parse('2026-12-16T00:00:00Z');
const goneGroup = Date.parse('2026-12-23T00:00:00Z');

test.each([
  ['ada', 'k1', convened, gone, /nobody has taken the register/],
  ['cleo', 'k1', convened, gone, /nobody has taken the register/],
  ['sam', 'g1', coreGroup, goneGroup, /Please say who was there/],
] as const)('%s reads of %s that its day has gone by unheld from that midnight on, by itself', (who, meeting, make, at, line) => {
  const story = make();
  expect(turns(story, who, meeting)).toContain(at);
  expect(said(story, who, meeting, at - minute)).not.toMatch(line);
  expect(said(story, who, meeting, at)).toMatch(line);
  const held = make();
  // The minutes are theirs: without them the chair's card would say from that midnight on that they are to be written.
  if (meeting === 'k1') held.ask('ada', { do: 'set-minute-taker', person: id('mina') });
  held.at = at - 60 * minute;
  held.meeting = meeting;
  held.ask(meeting === 'g1' ? 'sam' : 'cleo', { do: 'take-register', present: [id('tom')] });
  expect(turns(held, who, meeting)).not.toContain(at);
  expect(said(held, who, meeting, at)).not.toMatch(line);
  const cancelled = make();
  cancelled.meeting = meeting;
  cancelled.ask(who, { do: 'cancel', why: 'invented' });
  expect(turns(cancelled, who, meeting)).not.toContain(at);
  expect(said(cancelled, who, meeting, at)).not.toMatch(line);
});

test('in summer the day ends by London’s clocks', () => {
  const story = drafted()
    .ask('ada', { do: 'set-when', when: { date: '2027-06-15', time: '10:00', place: '' }, chair: id('cleo') })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(turns(story, 'ada', 'k1').slice(-1)).toEqual([Date.parse('2027-06-15T23:00:00Z')]);
});

test('the next is called with those ticked who were asked last, and says that the one that was held closes with it', () => {
  const story = coreGroup();
  const form = (meeting: MeetingId) => {
    const scene = sceneOf(known.directory, story.state, id('sam'), story.at, meeting) ?? expect.unreachable('no scene');
    const ref = { form: 'call-core-group', of: scene.state.id, meeting } as const;
    const drawn = formFor(ref, scene) ?? expect.unreachable('no form');
    const people = drawn.fields.find((one) => one.name === 'people') ?? expect.unreachable('no people');
    if (people.field !== 'many') expect.unreachable('several');
    return { said: JSON.stringify(drawn), offered: people.options.map((one) => one.value), ticked: people.start };
  };
  story.at = noon('2026-12-22') + 3 * 60 * minute;
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  const { said: says, offered, ticked } = form('g2');
  expect(says).toContain('With that the meeting of Tue 22 Dec 2026 is closed.');
  expect(offered).toContain(id('gus'));
  expect(ticked?.toSorted()).toEqual([id('pia'), id('tom')].toSorted());
});
