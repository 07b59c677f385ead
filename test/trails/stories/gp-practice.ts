import { calls } from '../calling.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: "A GP practice's own rules, as far as they go: no date to hold a conference by, and its own days worked back",
  procedure: 'gp-practice',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [avery, rowan, ottoline] = [as('avery'), as('rowan'), as('ottoline')];
    await calls(on, avery, {
      reference: 'INV-14',
      type: 'Initial',
      from: {},
      children: ['2019-05-04'],
      date: '2026-12-17',
      time: '10:00',
      chair: 'Rowan',
      people: [['Millrace Surgery', 'GP', 'Ottoline']],
    });
    await rowan.presses('Agree the list');
    await ottoline.presses('Details');
    await ottoline.closes();
    await ottoline.presses('Something else');
    await ottoline.fills('Something else', { 'Your answer': "I'll take part by phone" });
    await ottoline.says('dates');
    await ottoline.looksFor('How it is counted');
    await at('2026-12-17 10:05');
  },
};
