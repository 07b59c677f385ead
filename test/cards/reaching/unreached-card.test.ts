import { expect, test } from 'vitest';
import { agencyOf } from '../../../cards/building/people.ts';
import { cardFor, formFor, readForm } from '../../../cards/registry.ts';
import { administrator } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { sizes } from '../../../cards/samples/states.ts';
import { unreachedState } from '../../../cards/samples/unreached.ts';
import type { Agency } from '../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';

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

test('who has no number of their own is rung at their agency, in its hours, wherever somebody is to be telephoned', () => {
  const scene = sampleScene(unreachedState(sizes.small, 'one'), administrator, 'en');
  const [person] = scene.state.unreached.map((one) => one.person);
  const agency = person === undefined ? undefined : agencyOf(scene, person);
  const found = scene.directory.people.get(person as PersonId);
  const of = scene.directory.agencies.get(agency?.id as AgencyId);
  if (found === undefined || of === undefined) return expect.unreachable();
  const { telephone: _, ...without } = found;
  const read = (contact: Partial<Agency>) => {
    const agencies = new Map(scene.directory.agencies).set(of.id, { ...of, ...contact });
    const directory = { ...scene.directory, agencies, people: new Map(scene.directory.people).set(found.id, without) };
    return JSON.stringify(formFor({ form: 'unreached', of: scene.state.id }, { ...scene, directory })?.intro);
  };
  expect(read({ telephone: '01632 960004', hours: 'Mon to Fri, 8:30 to 18:00' })).toContain(
    '01632 960004 (Mon to Fri, 8:30 to 18:00)',
  );
  expect(read({ telephone: '01632 960004' })).toContain('01632 960004');
});
