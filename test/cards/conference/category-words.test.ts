import { expect, test } from 'vitest';
import { categoryText } from '../../../cards/conference/decision/outcome-text.ts';
import { chair } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { invited } from '../../../cards/samples/states.ts';

test('a category that the procedure does not have is said in words, never by its key', () => {
  const scene = sampleScene(invited({ invitees: 1, children: 1 }), chair, 'en');
  const none = { ...scene, procedure: { ...scene.procedure, decision: { ...scene.procedure.decision, categories: [] } } };
  expect(categoryText(none, ['sexual-abuse', 'neglect'])).toBe('Sexual abuse, Neglect');
  const titles = scene.procedure.decision.categories.map(({ title }) => title.en).join(', ');
  const keys = scene.procedure.decision.categories.map(({ key }) => key);
  expect(categoryText(scene, keys)).toBe(titles);
});
