import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { minutesDocument } from '../../../../../cards/conference/minutes/document/minutes-document.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import { minutesOf } from '../../../../../domain/case/conference/minutes/content/minutes-of.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { drafted, known, noon, type Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const role = 'health-visitor';
/** With the chair; the procedure asks for a health visitor too, since a child is under five. */
function proposed(): Story {
  const story = drafted();
  story.known = { ...known, procedure: forthValley };
  story.ask('ada', { do: 'add-child', nth: 2, child: { born: '2024-05-04' } });
  return story.ask('ada', { do: 'propose' });
}
const scene = (story: Story, who: Name) => ({
  ...(sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable()),
  procedure: forthValley,
});
const card = (story: Story, who: Name) => JSON.stringify(meetingCard(scene(story, who)));
const say = (story: Story, who: Name = 'ada', words = 'planted words') =>
  story.ask(who, { do: 'say-not-invited', role, why: 'none-involved', words });

test('why nobody is invited in a role that the procedure asks for is asked of whoever makes the list, and agreed with it (FV-P4)', () => {
  const story = proposed();
  expect(card(story, 'cleo')).toMatch(/Nobody can be invited in a role/);
  const { version } = story.state.meetings.k1?.list ?? expect.unreachable();
  expect(say(story).events).toEqual(['not-invited-said']);
  expect(story.ask('cleo', { do: 'agree-list', seen: version }).refused, 'the chair agrees to what is on the screen').toBe(
    'changed',
  );
  expect(card(story, 'cleo')).toContain('Why is said.');
  expect(card(story, 'cleo'), 'on no card').not.toContain('planted words');
  expect(JSON.stringify(formFor({ form: 'not-invited', of: story.conference.id }, scene(story, 'cleo')))).toContain(
    'planted words',
  );
  for (const who of ['sam', 'tom', 'una'] as const) expect(say(story, who).refused, who).toBe('not-yours');
});

test('other than on the list it says what; it is taken back, and gone once somebody is invited in that role (FV-P4, Q-21)', () => {
  const story = proposed();
  expect(story.ask('ada', { do: 'say-not-invited', role, why: 'other', words: '' }).refused).toBe('incomplete');
  expect(story.ask('ada', { do: 'say-not-invited', role: 'moon', why: 'other', words: 'x' }).refused).toBe('no-such-role');
  expect(story.ask('ada', { do: 'say-not-invited', role: 'police', why: 'conflict', words: '' }).refused).toBe('already-listed');
  expect(say(story, 'cleo').events).toEqual(['not-invited-said']);
  expect(say(story).events).toEqual([]);
  const back = { do: 'say-not-invited', role, why: null, words: '' } as const;
  expect(story.ask('cleo', back).conference.notInvited).toEqual({});
  say(story).ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role }] });
  expect(story.conference.notInvited).toEqual({});
  const ref = { form: 'not-invited', of: story.conference.id } as const;
  const found = scene(proposed(), 'ada');
  expect(readForm(ref, { role, why: 'other', words: '' }, found, () => '')).toMatchObject({
    problems: { words: expect.any(String) },
  });
  expect(readForm(ref, { role, why: 'after-all', words: '' }, found, () => '')).toMatchObject({ command: { why: null } });
});

test('the reason stands in the minutes of the agencies, and not in a family’s copy (FV-P4)', () => {
  const story = say(proposed());
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  const file = (version: 'whole' | 'edited') => minutesOf(scene(story, 'cleo'), { version }) ?? expect.unreachable();
  expect(file('whole').notInvited).toMatchObject([{ why: 'none-involved', words: 'planted words' }]);
  const page = JSON.stringify(minutesDocument(file('whole'), { ...story.known, language: 'en' }));
  expect(page).toMatch(/Who was not invited, and why[\s\S]*No service of that kind works with the family. planted words/);
  expect(file('edited').notInvited).toEqual([]);
});
