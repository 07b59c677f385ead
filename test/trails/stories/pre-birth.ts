import { calls } from '../calling.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Forth Valley, a pre-birth conference: to be held by 28 weeks, which cannot be kept; a chair on Teams',
  procedure: 'forth-valley',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [juniper, rowan] = [as('juniper'), as('rowan')];
    await calls(on, juniper, {
      reference: 'INV-15',
      type: 'Pre-birth',
      from: { 'Expected date of delivery': '2027-03-01', 'Concern raised': '2026-12-01' },
      children: ['expected 2027-03-01'],
      date: '2026-12-15',
      time: '14:00',
      inDoubt: true,
      chair: 'Rowan',
      people: [
        ["Netherwick Children's Social Care", 'Social worker', 'Isolde'],
        ['Thornmere Police', 'Police', 'Sunniva'],
        ['Wickwater Health Trust', 'Midwife', 'Peregrine'],
      ],
    });
    await rowan.presses('Agree the list');
    await as('peregrine').presses('Details');
    await as('peregrine').closes();
    await as('peregrine').presses("I'll be there");
    for (const reader of [rowan, as('sunniva')]) {
      await reader.says('dates');
      await reader.presses('How it is counted');
      await reader.closes();
    }
    await at('2026-12-15 14:05');
    await rowan.presses('Take the register');
    await rowan.fills('Register', { 'Who is here': ['Isolde', 'Peregrine'] });
  },
};
