import { describe, expect, test } from 'vitest';
import { firstOf, saidBy } from '../../../../domain/case/meeting/answers/said.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { convened, known, noon } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const answerOf = (story: ReturnType<typeof convened>, who: Parameters<typeof id>[0]) =>
  story.convened.invitees.find((one) => one.person === id(who))?.answer;

describe('answering', () => {
  test('one tap attends and accepts the undertaking, once; twice is one', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'in-person' });
    expect(story.events).toEqual(['undertaking-accepted', 'answered']);
    expect(story.ask('tom', { do: 'attend', how: 'in-person' }).events).toEqual([]);
    expect(story.ask('tom', { do: 'attend', how: 'video' }).events).toEqual(['answered']);
    expect(answerOf(story, 'gus')).toEqual({ answer: 'none' });
  });

  test('said otherwise it is still known when they first answered', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'in-person' });
    const first = story.at;
    story.at += 86_400_000;
    story.ask('tom', { do: 'attend', how: 'video' });
    expect(firstOf(saidBy(story.state.meetings.k1?.answers ?? expect.unreachable(), id('tom')))).toBe(first);
  });

  test('an answer may change until the conference starts, and not after', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'in-person' });
    story.ask('tom', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: '' });
    expect(answerOf(story, 'tom')?.answer).toBe('apologies');
    story.at = noon('2026-12-15');
    expect(story.ask('tom', { do: 'attend', how: 'in-person' }).refused).toBe('too-late');
  });

  test('somebody who is not on the list, or no longer, is told nothing', () => {
    const story = convened();
    expect(story.ask('tess', { do: 'attend', how: 'in-person' }).refused).toBe('not-yours');
    story.ask('cleo', { do: 'uninvite', person: id('tom') });
    expect(story.told.map(({ to, item }) => [to, item.item === 'card' ? item.card : item.item])).toContainEqual([
      id('tom'),
      'meeting',
    ]);
    expect(phasesOf(story.conference, id('tom'), known, story.at)).toEqual([]);
    expect(story.ask('tom', { do: 'attend', how: 'in-person' }).refused).toBe('not-yours');
    story.at = noon('2026-12-16');
    expect(story.ask('tom', { do: 'attend', how: 'in-person' }).refused).toBe('not-yours');
  });

  test('nobody else’s card stirs when one person answers, but chair’s and administrator’s', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'in-person' });
    expect(new Set(story.told.map(({ to }) => to))).toEqual(new Set([id('tom'), id('ada'), id('cleo')]));
  });
});

describe('a deputy', () => {
  test('is a colleague of the same agency; the chair agrees; the original no longer sees the case', () => {
    const story = convened();
    expect(story.ask('tom', { do: 'send-deputy', deputy: { person: id('gus') } }).refused).toBe('no-such-person');
    story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    expect(story.told.filter(({ item }) => item.item === 'card' && item.comesDown).map(({ to }) => to)).toEqual([id('cleo')]);
    expect(phasesOf(story.conference, id('cleo'), known, story.at)[0]).toEqual({ phase: 'deputy', about: id('tom') });
    expect(story.ask('tess', { do: 'attend', how: 'in-person' }).refused).toBe('not-yours');
    const agree = { do: 'agree-deputy', of: id('tom'), seen: story.at } as const;
    story.ask('cleo', agree);
    expect(story.ask('cleo', agree).events).toEqual([]);
    expect(story.ask('tess', { do: 'attend', how: 'in-person' }).events).toEqual(['undertaking-accepted', 'answered']);
    expect(story.ask('tom', { do: 'attend', how: 'in-person' }).refused).toBe('not-yours');
  });

  test('a name goes to the administrator, who says who it is before the chair is asked', () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { name: 'Invented Colleague' } });
    expect(story.told.filter(({ item }) => item.item === 'card' && item.comesDown).map(({ to }) => to)).toEqual([id('ada')]);
    expect(phasesOf(story.conference, id('ada'), known, story.at)[0]).toEqual({ phase: 'newcomer', about: id('tom') });
    const agree = { do: 'agree-deputy', of: id('tom'), seen: story.at } as const;
    expect(story.ask('cleo', agree).refused).toBe('changed');
    story.ask('ada', { do: 'name-deputy', of: id('tom'), deputy: id('tess') });
    expect(story.ask('cleo', agree).events).toEqual(['deputy-agreed']);
  });

  test('the chair agrees only to whom they saw', () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { name: 'Invented Colleague' } });
    story.ask('ada', { do: 'name-deputy', of: id('tom'), deputy: id('tess') });
    const seen = story.at;
    story.at += 1;
    story.ask('tom', { do: 'attend', how: 'phone' }).ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    expect(story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen }).refused).toBe('changed');
    expect(story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at }).events).toEqual(['deputy-agreed']);
  });

  test('whoever has an action keeps it, and its reminders, when a deputy comes to the conference', () => {
    const action = { do: 'give-action', to: id('tom'), what: 'invented task', why: '', due: '2026-12-18' } as const;
    const story = convened().ask('cleo', action);
    story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
    expect(story.told.filter(({ to, item }) => to === id('tom') && item.item === 'member')).toEqual([]);
    expect(story.ask('tom', { do: 'complete', action: 'a1' as ActionId }).events).toEqual(['action-completed']);
  });

  test('declined, the place stays open', () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    story.ask('cleo', { do: 'decline-deputy', of: id('tom') });
    expect(story.ask('tom', { do: 'attend', how: 'phone' }).events).toEqual(['undertaking-accepted', 'answered']);
  });
});
