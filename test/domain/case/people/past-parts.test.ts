import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { cardFor, formFor } from '../../../../cards/registry.ts';
import { mayKnowExpected } from '../../../../domain/case/dates/expected-date.ts';
import { conferenceFor } from '../../../../domain/case/meetings.ts';
import { leadOf } from '../../../../domain/case/people/lead.ts';
import { membersOf } from '../../../../domain/case/people/members.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;

const details = (story: Story, who: Name, meeting: 'k1' | 'k2') => {
  const scene = sceneOf(known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable('no scene');
  return JSON.stringify(formFor({ form: 'details', of: scene.state.id, meeting }, scene));
};

/** With its chair, and cancelled there: nobody was invited. */
function withdrawn(): Story {
  return drafted().ask('ada', { do: 'propose' }).ask('ada', { do: 'cancel', why: 'invented' });
}

test('whoever was asked to chair a conference that was withdrawn before anybody was invited has no part in the case any more (Q-1)', () => {
  const story = withdrawn();
  expect(story.told.flatMap(({ to, item }) => (item.item === 'member' ? [[to, item.role]] : []))).toEqual([
    [id('cleo'), 'ended'],
  ]);
  expect(story.ask('cleo', { do: 'read-details', meeting: 'k1' }).refused).toBe('too-late');
  expect(story.ask('cleo', { do: 'read-dates' }).refused).toBe('not-yours');
  expect([mayKnowExpected(story.state, id('cleo'), known), mayKnowExpected(story.state, id('sam'), known)]).toEqual([
    false,
    false,
  ]);
  expect(leadOf(story.state, buckinghamshire)).toBe(id('ada'));
  expect([conferenceFor(story.state, id('ada')), conferenceFor(story.state, id('cleo'))]).toEqual(['k1', undefined]);
  // Whoever makes the case still reads of it.
  expect(story.ask('ada', { do: 'read-details', meeting: 'k1' }).events).toEqual(['read']);
  expect(mayKnowExpected(story.state, id('ada'), known)).toBe(true);
});

test('and the card of that chair says that it will not be, not who was to come, and opens nothing', () => {
  const story = withdrawn();
  const scene = sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable('no scene');
  const card = cardFor('meeting', scene) ?? expect.unreachable('no card');
  expect(JSON.stringify(card)).toContain('INV-1: cancelled');
  expect(JSON.stringify(card)).not.toMatch(/Invented Police|Children/);
  expect(card.buttons).toEqual([]);
});

/** Carl chaired the first, where Sam led; Cleo chairs the review, where Tess leads and Pia, who was the midwife, is of the police. */
function chairedByAnother(): Story {
  const story = drafted()
    .ask('ada', { do: 'uninvite', person: id('pia') })
    .ask('ada', { do: 'invite', invitees: [{ person: id('pia'), role: 'midwife' }] })
    .ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('carl') })
    .ask('ada', { do: 'propose' });
  story.ask('carl', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2026-12-15');
  story.ask('carl', { do: 'take-register', present: [id('sam'), id('pia')] });
  story.meeting = 'k2';
  story
    .ask('ada', { do: 'call', type: 'review', people: [] })
    .ask('ada', { do: 'set-when', when: { date: '2027-03-10', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('tess'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
      ],
    })
    .ask('ada', { do: 'propose' });
  return story;
}

test('whoever had a part in a conference that is past reads of that one, and no fact of the case as it stands (Q-1)', () => {
  const story = chairedByAnother();
  const may = () =>
    (['carl', 'cleo', 'sam', 'tess', 'pia'] as const).filter((one) => mayKnowExpected(story.state, id(one), known));
  // Until the invitations to the next are out the one before is what people are part of; the next is with its chair.
  expect(may()).toEqual(['carl', 'cleo', 'sam', 'pia']);
  expect(details(story, 'carl', 'k1')).toMatch(/Sam Invented.*expected Mon 1 Feb 2027/);
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(may()).toEqual(['cleo', 'tess']);
  expect(story.ask('carl', { do: 'read-details', meeting: 'k1' }).events).toEqual(['read']);
  expect(story.ask('carl', { do: 'read-dates' }).refused).toBe('not-yours');
  for (const who of ['carl', 'pia'] as const) {
    expect(details(story, who, 'k1'), who).toContain('Sam Invented');
    expect(details(story, who, 'k1'), who).not.toMatch(/Tess Invented|expected Mon 1 Feb 2027/);
  }
  // Pia is of the review, as of the police.
  expect(details(story, 'pia', 'k2')).toMatch(/Tess Invented/);
  expect(details(story, 'pia', 'k2')).not.toContain('1 Feb 2027');
  expect(details(story, 'cleo', 'k2')).toMatch(/Tess Invented.*expected Mon 1 Feb 2027/);
  expect([...membersOf(story.state).keys()]).not.toContain(id('carl'));
});

test('a conference that was held is not pushed aside by a next one that was withdrawn', () => {
  const story = chairedByAnother().ask('ada', { do: 'cancel', why: 'invented' });
  expect(mayKnowExpected(story.state, id('carl'), known)).toBe(true);
  expect(mayKnowExpected(story.state, id('cleo'), known)).toBe(false);
  expect(story.ask('cleo', { do: 'read-details', meeting: 'k2' }).refused).toBe('too-late');
  expect(convened().ask('cleo', { do: 'cancel', why: 'x' }).ask('cleo', { do: 'read-details', meeting: 'k1' }).events).toEqual([
    'read',
  ]);
});

test('a child who is entered for the next conference changes no card of the one before it, which says what it was', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam')] });
  const before = JSON.stringify(story.state.meetings.k1);
  const cards = () => story.told.flatMap(({ to, item }) => (item.item === 'card' ? [[to, item.meeting]] : []));
  story.ask('ada', { do: 'add-child', nth: 2, child: { born: '2020-01-01' } });
  expect(cards()).toEqual([[id('ada'), 'k2']]);
  story.ask('ada', { do: 'remove-child', child: 'c1' as never });
  expect(cards()).toEqual([[id('ada'), 'k2']]);
  expect(JSON.stringify(story.state.meetings.k1)).toBe(before);
  expect(story.conference.listVersion).toBe(2);
});
