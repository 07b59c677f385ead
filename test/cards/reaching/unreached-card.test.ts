import { expect, test } from 'vitest';
import { cardFor, formFor, readForm } from '../../../cards/registry.ts';
import { administrator } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { sizes } from '../../../cards/samples/states.ts';
import { unreachedState } from '../../../cards/samples/unreached.ts';

test('whoever said by mistake that they had telephoned takes it back on the card and in its form (Q-21)', () => {
  const scene = sampleScene(unreachedState(sizes.small, 'all told'), administrator, 'en');
  expect(JSON.stringify(cardFor('unreached', scene)?.buttons)).toContain('Not told after all');
  const ref = { form: 'told-by-telephone', of: scene.state.id } as const;
  const who = scene.state.unreached.map((one) => one.person);
  expect(formFor(ref, scene)?.fields).toMatchObject([{ name: 'not', required: true, options: who.map((value) => ({ value })) }]);
  const [first = ''] = who;
  expect(readForm(ref, { not: [first] }, scene, () => '')).toEqual({
    command: { do: 'tell-by-telephone', people: [], not: [first] },
  });
  expect(readForm(ref, {}, scene, () => '')).toHaveProperty('problems.people');
});
