import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { Values } from '../../../../cards/building/values.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { adopted } from '../../../../domain/procedures/adoption.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { known, noon, openCommand, Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const adoption = {
  by: 'invented',
  reviewedOn: '2026-11-01',
  areas: { falkirk: { coreGroupWeeks: 6 }, stirling: { coreGroupWeeks: 5, localHolidays: ['2027-01-26'] } },
};
const procedure = adopted(forthValley, adoption);
const directory = { ...known.directory, procedure: 'forth-valley', adopted: adoption };
const invited = [id('pia'), id('tom')];

function opened(area?: string): Story {
  const story = new Story();
  story.known = { ...known, directory, procedure };
  const facts = { 'concern-notified': ['2026-11-30'] };
  const opening = { ...openCommand, procedure: 'forth-valley', facts, ...(area === undefined ? {} : { area }) };
  return story.ask('ada', opening).ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } });
}

/** Its core group met on 22 December. */
function met(area?: string): Story {
  const story = opened(area)
    .ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
        { person: id('tom'), role: 'school' },
      ],
    })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', {
    do: 'call-core-group',
    when: { date: '2026-12-22', time: '14:00', place: 'Invented Room' },
    people: invited,
  });
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: invited });
  story.meeting = 'k1';
  return story;
}

const scene = (story: Story, who: 'ada' | 'sam') =>
  sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
const next = (story: Story) => {
  const row = scene(story, 'sam')
    .deadlines()
    .find((one) => one.rule === 'FV-T13');
  return [row?.due == null ? null : isoFromDay(row.due), row?.explanation];
};
const lateFrom = (story: Story) =>
  shownIn(story.state, story.known).find(({ to, card, meeting }) => to === id('cleo') && card === 'core-group' && !meeting)
    ?.notBefore;
const form = { form: 'area', of: openCommand.id, meeting: 'k1' } as const;

test('core groups of a case are counted by the interval of its area, and by the shortest until that is said (FV-T13)', () => {
  const unsaid = met();
  expect(next(unsaid)).toEqual(['2027-01-19', expect.stringContaining('the interval is not set for an area')]);
  expect(next(met('falkirk'))).toEqual(['2027-02-02', expect.stringContaining('6 weeks')]);
  // An area that has set none is said to have none.
  expect(next(met('clackmannanshire'))).toEqual(['2027-01-19', expect.stringContaining('not set for an area')]);
  const counted = () => unsaid.state.dates.counted?.dates;
  const before = counted();
  expect(unsaid.ask('ada', { do: 'set-area', area: 'falkirk' }).events).toEqual(['area-set']);
  expect(counted(), 'as it is stored').not.toEqual(before);
  expect(next(unsaid)).toEqual(['2027-02-02', expect.stringContaining('the interval this area has set')]);
  // Who leads sees the day on their card, and whoever has a digest what is counted anew there.
  const told = (card: string) => unsaid.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === card ? [to] : []));
  expect(told('core-group')).toContain(id('sam'));
  expect(told('digest')).toEqual(expect.arrayContaining([id('sam'), id('tom')]));
  expect(unsaid.ask('ada', { do: 'set-area', area: 'falkirk' }).events).toEqual([]);
});

test('of a case whose dates were not counted yet none is counted as its area is said', () => {
  const story = opened();
  const before = story.state.dates.counted;
  expect(story.ask('ada', { do: 'set-area', area: 'falkirk' }).events).toEqual(['area-set']);
  expect([before, story.state.dates.counted]).toEqual([null, null]);
});

test('once it is late by that interval whoever is to hear hears, and the local holidays of the area are no working days', () => {
  expect(lateFrom(met())).toBe(Date.parse('2027-01-20T09:00:00Z'));
  expect(lateFrom(met('falkirk'))).toBe(Date.parse('2027-02-03T09:00:00Z'));
  // Five weeks are Tuesday 26 January, which is a holiday there; it is late on the working day after.
  expect(lateFrom(met('stirling'))).toBe(Date.parse('2027-01-27T09:00:00Z'));
  expect(next(met('stirling'))).toEqual(['2027-01-26', expect.stringContaining('Mon 25 Jan 2027')]);
});

test('an area that the procedure does not have is no area of a case, and a procedure that is one area has none to say', () => {
  const wrong = new Story();
  wrong.known = { ...known, directory, procedure };
  expect(wrong.ask('ada', { ...openCommand, procedure: 'forth-valley', facts: {}, area: 'nowhere' }).refused).toBe('incomplete');
  expect(opened().ask('ada', { do: 'set-area', area: 'nowhere' }).refused).toBe('incomplete');
  expect(opened().ask('sam', { do: 'set-area', area: 'falkirk' }).refused).toBe('not-yours');
  const one = new Story().ask('ada', openCommand);
  expect(one.ask('ada', { do: 'set-area', area: 'falkirk' }).refused).toBe('too-early');
  expect(formFor(form, scene(one, 'ada'))).toBeNull();
});

test('it is entered as the case is set up, stands with its dates, and can be changed by the administrator alone', () => {
  const setUp = { directory, me: id('ada'), language: 'en', now: noon('2026-12-01'), procedure } as const;
  const ref = { form: 'conference', of: '', about: 'k-new' } as const;
  const field = formFor(ref, setUp)?.fields.find((one) => one.name === 'area');
  expect(field).toMatchObject({ options: [{ value: 'clackmannanshire' }, { value: 'stirling' }, { value: 'falkirk' }] });
  const read = (more: Values) => readForm(ref, { reference: 'INV-9', type: 'initial', ...more }, setUp, () => '');
  expect(read({ area: 'falkirk' })).toMatchObject({ command: { area: 'falkirk' } });
  expect(read({})).toMatchObject({ command: expect.not.objectContaining({ area: expect.anything() }) });
  expect(read({ area: 'nowhere' })).toMatchObject({ problems: { area: expect.anything() } });
  const story = met('falkirk');
  const dates = (who: 'ada' | 'sam') =>
    JSON.stringify(formFor({ form: 'dates', of: openCommand.id, meeting: 'k1' }, scene(story, who)));
  expect(dates('ada')).toMatch(/Area: Falkirk.*Another area/);
  expect(dates('sam')).toMatch(/Area: Falkirk/);
  expect(dates('sam')).not.toMatch(/Another area/);
  expect(readForm(form, { area: 'stirling' }, scene(story, 'ada'), () => '')).toEqual({
    command: { do: 'set-area', area: 'stirling' },
  });
  expect(readForm(form, { area: '' }, scene(story, 'ada'), () => '')).toMatchObject({ problems: { area: expect.anything() } });
  expect(JSON.stringify(formFor(form, scene(story, 'ada')))).toContain('"start":["falkirk"]');
});
