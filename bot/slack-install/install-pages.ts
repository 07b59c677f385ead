import { randomBytes } from 'node:crypto';
import type { SlackOAuth } from '../../adapters/slack/install/oauth.ts';
import type { Words } from '../../cards/words/en.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { isInstallLinkOver } from '../../domain/directory/installs/link-lasts.ts';
import type { SlackGrant } from '../../domain/directory/installs/shape.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant } from '../../domain/ids.ts';
import { type Page, type Sheet, sheetOf } from '../http/page.ts';
import type { Log } from '../observe/log.ts';
import type { Streams } from '../turn/streams.ts';
import type { InstallLink } from './install-tokens.ts';
import { type InstallTokens, stateGood } from './install-tokens.ts';

export interface InstallPagesOptions {
  readonly tokens: InstallTokens;
  readonly oauth: SlackOAuth;
  readonly streams: Pick<Streams, 'installs' | 'directory'>;
  /** Told when a workspace was taken in. */
  readonly taken: () => Promise<unknown>;
  readonly now: () => Instant;
  readonly log: Log;
}

export const installPath = '/slack/install';
export const installedPath = '/slack/installed';

/** Read by our own page alone, sent over https alone, and by no script. `__Host-` would need the whole site to be ours. */
const cookieName = 'quorate-slack-install';
const cookieOf = (browser: string) =>
  `${cookieName}=${browser}; Path=/; Max-Age=${stateGood / 1000}; HttpOnly; Secure; SameSite=Lax`;
const noCookie = `${cookieName}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;

const both = ['en', 'cy'] as const;
type Said = keyof Words['slackInstall'];

const inBoth = (said: Said) =>
  both.map((language) => `<span lang="${language}">${wordsFor(language).slackInstall[said]}</span>`).join(' / ');

/** One page in both languages: nobody has said yet who they are. `more`: below both. */
function page(status: number, said: Said, more = ''): Sheet {
  const parts = both.map((language) => {
    const words = wordsFor(language).slackInstall;
    return `<section lang="${language}"><h1>${words.title}</h1><p>${words[said]}</p></section>`;
  });
  return sheetOf(status, 'Quorate', parts.join('') + more);
}
const button = (said: Said) => `<form method="post"><button>${inBoth(said)}</button></form>`;

const first = page(200, 'start', button('goOn'));
const second = page(200, 'answered', button('finish'));
const noLink = page(404, 'noLink');
const cancelled = page(200, 'cancelled');
const elsewhere = { back: page(403, 'elsewhere'), left: page(403, 'elsewhereLeft') };
const failed = page(502, 'failed');
const notStored = { back: page(503, 'notStored'), left: page(503, 'notStoredLeft') };
const storeAway = page(503, 'storeAway');
const done = page(200, 'done');

/** Two pages: the one an administrator of ours sends the link to, and the one that Slack leads back to. Whoever only looks changes nothing. */
export function installPages(options: InstallPagesOptions): readonly Page[] {
  const { tokens, oauth, streams, now, log } = options;
  return [
    {
      path: installPath,
      shown: first,
      async take(query) {
        const link = tokens.readLink(query.get('t') ?? '');
        if (link === null || isInstallLinkOver(link.until, now()) || !(await isOurs(link.org)))
          return { sheet: noLink, why: 'no such link' };
        const browser = randomBytes(24).toString('base64url');
        const state = tokens.stateToken(link, browser, now() + stateGood);
        // Not a redirect: the policy of this page would have to allow forms to lead elsewhere.
        const go = `<p><a href="${escaped(oauth.authorizeAddress(link.org, state))}">${inBoth('toSlack')}</a></p>`;
        return { sheet: { ...page(200, 'allow', go), cookie: cookieOf(browser) } };
      },
    },
    {
      path: installedPath,
      shown: second,
      async take(query, _, cookies = '') {
        const link = tokens.readState(query.get('state') ?? '', browserIn(cookies), now());
        if (link === null) return { sheet: noLink, why: 'no such state' };
        if (query.get('error') !== null) return { sheet: { ...cancelled, cookie: noCookie } };
        const { sheet, why } = await finished(link, query.get('code') ?? '');
        log('info', { event: 'slack installation', code: why ?? 'done' });
        return { sheet: { ...sheet, cookie: noCookie }, ...(why === undefined ? {} : { why }) };
      },
    },
  ];

  /** Whoever may be installed is who stands in the directory: the workspaces of our agencies, and nobody else's. */
  async function isOurs(org: string): Promise<boolean> {
    const { agencies }: Directory = await streams.directory.peek('directory');
    return [...agencies.values()].some(({ workspaces }) => workspaces.includes(org));
  }

  async function finished(link: InstallLink, code: string): Promise<{ readonly sheet: Sheet; readonly why?: string }> {
    if (!/^[\w.-]{1,512}$/.test(code)) return { sheet: noLink, why: 'no code' };
    const stamp = { by: 'time', at: now(), via: 'web' } as const;
    const used = await streams.installs.ask('installs', {
      ...stamp,
      command: { do: 'use-link', link: link.id, until: link.until },
    });
    if (used.did !== 'decided')
      return used.did === 'unconfirmed' ? { sheet: storeAway, why: 'store away' } : { sheet: noLink, why: 'link used' };
    const answer = await oauth.exchange(code);
    if ('failed' in answer) return { sheet: failed, why: answer.code };
    const { grant } = answer;
    if (grant.org !== link.org || !(await isOurs(grant.org))) return given(grant, elsewhere, 'another workspace');
    const kept = await streams.installs.ask('installs', { ...stamp, command: { do: 'keep', grant, link: link.id } });
    if (kept.did !== 'decided') return given(grant, notStored, 'store away');
    await options.taken();
    return { sheet: done };
  }

  /** Nothing of it is kept, so it may not stay good. `left`: the page where Slack did not take it back. */
  async function given(
    { token }: SlackGrant,
    { back, left }: { readonly back: Sheet; readonly left: Sheet },
    why: string,
  ): Promise<{ readonly sheet: Sheet; readonly why: string }> {
    if (await oauth.revoke(token)) return { sheet: back, why };
    log('error', { event: 'slack token not revoked', code: why });
    return { sheet: left, why };
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function browserIn(cookies: string): string {
  const found = cookies
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${cookieName}=`));
  return found?.slice(cookieName.length + 1, cookieName.length + 1 + 64) ?? '';
}
