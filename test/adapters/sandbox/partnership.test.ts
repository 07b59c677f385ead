import { expect, test } from 'vitest';
import { others } from '../../../adapters/sandbox/others.ts';
import { inventedPartnership, standInPeople } from '../../../adapters/sandbox/partnership.ts';
import { standings } from '../../../domain/directory/state.ts';

const partnership = inventedPartnership();
const of = (id: string) => partnership.people.filter((one) => one.agency === id);

test('three Teams tenants, two Slack workspaces, at least six agencies and one person on both platforms', () => {
  const { slack, teams } = standInPeople(partnership);
  expect(new Set(teams.people.map((one) => one.tenant)).size).toBe(3);
  expect(slack.workspaces).toHaveLength(2);
  expect(new Set(partnership.agencies.map((one) => one.kind)).size).toBeGreaterThanOrEqual(6);
  const both = partnership.people.filter((one) => new Set(one.identities.map(({ on }) => on)).size === 2);
  expect(both).toHaveLength(1);
});

test('a chair and an administrator on each platform, and at least eight others', () => {
  for (const standing of ['chair', 'administrator'] as const) {
    const platforms = partnership.people.filter((one) => one.standing.includes(standing)).flatMap((one) => one.identities);
    expect(new Set(platforms.map(({ on }) => on))).toEqual(new Set(['teams', 'slack']));
  }
  expect(partnership.people.filter((one) => one.standing.length === 0).length).toBeGreaterThanOrEqual(8);
  expect(of('gp').map((one) => one.post)).toContain('Practice administrator');
  expect(of('school').length).toBeGreaterThanOrEqual(2);
});

test('somebody for whatever is asked of a standing: each part of a case can be played', () => {
  const has = new Set(partnership.people.flatMap((one) => one.standing));
  expect([...has].toSorted()).toEqual([...standings].toSorted());
});

test('everybody is reached only where their own agency is', () => {
  for (const person of partnership.people) {
    const agency = partnership.agencies.find((one) => one.id === person.agency);
    for (const identity of person.identities)
      expect(identity.on === 'teams' ? agency?.tenants : agency?.workspaces).toContain(
        identity.on === 'teams' ? identity.tenant : identity.org,
      );
  }
  const ids = partnership.people.flatMap((one) => one.identities).map((one) => JSON.stringify(one));
  expect(new Set(ids).size).toBe(ids.length);
});

test('two others at least in each tenant and workspace are in no partnership, and have ids of their own', () => {
  const { slack, teams } = standInPeople(partnership);
  const plain = ({ stranger, bot, deactivated, guest, home }: (typeof others.slack)[number]) =>
    ![stranger, bot, deactivated, guest, home].some(Boolean);
  for (const tenant of new Set(teams.people.map((one) => one.tenant)))
    expect(others.teams.filter((one) => one.tenant === tenant && one.kind !== 'guest').length).toBeGreaterThanOrEqual(2);
  for (const { id } of slack.workspaces)
    expect(others.slack.filter((one) => one.team === id && plain(one)).length).toBeGreaterThanOrEqual(2);
  const all = [...teams.people, ...others.teams, ...slack.people, ...others.slack];
  expect(new Set(all.map((one) => one.user)).size).toBe(all.length);
  expect(new Set(all.map((one) => one.name)).size).toBe(partnership.people.length + others.teams.length + others.slack.length);
});
