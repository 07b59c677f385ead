import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'The core group: called by the lead professional, answered, held; the next one cancelled',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at, briefly } = on;
    const [linden, tamsin, bram, marigold] = [as('linden'), as('tamsin'), as('bram'), as('marigold')];
    const called = async (date: string, button = 'Call the core group') => {
      await tamsin.presses(button);
      await tamsin.fills('Call the core group', {
        Date: date,
        Time: '14:00',
        'Place, or a link': 'Invented Room, 2 Nowhere Lane',
        'Who is invited': ['Bram', 'Marigold'],
      });
    };
    await invited(on, { chair: 'linden' });
    await briefly(async () => {
      await at('2026-12-17 10:05');
      await linden.presses('Take the register', 'the room');
      await linden.fills('Register', { 'Who is here': ['Tamsin', 'Bram', 'Marigold'] });
    }, 'untold');
    await at('2026-12-18 10:01');
    await called('2026-12-22');
    await bram.presses("I'll be there", 'Core group');
    await marigold.presses('Something else', 'Core group');
    await marigold.fills('Something else', { 'Your answer': 'Apologies' });
    await marigold.fills('Apologies', { 'What keeps you away': 'Leave or sickness' });
    await marigold.presses('Details', 'Core group');
    await marigold.closes();
    await at('2026-12-22 15:00');
    await tamsin.presses('It was held', 'Core group');
    await tamsin.fills('Register', { 'Who is here': ['Bram'] });
    await tamsin.says('dates');
    await called('2027-01-20', 'Set the next date');
    await tamsin.presses('Cancel this meeting', 'Wed 20 Jan 2027');
    await tamsin.fills('Cancel this meeting', { 'Who holds it instead': 'Nobody: it is cancelled' });
    await tamsin.fills('Cancel this meeting', { 'Why it is cancelled': 'an invented reason' });
    await at('2026-12-22 15:03');
    await tamsin.presses('Details', 'Core group INV-8: cancelled');
  },
};
