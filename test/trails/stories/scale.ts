import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'The safety scale: two children, a zero, a number of the room, the reveal, a further round',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at } = on;
    const [linden, tamsin, bram, marigold] = [as('linden'), as('tamsin', 'slack'), as('bram'), as('marigold')];
    await invited(on, { chair: 'linden', children: [{ born: '2019-05-04' }, { born: '2023-02-11' }] });
    await at('2026-12-17 10:05');
    await linden.presses('Take the register');
    await linden.fills('Register', { 'Who is here': ['Tamsin', 'Bram', 'Marigold', 'Orla'] });
    await linden.presses('Open the scale');
    await linden.presses('Take the round back');
    await bram.presses('I accept the undertaking');
    await linden.presses('Accepted on paper');
    await linden.fills('Undertaking on paper', { 'Who has accepted it': ['Tamsin', 'Marigold', 'Orla'] });
    await linden.presses('Open the scale');
    await bram.presses('Place');
    await bram.fills('Safety scale', {
      'Child 1: from 0 to 10': '6',
      'Child 1: why': 'invented reason one',
      'Child 2: from 0 to 10': '4',
      'Child 2: why': 'invented reason two',
    });
    await bram.presses('Change it');
    await bram.closes();
    await marigold.presses('Place');
    await marigold.fills('Safety scale', {
      'Child 1: from 0 to 10': '0',
      'Child 1: why': 'invented reason three',
      'Child 2: from 0 to 10': '5',
      'Child 2: why': 'invented reason four',
    });
    await marigold.closes();
    await tamsin.looksFor('Place');
    await linden.presses('Enter');
    await linden.fills('Numbers of the room', { Orla: '7' });
    await linden.presses("A parent's or carer's number");
    await linden.fills("A parent's number", { 'Whose number': 'Parent 1', 'Child 1': '8' });
    await linden.presses('Reveal');
    await linden.fills('Reveal', {});
    await bram.looksFor('Open the line');
    await linden.presses('See the question now');
    await linden.fills('What is being done', { 'What is being done now': 'invented step' });
    await bram.presses('Open the line');
    await bram.closes();
    await linden.presses('Open the line');
    await linden.presses('Reasons');
    await linden.closes();
    await linden.presses('Open a further round');
    await marigold.presses('Place');
    await marigold.fills('Safety scale', {
      'Child 1: from 0 to 10': '3',
      'Child 1: why': 'invented',
      'Child 2: from 0 to 10': '5',
      'Child 2: why': 'invented',
    });
    await linden.presses('Reveal');
    await linden.fills('Reveal', {});
    await marigold.presses('Open the line');
  },
};
