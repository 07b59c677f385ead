import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Dates typed, “what if” on both platforms with what is wrong said, Home on Slack',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as } = on;
    const [marigold, bram] = [as('marigold'), as('bram')];
    await marigold.opensHome();
    await marigold.says('dates please');
    await marigold.presses('What if');
    await marigold.fills('What if', { Procedure: 'Stoke-on-Trent' });
    await marigold.fills('What if', { 'Type of conference': 'Initial', 'Strategy discussion': '2026-12-18' });
    await marigold.closes();
    await bram.says('hello');
    await bram.presses('What if');
    await bram.fills('What if', { Procedure: 'Ceredigion' });
    await bram.fills('What if', { 'Strategy discussion': '' });
    await bram.fills('What if', { 'Strategy discussion': '2426-12-18' });
    await bram.fills('What if', { 'Strategy discussion': '2026-12-18', Conference: '2027-01-12' });
    await bram.closes();
    await invited(on);
    await marigold.says('dates');
    await marigold.presses('How it is counted');
    await marigold.closes();
    await marigold.opensHome();
    await marigold.presses('Details', 'What you are part of');
    await marigold.closes();
    await as('caspian').says('dates');
  },
};
