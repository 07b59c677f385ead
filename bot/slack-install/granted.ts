import type { Chat } from '../../adapters/chat.ts';
import type { SlackOAuth } from '../../adapters/slack/install/oauth.ts';
import type { SlackInstallation } from '../../adapters/slack/installation.ts';
import type { SlackGrant } from '../../domain/directory/installs/shape.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Installed, InstalledNow } from '../installed/installed.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from '../turn/streams.ts';

export interface GrantedOptions {
  readonly streams: Pick<Streams, 'installs'>;
  readonly beside: InstalledNow;
  readonly oauth: SlackOAuth;
  readonly signingSecret: string | null;
  /** Told when a workspace is there that was not at the look before; not of the first look, which is before anything is sent. */
  readonly more: () => void;
  readonly now: () => Instant;
  readonly log: Log;
}

export interface Granted {
  /** Those of the settings and the file, and beside them what was granted where there is none of theirs. */
  readonly now: InstalledNow;
  /** Reads what another bot may have written, and renews tokens that are about to expire. Never rejects. */
  readonly look: () => Promise<void>;
  /** A workspace says that the app is gone from it: true only where its token no longer works, since a late word may be about one before. */
  readonly gone: (org: string, probe: Chat['probe']) => Promise<void>;
}

/** Slack's rotated tokens last 12 hours; its own library renews them two hours before. */
const renewBefore = 2 * 3_600_000;

/** What workspaces have granted by OAuth, as installations. */
export function openGranted({ streams, beside, oauth, signingSecret, more, now, log }: GrantedOptions): Granted {
  const made = new WeakMap<SlackGrant, SlackInstallation>();
  let last: { readonly from: Installed; readonly grants: object; readonly all: Installed } | undefined;

  /** What Slack gave while the store did not answer, by what it was given for: that is good once, so it is kept as soon as the store takes it. */
  const notKept = new Map<string, SlackGrant>();

  let seen: ReadonlySet<string> | undefined;

  const grants = () => streams.installs.folds.kept('installs')?.state.grants ?? {};

  function installationOf(grant: SlackGrant): SlackInstallation {
    const { org, app, token } = grant;
    const one = made.get(grant) ?? { on: 'slack', name: `OAuth ${org}`, app, org, signingSecret, token };
    made.set(grant, one);
    return one;
  }

  function all(): Installed {
    const [from, given] = [beside(), grants()];
    if (last?.from === from && last.grants === given) return last.all;
    const own = new Set(from.slack.map(({ org }) => org));
    const more = Object.values(given).filter(({ org }) => !own.has(org));
    last = { from, grants: given, all: { ...from, slack: [...more.map(installationOf), ...from.slack] } };
    return last.all;
  }

  async function renew(grant: SlackGrant): Promise<void> {
    const { refresh, expires } = grant;
    if (refresh === null || expires === null || now() < expires - renewBefore) return;
    const next = notKept.get(refresh) ?? (await oauth.rotated(grant, refresh));
    if (next === null) return;
    notKept.set(refresh, next);
    const command = { do: 'rotate', grant: next, after: refresh } as const;
    const turned = await streams.installs.ask('installs', { by: 'time', at: now(), via: 'time', command });
    if (turned.did !== 'unconfirmed') notKept.delete(refresh);
    if (turned.did !== 'decided') log('error', { event: 'slack token not kept', on: `slack/${grant.org}` });
  }

  return {
    now: all,
    async look() {
      try {
        const state = await streams.installs.peek('installs');
        for (const grant of Object.values(state.grants)) await renew(grant);
        const before = seen;
        seen = new Set(Object.keys(state.grants));
        if (before !== undefined && [...seen].some((org) => !before.has(org))) more();
      } catch (error) {
        log('warn', { event: 'installations not read', code: codeOf(error) });
      }
    },
    async gone(org, probe) {
      const grant = grants()[org];
      if (grant === undefined || (await probe(org)).did !== 'barred') return;
      const command = { do: 'drop', org, token: grant.token } as const;
      await streams.installs.ask('installs', { by: 'time', at: now(), via: 'slack', command });
    },
  };
}
