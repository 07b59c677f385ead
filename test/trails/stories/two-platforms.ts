import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'The same person on two platforms: written to where last met, one answer from either',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at, look } = on;
    const [teams, slack] = [as('tamsin', 'teams'), as('tamsin', 'slack')];
    await invited(on);
    look('tamsin', 'teams');
    await slack.says('hello');
    await teams.presses("I'll be there", 'INV-8');
    await slack.says('hello');
    await at('2026-12-04 10:00');
    await slack.presses('Details');
    await slack.closes();
    await slack.opensHome();
    await at('2026-12-17 10:05');
    await as('rowan').presses('Take the register');
    await as('rowan').fills('Register', { 'Who is here': ['Tamsin'] });
    await as('rowan').presses('Open the scale');
    look('tamsin', 'teams');
    look('tamsin', 'slack');
  },
};
