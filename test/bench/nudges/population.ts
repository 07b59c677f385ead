import type { Identity } from '../../../domain/directory/identity.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { Address } from '../../../domain/person/address.ts';

/** How large the invented partnership is. `due`: how many of its people have their digest at nine, the others at another hour. */
export interface Size {
  readonly cases: number;
  readonly people: number;
  readonly due: number;
  readonly tenants: number;
  readonly workspaces: number;
}

export interface Somebody {
  readonly id: string;
  readonly hour: number;
  readonly identity: Identity;
}

export const chairs = Array.from({ length: 60 }, (_, n) => `chair-${n}`);
export const administrator = 'the-administrator';
/** At eight the bot gets warm; who has another hour is not due at nine. */
const otherHours = [8, 10, 11, 12] as const;

export const workspaceOf = (n: number) => `T0NUDGE${n}`;
const tenantOf = (n: number) => `7e4a0009-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Every other one on Slack; those of one hour as evenly over the workspaces and tenants as the others. */
export function population({ people, due, tenants, workspaces }: Size): readonly Somebody[] {
  return Array.from({ length: people }, (_, n): Somebody => {
    const nth = Math.floor(n / 2);
    const user = String(n).padStart(12, '0');
    const identity: Identity =
      n % 2 === 0
        ? { on: 'slack', org: workspaceOf(nth % workspaces), user: `U0NUDGE${n}` }
        : { on: 'teams', tenant: tenantOf(nth % tenants), user: `0b1ec7ff-0000-4000-8000-${user}` };
    return { id: `p-${n}`, hour: n < due ? 9 : (otherHours[Math.floor(n / 2) % 4] ?? 10), identity };
  });
}

/** Where their chat is, as a bot that has written to them before knows it. Its name holds its workspace or tenant, for the stand-in's limits. */
export function addressOf({ id, identity }: Somebody, service: string): Address {
  return identity.on === 'slack'
    ? { on: 'slack', team: identity.org, channel: `D-${identity.org}-${id}` }
    : { on: 'teams', service, conversation: `${identity.tenant}:${id}`, tenant: identity.tenant };
}

/** As PARTNERSHIP_FILE has it. */
export function partnershipOf(size: Size) {
  const own = population(size).map(({ id, hour, identity }) => ({
    id,
    name: `Invented ${id}`,
    agency: 'council',
    hour,
    identities: [identity],
  }));
  const first = { on: 'slack', org: workspaceOf(0) } as const;
  const read = readPartnership({
    name: 'Partnership of the benchmark (invented)',
    procedure: 'buckinghamshire',
    adopted: { by: 'Nobody, invented', reviewedOn: '2026-11-01' },
    // One, so that a case can be copied to any of them: who is of another agency than they were invited for has left.
    agencies: [
      {
        id: 'council',
        name: 'Invented Council',
        kind: 'social-care',
        workspaces: Array.from({ length: size.workspaces }, (_, n) => workspaceOf(n)),
        tenants: Array.from({ length: size.tenants }, (_, n) => tenantOf(n)),
      },
    ],
    people: [
      ...own,
      ...chairs.map((id, n) => leader(id, 'chair', { ...first, user: `U0CHAIR${n}` })),
      leader(administrator, 'administrator', { ...first, user: 'U0ADMINISTRATOR' }),
    ],
  });
  if ('wrong' in read) throw new Error(read.wrong.slice(0, 5).join(' '));
  return read;
}

/** At one: theirs is not among the digests that are timed. */
function leader(id: string, standing: string, identity: object): object {
  return { id, name: `Invented ${id}`, agency: 'council', standing: [standing], hour: 13, identities: [identity] };
}
