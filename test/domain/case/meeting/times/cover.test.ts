import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../../domain/calendar/iso.ts';
import { drafted, known } from '../../../../support/case-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

const times = ['2026-12-10', '2026-12-11'].map((date) => ({ date, time: '10:00' }));

/** Tom of the school is away in the first days of December, and Tess, his colleague, covers. */
function tomAway() {
  const story = drafted();
  const leave = { from: dayFromIso('2026-12-01') as number, to: dayFromIso('2026-12-10') as number, cover: id('tess') };
  story.known = { ...known, directory: { ...known.directory, leaves: new Map([[id('tom'), leave]]) } };
  return story;
}

test('whoever covers for somebody asked about times says it for them once they are admitted, and of a draft without an offer hears nothing', () => {
  const ask = { do: 'ask-cover', of: id('tom') } as const;
  expect(tomAway().ask('tess', ask).refused).toBe('not-yours');
  const story = tomAway().ask('ada', { do: 'offer-times', times, seen: 0 });
  const suits = { do: 'suits', times: [2], line: '', seen: 1 } as const;
  expect(story.ask('tess', suits).refused).toBe('not-yours');
  expect(story.ask('tess', ask).events).toEqual(['cover-asked']);
  expect(story.ask('ada', { do: 'admit-cover', of: id('tom'), cover: id('tess') }).events).toEqual(['cover-admitted']);
  expect(story.ask('tess', suits).events).toEqual(['suits-said']);
  expect(story.conference.times?.said).toEqual({ [id('tom')]: { suits: [2], line: '' } });
  // Of those who are not of the core nobody covers: they were asked nothing.
  const other = drafted().ask('ada', { do: 'offer-times', times, seen: 0 });
  const leave = { from: dayFromIso('2026-12-01') as number, to: dayFromIso('2026-12-10') as number, cover: id('tess') };
  other.known = { ...known, directory: { ...known.directory, leaves: new Map([[id('gus'), leave]]) } };
  expect(other.ask('tess', { do: 'ask-cover', of: id('gus') }).refused).toBe('not-yours');
});
