import { expect, test } from 'vitest';
import { formFor, readForm } from '../../../cards/registry.ts';
import { chair, guests } from '../../../cards/samples/partnership.ts';
import { opened } from '../../../cards/samples/rounds.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { wordsOn } from '../words-on.ts';

const me = guests[0] ?? chair;
const scene = sampleScene(opened({ invitees: 2, children: 2 }, 0), me, 'en');
const ref = { form: 'place', of: scene.state.id, about: '1' } as const;
const form = formFor(ref, scene) ?? expect.fail('no form');

test('every child has a number of their own, and what 0 and 10 mean stands beside the choice (BU-S1)', () => {
  const scores = form.fields.filter(({ name }) => name.startsWith('score-'));
  expect(scores.map(({ name }) => name)).toEqual(['score-c1', 'score-c2']);
  for (const field of scores) {
    const labels = 'options' in field ? field.options.map(({ label }) => label) : [];
    expect(labels).toHaveLength(11);
    expect(labels[0]).toMatch(/^0: no safety, the child must leave this care at once$/);
    expect(labels[10]).toMatch(/^10: good enough and safe, social work no longer needed$/);
  }
  expect(wordsOn(form)).toMatch(/0: no safety.*10: good enough/);
});

test('a 0 for any child is answered at once with whom to tell now, and no other number is (BU-S7)', () => {
  const filled = (one: string, other: string) =>
    readForm(ref, { 'score-c1': one, 'reason-c1': 'a', 'score-c2': other, 'reason-c2': 'b' }, scene, () => 'sealed');
  for (const [one, other] of [
    ['0', '7'],
    ['7', '0'],
  ] as const) {
    const found = filled(one, other);
    const after = 'after' in found && typeof found.after === 'object' ? found.after : expect.fail('no answer to a 0');
    expect(wordsOn(after)).toMatch(/in danger now, tell the chair or the police \(999\)\. Do not wait/);
  }
  expect(filled('1', '10')).not.toHaveProperty('after');
});
