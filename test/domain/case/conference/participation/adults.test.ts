import { describe, expect, test } from 'vitest';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { noon } from '../../../../support/case-story.ts';
import { family, namesIn, p1, sayAdult, tasksIn } from '../../../../support/conference/family-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

test('a parent is invited in person, has the leaflet and the process and appeals explained, and the unit writes (ST-P10)', () => {
  const story = family(stokeOnTrent).ask('sam', sayAdult());
  expect(tasksIn(story).slice(1)).toEqual([
    'p1/adult-plan 2026-12-08 done',
    'p1/adult-invited 2026-12-09',
    'p1/adult-hour 2026-12-09',
    'p1/adult-confirmed 2026-12-09',
    'p1/adult-leaflet 2026-12-09',
    'p1/adult-explained 2026-12-11',
  ]);
  // No other document has the unit write too.
  for (const procedure of [forthValley, buckinghamshire, ceredigion])
    expect(namesIn(family(procedure).ask('sam', sayAdult()), 'p1')).not.toContain('adult-confirmed');
});

test('interpreter, transport, childcare and access are there to do where they are needed, and to be seen apart (ST-P8)', () => {
  const needs = ['interpreter', 'transport', 'childcare', 'access', 'apart'] as const;
  const story = family(stokeOnTrent).ask('sam', sayAdult({ needs, language: '' }));
  expect(story.refused).toBe('incomplete');
  story.ask('sam', sayAdult({ needs, language: 'Invented' }));
  expect(namesIn(story, 'p1').slice(6)).toEqual(needs);
  expect(story.conference.participation.adults[p1]?.words, 'nothing was said in words').toBe('');
  // Said again without it the language stays.
  story.ask('sam', sayAdult({ needs, language: '', comes: 'not-known' }));
  expect(story.conference.participation.adults[p1]?.language).toBe('Invented');
  expect(namesIn(story.ask('sam', sayAdult()), 'p1')).not.toContain('interpreter');
});

describe('not invited', () => {
  test('there is a reason, their views are obtained all the same, and somebody tells them the outcome by a day (FV-P9)', () => {
    const story = family(forthValley).ask('sam', sayAdult({ invited: false }));
    expect(story.refused).toBe('incomplete');
    story.ask('sam', sayAdult({ invited: false, reason: 'unsafe', tells: 'police' }));
    expect(tasksIn(story).filter((one) => one.startsWith('p1/'))).toEqual([
      'p1/adult-plan 2026-12-08 done',
      'p1/adult-views 2026-12-14',
      'p1/adult-outcome 2026-12-16',
    ]);
    story.ask('sam', sayAdult({ invited: false, reason: 'unsafe', tells: 'police', tellBy: '2026-12-18' }));
    expect(tasksIn(story)).toContain('p1/adult-outcome 2026-12-18');
  });

  test('that they were told is ticked after the conference as well', () => {
    const story = family(forthValley).ask('sam', sayAdult({ invited: false, reason: 'unsafe' }));
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] }).ask('cleo', { do: 'close' });
    expect(story.ask('sam', { do: 'tick-tasks', done: ['p1/adult-outcome'], undone: [] }).events).toEqual(['tasks-ticked']);
    expect(story.ask('sam', sayAdult()).refused).toBe('too-late');
  });
});

test('whoever is invited and does not come is heard another way (ST-P10)', () => {
  const story = family(stokeOnTrent).ask('sam', sayAdult({ comes: 'no', instead: 'meets-chair' }));
  expect(namesIn(story, 'p1')).toContain('adult-views');
});

test('one supporter: a friend as the chair agrees, and nobody else says it (FV-P14)', () => {
  const story = family(forthValley).ask('sam', sayAdult({ supporter: 'friend', friend: 'agreed' }));
  const friend = () => story.conference.participation.adults[p1]?.friend;
  expect(friend()).toBeNull();
  story.ask('cleo', sayAdult({ supporter: 'friend', friend: 'agreed' }));
  expect(friend()).toBe('agreed');
  story.ask('sam', sayAdult({ supporter: 'friend', friend: 'not-agreed', comes: 'not-known' }));
  expect(friend()).toBe('agreed');
  expect(
    story.ask('sam', sayAdult({ supporter: 'advocate', friend: 'agreed' })).conference.participation.adults[p1]?.friend,
  ).toBeNull();
});

test('parents are invited and get the leaflet (FV-P14)', () => {
  const story = family(forthValley).ask('sam', sayAdult());
  expect(namesIn(story, 'p1')).toEqual(['adult-plan', 'adult-invited', 'adult-leaflet', 'adult-explained']);
});

test('a relative has nothing to do for them until somebody says how they take part', () => {
  const story = family(stokeOnTrent).ask('ada', { do: 'correct-adult', adult: p1, kind: 'relative' });
  expect(namesIn(story, 'p1')).toEqual([]);
  expect(namesIn(story.ask('sam', sayAdult()), 'p1')).toContain('adult-invited');
});

test('on the day the chair notes who of the parents had the information and knows the process, and may change it (BU-P6)', () => {
  const story = family(buckinghamshire);
  const heard = { informed: [p1], explained: [], uneasy: [p1] };
  expect(story.ask('cleo', { do: 'ask-parents', ...heard }).events).toEqual(['parents-asked']);
  expect(story.ask('cleo', { do: 'ask-parents', ...heard }).events).toEqual([]);
  story.ask('cleo', { do: 'ask-parents', ...heard, explained: [p1], uneasy: [] });
  expect(story.conference.participation.asked).toEqual({ informed: [p1], explained: [p1], uneasy: [] });
  expect(family(stokeOnTrent).ask('cleo', { do: 'ask-parents', ...heard }).refused).toBe('too-late');
});
