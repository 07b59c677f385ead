import type { SlackInstallation } from '../../../adapters/slack/installation.ts';
import type { SlackGrant } from '../../../domain/directory/installs/shape.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { Installed } from '../../installed/installed.ts';
import type { Settings } from '../../start/settings.ts';
import { slackLines } from './check-slack.ts';
import { type CheckedThing, right, unknown, wrong } from './checked-lines.ts';
import type { StoreRead } from './read-store.ts';

interface CheckedWorkspace {
  readonly title: string;
  readonly lines: readonly CheckedThing[];
}

/** Workspaces that installed the app by a link: their tokens stand in the store alone. One that has an entry of its own is answered by that. */
export async function grantedWorkspaces(
  found: StoreRead,
  settings: Settings,
  { slack }: Installed,
): Promise<readonly CheckedWorkspace[]> {
  if ('unread' in found)
    return [
      { title: 'Installed by a link (slack)', lines: [unknown(`They stand in the store, which was not read: ${found.unread}`)] },
    ];
  const { grants, directory, now } = found;
  const theirs = grants.filter(({ org }) => !slack.some((one) => one.org === org));
  if (theirs.length === 0)
    return [
      { title: 'Installed by a link (slack)', lines: [right('No workspace has yet: quorate slack link T… prints a link.')] },
    ];
  return Promise.all(
    theirs.map(async (grant) => {
      const { org } = grant;
      const one = asInstallation(grant, settings);
      const again = `have it installed again by a new link (quorate slack link ${org})`;
      const lines = [...agencyLines(org, directory), ...expiryLines(grant, now), ...(await slackLines(one, settings, again))];
      return { title: `${org}, installed by a link (slack)`, lines };
    }),
  );
}

export function asInstallation({ org, app, token }: SlackGrant, { SLACK_SIGNING_SECRET }: Settings): SlackInstallation {
  return { on: 'slack', name: org, app, org, signingSecret: SLACK_SIGNING_SECRET ?? null, token };
}

function agencyLines(org: string, { agencies }: Directory): readonly CheckedThing[] {
  const all = [...agencies.values()];
  const agency = all.find(({ workspaces }) => workspaces.includes(org));
  if (agency !== undefined) return [right(`It is of ${agency.name}.`)];
  const had = all.filter(({ shut }) => shut?.workspaces.includes(org) === true);
  const suspended = had.find(({ shut }) => shut?.how === 'suspended');
  if (suspended !== undefined)
    return [right(`It is of ${suspended.name}, which is suspended: leave the app in it, for when the agency is let in again.`)];
  const [removed] = had;
  if (removed !== undefined)
    return [wrong(`It was of ${removed.name}, which was removed: take the app out of it, or put the agency back.`)];
  return [wrong('No agency has it any more, so nobody there is known: take the app out of it, or name it under its agency.')];
}

/** A running bot renews a token two hours before it runs out. */
function expiryLines({ expires }: SlackGrant, now: Instant): readonly CheckedThing[] {
  if (expires === null) return [];
  const until = new Date(expires).toISOString().slice(0, 16).replace('T', ' ');
  return [
    now < expires
      ? right(`Its token is good until ${until} UTC and is renewed before by a bot that runs.`)
      : wrong(
          `Its token ran out on ${until} UTC and was not renewed: does the bot run, with SLACK_CLIENT_ID and SLACK_CLIENT_SECRET?`,
        ),
  ];
}
