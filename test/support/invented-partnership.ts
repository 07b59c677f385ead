import { directoryDecider } from '../../domain/directory/directory.ts';
import { readPartnership } from '../../domain/directory/importing/read-partnership.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';

/** A small invented partnership for tests of the domain. */
export const people = {
  ada: 'ada-admin',
  cleo: 'cleo-chair',
  carl: 'carl-chair',
  sam: 'sam-social',
  pia: 'pia-police',
  tom: 'tom-teacher',
  tess: 'tess-teacher',
  gus: 'gus-gp',
  una: 'una-unit-manager',
  mina: 'mina-minute-taker',
  stan: 'stan-strategic',
  dora: 'dora-data-protection',
} as const satisfies Record<string, string>;

export const id = (name: keyof typeof people): PersonId => people[name] as PersonId;

const agencies = [
  { id: 'council', name: 'Invented Council', kind: 'social-care', tenants: ['tenant-council'], workspaces: [] },
  { id: 'police', name: 'Invented Police', kind: 'police', tenants: [], workspaces: ['WPOLICE'] },
  { id: 'school', name: 'Invented Primary School', kind: 'school', tenants: ['tenant-school'], workspaces: [] },
  { id: 'surgery', name: 'Invented Surgery', kind: 'gp', tenants: [], workspaces: ['WSURGERY'] },
];

const person = (name: keyof typeof people, agency: string, more: object = {}) => {
  const home = agencies.find((one) => one.id === agency);
  const tenant = home?.tenants[0];
  const identity =
    tenant === undefined
      ? { on: 'slack', org: home?.workspaces[0], user: `U-${name}` }
      : { on: 'teams', tenant, user: `aad-${name}` };
  return {
    id: people[name],
    name: `${name[0]?.toUpperCase()}${name.slice(1)} Invented`,
    agency,
    identities: [identity],
    ...more,
  };
};

export const partnershipJson = {
  name: 'Invented Partnership',
  procedure: 'buckinghamshire',
  agencies,
  people: [
    person('ada', 'council', { standing: ['administrator'] }),
    person('cleo', 'council', { standing: ['chair'], backup: people.carl }),
    person('carl', 'council', { standing: ['chair'] }),
    person('sam', 'council'),
    person('pia', 'police'),
    person('tom', 'school'),
    person('tess', 'school'),
    person('gus', 'surgery'),
    person('una', 'council', { standing: ['unit-manager'] }),
    person('mina', 'council', { standing: ['minute-taker'] }),
    person('stan', 'council', { standing: ['strategic-manager'] }),
    person('dora', 'council', { standing: ['data-protection'] }),
  ],
};

export function inventedDirectory(): Directory {
  const partnership = readPartnership(partnershipJson);
  if ('wrong' in partnership) throw new Error(partnership.wrong.join('; '));
  const stamp = { by: 'time', at: 0, via: 'cli' } as const;
  const decided = directoryDecider.decide(directoryDecider.initial, { ...stamp, command: { do: 'import', partnership } }, null);
  if ('refused' in decided) throw new Error('refused');
  return decided.events.reduce(
    (state, event) => directoryDecider.evolve(state, { ...event, ...stamp }),
    directoryDecider.initial,
  );
}
