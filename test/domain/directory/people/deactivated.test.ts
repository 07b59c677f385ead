import { expect, test } from 'vitest';
import { directoryRef } from '../../../../cards/partnership/entries.ts';
import { directoryForms } from '../../../../cards/partnership/kinds.ts';
import { identityKey } from '../../../../domain/directory/identity.ts';
import { changedInChat } from '../../../../domain/directory/importing/difference.ts';
import { readPartnership } from '../../../../domain/directory/importing/read-partnership.ts';
import { packDirectory, unpackDirectory } from '../../../../domain/directory/packed.ts';
import { recognise } from '../../../../domain/directory/recognise.ts';
import type { AgencyId, PersonId } from '../../../../domain/ids.ts';
import { convened } from '../../../support/case-story.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id, partnershipJson } from '../../../support/invented-partnership.ts';

const [ada, pia] = [id('ada'), id('pia')];
const police = 'police' as AgencyId;
const slack = (user: string) => ({ on: 'slack', org: 'WPOLICE', user }) as const;
const key = (user: string) => `slack/WPOLICE/${user}`;
const gone = { do: 'note-deactivated', person: pia, accounts: [key('U-pia')] } as const;
const back = { do: 'note-reactivated', person: pia } as const;
const comesIn = ({ state }: DirectoryStory, user = 'U-pia') => recognise(state, slack(user))?.id === pia;

function withoutAccount(): DirectoryStory {
  const story = new DirectoryStory();
  expect(story.ask('time', gone)).toEqual(['person-deactivated']);
  return story;
}

test('whose accounts are all deactivated counts as having left, and is as before once one is there again', () => {
  const story = new DirectoryStory();
  const { state } = story;
  expect(story.ask('time', gone)).toEqual(['person-deactivated']);
  expect(story.state.changes, 'cases hear of it').toBe(state.changes + 1);
  expect([story.person(pia)?.status, comesIn(story)]).toEqual(['suspended', false]);
  expect(story.ask('time', gone), 'said once more').toEqual([]);
  const packed = packDirectory(story.state);
  expect(packDirectory(unpackDirectory(packed))).toEqual(packed);
  expect([...unpackDirectory(packed).deactivated.keys()]).toEqual([pia]);
  expect(changedInChat(story.state).people, 'nobody said so in chat').toEqual([]);
  expect(story.ask('time', back)).toEqual(['person-reactivated']);
  expect(story.ask('time', back)).toEqual([]);
  expect(story.state.people.get(pia)).toEqual(state.people.get(pia));
  expect([comesIn(story), story.state.deactivated.size]).toEqual([true, 0]);
});

test('who has another account that may be used is there still, and so is the last administrator', () => {
  const story = new DirectoryStory();
  story.ask(ada, { do: 'bind-account', person: pia, identity: slack('U-pia-2') });
  expect(story.ask('time', gone)).toEqual([]);
  expect(story.ask('time', { ...gone, accounts: [...gone.accounts, key('U-pia-2')] })).toEqual(['person-deactivated']);
  const mine = ['teams/tenant-council/aad-ada'];
  expect(story.ask('time', { do: 'note-deactivated', person: ada, accounts: mine }), 'nobody could mend it').toEqual([]);
  expect(story.ask('time', { ...gone, person: 'nobody' as PersonId })).toEqual([]);
  expect(story.ask(ada, gone, 'slack'), 'nobody says so in chat').toBe('not-yours');
});

test('a further account lets in again, by chat and by the file; the same ones do not', () => {
  const chat = withoutAccount();
  expect(chat.ask(ada, { do: 'bind-account', person: pia, identity: slack('U-pia-2') })).toEqual(['account-bound']);
  expect([comesIn(chat, 'U-pia-2'), chat.state.deactivated.size]).toEqual([true, 0]);
  const filed = (change: object) => {
    const people = partnershipJson.people.map((one) => (one.id === pia ? { ...one, ...change } : one));
    const read = readPartnership({ ...partnershipJson, people });
    if ('wrong' in read) throw new Error(read.wrong.join());
    return { do: 'import', partnership: read } as const;
  };
  const story = withoutAccount();
  expect(story.ask('operator', filed({ telephone: '01632 960009' }), 'cli')).toEqual(['people-listed']);
  expect(comesIn(story)).toBe(false);
  expect(story.ask('operator', filed({ identities: [slack('U-pia-3')] }), 'cli')).toEqual(['people-listed']);
  expect([comesIn(story, 'U-pia-3'), story.state.deactivated.size]).toEqual([true, 0]);
});

test('suspended or removed besides, they do not come back with the account; nor while their agency is suspended', () => {
  const lost = withoutAccount();
  expect(lost.ask(ada, { do: 'suspend', person: pia }), 'a telephone is lost all the same').toEqual(['person-suspended']);
  expect(lost.ask('time', back)).toEqual([]);
  expect(lost.person(pia)?.status).toBe('suspended');
  const removed = withoutAccount();
  removed.ask(ada, { do: 'remove', person: pia });
  expect(removed.ask('time', back)).toEqual([]);
  expect(removed.state.deactivated.size).toBe(0);
  const story = withoutAccount();
  story.ask(ada, { do: 'suspend-agency', agency: police });
  expect(story.ask('time', back)).toEqual([]);
  expect(story.ask(ada, { do: 'bind-account', person: pia, identity: slack('U-pia-2') })).toEqual(['account-bound']);
  expect(story.person(pia)?.status).toBe('suspended');
  story.ask(ada, { do: 'resume-agency', agency: police });
  expect(story.person(pia)?.status, 'it did not shut them out').toBe('suspended');
  expect(story.ask('time', back)).toEqual(['person-reactivated']);
});

test('their page says so, and offers what helps: to suspend them, not to let them in', () => {
  const { state: directory } = withoutAccount();
  const from = { on: 'teams', tenant: 'tenant-council', user: 'aad-ada' } as const;
  const scene = { directory, me: ada, language: 'en', now: 0, from, introduction: null, cases: [] } as const;
  const page = directoryForms.person.draw(scene, directoryRef('person', pia));
  const ways = page?.fields.flatMap((one) => (one.field === 'one' ? one.options.map(({ value }) => value) : []));
  expect(ways).toContain('suspend');
  expect(ways).not.toContain('resume');
  expect(JSON.stringify(page)).toContain('account deactivated');
});

test('in a case their agreed answer does not count meanwhile, and is theirs again (Q-8)', () => {
  const story = new DirectoryStory();
  const told = convened().ask('pia', { do: 'attend', how: 'in-person' });
  story.ask('time', gone);
  told.known = { ...told.known, directory: story.state };
  expect(told.ask('time', { do: 'note-departures' }).events).toEqual(['departed']);
  expect(told.ask('pia', { do: 'attend', how: 'phone' }).refused).toBe('not-yours');
  story.ask('time', back);
  told.known = { ...told.known, directory: story.state };
  expect(told.ask('time', { do: 'note-departures' }).events).toEqual(['returned']);
  expect(told.state.meetings.k1?.answers[pia]).toMatchObject({ answer: { how: 'in-person' } });
});

test('of one agency no further one counts as having left once five, and over a tenth, were called so within a day', () => {
  const story = new DirectoryStory();
  const note = (one: string) => {
    const accounts = story.person(id(one as 'sam'))?.identities.map(identityKey) ?? [];
    return story.ask('time', { do: 'note-deactivated', person: id(one as 'sam'), accounts });
  };
  for (const one of ['cleo', 'carl', 'sam', 'una', 'mina']) expect(note(one), one).toEqual(['person-deactivated']);
  const { state } = story;
  expect([note('stan'), note('dora')]).toEqual(['too-many-deactivated', 'too-many-deactivated']);
  expect(story.state).toBe(state);
  expect(note('pia'), 'of another agency').toEqual(['person-deactivated']);
  story.at = 86_400_000;
  expect(note('stan'), 'a day later').toEqual(['person-deactivated']);
});
