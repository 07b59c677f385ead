import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import type { Instant } from '../../../../domain/ids.ts';
import { drafted, known, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const at = (text: string): Instant => Date.parse(`${text}:00Z`);
const proposed = () => drafted().ask('ada', { do: 'propose' });
const down = (story: Story, who: Name) =>
  turningsOf(story.conference, id(who), known)
    .filter((one) => one.comesDown)
    .map((one) => new Date(one.at).toISOString().slice(0, 16));
const scene = (story: Story, who: Name, now: string) =>
  sceneOf(known.directory, story.state, id(who), at(now), 'k1') ?? expect.unreachable('no scene');
const card = (story: Story, who: Name, now: string) => {
  const drawn = meetingCard(scene(story, who, now));
  return { says: JSON.stringify(drawn?.blocks ?? []), buttons: (drawn?.buttons ?? []).map((one) => one.label) };
};
/** From Tuesday noon to Tuesday the 15th: every working day, and no weekend. */
const everyDay = [
  '2026-12-01T16:00',
  ...['02', '03', '04', '07', '08', '09', '10', '11', '14', '15'].map((day) => `2026-12-${day}T09:00`),
];

describe('a list that the chair has not agreed', () => {
  test('after four working hours goes to backup and administrator, and to the chair again, and so each working day until it is agreed', () => {
    const story = proposed();
    for (const who of ['ada', 'carl', 'cleo'] as const) expect(down(story, who), who).toEqual(everyDay);
    expect(down(story, 'sam')).toEqual([]);
    const agreed = proposed();
    agreed.ask('cleo', { do: 'agree-list', seen: agreed.conference.listVersion });
    expect([down(agreed, 'carl'), down(agreed, 'ada')[0]]).toEqual([[], '2026-12-11T09:00']);
    expect(agreed.told.filter(({ to, item }) => to === id('carl') && item.item === 'card')).toHaveLength(1);
    expect(phasesOf(agreed.conference, id('carl'), known, at('2026-12-02T09:00'))).toEqual([]);
  });

  test('of a Christmas time no bank holiday counts; another chair begins anew', () => {
    const story = drafted().ask('ada', {
      do: 'set-when',
      when: { date: '2026-12-30', time: '10:00', place: '' },
      chair: id('cleo'),
    });
    story.at = at('2026-12-24T15:00');
    story.ask('ada', { do: 'propose' });
    expect(down(story, 'ada')).toEqual(['2026-12-29T11:00', '2026-12-30T09:00']);
    story.at = at('2026-12-29T12:00');
    story.ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(down(story, 'ada')).toEqual(['2026-12-29T16:00', '2026-12-30T09:00']);
    expect(down(story, 'cleo')).toEqual([]);
  });

  test('where the conference starts before four working hours are over: an hour before it, and the backup may take the chair then', () => {
    const story = drafted();
    story.at = at('2026-12-14T15:30');
    story.ask('ada', { do: 'propose' });
    expect(down(story, 'ada')).toEqual(['2026-12-15T09:00']);
    story.at = at('2026-12-15T08:59');
    expect(story.ask('carl', { do: 'take-chair' }).refused).toBe('too-early');
    story.at = at('2026-12-15T09:00');
    expect(story.ask('carl', { do: 'take-chair' }).events).toEqual(['chair-set']);
  });

  test('is said on the cards of both, with since when and who was asked besides', () => {
    const story = proposed();
    expect(card(story, 'ada', '2026-12-01T15:59').says).not.toContain('has waited');
    expect(card(story, 'ada', '2026-12-02T09:00').says).toMatch(
      /The list has waited for its chair since Tue 1 Dec 2026, 12:00.*Carl/,
    );
    expect(card(story, 'cleo', '2026-12-02T09:00').says).toContain('This list has waited for you since Tue 1 Dec 2026, 12:00');
    expect(card(story, 'carl', '2026-12-02T09:00').buttons).toEqual(['Take over as chair']);
  });
});

describe('after the start', () => {
  const late = () => {
    const story = proposed();
    story.at = at('2026-12-15T10:00');
    return story;
  };

  test('a press on a card that still says agree does nothing; agreeing asks once more and says what it would do', () => {
    const story = late();
    const seen = story.conference.listVersion;
    expect(story.ask('cleo', { do: 'agree-list', seen }).refused).toBe('started');
    expect(card(story, 'cleo', '2026-12-15T09:59').buttons[0]).toBe('Agree the list and invite');
    expect(card(story, 'cleo', '2026-12-15T10:00').buttons[0]).toBe('Agree after the start');
    const ref = { form: 'agree-late', of: story.conference.id, meeting: 'k1', about: String(seen) } as const;
    const form = formFor(ref, scene(story, 'cleo', '2026-12-15T10:00'));
    expect(JSON.stringify(form?.intro)).toMatch(/Tue 15 Dec 2026, 10:00.*4 people will be invited at once/);
    const read = readForm(ref, {}, scene(story, 'cleo', '2026-12-15T10:00'), () => '');
    if (!('command' in read)) throw new Error('it asks nothing');
    expect(story.ask('cleo', read.command).events).toEqual(['list-agreed']);
    for (const who of ['ada', 'carl', 'sam'] as const)
      expect(formFor(ref, scene(story, who === 'carl' ? 'ada' : who, '2026-12-15T10:00')), who).toBeNull();
  });

  test('a list that changed since the form opened, or a version nobody wrote, agrees nothing', () => {
    for (const about of ['999', '-1', 'x', '', '1e3', '99999999999999999999', undefined]) {
      const story = late();
      const ref = {
        form: 'agree-late',
        of: story.conference.id,
        meeting: 'k1',
        ...(about === undefined ? {} : { about }),
      } as const;
      const read = readForm(ref, {}, scene(story, 'cleo', '2026-12-15T10:00'), () => '');
      if (!('command' in read)) throw new Error('it asks nothing');
      expect(story.ask('cleo', read.command).refused, about).toBe('changed');
    }
  });

  test('the administrator reads that nobody is invited; once the day has gone by the form says that it is over', () => {
    const story = late();
    expect(card(story, 'ada', '2026-12-15T10:00').says).toContain('its list is not agreed: nobody is invited');
    const ref = { form: 'agree-late', of: story.conference.id, meeting: 'k1', about: '4' } as const;
    const form = formFor(ref, scene(story, 'cleo', '2026-12-16T00:00')) ?? expect.unreachable();
    expect([form.submit, JSON.stringify(form.intro)]).toEqual(['', expect.stringContaining('another day')]);
  });
});
