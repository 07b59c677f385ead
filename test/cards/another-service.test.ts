import { expect, test } from 'vitest';
import { agencyOf, nameOf, namePost, who } from '../../cards/building/people.ts';
import { chair, guests } from '../../cards/samples/partnership.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import { invited, sizes } from '../../cards/samples/states.ts';

const [hidden = chair, shown = chair] = guests;

test.each([
  ['en', 'another service'],
  ['cy', 'gwasanaeth arall'],
] as const)('whoever is hidden has neither name nor post nor agency, however they are named (%s)', (language, words) => {
  const scene = { ...sampleScene(invited(sizes.large), shown, language), hides: (one: string) => one === hidden };
  expect([nameOf(scene, hidden), namePost(scene, hidden), who(scene, hidden)]).toEqual([words, words, words]);
  expect(agencyOf(scene, hidden)).toEqual({ id: '', name: words });
  expect(who(scene, shown)).toMatch(/Bo Placeholder.*Invented Vale Police/);
});
