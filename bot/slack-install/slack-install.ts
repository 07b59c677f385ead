import type { Chat } from '../../adapters/chat.ts';
import { type SlackOAuth, slackOAuth } from '../../adapters/slack/install/oauth.ts';
import type { TokenSeal } from '../../adapters/store/sealing/token-seal.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Page } from '../http/page.ts';
import type { InstalledNow } from '../installed/installed.ts';
import type { Log } from '../observe/log.ts';
import type { Settings } from '../start/settings.ts';
import type { Streams } from '../turn/streams.ts';
import { openGranted } from './granted.ts';
import { installedPath, installPages } from './install-pages.ts';
import { installTokens } from './install-tokens.ts';

/** What links to install by are sealed for (adapters/store/sealing/token-seal.ts). */
export const installSealed = 'slack install';

export interface SlackInstall {
  readonly installed: InstalledNow;
  readonly pages: readonly Page[];
  readonly look: () => Promise<void>;
  /** `of`: as an installation is called (domain/directory/installation.ts). */
  readonly gone: (of: string, chats: { readonly slack?: Chat }) => Promise<void>;
  readonly stop: () => void;
}

interface Options {
  readonly settings: Settings;
  readonly installed: InstalledNow;
  readonly installSeal: TokenSeal;
  readonly streams: Pick<Streams, 'installs' | 'directory'>;
  /** Told when a workspace is there that was not: its people may be owed something already. */
  readonly more: () => void;
  readonly now: () => Instant;
  readonly log: Log;
}

/** How often another bot's installations are looked for, and tokens that are about to expire, in ms. */
const lookEvery = 30_000;

/** Installing by OAuth, where the app may be; else nothing of it is there. */
export function openSlackInstall({ settings, installed, installSeal, streams, more, now, log }: Options): SlackInstall {
  const oauth = oauthOf(settings, log);
  if (oauth === null)
    return { installed, pages: [], look: async () => undefined, gone: async () => undefined, stop: () => undefined };
  const signingSecret = settings.SLACK_SIGNING_SECRET ?? null;
  const granted = openGranted({ streams, beside: installed, oauth, signingSecret, more, now, log });
  const looking = setInterval(() => void granted.look(), lookEvery);
  looking.unref();
  return {
    installed: granted.now,
    pages: installPages({ tokens: installTokens(installSeal), oauth, streams, taken: granted.look, now, log }),
    look: granted.look,
    async gone(of, { slack }) {
      const [on, org = ''] = of.split('/', 2);
      if (on === 'slack' && slack !== undefined) await granted.gone(org, slack.probe);
    },
    stop: () => clearInterval(looking),
  };
}

function oauthOf(settings: Options['settings'], log: Options['log']): SlackOAuth | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_API_URL: apiUrl, PUBLIC_URL: address } = settings;
  if (clientId === undefined || clientSecret === undefined || address === undefined) return null;
  const redirectUri = `${address.replace(/\/+$/, '')}${installedPath}`;
  return slackOAuth({ clientId, clientSecret, redirectUri, apiUrl, log, now: () => Date.now() });
}
