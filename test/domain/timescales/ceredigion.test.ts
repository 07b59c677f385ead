import { describe, expect, test } from 'vitest';
import { overlaid } from '../../../domain/procedures/overlaid.ts';
import { ask, dues, given, only } from './asked.ts';

describe('ceredigion', () => {
  test('initial: 15 working days from the strategy meeting (CE-T1), the report before the day (CE-T3)', () => {
    const facts = { 'strategy-discussion': '2026-12-18', conference: '2027-01-11' };
    expect(dues(ask('ceredigion', facts))).toEqual(['CE-T1 2027-01-13', 'CE-T2 2027-04-11', 'CE-T3 2027-01-10']);
    expect(only(ask('ceredigion', facts), 'CE-T3').explanation).toContain('the last working day before it is Fri 8 Jan 2027');
  });

  test('reviews: 3 months, then 6 (CE-T2)', () => {
    const rows = ask('ceredigion', { 'conference:initial': '2026-08-31', conference: '2026-11-30' }, { type: 'review' });
    expect(dues(rows)).toEqual(['CE-T2 2026-11-30', 'CE-T2 2027-05-30', 'CE-T3 2026-11-29']);
  });

  test('its titles stand in Welsh beside English', () => {
    for (const row of given('ceredigion').timescales) expect(row.title.cy, row.id).toBeTruthy();
  });
});

describe('gp-practice', () => {
  test('its own rows have no date, and say from what on and when (GP-T1, GP-T2, GP-T3)', () => {
    const rows = ask('gp-practice', { 'minutes-received': '2026-12-18', 'strategy-discussion': '2026-12-04' });
    expect(dues(rows)).toEqual(['GP-T1 -', 'GP-T2 -', 'GP-T3 -']);
    expect(rows.map(({ to, explanation }) => `${to}: ${explanation}`)).toEqual([
      'diary-entry: No date is set: at once, when minutes or outcome arrive, counted from Fri 18 Dec 2026',
      'report-reminder: No date is set: as soon as the date is known, counted from Fri 18 Dec 2026',
      'report-reminder: No date is set: from the minutes of the strategy discussion on, counted from Fri 4 Dec 2026',
    ]);
  });

  test('as an overlay it adds to whichever procedure convened', () => {
    const facts = { 'strategy-discussion': '2026-12-18', 'invitations-sent': '2026-12-21' };
    const rules = (key: string) => dues(ask(overlaid(given('gp-practice'), given(key)), facts));
    expect(rules('stoke-on-trent')).toEqual(['ST-T1 2027-01-13', 'GP-T2 -', 'GP-T3 -']);
    expect(rules('ceredigion')).toEqual(['CE-T1 2027-01-13', 'GP-T2 -', 'GP-T3 -']);
    expect(rules('forth-valley')).toEqual(['FV-T2 2026-12-26', 'GP-T2 -', 'GP-T3 -']);
    expect(rules('buckinghamshire')).toEqual(['BU-T10 -', 'GP-T2 -', 'GP-T3 -']);
    expect(overlaid(given('gp-practice'), given('forth-valley')).division).toBe('scotland');
  });
});
