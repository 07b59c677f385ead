import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Actions over Christmas: given, progress, help, completed, opened again, overdue; the digest of each day',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at, briefly } = on;
    const [linden, marigold, tamsin, bram] = [as('linden'), as('marigold'), as('tamsin'), as('bram')];
    await invited(on, { chair: 'linden' });
    await at('2026-12-17 10:05');
    await linden.presses('Take the register');
    await linden.fills('Register', { 'Who is here': ['Bram', 'Marigold', 'Tamsin'] });
    await linden.presses('Give an action');
    await linden.fills('Give an action', {
      'Who does it': 'Marigold',
      'What is to be done': 'an invented task',
      'Why: the risk': 'an invented reason',
      'By when': '2026-12-24',
    });
    await linden.presses('Give an action');
    await linden.fills('Give an action', {
      'Who does it': 'Bram',
      'What is to be done': 'a second invented task',
      'Why: the risk': 'an invented reason',
      'By when': '2026-12-18',
    });
    await at('2026-12-18 09:01');
    await bram.presses('Progress');
    await bram.fills('Progress', { 'What has been done': 'an invented note' });
    await marigold.presses('I need help');
    await marigold.fills('I need help', {});
    await marigold.fills('I need help', { 'What is in the way': 'an invented obstacle' });
    await linden.presses('Details', 'actions');
    await linden.closes();
    await at('2026-12-19 09:01');
    await at('2026-12-20 09:01');
    await at('2026-12-21 09:01');
    await bram.presses('Completed');
    await bram.presses('Not completed after all');
    for (const day of ['22', '23', '24', '25', '26', '27', '28', '29', '30', '31']) await at(`2026-12-${day} 09:01`);
    await tamsin.presses('What it is');
    await briefly(async () => {
      await at('2027-01-01 09:01');
      await at('2027-01-02 09:01');
      await at('2027-01-03 09:01');
    });
    await at('2027-01-04 09:01');
    await marigold.presses('Completed');
    await bram.says('dates');
    await at('2027-01-05 09:01');
    await at('2027-01-06 09:01');
  },
};
