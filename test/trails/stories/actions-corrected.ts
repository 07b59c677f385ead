import { invited } from '../server.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Actions put right: not mine, handed on, changed by the lead, withdrawn and taken back',
  procedure: 'buckinghamshire',
  starts: '2026-12-03 09:10',
  async tell(on) {
    const { as, at, briefly } = on;
    const [linden, marigold, tamsin, bram] = [as('linden'), as('marigold'), as('tamsin'), as('bram')];
    await briefly(async () => {
      await invited(on, { chair: 'linden', children: [{ born: '2019-05-04' }, { born: '2021-08-09' }] });
      await at('2026-12-17 10:05');
      await linden.presses('Take the register');
      await linden.fills('Register', { 'Who is here': ['Bram', 'Marigold', 'Tamsin'] });
    }, 'untold');
    await linden.presses('Give an action');
    await linden.fills('Give an action', {
      'Who does it': 'Marigold',
      'What is to be done': 'an invented task',
      'Why: the risk': 'an invented reason',
      'By when': '2027-01-11',
      'For which child': 'Child 2',
    });
    await at('2026-12-18 09:01');
    await marigold.presses('I need help');
    await marigold.fills('I need help', { 'What is it': 'It is not mine to do' });
    await marigold.fills('I need help', { 'What is in the way': 'an invented note' });
    await marigold.presses('It is mine after all');
    await marigold.presses('I need help');
    await marigold.fills('I need help', { 'What is it': 'It is not mine to do' });
    await marigold.fills('I need help', { 'What is in the way': 'another invented note' });
    await tamsin.presses('Hand on', 'somebody else’s to do');
    await tamsin.fills('Hand actions on', { 'Action 1': 'Bram' });
    await marigold.looksFor('Completed');
    await at('2026-12-21 09:01');
    await tamsin.presses('Change an action', 'Core group');
    await tamsin.fills('Change or withdraw', { 'Which action': 'Action 1', 'What is to become of it': 'Change the action' });
    await tamsin.fills('Change the action', { 'By when': '2027-01-04', 'Why you do this': 'an invented cause' });
    await bram.presses('What it is', 'about an action');
    await at('2026-12-22 09:01');
    await linden.presses('Change or withdraw');
    await linden.fills('Change or withdraw', { 'Which action': 'Action 1', 'What is to become of it': 'Withdraw the action' });
    await linden.fills('Withdraw the action', { 'Why you do this': 'no longer needed' });
    await at('2026-12-23 09:01');
    await linden.presses('Change or withdraw');
    await linden.fills('Change or withdraw', {
      'Which action': 'Action 1',
      'What is to become of it': 'It is to be done after all',
    });
    await at('2026-12-24 09:01');
    await at('2026-12-29 09:01');
  },
};
