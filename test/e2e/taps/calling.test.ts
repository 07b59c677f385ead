import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { calendar, charges } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';
import { countingTaps } from './counting-taps.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** Issue 12, section 6: a conference for two children and three people takes this many taps at most. */
describe.each(charges)('calling a conference: $where', (charge) => {
  test('for two children and three people', async () => {
    played = await play();
    const { as, sandbox } = played;
    const day = calendar.addWorkingDays(localDay(sandbox.clock.now()), 10);
    const admin = as(charge.administrator);
    const counted = countingTaps(admin);
    await admin.say('hello');
    await admin.sees(/Call a conference/);
    await counted.press(/^Call a conference/);
    await counted.submit({ reference: 'INV-7' });
    for (const born of ['2015-05-04', '2018-03-02']) {
      await admin.sees(/INV-7: draft/);
      await counted.press(/^Add a child/, /INV-7: draft/);
      await counted.submit({ born });
    }
    await counted.press(/^Fill in/, /INV-7: draft/);
    await counted.submit({ date: isoFromDay(day), time: '10:00', place: 'Invented Hall', chair: charge.chair });
    for (const [agency, role, person] of [
      ['social-care', 'social-worker', 'tamsin'],
      ['police', 'police', 'bram'],
      ['school', 'school', 'marigold'],
    ] as const) {
      await counted.press(/^Add people/, /INV-7: draft/);
      await counted.submit({ agency, role });
      await counted.submit({ people: [person] });
      await admin.close();
    }
    await admin.sees(/3 people, 3 agencies/);
    await counted.press(/^Send to the chair/, /INV-7: draft/);
    await as(charge.chair).sees(/who is invited/);
    expect(counted.taps()).toBeLessThanOrEqual(34);
  }, 60_000);
});
