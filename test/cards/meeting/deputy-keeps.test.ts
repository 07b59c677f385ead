import { expect, test } from 'vitest';
import { cardFor } from '../../../cards/registry.ts';
import { administrator, chair } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';

const forms = (me: typeof chair, answer: number) => {
  const state = states.answeredWith({ invitees: 2, children: 1 }, states.answers[answer] ?? expect.unreachable());
  const card = cardFor('meeting', sampleScene(state, me, 'en')) ?? expect.unreachable();
  return card.buttons.map((one) => ('does' in one ? one.does.verb : 'opens' in one ? one.opens.form : 'link'));
};

test('while the chair is asked about a deputy, the newest card still moves and cancels the conference, after what is asked', () => {
  expect(forms(chair, 3)).toEqual(['agree-deputy', 'decline-deputy', 'deputy', 'details', 'move', 'cancel']);
});

test('so does the administrator’s that asks who a deputy is whom the directory does not know', () => {
  const all = forms(administrator, 4);
  expect(all[0]).toBe('newcomer');
  expect(all.slice(-2)).toEqual(['move', 'cancel']);
});
