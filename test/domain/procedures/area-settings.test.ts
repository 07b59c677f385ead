import { expect, test } from 'vitest';
import { withArea } from '../../../domain/procedures/area-settings.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
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
