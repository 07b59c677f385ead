import { describe, expect, test } from 'vitest';
import { may } from '../../../domain/access/may.ts';
import { rights } from '../../../domain/case/slices.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { accountOf, recognise } from '../../../domain/directory/recognise.ts';
import { directoryPartsOf } from '../../../domain/directory/rights.ts';
import type { Agency, Directory, Person } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { drafted, known } from '../../support/case-story.ts';
import { id, partnershipJson, people } from '../../support/invented-partnership.ts';

const surgeryTwo = { id: 'surgery-two', name: 'Second Invented Surgery', kind: 'gp', workspaces: ['WSURGERY'] };
const gus = partnershipJson.people.find((one) => one.id === people.gus);
const file = (change: object) => ({
  ...partnershipJson,
  units: [{ id: 'north', name: 'North Unit' }],
  agencies: [...partnershipJson.agencies, surgeryTwo],
  people: partnershipJson.people.map((one) => (one === gus ? { ...one, ...change } : one)),
});
const read = (change: object) => readPartnership(file(change));
const wrong = (change: object) => {
  const found = read(change);
  return 'wrong' in found ? found.wrong : [];
};
const gusOf = (change: object) => {
  const found = read(change);
  return 'wrong' in found ? expect.unreachable(found.wrong.join()) : found.people.find((one) => one.id === people.gus);
};
function directoryOf(change: object): Directory {
  const partnership = read(change);
  if ('wrong' in partnership) return expect.unreachable(partnership.wrong.join());
  const stamp = { by: 'time', at: 0, via: 'cli' } as const;
  const done = directoryDecider.decide(directoryDecider.initial, { ...stamp, command: { do: 'import', partnership } }, null);
  if ('refused' in done) return expect.unreachable();
  return done.events.reduce((state, event) => directoryDecider.evolve(state, { ...event, ...stamp }), directoryDecider.initial);
}

describe('the partnership file', () => {
  test('a person is of an agency in a role, and may be of a second one that the same account serves (Q-8)', () => {
    const found = gusOf({ post: 'GP', also: [{ agency: 'surgery-two', post: 'Locum GP', standing: ['agency-lead'] }] });
    expect(found?.memberships).toEqual([
      { agency: 'surgery', post: 'GP', standing: [] },
      { agency: 'surgery-two', post: 'Locum GP', standing: ['agency-lead'] },
    ]);
  });

  test('an account that only one of two agencies has is refused: what is posted there that employer keeps (Q-3)', () => {
    expect(wrong({ also: [{ agency: 'school' }] })).toEqual([
      "people.7.identities.0: not one of the agency's own tenants or workspaces",
    ]);
    expect(wrong({ also: [{ agency: 'nowhere' }] })).toEqual(['people.7.also.0.agency: no agency of that id']);
    expect(wrong({ also: [{ agency: 'surgery' }] })).toEqual(['people.7.also: an agency stands twice']);
  });

  test('standings of the partnership and of the agency stand in one list in the file and apart in the directory', () => {
    expect(gusOf({ standing: ['practice-administrator', 'minute-taker'] })).toMatchObject({
      standing: ['minute-taker'],
      memberships: [{ standing: ['practice-administrator'] }],
    });
    expect(wrong({ standing: ['king'] })).toHaveLength(1);
    expect(wrong({ standing: ['administrator'], unit: 'south' })).toEqual(['people.7.unit: no unit of that id']);
    expect(gusOf({ standing: ['administrator'], unit: 'north' })).toMatchObject({ unit: 'north' });
  });

  test('a chair has a place in the standing order and a backup, who is somebody else of the file', () => {
    expect(gusOf({ standing: ['chair'], order: 2, backup: people.cleo })).toMatchObject({ order: 2, backup: people.cleo });
    expect(wrong({ standing: ['chair'], backup: people.gus })).toEqual(['people.7.backup: nobody else of that id']);
    expect(wrong({ standing: ['chair'], backup: 'unknown' })).toEqual(['people.7.backup: nobody else of that id']);
    expect(wrong({ standing: ['chair'], order: 0 })).toHaveLength(1);
  });

  test('an agency has its telephone, hours, areas, and whether it is on the Board or a flagged service', () => {
    const agency = {
      board: true,
      flagged: true,
      telephone: '01632 960001',
      hours: 'Mon to Fri, 8:30 to 18:00',
      areas: ['North'],
    };
    const found = readPartnership({
      ...partnershipJson,
      agencies: partnershipJson.agencies.map((one) => ({ ...one, ...agency })),
    });
    expect('wrong' in found || found.agencies[0]).toMatchObject(agency);
    const plain = readPartnership(partnershipJson);
    expect('wrong' in plain || plain.agencies[0]).toMatchObject({ board: false, flagged: false, areas: [] });
    for (const telephone of ['', 'call me', '0'.repeat(60)])
      expect(
        readPartnership({ ...partnershipJson, agencies: partnershipJson.agencies.map((one) => ({ ...one, telephone })) }),
      ).toHaveProperty('wrong');
  });
});

describe('somebody of two agencies', () => {
  const directory = directoryOf({ also: [{ agency: 'surgery-two', post: 'Locum GP' }] });
  const person = directory.people.get(id('gus')) as Person;
  const details = (story: ReturnType<typeof drafted>, people: Directory) =>
    may(
      { do: 'read-details', meeting: 'k1' },
      rights['read-details'],
      story.state,
      { by: id('gus'), at: story.at },
      { ...known, directory: people },
    );

  test('is in a case for the one they were invited for, and out of it when they leave that one alone', () => {
    const story = drafted();
    story.known = { ...known, directory };
    story.ask('ada', { do: 'uninvite', person: id('gus') });
    story.ask('ada', { do: 'invite', invitees: [{ person: id('gus'), role: 'gp', agency: 'surgery-two' as never }] });
    expect(story.state.people.agencies[id('gus')]).toBe('surgery-two');
    story.ask('ada', { do: 'propose' }).ask('cleo', { do: 'agree-list', seen: story.state.meetings.k1?.list.version ?? -1 });
    expect(details(story, directory)).toHaveProperty('under');
    const [first] = person.memberships;
    const onlyFirst = {
      ...directory,
      people: new Map(directory.people).set(person.id, { ...person, memberships: [first] as const }),
    };
    expect(details(story, onlyFirst)).toEqual({ refused: 'not-yours' });
  });

  test('cannot be invited for an agency that is not theirs', () => {
    const story = drafted();
    story.known = { ...known, directory };
    const command = { do: 'invite', invitees: [{ person: id('gus'), role: 'gp', agency: 'school' as never }] } as const;
    expect(story.ask('ada', command).refused).toBe('no-such-person');
  });

  test('comes in by an account of both agencies alone', () => {
    const account = { on: 'slack', org: 'WSURGERY', user: 'U-gus' } as const;
    expect(recognise(directory, account)?.id).toBe(id('gus'));
    const second = directory.agencies.get('surgery-two' as never);
    const moved = {
      ...directory,
      agencies: new Map(directory.agencies).set('surgery-two' as never, { ...(second as Agency), workspaces: [] }),
    };
    expect(recognise(moved, account)).toBeNull();
  });
});

describe('somebody of an enterprise of Slack', () => {
  const county = (workspaces: readonly string[]): Directory => {
    const agency = known.directory.agencies.get('police' as never) ?? expect.unreachable();
    const pia = known.directory.people.get(id('pia')) ?? expect.unreachable();
    const identities = [{ on: 'slack', org: 'ECOUNTY', user: 'U-pia' }] as const;
    const people = new Map(known.directory.people).set(pia.id, { ...pia, identities });
    const agencies = new Map(known.directory.agencies).set(agency.id, { ...agency, workspaces });
    return { ...known.directory, people, agencies, identities: new Map([['slack/ECOUNTY/U-pia', pia.id]]) };
  };
  const listed = { on: 'slack', org: 'ECOUNTY', user: 'U-pia' } as const;
  const acting = (org: string, directory: Directory, beside?: string) => {
    const account = accountOf(directory, { ...listed, org }, { beside });
    return [account, recognise(directory, account)?.id ?? null];
  };

  test('is who they are in any workspace of their agency', () => {
    const directory = county(['ECOUNTY', 'TONE', 'TTWO']);
    expect(acting('ECOUNTY', directory, 'TONE')).toEqual([listed, id('pia')]);
    expect(acting('TTWO', directory, 'ECOUNTY')).toEqual([listed, id('pia')]);
  });

  test('and who is listed under the workspace they act in is who they are, though its enterprise is of no agency', () => {
    const directory = { ...county(['TONE']), identities: new Map([['slack/TONE/U-pia', id('pia')]]) };
    const people = new Map(directory.people);
    const [, pia] = [...people].find(([key]) => key === id('pia')) ?? expect.unreachable();
    const within = { ...listed, org: 'TONE' };
    const there = { ...directory, people: people.set(pia.id, { ...pia, identities: [within] }) };
    expect(acting('ECOUNTY', there, 'TONE')).toEqual([within, id('pia')]);
    // In another workspace of it, and from another organisation, nobody says that it is theirs.
    expect(acting('ECOUNTY', there, 'TTWO')).toEqual([listed, null]);
    expect(acting('TELSEWHERE', there, 'ECOUNTY')).toEqual([{ ...listed, org: 'TELSEWHERE' }, null]);
    expect(acting('TELSEWHERE', there, 'TONE')).toEqual([{ ...listed, org: 'TELSEWHERE' }, null]);
  });

  test('and by an app that does not speak for the org they are listed under, nobody', () => {
    const directory = county(['ECOUNTY', 'TONE']);
    const by = (org: string, named: Parameters<typeof accountOf>[2]) =>
      recognise(directory, accountOf(directory, { ...listed, org }, named))?.id ?? null;
    expect(by('ECOUNTY', { unproven: ['ECOUNTY'] })).toBeNull();
    expect(by('ECOUNTY', { beside: 'TONE', unproven: ['ECOUNTY'] })).toBeNull();
    expect(by('TONE', { beside: 'ECOUNTY', unproven: ['ECOUNTY'] })).toBeNull();
    expect(by('TONE', { beside: 'ECOUNTY', unproven: ['TONE', 'ECOUNTY'] })).toBeNull();
    // Its own people, though Slack has not said yet which workspaces are its own.
    expect(by('TONE', { beside: 'ECOUNTY', unproven: ['TONE'] })).toBe(id('pia'));
    expect(by('ECOUNTY', { beside: 'TONE', unproven: ['TONE'] })).toBe(id('pia'));
  });

  test('and a stranger of Slack Connect with the same user id is nobody', () => {
    const directory = county(['ECOUNTY', 'TONE']);
    expect(acting('TELSEWHERE', directory, 'ECOUNTY')).toEqual([{ ...listed, org: 'TELSEWHERE' }, null]);
    expect(acting('TONE', directory)).toEqual([{ ...listed, org: 'TONE' }, null]);
    expect(acting('TONE', county(['TONE']), 'ECOUNTY')).toEqual([{ ...listed, org: 'TONE' }, null]);
  });
});

describe('what somebody is to the directory', () => {
  const directory = directoryOf({ standing: ['practice-administrator'] });
  const parts = (by: PersonId | 'time', about: object) => [...directoryPartsOf(directory, { by, via: 'slack' }, about)];

  test('an administrator to everybody; a lead to the people of their own agencies; everybody to themselves', () => {
    expect(parts(id('ada'), { person: id('tom') })).toEqual(['administrator']);
    expect(parts(id('gus'), { agency: 'surgery' })).toEqual(['lead']);
    expect(parts(id('gus'), { person: id('gus') })).toEqual(['self', 'lead']);
    expect(parts(id('gus'), { person: id('tom') })).toEqual([]);
    expect(parts(id('gus'), { person: id('gus'), agency: 'school' })).toEqual(['self']);
    expect(parts(id('gus'), {})).toEqual([]);
    expect(parts('nobody' as PersonId, { person: id('tom') })).toEqual([]);
  });

  test('suspended or gone they are nothing', () => {
    const [, ada] = [...directory.people].find(([key]) => key === id('ada')) ?? expect.unreachable();
    for (const status of ['suspended', 'left'] as const) {
      const without = { ...directory, people: new Map(directory.people).set(ada.id, { ...ada, status }) };
      expect([...directoryPartsOf(without, { by: ada.id, via: 'teams' }, { person: id('tom') })]).toEqual([]);
    }
  });

  test('an import that comes by chat is refused', () => {
    const partnership = read({});
    if ('wrong' in partnership) return expect.unreachable();
    const ask = { by: id('ada'), at: 0, via: 'teams', command: { do: 'import', partnership } } as const;
    expect(directoryDecider.decide(directory, ask, null)).toEqual({ refused: { why: 'not-yours' } });
  });
});
