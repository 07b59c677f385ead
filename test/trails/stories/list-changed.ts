import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'The list changed after it was agreed: somebody taken off, somebody added, on both platforms; the chair on Slack',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const linden = as('linden');
    await invited(on, { chair: 'linden' });
    await as('ottoline').presses("I'll be there");
    await at('2026-12-07 15:00');
    await linden.presses('Take somebody off');
    await linden.fills('Take somebody off', { 'Who is taken off': 'Ottoline' });
    await at('2026-12-07 15:03');
    await as('ottoline').says('hello');
    await linden.presses('Add people', 'who is coming');
    await linden.fills('Who to invite', { Agency: 'Millrace Surgery', 'Invited as': 'GP' });
    await linden.fills('Who of them', { People: ['Emrys'] });
    await linden.presses('Add people', 'who is coming');
    await linden.fills('Who to invite', { Agency: 'Netherwick Homes', 'Invited as': 'Another professional' });
    await linden.fills('Who of them', { People: ['Barnaby'], 'Why they are needed': 'Knows the home' });
    await as('barnaby').presses("I'll be there");
    await as('avery').looksFor('Add people');
    await linden.presses('Take somebody off');
    await linden.fills('Take somebody off', { 'Who is taken off': 'Barnaby' });
    await at('2026-12-07 15:06');
  },
};
