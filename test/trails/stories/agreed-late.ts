import { conferenceFile } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'The list agreed late: the time is kept free, the days go by, and the statutory date is not kept',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [avery, rowan] = [as('avery'), as('rowan')];
    await conferenceFile(on, { facts: { 'section-47-started': '2026-11-25' }, date: '2026-12-22' });
    await as('orla').presses('I keep it free');
    await at('2026-12-10 09:01');
    await at('2026-12-16 09:01');
    await avery.presses('Change', 'with the chair');
    await avery.closes();
    await rowan.says('dates');
    await at('2026-12-21 16:30');
    await rowan.presses('Agree the list');
    await as('marigold').says('dates');
    await at('2026-12-22 09:01');
    await at('2026-12-22 10:01');
    await as('bram').looksFor("I'll be there");
  },
};
