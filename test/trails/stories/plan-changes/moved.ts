import { invited } from '../../server.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  title:
    'A conference moved after its invitations: to a Sunday by mistake, past its limit and undone, then in earnest, then to another place; asked again, on both platforms',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [avery, rowan, bram, marigold, ottoline, tamsin] = [
      as('avery'),
      as('rowan'),
      as('bram'),
      as('marigold'),
      as('ottoline'),
      as('tamsin'),
    ];
    await invited(on);
    await at('2026-12-04 11:00');
    await marigold.presses("I'll be there");
    await ottoline.presses("I'll be there");
    await bram.presses('Something else');
    await bram.fills('Something else', { 'Your answer': "I'll take part by phone" });
    await tamsin.presses('Something else');
    await at('2026-12-04 15:00');
    await avery.presses('Move the conference', 'who is coming');
    await avery.fills('Move the conference', { Date: '2026-12-27' });
    await avery.fills('Move the conference', { Date: '2027-01-12' });
    await avery.fills('Move the conference', { Why: 'an invented reason' });
    await at('2026-12-04 15:01');
    await avery.presses('Undo');
    await at('2026-12-04 15:05');
    await avery.presses('Move the conference', 'who is coming');
    await avery.fills('Move the conference', { Date: '2027-01-12' });
    await avery.fills('Move the conference', { Why: 'an invented reason' });
    await at('2026-12-04 15:08');
    // Filled in before it was moved, and sent after.
    await tamsin.fills('Something else', { 'Your answer': "I'll take part by video" });
    await marigold.presses('Yes');
    await bram.presses('Yes');
    await ottoline.presses('Something else');
    await ottoline.fills('Something else', { 'Your answer': 'Apologies' });
    await ottoline.fills('Apologies', { 'What keeps you away': 'Clinic, lessons or shift' });
    await rowan.presses('Details', 'who is coming');
    await rowan.closes();
    await at('2026-12-07 10:00');
    await rowan.presses('Move the conference', 'who is coming');
    await rowan.fills('Move the conference', { Place: 'Another Invented Hall' });
    await at('2026-12-07 10:03');
  },
};
