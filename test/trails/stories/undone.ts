import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Actions that stay undone, week after week over Christmas: their owners, the lead, the chair; one is done at last',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at, briefly } = on;
    const [linden, bram] = [as('linden'), as('bram')];
    const gives = async (to: string, by: string) => {
      await linden.presses('Give an action');
      await linden.fills('Give an action', {
        'Who does it': to,
        'What is to be done': 'an invented task',
        'Why: the risk': 'an invented reason',
        'By when': by,
      });
    };
    await briefly(async () => {
      await invited(on, { chair: 'linden' });
      await at('2026-12-17 10:05');
      await linden.presses('Take the register');
      await linden.fills('Register', { 'Who is here': ['Bram', 'Marigold', 'Tamsin'] });
      await gives('Bram', '2026-12-18');
      await gives('Marigold', '2026-12-26');
      for (const day of ['18', '21']) await at(`2026-12-${day} 09:01`);
    }, 'untold');
    // Boxing Day is no working day: the 22nd is three before it, the 24th the last.
    for (const day of ['22', '23', '24', '29', '31']) await at(`2026-12-${day} 09:01`);
    for (const day of ['04', '05', '06', '07', '08', '12', '14']) await at(`2027-01-${day} 09:01`);
    await bram.presses('Completed');
    for (const day of ['19', '21', '26']) await at(`2027-01-${day} 09:01`);
    await at('2027-03-02 09:01');
  },
};
