import type { Identity } from '../../adapters/inbound.ts';
import type { InventedPartnership } from '../../adapters/sandbox/partnership.ts';

/** One invented professional. */
export interface Professional {
  readonly id: string;
  readonly identity: Identity;
}

const two = (n: number) => String(n).padStart(2, '0');
const council = '40000001-0000-4000-8000-00000000000a';
const force = (nth: number) => `40000002-0000-4000-8000-0000000000b${nth}`;

/**
 * Invented people for load: `count` invitees, every second one on Teams, the others on Slack, each school in a workspace of its own (a
 * platform's limits are per workspace); and who calls and chairs, one on each platform. `tenants`: how many those on Teams are spread over
 * (at most 10). As a partnership file has it.
 */
export function invented(count: number, tenants = 1) {
  const tenantOf = (n: number) => force((n / 2) % tenants);
  const invitees = Array.from({ length: count }, (_, n): Professional => {
    const user = n % 2 === 0 ? `40000000-0000-4000-8000-0000000000${two(n)}` : `U0FORTY${two(n)}`;
    const identity: Identity =
      n % 2 === 0 ? { on: 'teams', tenant: tenantOf(n), user } : { on: 'slack', org: `T0SCHOOL${two(n)}`, user };
    return { id: `invented-${two(n)}`, identity };
  });
  const caller: Professional = {
    id: 'avery',
    identity: { on: 'teams', tenant: council, user: '40000000-0000-4000-8000-00000000ca11' },
  };
  const chair: Professional = { id: 'linden', identity: { on: 'slack', org: 'T0REVIEW', user: 'U0LINDEN' } };
  const agencyOf = ({ id, identity }: Professional) => (identity.on === 'teams' ? 'police' : `school-${id.slice(-2)}`);
  const person = (one: Professional, agency: string, standing: ('administrator' | 'chair')[]) => ({
    id: one.id,
    name: `${one.id} (invented)`,
    agency,
    standing,
    identities: [one.identity],
  });
  const file: InventedPartnership & { readonly adopted: { readonly by: string; readonly reviewedOn: string } } = {
    name: 'Invented Partnership',
    procedure: 'buckinghamshire',
    adopted: { by: 'Nobody, invented', reviewedOn: '2026-11-02' },
    agencies: [
      { id: 'review', name: 'Review', kind: 'social-care', tenants: [council], workspaces: ['T0REVIEW'] },
      {
        id: 'police',
        name: 'Police',
        kind: 'police',
        tenants: Array.from({ length: tenants }, (_, n) => force(n)),
        workspaces: [],
      },
      ...invitees.flatMap(({ id, identity }) =>
        identity.on === 'teams'
          ? []
          : [
              {
                id: `school-${id.slice(-2)}`,
                name: `School ${id.slice(-2)}`,
                kind: 'school' as const,
                tenants: [],
                workspaces: [identity.org],
              },
            ],
      ),
    ],
    people: [
      person(caller, 'review', ['administrator']),
      person(chair, 'review', ['chair']),
      ...invitees.map((one) => person(one, agencyOf(one), [])),
    ],
  };
  return { invitees, caller, chair, everybody: [caller, chair, ...invitees], file };
}
