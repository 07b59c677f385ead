import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'The scale asked in wrong hands: not here, not of the case, no longer here; a card that wandered',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [linden, marigold, ottoline, bram] = [as('linden'), as('marigold'), as('ottoline'), as('bram')];
    await invited(on, { chair: 'linden' });
    await at('2026-12-17 10:05');
    await linden.presses('Take the register');
    await linden.fills('Register', { 'Who is here': ['Bram', 'Marigold'] });
    await linden.presses('Accepted on paper');
    await linden.fills('Undertaking on paper', { 'Who has accepted it': ['Bram', 'Marigold'] });
    await linden.presses('Open the scale');
    await ottoline.looksFor('Place');
    await ottoline.pressesOnCardOf(['marigold'], 'Place', 'Details');
    await as('caspian').says('hello');
    await as('caspian').pressesOnCardOf(['marigold'], 'Place', 'What if …');
    await as('fenella').pressesOnCardOf(['bram'], 'Place', 'What if …');
    await as('orla').pressesOnCardOf(['bram'], 'Place', 'Details');
    await marigold.presses('Place');
    await linden.presses('Change the register');
    await linden.fills('Register', { 'Who is here': ['Bram'] });
    await marigold.fills('Safety scale', { 'Child 1: from 0 to 10': '4', 'Child 1: why': 'invented' });
    await marigold.closes();
    await bram.looksFor('Reveal');
  },
};
