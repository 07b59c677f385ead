import { conferenceFile } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title:
    'Some cannot keep the time free, and take it back. Who comes is reminded over Christmas of their report, of the last working day and in the morning; on the day late, by phone, not after all',
  procedure: 'stoke-on-trent',
  starts: '2026-12-11 09:10',
  people: (all) => all.map((one) => (one.id === 'orla' ? { ...one, language: 'cy', hour: 16 } : one)),
  async tell(on) {
    const { as, at, briefly } = on;
    const [linden, bram, orla, marigold] = [as('linden'), as('bram'), as('orla'), as('marigold')];
    await conferenceFile(on, { chair: 'linden', date: '2027-01-05', facts: { 'strategy-discussion': '2026-12-10' } });
    await orla.presses('Ni allaf');
    await marigold.presses('I cannot');
    await marigold.presses('I keep it free');
    await orla.presses('Rwy’n ei gadw’n rhydd');
    await briefly(async () => {
      await linden.presses('Agree the list');
      await at('2026-12-14 10:00');
      await marigold.presses("I'll be there");
      await orla.presses('Byddaf yno');
      await bram.presses("I'll be there");
      await as('tamsin').presses("I'll be there");
      await at('2026-12-24 16:01');
    }, 'untold');
    for (const day of ['29', '30', '31']) await at(`2026-12-${day} 09:01`);
    await at('2026-12-31 16:01');
    // New Year's Day and a weekend lie between.
    await at('2027-01-04 09:01');
    await at('2027-01-04 16:01');
    await at('2027-01-05 00:01');
    await marigold.presses('Running late');
    await at('2027-01-05 09:01');
    await bram.presses('Joining by phone');
    await at('2027-01-05 10:05');
    await orla.presses('Ni allaf ddod wedi’r cyfan');
    await orla.presses('Rwy’n dod wedi’r cyfan');
    await marigold.presses('Not late after all');
    await linden.presses('Take the register');
    await linden.fills('Register', { 'Who is here': ['Bram', 'Tamsin'] });
    await marigold.presses('Cannot come after all');
    await at('2027-01-06 00:01');
    await marigold.looksFor('I come after all');
  },
};
