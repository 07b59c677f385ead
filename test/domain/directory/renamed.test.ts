import { expect, test } from 'vitest';
import { packDirectory, unpackDirectory } from '../../../domain/directory/packed.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id } from '../../support/invented-partnership.ts';

test('a new name or post of a person, and a new name of an agency, are kept until every case knows of them', () => {
  const story = new DirectoryStory();
  const tom = story.person(id('tom')) ?? expect.unreachable();
  const [{ agency }] = tom.memberships;
  const change = { do: 'change-person', person: tom.id, agency, name: tom.name, post: null, telephone: null } as const;
  story.ask(id('ada'), { ...change, telephone: '01632 960999', language: 'en', hour: 10 });
  expect([...story.state.renamed.keys()], 'no card says how somebody is reached').toEqual([]);
  story.ask(id('ada'), { ...change, name: 'Tom Newname', language: 'en', hour: 10 });
  expect([...story.state.renamed.keys()]).toEqual([tom.id]);
  const known = story.state.agencies.get(agency) ?? expect.unreachable();
  const { kind, board, flagged, areas } = known;
  const first = story.state.changes;
  story.ask(id('ada'), {
    do: 'change-agency',
    agency: agency as AgencyId,
    name: 'New Invented School',
    kind,
    board,
    flagged,
    areas,
  });
  expect(story.state.changes, 'cases are asked because of it').toBe(first + 1);
  expect([...story.state.renamed]).toEqual([
    [tom.id, first],
    [agency, first + 1],
  ]);
  expect([...unpackDirectory(packDirectory(story.state)).renamed]).toEqual([...story.state.renamed]);
  story.ask('time', { do: 'departures-noted', changes: first });
  expect([...story.state.renamed.keys()], 'what came after that round is for the next').toEqual([agency]);
});
