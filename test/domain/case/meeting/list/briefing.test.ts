import { expect, test } from 'vitest';
import { cardFor, formFor, pressOf, readForm } from '../../../../../cards/registry.ts';
import { sampleScene } from '../../../../../cards/samples/scene-of.ts';
import type { Scene } from '../../../../../cards/scene.ts';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import { briefings } from '../../../../../domain/case/meeting/list/briefing.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { known, openCommand, Story } from '../../../../support/case-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

/** Tess comes as a carer; Sam and Tom are on the list too. */
function agreed(): Story {
  const story = new Story();
  story.known = { ...known, procedure: forthValley };
  story
    .ask('ada', { ...openCommand, procedure: 'forth-valley', facts: {}, children: [{ born: '2019-05-04' }] })
    .ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('tom'), role: 'school' },
        { person: id('tess'), role: 'carer' },
      ],
    })
    .ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

const [tess, sam, tom] = (['tess', 'sam', 'tom'] as const).map(id) as [
  ReturnType<typeof id>,
  ReturnType<typeof id>,
  ReturnType<typeof id>,
];
const now = (story: Story) => briefings(story.conference.invitees, forthValley);
const scene = (story: Story, who: Parameters<typeof id>[0]): Scene => ({
  ...sampleScene(story.conference, id(who), 'en', story.at),
  directory: story.known.directory,
  procedure: forthValley,
});

test('a carer is briefed by somebody on the list, who is named, is told, says so, and can take it back (FV-P10)', () => {
  const story = agreed();
  expect(now(story)).toEqual([{ carer: tess, by: null, done: false }]);
  expect(story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: sam }).events).toEqual(['briefer-named']);
  expect(story.told.some(({ to, item }) => to === sam && item.item === 'card' && item.comesDown === true)).toBe(true);
  expect(story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: sam }).events).toEqual([]);
  expect(story.ask('sam', { do: 'say-briefed', carer: tess, done: true }).events).toEqual(['briefing-said']);
  expect(now(story)).toEqual([{ carer: tess, by: sam, done: true }]);
  story.ask('sam', { do: 'say-briefed', carer: tess, done: false });
  expect(now(story)).toEqual([{ carer: tess, by: sam, done: false }]);
});

test('another is named in their place; who goes from the list leaves nobody named; a deputy has it with the place (FV-P10)', () => {
  const story = agreed().ask('cleo', { do: 'name-briefer', carer: tess, practitioner: sam });
  story.ask('ada', { do: 'name-briefer', carer: tess, practitioner: tom });
  expect(now(story)).toEqual([{ carer: tess, by: tom, done: false }]);
  story.ask('ada', { do: 'name-briefer', carer: tess, practitioner: sam });
  story.ask('sam', { do: 'send-deputy', deputy: { person: id('carl') } });
  story.ask('cleo', { do: 'agree-deputy', of: sam, seen: story.at });
  expect(now(story)).toEqual([{ carer: tess, by: id('carl'), done: false }]);
  story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: tom }).ask('cleo', { do: 'uninvite', person: tom });
  expect(now(story)).toEqual([{ carer: tess, by: null, done: false }]);
});

test('nobody briefs whose role needs none, no carer briefs another, and whoever was not named says nothing (FV-P10)', () => {
  const story = agreed();
  expect(story.ask('cleo', { do: 'name-briefer', carer: tom, practitioner: sam }).refused).toBe('no-such-person');
  expect(story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: tess }).refused).toBe('no-such-person');
  expect(story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: id('gus') }).refused).toBe('no-such-person');
  story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: sam });
  expect(story.ask('tom', { do: 'say-briefed', carer: tess, done: true }).refused).toBe('no-such-person');
});

test('the card of whoever was named has the button and no name; whom, they read in Details (FV-P10)', () => {
  const story = agreed().ask('cleo', { do: 'name-briefer', carer: tess, practitioner: sam });
  const mine = cardFor('meeting', scene(story, 'sam'));
  const row = mine?.blocks.find((block) => block.block === 'row');
  expect(JSON.stringify(mine)).not.toContain('Tess');
  if (row?.block !== 'row' || !('does' in row.button)) throw new Error('there is no such button');
  expect(pressOf(row.button.does)?.command).toEqual({ do: 'say-briefed', carer: tess, done: true });
  const details = formFor({ form: 'details', of: story.conference.id, meeting: 'k1' }, scene(story, 'sam'));
  expect(JSON.stringify(details)).toContain('Please brief before the conference: Tess');
  const ref = { form: 'briefer' as const, of: story.conference.id, meeting: 'k1' as const, about: tess };
  expect(formFor(ref, scene(story, 'cleo'))).not.toBeNull();
  expect(formFor(ref, scene(story, 'sam'))).toBeNull();
  expect(readForm(ref, { practitioner: tom }, scene(story, 'cleo'), () => '')).toMatchObject({
    command: { do: 'name-briefer', carer: tess, practitioner: tom },
  });
});

test('the trail says who briefs whom, and that they have', () => {
  const story = agreed();
  const says = () => {
    if (!('events' in story.last)) throw new Error(`refused: ${story.last.refused}`);
    return story.last.events.map((event) => sentenceOf({ ...event, by: sam, at: story.at, via: 'teams' }, (one) => one));
  };
  story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: sam });
  expect(says()).toEqual(['briefer-named sam-social for tess-teacher']);
  story.ask('sam', { do: 'say-briefed', carer: tess, done: true });
  expect(says()).toEqual(['briefing-said tess-teacher, done']);
});

test('from two working days before, chair and administrator read that a carer is not briefed yet, by their role alone (FV-P10)', () => {
  const story = agreed();
  const before = Date.parse('2026-12-11T10:00Z');
  const of = (who: Parameters<typeof id>[0]) => ({ ...scene(story, who), now: before });
  const briefing = () => JSON.stringify(cardFor('meeting', of('cleo'))).match(/briefed before the day[^"]*/)?.[0];
  expect(JSON.stringify(cardFor('meeting', of('cleo')))).not.toMatch(/Tess[^"]*briefed/);
  expect(briefing()).toBe('briefed before the day, and nobody is named to do it');
  story.ask('cleo', { do: 'name-briefer', carer: tess, practitioner: sam });
  expect(briefing()).toBe('briefed before the day. Whoever is named to do it has not said yet that they have');
  const ref = { form: 'pre-flight' as const, of: story.conference.id, meeting: 'k1' as const, about: sam };
  expect(JSON.stringify(formFor(ref, of('cleo')))).toMatch(/Tess[^"]* is briefed by Sam[^"]*: not yet\. Telephone: /);
  story.ask('sam', { do: 'say-briefed', carer: tess, done: true });
  expect(briefing()).toBeUndefined();
});
