import { destroy, exportTo, hold, invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'A legal hold by the command line, released; the case exported, ended and destroyed',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    await invited(on);
    await as('marigold').presses("I'll be there");
    await at('2026-12-17 17:00');
    await hold(on, 'tamsin');
    await hold(on, 'avery');
    await exportTo(on, 'rowan', 1);
    await destroy(on, ['avery', 'linden'], 1);
    await hold(on, 'avery', true);
    await as('rowan').presses('Take the register');
    await as('rowan').fills('Register', { 'Who is here': ['Marigold'] });
    await destroy(on, ['avery', 'linden'], 1);
    await exportTo(on, 'rowan', 2);
    await destroy(on, ['avery', 'avery'], 2);
    await destroy(on, ['avery', 'linden'], 2);
    await as('marigold').says('dates');
    await as('rowan').says('hello');
  },
};
