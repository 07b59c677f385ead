import { conferenceFile } from '../../server.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  title: 'The list agreed after the start: asked once more, and what it would do; and not at all once the day has gone by',
  procedure: 'buckinghamshire',
  starts: '2026-12-17 09:30',
  async tell(on) {
    const { as, at, look } = on;
    const linden = as('linden');
    await conferenceFile(on, { chair: 'linden' });
    await at('2026-12-17 10:00');
    look('linden');
    await linden.presses('Agree after the start');
    await linden.closes();
    await linden.presses('Agree after the start');
    await linden.fills('Agree after the start', {});
    await as('marigold').looksFor("I'll be there");
  },
};
