import { calls } from '../calling.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title:
    'Stoke-on-Trent, an initial conference: an administrator on Slack, a chair on Teams, on the day nobody is counted who did not answer',
  procedure: 'stoke-on-trent',
  starts: '2026-11-20 09:10',
  async tell(on) {
    const { as, at } = on;
    const [juniper, rowan] = [as('juniper'), as('rowan')];
    await calls(on, juniper, {
      reference: 'INV-11',
      type: 'Initial',
      from: { 'Strategy discussion': '2026-11-19' },
      children: ['2019-05-04'],
      date: '2026-12-09',
      time: '13:30',
      chair: 'Rowan',
      chairIs: 'CRM',
      people: [
        ["Netherwick Children's Social Care", 'Social worker', 'Tamsin'],
        ['Thornmere Police', 'Police', 'Bram'],
        ['Wickwater Health Trust', 'School nurse', 'Orla'],
        ['Alderbrook Academy', 'School of a child', 'Marigold'],
        ['Millrace Surgery', 'GP', 'Ottoline'],
      ],
    });
    await rowan.presses('Agree the list');
    await at('2026-11-23 08:30');
    await as('bram').presses("I'll be there");
    await as('marigold').presses('Details');
    await as('marigold').closes();
    await as('tamsin').presses("I'll be there");
    await rowan.says('dates');
    await rowan.presses('How it is counted');
    await rowan.closes();
    await at('2026-12-02 09:01');
    await at('2026-12-09 13:25');
    await at('2026-12-09 13:31');
    await as('marigold').looksFor("I'll be there");
    await rowan.presses('Take the register');
  },
};
