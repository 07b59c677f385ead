import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Apologies with a report and without, no reason given first; and an answer changed',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [rowan, bram, ottoline, orla] = [as('rowan'), as('bram'), as('ottoline'), as('orla')];
    await invited(on);
    await at('2026-12-04 11:00');
    await bram.presses('Something else');
    await bram.fills('Something else', { 'Your answer': 'Apologies' });
    await bram.fills('Apologies', { 'What keeps you away': 'Leave or sickness', 'Anything the chair': 'an invented line' });
    await ottoline.presses('Something else');
    await ottoline.fills('Something else', { 'Your answer': 'Apologies' });
    await ottoline.fills('Apologies', { 'What keeps you away': 'Clinic, lessons or shift', 'Your report': 'It still comes' });
    await rowan.presses('Details', 'before the day');
    await rowan.closes();
    await orla.presses('Something else');
    await orla.fills('Something else', { 'Your answer': "I'll be there for the first part only" });
    await at('2026-12-09 16:00');
    await bram.presses("I'll be there");
    await at('2026-12-10 09:01');
    await as('marigold').presses("I'll be there", 'What is due from you');
    await as('tamsin').presses('Something else', 'What is due from you');
    await as('tamsin').fills('Something else', { 'Your answer': "I'll take part by phone" });
  },
};
