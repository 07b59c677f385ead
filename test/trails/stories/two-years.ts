import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Two years in one case: an initial conference is held, a review is cancelled and another one held',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at, briefly } = on;
    const [avery, linden, bram, marigold] = [as('avery'), as('linden'), as('bram'), as('marigold')];
    const room = async (day: string, bramSays: string, marigoldSays: string, signs: readonly string[]) => {
      await at(`${day} 10:05`);
      await linden.presses('Take the register', 'the room');
      await linden.fills('Register', { 'Who is here': ['Bram', 'Marigold'] });
      await linden.presses('Accepted on paper', 'the room');
      await linden.fills('Undertaking on paper', { 'Who has accepted it': signs });
      await linden.presses('Open the scale', 'the room');
      for (const [one, number] of [
        [bram, bramSays],
        [marigold, marigoldSays],
      ] as const) {
        await one.presses('Place', 'The scale is open');
        await one.fills('Safety scale', { 'Child 1: from 0 to 10': number, 'Child 1: why': 'an invented reason' });
      }
      await linden.presses('Reveal', 'the room');
      await linden.fills('Reveal', {});
    };
    const next = async (day: string) => {
      await avery.presses('Fill in', ': draft');
      await avery.fills('Date, place and chair', {
        Date: day,
        Time: '10:00',
        'Place, or a link': 'Invented Hall, 1 Nowhere Lane',
        Chair: 'Linden',
      });
      await avery.presses('Send to the chair', ': draft');
      await linden.presses('Agree the list', 'Please agree');
    };
    await invited(on, { chair: 'linden' });
    await briefly(() => room('2026-12-17', '3', '4', ['Bram', 'Marigold']), 'untold');
    await linden.presses('Close the conference', 'the room');
    await linden.fills('Close the conference', {});
    await at('2027-01-11 09:30');
    await avery.presses('Call the next conference');
    await avery.fills('Call the next conference', { 'Who comes along': ['Tamsin', 'Bram', 'Marigold'] });
    await next('2027-03-03');
    await at('2027-02-26 09:01');
    await avery.presses('Cancel the conference', 'Wed 3 Mar 2027');
    await avery.fills('Cancel the conference', { 'Why it is cancelled': 'an invented reason' });
    await at('2027-02-26 09:04');
    await linden.presses('Details', 'cancelled');
    await linden.closes();
    await avery.says('dates');
    await avery.presses('Call the next conference', 'Wed 3 Mar 2027');
    await avery.fills('Call the next conference', { 'Who comes along': ['Tamsin', 'Bram', 'Marigold'] });
    await briefly(() => next('2027-03-12'));
    await bram.presses("I'll be there", 'Fri 12 Mar 2027');
    // The day goes by, and nobody has said that it was held.
    await at('2027-03-15 09:30');
    await marigold.says('dates');
    await avery.presses('Details', 'Fri 12 Mar 2027');
    await avery.closes();
    await briefly(() => room('2027-03-15', '6', '7', ['Marigold']), 'untold');
    await bram.presses('Open the line', 'Fri 12 Mar 2027');
    await bram.closes();
    await bram.says('dates');
    await avery.says('home');
  },
};
