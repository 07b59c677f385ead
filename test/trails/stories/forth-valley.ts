import { calls } from '../calling.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Forth Valley, an initial conference: counted in calendar days, a notice to be given, a chair on Slack',
  procedure: 'forth-valley',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [avery, linden] = [as('avery'), as('linden')];
    await calls(on, avery, {
      reference: 'INV-12',
      type: 'Initial',
      from: { 'Concern notified': '2026-11-30', 'Decision to convene': '2026-12-02' },
      children: ['2023-05-04'],
      date: '2026-12-18',
      time: '10:00',
      chair: 'Linden',
      people: [
        ["Netherwick Children's Social Care", 'Social worker', 'Isolde'],
        ['Thornmere Police', 'Police', 'Bram'],
        ['Wickwater Health Trust', 'Health visitor', 'Fenella'],
        ['Millrace Surgery', 'GP', 'Ottoline'],
        ['Netherwick Homes', 'Housing', 'Saffron'],
      ],
    });
    await linden.presses('Agree the list');
    await at('2026-12-04 08:45');
    await as('fenella').presses("I'll be there");
    await as('saffron').presses('Details');
    await as('saffron').closes();
    await linden.says('dates');
    await linden.presses('How it is counted');
    await linden.closes();
    await at('2026-12-11 09:01');
    await at('2026-12-18 10:05');
    await linden.presses('Take the register');
    await linden.fills('Register', { 'Who is here': ['Isolde', 'Bram', 'Fenella'] });
    await as('isolde').says('dates');
  },
};
