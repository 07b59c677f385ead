import { expect, test } from 'vitest';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { withArea } from '../../../domain/procedures/area-settings.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';
import { ask, dues } from '../timescales/asked.ts';

const set = withArea(forthValley, 'falkirk', { coreGroupWeeks: 6, localHolidays: ['2027-01-12'] });
const facts = { 'core-group': '2026-12-01', 'concern-notified': '2026-12-22' };

test('an area differs by its data alone: its interval between core groups and its local holidays (FV-T13)', () => {
  const falkirk = ask(set, facts, { area: 'falkirk' });
  expect(dues(falkirk)).toEqual(['FV-T1 2027-01-12', 'FV-T13 2027-01-12']);
  expect(falkirk[0]?.explanation).toContain('the last working day before it is Mon 11 Jan 2027');
  expect(falkirk[1]?.explanation).toContain('6 weeks from Tue 1 Dec 2026 = Tue 12 Jan 2027, the interval this area has set');
});

test('its neighbours stay as they are', () => {
  const stirling = ask(set, facts, { area: 'stirling' });
  expect(dues(stirling)).toEqual(['FV-T1 2027-01-12', 'FV-T13 2026-12-29']);
  expect(stirling[0]?.explanation).not.toContain('last working day');
  expect(falkirkVersion()).not.toBe(stirling[0]?.calendar);
});

const falkirkVersion = () => ask(set, facts, { area: 'falkirk' })[0]?.calendar;

test('a partnership file says what each of its areas has set, within what the procedure leaves to them (FV-T13)', () => {
  const of = (key: string, areas: object) =>
    readPartnership({ ...partnershipJson, procedure: key, adopted: { by: 'invented', reviewedOn: '2026-11-01', areas } });
  expect(of('forth-valley', { falkirk: { coreGroupWeeks: 6, localHolidays: ['2027-05-03'] } })).toMatchObject({
    adopted: { areas: { falkirk: { coreGroupWeeks: 6 } } },
  });
  const range = 'from 4 to 6 weeks between core groups';
  for (const coreGroupWeeks of [3, 7])
    expect(of('forth-valley', { falkirk: { coreGroupWeeks } })).toEqual({ wrong: [`adopted.areas.falkirk: ${range}`] });
  expect(of('forth-valley', { nowhere: {} })).toEqual({ wrong: ['adopted.areas.nowhere: no area of that procedure'] });
  expect(of('buckinghamshire', { falkirk: {} })).toEqual({ wrong: ['adopted.areas.falkirk: no area of that procedure'] });
  for (const wrong of [{ localHolidays: ['3 May'] }, { coreGroupWeeks: 4.5 }, { weeks: 4 }])
    expect(of('forth-valley', { falkirk: wrong })).toMatchObject({ wrong: [expect.stringContaining('adopted.areas.falkirk')] });
});
