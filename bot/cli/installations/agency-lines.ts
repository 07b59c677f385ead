import { inOrg, isForEnterprise } from '../../../adapters/slack/installation.ts';
import { inTenant } from '../../../adapters/teams/settings.ts';
import type { Identity } from '../../../domain/directory/identity.ts';
import type { Agency, Person } from '../../../domain/directory/state.ts';
import { canWriteBy } from '../../deliver/can-write.ts';
import { askingSlack, openOrgWide } from '../../deliver/org-wide.ts';
import type { Installed } from '../../installed/installed.ts';
import { openLog } from '../../observe/log.ts';
import { missingStandings } from '../../start/partnership-change.ts';
import type { Settings } from '../../start/settings.ts';
import { type CheckedThing, right, unknown, wrong } from './checked-lines.ts';

/** Of a partnership file, or of a directory as it stands. */
export interface AgenciesListed {
  readonly agencies: readonly Pick<Agency, 'name' | 'tenants' | 'workspaces' | 'shut'>[];
  readonly people: readonly Pick<Person, 'identities' | 'standing'>[];
}

/** `file`: PARTNERSHIP_FILE. `store`: the directory, with what was added in chat. null: not set, or not read. */
export interface ListedIn {
  readonly file: AgenciesListed | null;
  readonly store: AgenciesListed | null;
}

/** Whether somebody there can be known: an agency has that tenant or workspace. */
export function agencyLines(place: string | null, { file, store }: ListedIn): readonly CheckedThing[] {
  if (place === null || (file === null && store === null)) return [];
  const isIn = (listed: AgenciesListed | null) =>
    listed?.agencies.some(({ tenants, workspaces }) => [...tenants, ...workspaces].includes(place)) === true;
  if (isIn(store) || (store === null && isIn(file))) return [right('An agency of the partnership is there.')];
  const suspended = store?.agencies.find(
    ({ shut }) => shut?.how === 'suspended' && [...shut.tenants, ...shut.workspaces].includes(place),
  );
  if (suspended !== undefined)
    return [right(`It is of ${suspended.name}, which is suspended: leave the app in it, for when the agency is let in again.`)];
  if (isIn(file))
    return [
      unknown(
        `The partnership file has an agency in ${place}, and the store has none yet: a bot takes the file in when it starts.`,
      ),
    ];
  const where = [
    ...(file === null ? [] : ['in the partnership file']),
    ...(store === null ? [] : ['among those that the bot knows']),
  ];
  return [wrong(`No agency ${where.join(' or ')} is in ${place}.`)];
}

/** Whether there is somebody to begin with. */
export function missingStandingLines({ file, store }: ListedIn): readonly CheckedThing[] {
  const listed = store ?? file;
  return listed === null ? [] : missingStandings(listed.people).map((one) => wrong(one));
}

/** Whoever is listed where no installation is, and nowhere else; and who is written to by that of their enterprise. */
export async function placesLines(
  { file, store }: ListedIn,
  installed: Installed,
  settings: Settings,
): Promise<readonly CheckedThing[]> {
  const listed = store ?? file;
  if (listed === null) return [];
  const log = openLog('silent');
  const orgWide = openOrgWide({
    installed: () => installed,
    workspacesOf: askingSlack(settings, log),
    more: () => undefined,
    log,
  });
  await orgWide.look();
  orgWide.stop();
  const { enterpriseOf } = orgWide;
  const canWrite = canWriteBy(() => installed, enterpriseOf);
  const lost = listed.people.filter(({ identities }) => identities.length > 0 && !identities.some(canWrite));
  const alone = (on: Identity['on'], place: string) => {
    const isThere = (one: Identity) => one.on === on && (one.on === 'teams' ? one.tenant : one.org) === place;
    return lost.filter(({ identities }) => identities.some(isThere)).length;
  };
  const places = (of: 'tenants' | 'workspaces') => new Set(listed.agencies.flatMap((one) => one[of]));
  const whose = (of: 'tenants' | 'workspaces', place: string) =>
    named(listed.agencies.filter((one) => one[of].includes(place)).map(({ name }) => name));
  return [
    ...[...places('tenants')]
      .filter((tenant) => inTenant(installed.teams, tenant) === undefined && alone('teams', tenant) > 0)
      .map((tenant) => nowhere(`tenant ${tenant} of ${whose('tenants', tenant)}`, alone('teams', tenant))),
    ...[...places('workspaces')].flatMap((org) => {
      const by = inOrg(installed.slack, org, enterpriseOf);
      const of = whose('workspaces', org);
      if (by === undefined && alone('slack', org) > 0)
        return [nowhere(`workspace ${org} of ${of}, nor for its enterprise`, alone('slack', org))];
      if (by === undefined || !isForEnterprise(by) || by.org === org) return [];
      return [right(`Whoever of ${of} is listed under ${org} is written to by the org-wide installation of ${by.org}.`)];
    }),
  ];
}

const mostNamed = 5;

function named(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
}

function nowhere(place: string, count: number): CheckedThing {
  const who = count === 1 ? '1 person who is' : `${count} people who are`;
  return wrong(`No installation is for the ${place}: ${who} listed there and nowhere else cannot be written to.`);
}
