import { calls } from '../calling.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Buckinghamshire, an initial conference: called, agreed by a chair on Slack, answered by everybody',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [avery, linden] = [as('avery'), as('linden')];
    await calls(on, avery, {
      reference: 'INV-7',
      type: 'Initial',
      from: { 'Section 47': '2026-12-01' },
      children: ['2019-05-04'],
      date: '2026-12-17',
      time: '10:00',
      chair: 'Linden',
      people: [
        ["Netherwick Children's Social Care", 'Social worker', 'Tamsin'],
        ['Thornmere Police', 'Police', 'Bram'],
        ['Alderbrook Academy', 'School or college', 'Marigold'],
        ['Millrace Surgery', 'GP', 'Ottoline'],
      ],
    });
    await at('2026-12-03 10:00');
    await as('bram').presses('I keep it free');
    await linden.presses('Agree the list');
    await at('2026-12-04 08:30');
    await as('marigold').presses("I'll be there");
    await as('bram').presses('Something else');
    await as('bram').fills('Something else', { 'Your answer': "I'll take part by video" });
    await as('ottoline').presses('Details');
  },
};
