import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'A deputy: asked for, declined, asked for again, agreed; and one whom only the administrator can name',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [avery, rowan, marigold, bram] = [as('avery'), as('rowan'), as('marigold'), as('bram')];
    await invited(on);
    await at('2026-12-04 11:00');
    await marigold.presses('Something else');
    await marigold.fills('Something else', { 'Your answer': 'Somebody of my agency' });
    await marigold.fills('Somebody in my place', { 'Who comes': 'Caspian' });
    await rowan.presses('Do not agree');
    await rowan.looksFor('Agree after all');
    await marigold.presses('Something else');
    await marigold.fills('Something else', { 'Your answer': 'Somebody of my agency' });
    await marigold.fills('Somebody in my place', { 'Who comes': 'Caspian' });
    await rowan.presses('Answer with a line', 'a deputy');
    await rowan.fills('A deputy', { 'Your answer': 'Agree', 'A line to whoever': 'an invented line' });
    await marigold.presses('What the chair says');
    await marigold.closes();
    await marigold.says('hello');
    await as('caspian').presses("I'll be there");
    await marigold.presses('I come myself after all');
    await marigold.presses("I'll be there");

    await at('2026-12-07 14:00');
    await bram.presses('Something else');
    await bram.fills('Something else', { 'Your answer': 'Somebody of my agency' });
    await bram.fills('Somebody in my place', { 'Who comes': 'Somebody who is not in this list' });
    await bram.fills('Somebody in my place', { 'Their name': 'Wilhelmina Fernsby' });
    await avery.presses('See the name');
    await avery.fills('Somebody to add', { 'Which of them it is': 'Sunniva' });
    await rowan.presses('Agree', 'Sunniva');
    await as('sunniva').presses('Details');
  },
};
