import { describe, expect, test } from 'vitest';
import { phasesOf } from '../../../../domain/case/phase.ts';
import type { PhaseName } from '../../../../domain/case/phase-names.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import { convened, drafted, known, openCommand, Story } from '../../../support/case-story.ts';
import { id, people } from '../../../support/invented-partnership.ts';

describe('calling a conference', () => {
  test('only an administrator opens a case, and the same form twice opens one', () => {
    expect(new Story().ask('tom', openCommand).refused).toBe('not-yours');
    const story = new Story().ask('ada', openCommand);
    expect(story.events).toEqual(['opened', 'called']);
    expect(story.ask('ada', openCommand).events).toEqual([]);
    expect(story.stage).toBe('draft');
  });

  test('a type the procedure does not have, and a date that is not, change nothing', () => {
    expect(new Story().ask('ada', { ...openCommand, do: 'open', type: 'party' } as typeof openCommand).refused).toBe(
      'no-such-type',
    );
    const wrong = { ...openCommand, facts: { 'section-47-started': ['2026-02-30'] } } as typeof openCommand;
    expect(new Story().ask('ada', wrong).refused).toBe('bad-date');
  });

  test('the child form sent twice adds one child; a second child is another form', () => {
    const child = { born: '2019-05-04' } as const;
    const story = new Story().ask('ada', openCommand).ask('ada', { do: 'add-child', nth: 0, child });
    expect(story.ask('ada', { do: 'add-child', nth: 0, child }).events).toEqual([]);
    expect(story.ask('ada', { do: 'add-child', nth: 1, child }).events).toEqual(['child-added']);
    expect(story.conference.children.map((one) => one.id)).toEqual(['c1', 'c2']);
  });

  test('a number is never reused after a child is taken off its list', () => {
    const story = drafted().ask('ada', { do: 'remove-child', child: 'c2' as never });
    story.ask('ada', { do: 'add-child', nth: 2, child: { born: '2020-01-01' } });
    expect(story.conference.children.map((one) => one.id)).toEqual(['c1', 'c3']);
  });

  test('the past, a day that is not and somebody who is no chair are refused', () => {
    const when = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
    const ask = (change: object, chair = id('cleo')) =>
      new Story().ask('ada', openCommand).ask('ada', { do: 'set-when', when: { ...when, ...change }, chair }).refused;
    expect(ask({ date: '2026-11-30' })).toBe('bad-date');
    expect(ask({ date: '2026-12-32' })).toBe('bad-date');
    expect(ask({ time: '25:00' })).toBe('bad-date');
    expect(ask({ date: '2036-12-15' })).toBe('bad-date');
    expect(ask({}, id('tom'))).toBe('no-such-person');
    expect(ask({})).toBeUndefined();
  });

  test('a draft that lacks something does not go to the chair', () => {
    expect(new Story().ask('ada', openCommand).ask('ada', { do: 'propose' }).refused).toBe('incomplete');
    expect(drafted().ask('ada', { do: 'propose' }).events).toEqual(['proposed']);
  });
});

/** Whose card has just been told and is in this phase by now. */
function asked(story: Story, phase: PhaseName): readonly string[] {
  const told = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' ? [to] : []));
  const is = (to: PersonId) => phasesOf(story.conference, to, known, story.at).some((one) => one.phase === phase);
  return Object.keys(people).filter((who) => told.includes(id(who as keyof typeof people)) && is(id(who as keyof typeof people)));
}

describe('the chair agrees the list', () => {
  test('proposing asks the statutory core to hold the time, and shows the invitee outside it nothing', () => {
    const story = drafted().ask('ada', { do: 'propose' });
    expect(asked(story, 'hold')).toEqual(['sam', 'pia', 'tom']);
    expect(story.told.some(({ to }) => to === id('gus'))).toBe(false);
    expect(asked(story, 'invitation')).toEqual([]);
  });

  test('what was seen is ratified: a list that changed since is refused', () => {
    const story = drafted().ask('ada', { do: 'propose' });
    const seen = story.conference.listVersion;
    story.ask('ada', { do: 'uninvite', person: id('gus') });
    expect(story.ask('cleo', { do: 'agree-list', seen }).refused).toBe('changed');
    expect(story.ask('cleo', { do: 'agree-list', seen: seen + 1 }).events).toEqual(['list-agreed']);
    expect(story.ask('cleo', { do: 'agree-list', seen }).events).toEqual([]);
  });

  test('neither the administrator nor another chair agrees it', () => {
    const story = drafted().ask('ada', { do: 'propose' });
    const seen = story.conference.listVersion;
    expect(story.ask('ada', { do: 'agree-list', seen }).refused).toBe('not-yours');
    expect(story.ask('carl', { do: 'agree-list', seen }).refused).toBe('not-yours');
  });

  test('then everybody on it is owed an invitation, and chair and administrator the card of who is coming', () => {
    const story = convened();
    expect(asked(story, 'invitation')).toEqual(['sam', 'pia', 'tom', 'gus']);
    expect(asked(story, 'sent')).toEqual(['ada']);
    expect(asked(story, 'coming')).toEqual(['cleo']);
  });

  test('a moved time is held by nobody', () => {
    const story = drafted().ask('ada', { do: 'propose' }).ask('sam', { do: 'keep-free' });
    expect(story.events).toEqual(['kept-free']);
    expect(story.ask('sam', { do: 'keep-free' }).events).toEqual([]);
    expect(story.ask('gus', { do: 'keep-free' }).refused).toBe('not-yours');
    story.ask('ada', { do: 'set-when', when: { date: '2026-12-16', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
    expect(story.conference.invitees.every((one) => !one.keepsFree)).toBe(true);
  });
});

test('only the statutory core holds the time, before the list is agreed and after', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  const hold = { do: 'keep-free' } as const;
  const others = ['gus', 'ada', 'cleo', 'tess'] as const;
  for (const who of others) expect(story.ask(who, hold).refused, who).toBe('not-yours');
  expect(story.ask('pia', hold).events).toEqual(['kept-free']);
  const seen = story.conference.listVersion;
  story.ask('cleo', { do: 'agree-list', seen });
  for (const who of others) expect(story.ask(who, hold).refused, who).toBe('not-yours');
  expect(story.ask('tom', hold).events).toEqual(['kept-free']);
});
