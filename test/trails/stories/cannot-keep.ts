import { conferenceFile } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title:
    'Asked to keep the time free, some cannot: each takes it back; chair and administrator see it, and the invitation follows all the same',
  procedure: 'stoke-on-trent',
  starts: '2026-12-03 09:10',
  people: (all) => all.map((one) => (one.id === 'orla' ? { ...one, language: 'cy' } : one)),
  async tell(on) {
    const { as, at } = on;
    const [rowan, orla, marigold] = [as('rowan'), as('orla'), as('marigold')];
    await conferenceFile(on, { facts: { 'strategy-discussion': '2026-11-30' } });
    await orla.presses('Ni allaf');
    await marigold.presses('I cannot');
    await marigold.presses('I keep it free');
    on.look('rowan');
    on.look('avery');
    await orla.presses("Rwy'n ei gadw'n rhydd");
    await at('2026-12-04 09:10');
    await rowan.presses('Agree the list');
  },
};
