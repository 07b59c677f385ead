import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'The clock going back: no digest twice, nothing early, and what was due comes',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    await invited(on);
    await as('bram').presses("I'll be there");
    await at('2026-12-10 09:01');
    await at('2026-12-10 08:40');
    await as('orla').presses("I'll be there", 'What is due from you');
    await at('2026-12-10 09:01');
    await at('2026-12-09 12:00');
    await as('tamsin').presses("I'll be there", 'INV-8');
    await at('2026-12-10 09:02');
    await at('2026-12-17 10:05');
    await at('2026-12-17 09:50');
    await as('ottoline').looksFor("I'll be there");
    await at('2026-12-17 10:05');
    await as('rowan').presses('Take the register');
  },
};
