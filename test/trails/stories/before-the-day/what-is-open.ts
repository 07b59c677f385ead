import { conferenceFile } from '../../server.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  title:
    'Silence: a list that waits for its chair, a needed role that goes, what is open before the day, and a reminder by a press',
  procedure: 'buckinghamshire',
  starts: '2026-12-10 09:10',
  people: (all) => all.map((one) => (one.id === 'rowan' ? { ...one, backup: 'linden' } : one)),
  async tell(on) {
    const { as, at } = on;
    const [rowan, juniper, linden, bram, marigold] = [as('rowan'), as('juniper'), as('linden'), as('bram'), as('marigold')];
    await conferenceFile(on, { administrator: 'juniper', date: '2026-12-22' });
    await at('2026-12-10 13:09');
    await at('2026-12-10 13:10');
    await at('2026-12-11 09:00');
    // A weekend: nobody is told.
    await at('2026-12-13 09:00');
    await at('2026-12-14 09:00');
    await rowan.presses('Agree the list');
    await linden.looksFor('Take over as chair');
    await bram.presses('Something else');
    await bram.fills('Something else', { 'Your answer': 'Apologies' });
    await bram.fills('Apologies', { 'What keeps you away': 'Clinic, lessons or shift' });
    await rowan.presses('Invite somebody for it');
    await rowan.fills('Who to invite', { Agency: 'Thornmere Police' });
    await rowan.fills('Who of them', { People: ['Sunniva'] });
    await as('orla').presses("I'll be there");
    await as('tamsin').presses("I'll be there");
    // The second working day before, and the last one: a Friday and a Monday.
    await at('2026-12-18 09:00');
    await juniper.presses('Remind now', 'before the day');
    await juniper.presses('Call', 'before the day');
    await juniper.closes();
    await marigold.presses("I'll be there");
    await rowan.presses('All of it');
    await rowan.closes();
    await at('2026-12-21 09:00');
    await rowan.presses('Remind now', 'before the day');
    await at('2026-12-22 09:00');
    await at('2026-12-22 10:00');
  },
};
