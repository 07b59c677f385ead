import { describe, expect, test } from 'vitest';
import { changedInChat, difference } from '../../../../domain/directory/importing/difference.ts';
import { readPartnership } from '../../../../domain/directory/importing/read-partnership.ts';
import type { Partnership } from '../../../../domain/directory/importing/shape.ts';
import { packDirectory, unpackDirectory } from '../../../../domain/directory/packed.ts';
import type { AgencyId, PersonId } from '../../../../domain/ids.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id, partnershipJson } from '../../../support/invented-partnership.ts';

type Row = (typeof partnershipJson.people)[number];

function file(change: (one: Row) => object | null = (one) => one): Partnership {
  const people = partnershipJson.people.flatMap((one) => change(one) ?? []);
  const read = readPartnership({ ...partnershipJson, people });
  return 'wrong' in read ? expect.unreachable(read.wrong.join()) : read;
}
const renamed = (who: PersonId, name: string) => (one: Row) => (one.id === who ? { ...one, name } : one);
const school = 'school' as AgencyId;
const inChat = {
  do: 'change-person',
  person: id('tom'),
  agency: school,
  post: 'head',
  name: 'Tomos',
  telephone: null,
  language: 'cy',
  hour: 9,
} as const;
const added = {
  do: 'add-person',
  person: 'p1' as PersonId,
  agency: school,
  post: null,
  name: 'Nell',
  language: 'en',
  hour: 9,
  identity: { on: 'teams', tenant: 'tenant-school', user: 'aad-nell' },
} as const;
const take = (story: DirectoryStory, partnership: Partnership) => story.ask('operator', { do: 'import', partnership }, 'cli');

describe('the file and what was changed in chat', () => {
  test('the same file again changes nothing of it; who was added in chat stays', () => {
    const story = new DirectoryStory();
    story.ask(id('ada'), inChat);
    story.ask(id('ada'), added);
    expect(changedInChat(story.state)).toEqual({ agencies: [], people: [id('tom'), 'p1'] });
    expect(difference(story.state, file()).people).toEqual({ added: [], changed: [], removed: [] });
    expect(take(story, file())).toEqual([]);
    expect(take(story, file(renamed(id('tess'), 'Teresa')))).toEqual(['people-listed']);
    expect([story.person(id('tom'))?.name, story.person('p1')?.status]).toEqual(['Tomos', 'active']);
  });

  test('the file changes that very entry: then it is as the file says, and is not changed in chat any more', () => {
    const story = new DirectoryStory();
    story.ask(id('ada'), inChat);
    const changes = file(renamed(id('tom'), 'Thomas'));
    expect(difference(story.state, changes).people.changed).toEqual([id('tom')]);
    take(story, changes);
    expect(story.person(id('tom'))).toMatchObject({ name: 'Thomas', language: 'en' });
    expect(changedInChat(story.state).people).toEqual([]);
  });

  test('who is no longer on the file leaves, also suspended; who was removed in chat does not come back by it', () => {
    const story = new DirectoryStory();
    story.ask(id('ada'), { do: 'suspend', person: id('tom') });
    story.ask(id('ada'), { do: 'remove', person: id('gus') });
    expect(take(story, file())).toEqual([]);
    expect(story.person(id('gus'))?.status).toBe('left');
    expect(changedInChat(story.state).people).toEqual([id('tom'), id('gus')]);
    take(
      story,
      file((one) => (one.id === id('tom') ? null : one)),
    );
    expect(story.person(id('tom'))?.status).toBe('left');
  });

  test('a lost telephone is not found by a file that changes something else of them', () => {
    const story = new DirectoryStory();
    story.ask(id('ada'), { do: 'suspend', person: id('tom') });
    take(story, file(renamed(id('tom'), 'Thomas')));
    expect(story.person(id('tom'))).toMatchObject({ name: 'Thomas', status: 'suspended' });
  });

  test('an account that was bound in chat is not given to somebody else by the file', () => {
    const story = new DirectoryStory();
    story.ask(id('ada'), added);
    const taking = file((one) => (one.id === id('tess') ? { ...one, identities: [added.identity] } : one));
    expect(take(story, taking)).toBe('identity-taken');
  });

  test('an agency that was changed in chat stays so until the file changes it', () => {
    const story = new DirectoryStory();
    story.ask(id('ada'), { do: 'set-contact', agency: school, telephone: '01632 960005', hours: null });
    expect(changedInChat(story.state).agencies).toEqual([school]);
    expect(take(story, file())).toEqual([]);
    const read = readPartnership({
      ...partnershipJson,
      agencies: partnershipJson.agencies.map((one) => (one.id === 'school' ? { ...one, board: true } : one)),
    });
    if ('wrong' in read) return expect.unreachable();
    expect(take(story, read)).toEqual(['agencies-listed']);
    expect(story.state.agencies.get(school)).not.toHaveProperty('telephone');
  });

  test('what the file said outlives a snapshot, and takes no room where it is as it says', () => {
    const story = new DirectoryStory();
    story.ask(id('ada'), inChat);
    story.ask(id('ada'), added);
    const packed = packDirectory(story.state);
    expect(packed.filedPeople.filter((one) => typeof one !== 'string')).toHaveLength(1);
    const back = unpackDirectory(JSON.parse(JSON.stringify(packed)));
    expect(packDirectory(back)).toEqual(packed);
    expect([...back.filedPeople]).toEqual([...story.state.filedPeople]);
    expect(changedInChat(back)).toEqual(changedInChat(story.state));
  });
});
