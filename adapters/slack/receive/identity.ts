import type { Identity, Inbound } from '../../inbound.ts';
import { type EnterpriseOf, inOrg, type SlackInstallation } from '../installation.ts';
import type { Payload } from './payloads.ts';

/** Where a payload came from, as its envelope says: the workspace it happened in, that workspace's enterprise, and the user's own workspace. */
interface Origin {
  readonly user: string;
  readonly userTeam: string | undefined;
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
}

/** What a workspace does (uninstalls the bot, grows too loud) has no user. */
const nobody = '';

function originOf(payload: Payload): Origin {
  switch (payload.type) {
    case 'app_rate_limited':
      return { user: nobody, userTeam: undefined, team: payload.team_id, enterprise: undefined };
    case 'event_callback': {
      const { event } = payload;
      // Who changed a message is named within it.
      const said = event.type === 'message' ? (event.message ?? event) : undefined;
      const user = said?.user ?? ('user' in event ? event.user : undefined) ?? nobody;
      const userTeam = said?.user_team ?? said?.team;
      return { user, userTeam, team: payload.team_id, enterprise: payload.enterprise_id ?? undefined };
    }
    default:
      return {
        user: payload.user.id,
        userTeam: payload.user.team_id,
        team: payload.team?.id,
        enterprise: payload.enterprise?.id,
      };
  }
}

/**
 * Who acted. The enterprise counts only for its own people: in a conversation shared through Slack Connect the envelope names OUR team and
 * enterprise, and the user's team is the stranger's (docs.slack.dev/apis/slack-connect). undefined: the payload names no org at all.
 */
export function identityOf(payload: Payload): Identity | undefined {
  const { org } = orgsOf(payload);
  return org === undefined ? undefined : { on: 'slack', org, user: originOf(payload).user };
}

/**
 * The other org the envelope names. People of an enterprise act in any of its workspaces, and whether theirs is one of them only the
 * directory knows: a stranger's envelope looks the same.
 */
export function besideOf(payload: Payload): string | undefined {
  return orgsOf(payload).beside;
}

function orgsOf(payload: Payload): { readonly org: string | undefined; readonly beside: string | undefined } {
  const { userTeam, team, enterprise } = originOf(payload);
  const own = userTeam ?? team;
  if (enterprise === undefined) return { org: own, beside: undefined };
  // Slack names the enterprise, too, as the own team of somebody who is of several of its workspaces.
  const elsewhere = team !== undefined && own !== team && own !== enterprise;
  return elsewhere ? { org: own, beside: enterprise } : { org: enterprise, beside: team ?? own };
}

/**
 * The installation a payload is for, of those whose app signed it: the one of its workspace or enterprise; else the one for all that have
 * none, where `installed` has none. undefined: that app is not for this place, or the payload names another app, or a view of another place.
 */
export function installationFor(
  payload: Payload,
  signedBy: readonly SlackInstallation[],
  installed: readonly SlackInstallation[],
): SlackInstallation | undefined {
  const there = placesNamed(payload);
  const own = there.flatMap((place) => signedBy.find(({ org }) => org === place) ?? [])[0];
  const isOthers = installed.some(({ org }) => org !== null && there.includes(org));
  const found = own ?? (isOthers ? undefined : signedBy.find(({ org }) => org === null));
  if (![...there, found?.org].includes(placeOfView(payload))) return undefined;
  const named = payload.api_app_id;
  return named === undefined || found?.app === null || found?.app === named ? found : undefined;
}

/**
 * The orgs named for whoever acts that the app which signed does not speak for. An app speaks for the workspace or enterprise it is installed
 * in, and for the workspaces that Slack itself says are of that enterprise; whoever holds its secret can write any other into a payload.
 */
export function unprovenOf(
  { from, beside }: Pick<Inbound, 'from' | 'beside'>,
  signedBy: readonly SlackInstallation[],
  { installed, enterpriseOf }: { readonly installed: readonly SlackInstallation[]; readonly enterpriseOf: EnterpriseOf },
): readonly string[] {
  const named = [from.on === 'slack' ? from.org : undefined, beside].filter((org) => org !== undefined);
  return named.filter((org) => {
    const by = inOrg(installed, org, enterpriseOf);
    return by === undefined || !signedBy.includes(by);
  });
}

/** Where the view that was pressed or handed in was opened; what has no view is of its own place. */
function placeOfView(payload: Payload): string | undefined {
  const isOfView = payload.type === 'block_actions' || payload.type === 'view_submission';
  return (isOfView ? payload.view?.app_installed_team_id : undefined) ?? placesNamed(payload)[0];
}

/** The enterprise and the workspace a payload names. */
export function placesNamed(payload: Payload): readonly string[] {
  const { userTeam, team, enterprise } = originOf(payload);
  return [enterprise, team ?? userTeam].filter((org) => org !== undefined);
}

/** Where the payload's chat is written to: the enterprise of an org-wide installation, else the workspace it came from. */
export function installedIn(payload: Payload): string | undefined {
  const { userTeam, team, enterprise } = originOf(payload);
  return enterprise ?? team ?? userTeam;
}
