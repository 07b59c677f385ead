import type { SlackInstallation } from '../../../adapters/slack/installation.ts';
import { StoreDown } from '../../../adapters/store/port.ts';
import type { SlackGrant } from '../../../domain/directory/installs/shape.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { Installed } from '../../installed/installed.ts';
import type { Settings } from '../../start/settings.ts';
import { openOffline } from '../offline.ts';
import { slackLines } from './check-slack.ts';
import { type CheckedThing, right, unknown, wrong } from './checked-lines.ts';

interface CheckedWorkspace {
  readonly title: string;
  readonly lines: readonly CheckedThing[];
}

/** Workspaces that installed the app by a link: their tokens stand in the store alone. One that has an entry of its own is answered by that. */
export async function grantedWorkspaces(
  env: NodeJS.ProcessEnv,
  settings: Settings,
  { slack }: Installed,
): Promise<readonly CheckedWorkspace[]> {
  const found = await readGrants(env);
  if ('unread' in found)
    return [
      { title: 'Installed by a link (slack)', lines: [unknown(`They stand in the store, which was not read: ${found.unread}`)] },
    ];
  const { grants, directory, now } = found;
  const signingSecret = settings.SLACK_SIGNING_SECRET ?? null;
  const theirs = grants.filter(({ org }) => !slack.some((one) => one.org === org));
  if (theirs.length === 0)
    return [
      { title: 'Installed by a link (slack)', lines: [right('No workspace has yet: quorate slack link T… prints a link.')] },
    ];
  return Promise.all(
    theirs.map(async (grant) => {
      const { org, app, token } = grant;
      const one: SlackInstallation = { on: 'slack', name: org, app, org, signingSecret, token };
      const again = `have it installed again by a new link (quorate slack link ${org})`;
      const lines = [...agencyLines(org, directory), ...expiryLines(grant, now), ...(await slackLines(one, settings, again))];
      return { title: `${org}, installed by a link (slack)`, lines };
    }),
  );
}

type Read =
  | { readonly grants: readonly SlackGrant[]; readonly directory: Directory; readonly now: Instant }
  | { readonly unread: string };

async function readGrants(env: NodeJS.ProcessEnv): Promise<Read> {
  try {
    const offline = await openOffline(env, 'there');
    if ('wrong' in offline) return { unread: offline.wrong.join(' ') };
    try {
      const { grants } = await offline.streams.installs.peek('installs');
      return { grants: Object.values(grants), directory: await offline.streams.directory.peek('directory'), now: offline.now() };
    } finally {
      await offline.close();
    }
  } catch (error) {
    if (error instanceof StoreDown) return { unread: 'it did not answer in time.' };
    throw error;
  }
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
