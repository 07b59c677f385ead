import { conferenceFile } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Somebody reached on neither platform: the administrator is asked to telephone; and they come back',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at, meanwhile, stage } = on;
    const { teams, slack } = stage.sandbox;
    const tamsin = { tenant: '7e4a0001-0000-4000-8000-0000000000a1', user: '0b1ec700-0000-4000-8000-000000000003' };
    const ottoline = { org: 'T0NETHER', user: 'U0OTTOLINE' };
    await as('bram').uninstalls();
    await meanwhile('Tamsin blocked the bot in Teams; Ottoline’s account in Slack was shut', async () => {
      teams.alter(tamsin, { refuses: 'MessageWritesBlocked' });
      slack.alter(ottoline, { refuses: 'user_disabled' });
    });
    await conferenceFile(on);
    await as('rowan').presses('Agree the list');
    await at('2026-12-04 09:01');
    await as('bram').installs();
    await as('bram').presses("I'll be there", 'INV-8');
    await meanwhile('Tamsin unblocked the bot in Teams', async () => teams.alter(tamsin, { refuses: null }));
    await as('tamsin', 'teams').says('hello');
    await at('2026-12-10 09:01');
  },
};
