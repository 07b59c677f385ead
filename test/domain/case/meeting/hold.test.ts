import { describe, expect, test } from 'vitest';
import { convened, drafted } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const yes = { do: 'keep-free' } as const;
const no = { do: 'cannot-keep-free' } as const;
const withChair = () => drafted().ask('ada', { do: 'propose' });
const saidBy = (story: ReturnType<typeof withChair>, who: 'sam' | 'pia') => {
  const said = story.conference.invitees.find((one) => one.person === id(who));
  return said?.keepsFree ? 'keeps' : said?.cannotKeep ? 'cannot' : 'nothing';
};

describe('“I cannot”, before the list is agreed', () => {
  test('is said once, and taken back by saying the other', () => {
    const story = withChair().ask('sam', no);
    expect(story.events).toEqual(['could-not-keep-free']);
    expect(saidBy(story, 'sam')).toBe('cannot');
    expect(story.ask('sam', no).events).toEqual([]);
    expect(saidBy(story.ask('sam', yes), 'sam')).toBe('keeps');
    expect(saidBy(story.ask('sam', no), 'sam')).toBe('cannot');
    expect(saidBy(story, 'pia')).toBe('nothing');
  });

  test('chair and administrator have it on their cards, and nobody else', () => {
    const story = withChair().ask('sam', no);
    const edited = story.told.map(({ to, item }) => [to, item.item === 'card' && item.card]);
    expect(edited.toSorted()).toEqual([
      [id('ada'), 'meeting'],
      [id('cleo'), 'meeting'],
      [id('sam'), 'meeting'],
    ]);
  });

  test('is the statutory core’s alone to say', () => {
    for (const who of ['gus', 'ada', 'cleo', 'tess'] as const) expect(withChair().ask(who, no).refused, who).toBe('not-yours');
  });

  test('another time is asked about anew', () => {
    const story = withChair().ask('sam', no).ask('pia', yes);
    story.ask('ada', { do: 'set-when', when: { date: '2026-12-16', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
    expect([saidBy(story, 'sam'), saidBy(story, 'pia')]).toEqual(['nothing', 'nothing']);
  });

  test('once the invitations are out it is answered there: a card left behind changes nothing', () => {
    const story = withChair().ask('sam', no);
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    expect(story.convened.invitees.find((one) => one.person === id('sam'))?.answer).toEqual({ answer: 'none' });
    expect(story.ask('pia', no).refused).toBe('too-late');
    expect(convened().ask('pia', no).refused).toBe('too-late');
  });
});
