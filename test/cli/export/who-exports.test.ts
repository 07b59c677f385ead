import { expect, test } from 'vitest';
import { whoExports } from '../../../bot/cli/export/who-exports.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { convened, drafted, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

/** Those who can, where the partnership has a unit manager or none. */
function able(story: Story, manager: boolean): readonly string[] {
  const { directory, procedure } = story.known;
  const { people } = directory;
  const una = people.get(id('una')) ?? expect.unreachable();
  const standing: Directory = manager
    ? directory
    : { ...directory, people: new Map([...people, [una.id, { ...una, standing: [] }]]) };
  return whoExports(story.state, { directory: standing, procedure }, story.at);
}

test('a case is exported by its chair and a manager of its unit; a draft that is with no chair by the manager alone, so that one is named first (Q-15)', () => {
  const draft = drafted();
  expect([able(draft, true), able(draft, false)]).toEqual([[id('una')], []]);
  expect([able(convened(), true), able(convened(), false)]).toEqual([[id('cleo'), id('una')], [id('cleo')]]);
});

test('so is one that has ended: no administrator exports what they are not to read, whatever there is to be let go (Q-5)', () => {
  const story = convened();
  const { opening } = story.state;
  if (opening.status !== 'open') return expect.unreachable();
  const { id: of, procedure, convenor, unit } = opening;
  story.state = { ...story.state, opening: { status: 'ended', id: of, procedure, convenor, unit } };
  expect([able(story, true), able(story, false)]).toEqual([[id('una')], []]);
});
