import { invited } from '../../server.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  title: 'The family: how a child and a parent take part, what there is to do for it, and who reads what of it',
  procedure: 'stoke-on-trent',
  starts: '2026-12-07 09:10',
  async tell(on) {
    const { as, at } = on;
    const [tamsin, rowan, avery] = [as('tamsin'), as('rowan'), as('avery')];
    await invited(on);
    await tamsin.presses('The family');
    await tamsin.presses('Parents and carers');
    await tamsin.fills('Parents and carers', { 'What should change': 'Add a parent, carer or relative' });
    await tamsin.fills('Parent or carer', { 'They are': 'Parent' });
    await tamsin.presses('The family');
    await tamsin.presses('Change');
    const childForm = 'How a child takes part';
    await tamsin.fills(childForm, {
      'Is the child invited?': 'No',
      'Does the child come?': 'Does not come',
      'What the child wishes': 'Wants to come',
      'Reasons for and against': ['Against: hearing it would do harm'],
    });
    // In Stoke one of three criteria is named.
    await tamsin.fills(childForm, { 'Reasons for and against': ['Criterion: age and understanding'] });
    await tamsin.fills('How they take part', {
      'Are they invited?': 'Yes',
      'Who comes with them, one person': 'A friend',
      'What they need': ['An interpreter, never a relative', 'To arrive, wait and be seen apart from somebody'],
    });
    // Which language is asked once it is known that one is needed.
    await tamsin.fills('How they take part', { 'Language of the interpreter': 'Invented' });
    await tamsin.presses('The family');
    await tamsin.presses('Tick what is done');
    await tamsin.fills('What is done', { 'Done now': ['Parent 1: has the leaflet'] });
    await rowan.presses('The family');
    await rowan.closes();
    await avery.presses('The family');
    await avery.presses('Tick what is done');
    await avery.closes();
    await at('2026-12-10 09:00');
    await at('2026-12-11 09:00');
    await at('2026-12-14 09:00');
  },
};
