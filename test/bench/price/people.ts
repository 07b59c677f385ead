import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';

/** Invented people for the benchmark: `each` of them on Slack and as many on Teams, chairs, an administrator and a manager of the unit. */
export const each = 30;
export const workspace = 'T0BENCH';
export const tenant = '7e4a0009-0000-4000-8000-0000000000f9';

export const onSlack = Array.from({ length: each }, (_, n) => ({ id: `slack-${n}`, user: `U0BENCH${n}` }));
export const onTeams = Array.from({ length: each }, (_, n) => ({
  id: `teams-${n}`,
  user: `0b1ec7ff-0000-4000-8000-${String(n).padStart(12, '0')}`,
}));
/** Each chairs three of the cases: nobody is in more than a few at once. */
export const chairs = Array.from({ length: each }, (_, n) => `chair-${n}`);
export const administrator = 'the-administrator';
export const manager = 'the-manager';

/** The file PARTNERSHIP_FILE names. */
export const partnershipJson = {
  name: 'Partnership of the benchmark (invented)',
  procedure: 'buckinghamshire',
  adopted: { by: 'Nobody, invented', reviewedOn: '2026-11-01' },
  agencies: [{ id: 'council', name: 'Invented Council', kind: 'social-care', tenants: [tenant], workspaces: [workspace] }],
  people: [
    ...onSlack.map(({ id, user }) => person(id, [], { on: 'slack', org: workspace, user })),
    ...onTeams.map(({ id, user }) => person(id, [], { on: 'teams', tenant, user })),
    ...chairs.map((id, n) => person(id, ['chair'], { on: 'slack', org: workspace, user: `U0CHAIR${n}` })),
    person(administrator, ['administrator'], { on: 'slack', org: workspace, user: 'U0BENCHADMIN' }),
    person(manager, ['unit-manager'], { on: 'slack', org: workspace, user: 'U0BENCHMANAGER' }),
  ],
};

function person(id: string, standing: readonly string[], identity: object): object {
  return { id, name: `Invented ${id}`, agency: 'council', standing, identities: [identity] };
}

export function partnership() {
  const read = readPartnership(partnershipJson);
  if ('wrong' in read) throw new Error(read.wrong.join(' '));
  return read;
}
