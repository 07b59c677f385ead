import { type EnterpriseOf, isForEnterprise, type SlackInstallation } from '../../adapters/slack/installation.ts';
import type { InstalledNow } from '../installed/installed.ts';
import type { Log } from '../observe/log.ts';
import type { Settings } from '../start/settings.ts';

interface OrgWideOptions {
  readonly installed: InstalledNow;
  /** What Slack says of one; a code where it does not. */
  readonly workspacesOf: (one: SlackInstallation) => Promise<readonly string[] | { readonly code: string }>;
  /** Told when there are workspaces that there were not: whoever could not be written to before is looked at again. Not of the first look, which is before anything is sent. */
  readonly more: () => void;
  readonly log: Log;
}

export interface OrgWide {
  readonly enterpriseOf: EnterpriseOf;
  /** Asks of each org-wide installation where it has not lately. Never rejects. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

/** How often it looks, and after how long it asks of the same installation again, in ms: an enterprise adds workspaces now and then. */
const every = 60_000;
const fresh = 600_000;

interface Said {
  readonly token: string;
  /** By performance.now(). */
  readonly at: number;
  readonly workspaces: ReadonlySet<string>;
}

/**
 * Somebody who is listed under a workspace is written to by the org-wide installation of its enterprise. Which workspaces those are only Slack
 * knows. What it said last stands while it does not answer.
 */
export function openOrgWide({ installed, workspacesOf, more, log }: OrgWideOptions): OrgWide {
  const said = new Map<string, Said>();
  let isFirst = true;

  async function askedOf(one: SlackInstallation, org: string): Promise<boolean> {
    const before = said.get(org);
    if (before?.token === one.token && performance.now() - before.at < fresh) return false;
    const answer = await workspacesOf(one);
    if ('code' in answer) {
      log('warn', { event: 'workspaces not read', on: `slack/${org}`, code: answer.code });
      return false;
    }
    said.set(org, { token: one.token, at: performance.now(), workspaces: new Set(answer) });
    return answer.some((workspace) => before?.workspaces.has(workspace) !== true);
  }

  async function look(): Promise<void> {
    const all = installed().slack.filter(isForEnterprise);
    for (const org of said.keys()) if (!all.some((one) => one.org === org)) said.delete(org);
    let isMore = false;
    for (const one of all) if (await askedOf(one, one.org ?? '')) isMore = true;
    if (isMore && !isFirst) more();
    isFirst = false;
  }

  const looking = setInterval(() => void look(), every);
  looking.unref();
  return {
    enterpriseOf: (workspace) => [...said].find(([, { workspaces }]) => workspaces.has(workspace))?.[0],
    look,
    stop: () => clearInterval(looking),
  };
}

/** Asks Slack itself, whose SDK is loaded only where there is such an installation. */
export function askingSlack({ SLACK_API_URL: apiUrl }: Settings, log: Log): OrgWideOptions['workspacesOf'] {
  return async (one) => {
    const { workspacesOfOrg } = await import('../../adapters/slack/send/look.ts');
    return workspacesOfOrg(one, { apiUrl, log });
  };
}
