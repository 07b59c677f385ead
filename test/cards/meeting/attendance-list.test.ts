import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { formFor } from '../../../cards/registry.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { convened, known, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

const c1 = 'c1' as ChildId;
/** What stands under the heading in the Details of somebody. */
function listed(story: Story, who: keyof typeof people, procedure: Procedure = ceredigion): string {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  const form = formFor({ form: 'details', of: story.conference.id }, { ...scene, procedure }) ?? expect.unreachable();
  const at = form.intro.findIndex((one) => one.block === 'text' && one.text === 'Who else is invited');
  return at === -1 ? '' : JSON.stringify(form.intro[at + 1]);
}

test('whoever is invited reads in Details who else is, by agency and post and not by name, where the procedure has it so (CE-P1)', () => {
  const story = convened();
  const list = listed(story, 'tom');
  expect(list).toContain('Invented Police: ');
  expect(list).toContain('Invented Council: ');
  expect(list).not.toMatch(/Sam|Pia|Gus|Tom|Invented Primary School/);
  expect(listed(story, 'tom', buckinghamshire)).toBe('');
  expect(listed(story, 'ada')).toBe('');
});

test('a flagged service is another service there, and of half-siblings it names only who shares a child with the reader (Q-9, Q-10)', () => {
  const story = convened();
  const agencies = new Map(
    [...known.directory.agencies].map(([key, one]) => [key, { ...one, flagged: /Police/.test(one.name) }]),
  );
  story.known = { ...known, directory: { ...known.directory, agencies } };
  expect(listed(story, 'tom')).not.toContain('Police');
  story.known = known;
  story.ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] });
  for (const [who, child] of [
    ['tom', c1],
    ['pia', 'c2' as ChildId],
    ['sam', c1],
  ] as const)
    expect(story.ask('cleo', { do: 'limit-children', person: id(who), children: [child] }).events).toEqual(['children-limited']);
  expect(listed(story, 'tom')).toContain('Invented Council');
  expect(listed(story, 'tom')).not.toContain('Invented Police');
});

test('the reasons for the conference stand there too, once the undertaking is accepted (CE-P1)', () => {
  const story = convened().ask('ada', {
    do: 'name-child',
    child: c1,
    entered: { reason: 'Planted reason of the conference' },
    removed: [],
  });
  const details = () => {
    const scene = sceneOf(story.known.directory, story.state, id('tom'), story.at) ?? expect.unreachable();
    return JSON.stringify(formFor({ form: 'details', of: story.conference.id }, { ...scene, procedure: ceredigion }));
  };
  expect(details()).not.toContain('Planted reason');
  story.ask('tom', { do: 'attend', how: 'in-person' });
  expect(details()).toContain('Planted reason of the conference');
});
