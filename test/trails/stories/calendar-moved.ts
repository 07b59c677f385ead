import { countedByAnOlderCalendar, invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Newer bank holidays move a date: everybody in the case is told, once',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    await invited(on);
    await countedByAnOlderCalendar(on, { 'BU-T1': '2026-12-18' });
    await on.at('2026-12-04 09:01');
    await on.as('marigold').says('dates');
  },
};
