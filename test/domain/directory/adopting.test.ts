import { expect, test } from 'vitest';
import { instantAt } from '../../../domain/calendar/london.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { packDirectory, unpackDirectory } from '../../../domain/directory/packed.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { adoptionAfter } from '../../../domain/procedures/adoption.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { noon } from '../../support/case-story.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id, partnershipJson } from '../../support/invented-partnership.ts';
import { given } from '../timescales/asked.ts';

const from = '2027-01-04';
const adopt = { do: 'adopt-procedure', was: 'buckinghamshire', replaces: null, procedure: 'england-2023', from } as const;

function started(): DirectoryStory {
  const story = new DirectoryStory();
  story.at = noon('2026-12-01');
  return story;
}
const take = (story: DirectoryStory) => story.ask('operator', { do: 'take-procedure' }, 'cli');
const imported = (story: DirectoryStory, change: object) => {
  const read = readPartnership({ ...partnershipJson, ...change });
  return story.ask(
    'operator',
    { do: 'import', partnership: 'wrong' in read ? expect.unreachable(read.wrong.join()) : read },
    'cli',
  );
};
/** Whom it tells, of what, and on which day where not at once. */
const tells = (before: Directory, after: Directory) =>
  directoryDecider
    .tells(before, after, null)
    .flatMap(({ to, item, notBefore }) =>
      item.item === 'alert' && item.alert === 'procedure'
        ? [[to, item.about, ...(notBefore === 0 ? [] : [new Date(notBefore).toISOString().slice(0, 13)])]]
        : [],
    );

test('a unit manager adopts another procedure from a day to come; it is in force from that day, and not before', () => {
  const story = started();
  expect(story.ask(id('ada'), adopt)).toBe('not-yours');
  expect(story.ask(id('cleo'), adopt)).toBe('not-yours');
  expect(story.ask(id('una'), adopt)).toEqual(['procedure-adopted']);
  expect(story.ask(id('una'), adopt)).toEqual([]);
  expect(story.state).toMatchObject({ procedure: 'buckinghamshire', coming: { procedure: 'england-2023', from } });
  story.at = instantAt(20_822, '00:00') - 1;
  expect(new Date(story.at).toISOString()).toBe('2027-01-03T23:59:59.999Z');
  expect(take(story)).toEqual([]);
  story.at += 1;
  expect(take(story)).toEqual(['procedure-taken']);
  expect(take(story)).toEqual([]);
  expect(story.state).toMatchObject({
    procedure: 'england-2023',
    coming: null,
    adopted: { by: 'Una Invented', reviewedOn: '2026-12-01' },
    earlier: [{ procedure: 'buckinghamshire' }],
  });
  const { procedure, coming, earlier, filedProcedure } = story.state;
  expect(unpackDirectory(packDirectory(story.state))).toMatchObject({ procedure, coming, earlier, filedProcedure });
});

test('not for today or the past, not a year and more ahead, not one of another nation, and not where another is in force than was compared', () => {
  const story = started();
  for (const day of ['2026-12-01', '2026-11-30', '2027-12-03', '2027-02-30', ''])
    expect(story.ask(id('una'), { ...adopt, from: day }), day).toBe('bad-start');
  expect(story.ask(id('una'), { ...adopt, from: '2026-12-02' })).toEqual(['procedure-adopted']);
  for (const procedure of ['scotland-2023', 'wales', 'gp-practice', 'buckinghamshire', 'none'])
    expect(story.ask(id('una'), { ...adopt, procedure }), procedure).toBe('no-such-procedure');
  expect(story.ask(id('una'), { ...adopt, was: 'sussex' })).toBe('procedure-changed');
});

test('the place of one that is to come is taken only by whoever saw it: another manager may have adopted it, or taken it back, meanwhile', () => {
  const story = started();
  const coming = { procedure: 'england-2023', from } as const;
  const other = { ...adopt, procedure: 'sussex', from: '2027-02-01' } as const;
  expect(story.ask(id('una'), { ...other, replaces: coming })).toBe('procedure-changed');
  expect(story.ask(id('una'), adopt)).toEqual(['procedure-adopted']);
  expect(story.ask(id('una'), other)).toBe('procedure-changed');
  expect(story.ask(id('una'), { ...adopt, from: '2027-02-01' })).toBe('procedure-changed');
  for (const seen of [
    { ...coming, from: '2027-01-05' },
    { ...coming, procedure: 'sussex' },
  ])
    expect(story.ask(id('una'), { ...other, replaces: seen })).toBe('procedure-changed');
  expect(story.state.coming).toMatchObject(coming);
  expect(story.ask(id('una'), { ...other, replaces: coming })).toEqual(['procedure-adopted']);
  expect(story.state.coming).toMatchObject({ procedure: 'sussex', from: '2027-02-01' });
});

test('it is taken back until its day, and then no more; what is not there any more is not taken back instead', () => {
  const story = started();
  const drop = { do: 'drop-adoption', procedure: 'england-2023', from } as const;
  expect(story.ask(id('una'), drop)).toEqual([]);
  story.ask(id('una'), adopt);
  expect(story.ask(id('ada'), drop)).toBe('not-yours');
  expect(story.ask(id('una'), { ...drop, procedure: 'sussex' })).toBe('procedure-changed');
  expect(story.ask(id('una'), drop)).toEqual(['adoption-dropped']);
  expect(story.state).toMatchObject({ procedure: 'buckinghamshire', coming: null });
  story.ask(id('una'), adopt);
  story.at = noon(from);
  expect(story.ask(id('una'), drop)).toBe('procedure-changed');
});

test('administrators, chairs and unit managers are told at once and on the day, and that it was taken back; nobody else is', () => {
  const story = started();
  const before = story.state;
  story.ask(id('una'), adopt);
  const adopted = story.state;
  const told = tells(before, adopted);
  expect(told).toContainEqual([id('ada'), `england-2023/${from}`]);
  expect(told).toContainEqual([id('cleo'), `england-2023/${from}/day`, '2027-01-04T09']);
  expect(new Set(told.map(([who]) => who))).toEqual(new Set([id('ada'), id('cleo'), id('carl'), id('una')]));
  // Whoever becomes a chair meanwhile is told then, and nobody a second time.
  story.ask(id('ada'), {
    do: 'set-standings',
    person: id('sam'),
    standing: ['chair'],
    ofAgency: {},
    unit: null,
    order: null,
    backup: null,
  });
  expect(tells(adopted, story.state).map(([who]) => who)).toEqual([id('sam'), id('sam')]);
  const all = story.state;
  story.ask(id('una'), { do: 'drop-adoption', procedure: 'england-2023', from });
  const changed = directoryDecider
    .tells(all, story.state, null)
    .filter(({ item }) => item.item === 'alerts' && item.alert === 'procedure');
  expect(changed.map(({ to }) => to)).toEqual(expect.arrayContaining([id('ada'), id('cleo'), id('sam'), id('una')]));
});

test('the message of the day waits for a working day (Q-20)', () => {
  const dayOf = (day: string) => {
    const story = started();
    const before = story.state;
    story.ask(id('una'), { ...adopt, from: day });
    return tells(before, story.state).flatMap(([to, , at]) => (to === id('cleo') && at !== undefined ? [at] : []));
  };
  // New Year's Day is a Friday, and the next working day a Monday.
  expect([dayOf('2027-01-01'), dayOf('2027-01-09'), dayOf('2027-01-12')]).toEqual([
    ['2027-01-04T09'],
    ['2027-01-11T09'],
    ['2027-01-12T09'],
  ]);
});

test('the partnership file that says the same as before changes nothing of it; one that says another procedure is in force at once, and that is told', () => {
  const story = started();
  imported(story, {});
  story.ask(id('una'), adopt);
  story.at = noon(from);
  take(story);
  expect(imported(story, { name: 'Renamed Partnership' })).toEqual(['partnership-named']);
  expect(story.state).toMatchObject({ name: 'Renamed Partnership', procedure: 'england-2023' });
  const before = story.state;
  const adopted = { by: 'The Board', reviewedOn: '2027-01-05' };
  expect(imported(story, { name: 'Renamed Partnership', procedure: 'sussex', adopted })).toEqual(['partnership-named']);
  expect(story.state).toMatchObject({
    procedure: 'sussex',
    adopted,
    earlier: [{ procedure: 'buckinghamshire' }, { procedure: 'england-2023' }],
  });
  expect(tells(before, story.state)).toContainEqual([id('ada'), 'sussex/now']);
});

test('a case of a procedure that was in force before keeps what was set for it: who adopted it, the interval of its area', () => {
  const story = started();
  const set = { by: 'The Board', reviewedOn: '2026-11-01', areas: { falkirk: { coreGroupWeeks: 5 } } };
  imported(story, { procedure: 'forth-valley', adopted: set });
  const weeks = (key: string) => procedureOf(key, story.state).areas.find((one) => one.key === 'falkirk')?.coreGroupWeeks;
  expect(story.ask(id('una'), { ...adopt, was: 'forth-valley', procedure: 'forth-valley-today' })).toEqual(['procedure-adopted']);
  expect([weeks('forth-valley'), weeks('forth-valley-today')]).toEqual([5, 5]);
  story.at = noon(from);
  take(story);
  expect([weeks('forth-valley'), weeks('forth-valley-today')]).toEqual([5, 5]);
  expect(procedureOf('forth-valley', story.state).adoptedBy).toBe('The Board');
  expect(procedureOf('forth-valley-today', story.state).adoptedBy).toBe('Una Invented');
});

test('what an area set stays set as far as the next procedure leaves it to that area', () => {
  const areas = { falkirk: { coreGroupWeeks: 5, localHolidays: ['2027-01-26'] }, nowhere: { coreGroupWeeks: 5 } };
  const last = { by: 'A', reviewedOn: '2026-01-01', childInvitedFrom: 10, areas };
  const next = adoptionAfter(last, given('forth-valley-today'), { by: 'B', on: 20_788 });
  expect(next).toEqual({ by: 'B', reviewedOn: '2026-12-01', childInvitedFrom: 10, areas: { falkirk: areas.falkirk } });
  const none = adoptionAfter({ ...last, areas: { falkirk: { coreGroupWeeks: 9 } } }, given('forth-valley-today'), {
    by: 'B',
    on: 20_788,
  });
  expect(none.areas).toEqual({ falkirk: {} });
});
