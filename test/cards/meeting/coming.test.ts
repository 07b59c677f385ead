import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { formFor } from '../../../cards/registry.ts';
import { administrator } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { answered } from '../../../cards/samples/states.ts';
import { openBefore } from '../../../domain/case/meeting/answers/pre-flight.ts';
import { convened, drafted, known, noon, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';
import { drawn } from '../drawn.ts';
import { wordsOn } from '../words-on.ts';

type Who = keyof typeof people;
const minute = 60_000;
const start = Date.parse('2026-12-15T10:00:00Z');
const scene = (story: Story, who: Who, language?: 'cy') => {
  const found = sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable('no scene');
  return language === undefined ? found : Object.create(found, { language: { value: language } });
};
const card = (story: Story, who: Who, language?: 'cy') =>
  wordsOn(meetingCard(scene(story, who, language)) ?? expect.unreachable('no card'));
const details = (story: Story, who: Who) =>
  wordsOn(formFor({ form: 'details', of: story.conference.id }, scene(story, who)) ?? expect.unreachable('no details'));
const attends = { do: 'attend', how: 'in-person' } as const;

/** All four have said that they come; it is so many minutes before the start. */
function coming(minutes: number): Story {
  const story = convened();
  for (const who of ['sam', 'pia', 'tom', 'gus'] as const) story.ask(who, attends);
  story.at = start - minutes * minute;
  return story;
}

describe('on the day, hours before the start', () => {
  test.each([
    ['late', /Tom [^:]*: coming, running late/, /Running late: Tom Invented\./],
    ['phone', /Tom [^:]*: by phone/, /By phone: Tom Invented\./],
    ['not', /Tom [^:]*: cannot come after all/, /Cannot come after all: Tom Invented\./],
  ] as const)('%s stands by name on the cards of chair and administrator and in Details at once', (to, row, line) => {
    const story = coming(180).ask('tom', { do: 'change-on-the-day', to });
    for (const who of ['cleo', 'ada'] as const) {
      expect(story.told, who).toContainEqual(expect.objectContaining({ to: id(who) }));
      // Where something is open before the day, that is the card, and this its line.
      expect(card(story, who), who).toMatch(new RegExp(`${row.source}|${line.source}`));
      expect(details(story, who), who).toMatch(new RegExp(`Tom.*: ${row.source.split(': ')[1]}`));
    }
  });

  test('beside something more urgent it is in the line of who is coming, three names at most', () => {
    const story = coming(180);
    for (const who of ['tom', 'gus', 'sam', 'pia'] as const) story.ask(who, { do: 'change-on-the-day', to: 'late' });
    story.ask('cleo', { do: 'uninvite', person: id('pia') }).ask('gus', { do: 'send-deputy', deputy: { name: 'Somebody' } });
    expect(card(story, 'ada')).toMatch(/Coming: 2\. .* Running late: Sam Invented and Tom Invented\./);
  });

  test('who cannot come after all leaves a needed role open', () => {
    const story = coming(180);
    const open = () => openBefore(story.conference, known.procedure, story.at).roles;
    expect(open()).not.toContain('police');
    story.ask('pia', { do: 'change-on-the-day', to: 'not' });
    expect(open()).toContain('police');
    for (const who of ['cleo', 'ada'] as const) expect(card(story, who)).toMatch(/Police: nobody comes for this/);
  });
});

test('of so many that a card does not name everybody, who is late on the day is named', () => {
  const state = answered({ invitees: 40, children: 1 });
  const late = { answer: 'attending', how: 'in-person', late: true, at: state.when.startsAt - minute } as const;
  const last = state.invitees.at(-1)?.person;
  const invitees = state.invitees.map((one) => (one.person === last ? { ...one, answer: late } : one));
  const card = drawn('sent', '', sampleScene({ ...state, invitees }, administrator, 'en'));
  const text = wordsOn(card ?? expect.unreachable());
  expect(text).toMatch(/coming, running late/);
  expect(text).toMatch(/40 people on the list/);
});

describe('who could not keep the time', () => {
  function cannot(): Story {
    const story = drafted().ask('ada', { do: 'propose' }).ask('pia', { do: 'cannot-keep-free' });
    return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  }

  test('is warned of after the list is agreed, until they answer', () => {
    const story = cannot();
    for (const who of ['cleo', 'ada'] as const) {
      expect(card(story, who)).toMatch(
        /Said that they cannot at this time, and have not answered their invitation: Pia Invented\./,
      );
      expect(details(story, who)).toMatch(/Pia.*: said that they cannot at this time, no reply yet/);
    }
    expect(card(story, 'cleo', 'cy')).toMatch(/heb ateb eu gwahoddiad: Pia Invented\./);
    story.ask('pia', attends);
    for (const who of ['cleo', 'ada'] as const) expect(card(story, who)).not.toMatch(/cannot at this time/);
    expect(story.conference.invitees.find(({ person }) => person === id('pia'))?.cannotKeep).toBeUndefined();
  });

  test('is asked whether that is still so', () => {
    const story = cannot();
    expect(card(story, 'pia')).toMatch(/You said that you cannot at this time: is that still so\?/);
    expect(card(story, 'sam')).not.toMatch(/cannot/);
  });

  test('and on the last days the line of them says so', () => {
    const story = cannot();
    story.at = noon('2026-12-14');
    expect(card(story, 'ada')).toMatch(/Pia[^\n]*: said that they cannot at this time/);
  });
});

describe('after the end', () => {
  test('who was ticked was there, whatever they had answered; nobody is late, and who was there is in Details', () => {
    const story = convened().ask('tom', attends).ask('sam', attends);
    story.at = start - minute;
    story.ask('tom', { do: 'change-on-the-day', to: 'late' }).ask('sam', { do: 'change-on-the-day', to: 'late' });
    story.at = start + minute;
    story.ask('cleo', { do: 'take-register', present: [id('gus'), id('tom')] });
    expect(card(story, 'ada')).toMatch(/Here: 2 · ✓ Coming: 1 · … No reply yet: 1( ·|$)/m);
    expect(card(story, 'ada')).toMatch(/Gus [^:]*: here/);
    expect(card(story, 'tom')).not.toMatch(/late/);
    expect(card(story, 'sam')).toMatch(/late/);
    story.ask('cleo', { do: 'close' });
    for (const text of [card(story, 'ada'), details(story, 'ada')]) {
      expect(text).toMatch(/Gus.*: was there/);
      expect(text).toMatch(/Tom.*: was there/);
      expect(text).toMatch(/Sam.*: had said yes, was not there/);
      expect(text).toMatch(/Pia.*: did not reply/);
      expect(text).not.toMatch(/late|no reply/i);
    }
    expect(card(story, 'ada')).toMatch(/Was there: 2 · ✗ Had said yes, was not there: 1/);
    expect(card(story, 'sam')).not.toMatch(/late/);
  });

  test('a tick tells the administrator, whose card counts', () => {
    const story = convened();
    story.at = start;
    story.ask('cleo', { do: 'take-register', present: [id('gus')] });
    expect(story.told).toContainEqual(expect.objectContaining({ to: id('ada') }));
    story.ask('cleo', { do: 'take-register', present: [id('gus'), id('tom')] });
    const item = expect.objectContaining({ item: 'card', card: 'meeting' });
    expect(story.told).toContainEqual(expect.objectContaining({ to: id('ada'), item }));
  });
});

test('whose deputy sends apologies is told, by a card that comes down, and may answer again', () => {
  const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
  expect(card(story, 'tom')).toMatch(/Tess Invented.* comes in your place/);
  story.ask('tess', { do: 'apologise', reason: 'leave-or-sickness', line: 'unwell' });
  expect(story.told).toContainEqual(
    expect.objectContaining({ to: id('tom'), item: expect.objectContaining({ comesDown: true }) }),
  );
  const said = card(story, 'tom');
  expect(said).toMatch(/Tess Invented.*, who was to come in your place, has sent apologies\.\nPlease answer again/);
  expect(said).not.toMatch(/unwell|sickness|comes in your place/);
  expect(story.ask('tom', { do: 'come-myself' }).events).toEqual(['deputy-undone']);
  expect(card(story, 'tom')).toMatch(/You are invited\. No reply yet: please/);
  expect(card(story, 'tess')).toMatch(/need not come/);
});
