import type { Route } from '../../../adapters/route.ts';
import type { Allowing } from '../../../adapters/sandbox/slack/oauth.ts';
import { slackOAuth } from '../../../adapters/slack/install/oauth.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { openGranted } from '../../../bot/slack-install/granted.ts';
import { installedPath, installPages, installPath } from '../../../bot/slack-install/install-pages.ts';
import { installTokens } from '../../../bot/slack-install/install-tokens.ts';
import { importPartnership } from '../../../bot/start/import-partnership.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { installLinkLasts } from '../../../domain/directory/installs/link-lasts.ts';
import type { InstallLinkId } from '../../../domain/directory/installs/shape.ts';
import { slackTown } from '../../adapters/sandbox/slack-town.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';
import { serve } from '../../support/serve.ts';
import { masters } from '../../support/store/master-keys.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const key = Buffer.alloc(32, 5).toString('base64');
const nowhere: Route = { on: 'slack', path: '/none', most: 1, admit: () => ({ status: 401, why: 'unsigned' }) };

/** Both pages on the bot's own server, over a real store, with Slack's web client against the stand-in. Workspaces T1 and T2; T2 is no agency's. */
export async function installing(more: { readonly rotation?: boolean } = {}) {
  const { folder, remove } = await temporaryFolder();
  const enterprise = { id: 'E1', name: 'Org' };
  const workspaces = [
    { id: 'T1', name: 'First' },
    { id: 'T2', name: 'Second' },
    { id: 'T3', name: 'Third', enterprise },
  ];
  const { slack } = await slackTown({ workspaces, ...more });
  const keys = masters(key);
  const sealed = seal(await openSqlite(`${folder}/quorate.db`), keys);
  const streams = openStreams(sealed, () => undefined);
  let now = Date.parse('2026-11-23T10:00:00Z');
  const json = JSON.stringify(partnershipJson).replaceAll('WPOLICE', 'T1').replaceAll('WSURGERY', 'E1');
  const read = readPartnership(JSON.parse(json));
  if ('wrong' in read) throw new Error(read.wrong.join());
  const refused = await importPartnership(streams, read, { by: 'time', at: now });
  if (refused !== null) throw new Error(String(refused));
  const lines: unknown[] = [];
  const log = (_: string, line: unknown) => void lines.push(line);
  const oauth = slackOAuth({
    clientId: slack.oauth.clientId,
    clientSecret: slack.oauth.clientSecret,
    redirectUri: `http://127.0.0.1/x${installedPath}`,
    apiUrl: slack.apiUrl,
    log,
    now: () => now,
  });
  const tokens = installTokens(tokenSeal(keys, 'slack install'));
  /** Whether the store is away when what was granted is to be kept, or already when the link is to be used. */
  const store = { away: false, awayAtOnce: false };
  const ask: typeof streams.installs.ask = async (stream, asking) =>
    (store.away && ['keep', 'rotate'].includes(asking.command.do)) || store.awayAtOnce
      ? { did: 'unconfirmed' }
      : streams.installs.ask(stream, asking);
  const installs = { ...streams.installs, ask };
  const granted = openGranted({
    streams: { installs },
    beside: () => ({ slack: [], teams: [] }),
    oauth,
    signingSecret: 'invented-secret',
    more: () => undefined,
    now: () => now,
    log,
  });
  const server = await serve(nowhere, {
    pages: installPages({ tokens, oauth, streams: { ...streams, installs }, taken: granted.look, now: () => now, log }),
  });

  const post = (path: string, cookie = '') =>
    fetch(`${server.url}${path}`, { method: 'POST', headers: cookie === '' ? {} : { cookie }, body: '' });
  const link = (org = 'T1', until = now + installLinkLasts) =>
    tokens.linkToken({ id: `invented-link-${Math.random()}` as InstallLinkId, org, until });

  /** A browser opens the link and goes on to Slack: where it is led back to once it is allowed there, and its cookie. */
  async function allowed(token: string, how: Allowing = { org: 'T1' }) {
    const response = await post(`${installPath}?t=${token}`);
    const to = /href="([^"]+)"/.exec(await response.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
    const back = new URL(slack.oauth.allow(to, how));
    return { to, back: `${installedPath}${back.search}`, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
  }
  return {
    slack,
    store,
    granted,
    lines,
    link,
    post,
    allowed,
    server,
    pass(ms: number) {
      now += ms;
    },
    async close() {
      await server.stop();
      await sealed.close();
      await slack.close();
      await remove();
    },
  };
}
