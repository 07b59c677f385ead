import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Second thoughts: cancelled and undone, an invitation withdrawn and undone, then both in earnest; the chair on Slack',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [avery, linden, ottoline] = [as('avery'), as('linden'), as('ottoline')];
    await invited(on, { chair: 'linden' });
    await at('2026-12-07 15:00');
    await avery.presses('Cancel the conference');
    await avery.fills('Cancel the conference', { 'Why it is cancelled': 'an invented reason' });
    // Nobody else knows: what they do counts, whatever becomes of it.
    await ottoline.presses("I'll be there");
    await linden.looksFor('Undo');
    await at('2026-12-07 15:01');
    await avery.presses('Undo');
    // The line of what was undone goes when it would have been told.
    await at('2026-12-07 15:10');
    await linden.presses('Take somebody off');
    await linden.fills('Take somebody off', { 'Who is taken off': 'Ottoline' });
    await linden.presses('Undo');
    await at('2026-12-07 15:20');
    await linden.presses('Take somebody off');
    await linden.fills('Take somebody off', { 'Who is taken off': 'Ottoline' });
    await at('2026-12-07 15:23');
    await ottoline.says('hello');
    await avery.presses('Cancel the conference');
    await avery.fills('Cancel the conference', { 'Why it is cancelled': 'an invented reason' });
    await at('2026-12-07 15:26');
    await avery.looksFor('Undo');
  },
};
