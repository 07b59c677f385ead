import type { SlackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import { quorate } from '../../cli/run.ts';

/**
 * What an administrator at the server does, and then somebody of that workspace in their browser. `url`: where the bot is. The status of the
 * last page.
 */
export async function installByLink(
  org: string,
  { slack, url, env }: { readonly slack: SlackStandIn; readonly url: string; readonly env: Readonly<Record<string, string>> },
): Promise<number> {
  const { out, err } = await quorate(['slack', 'link', org], { env });
  const link = /http:\S+/.exec(out)?.[0];
  if (link === undefined) throw new Error(err);
  const here = (address: string) => `${url}${address.slice(address.indexOf('/slack/'))}`;
  const first = await fetch(here(link), { method: 'POST' });
  const to = /href="([^"]+)"/.exec(await first.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(here(slack.oauth.allow(to, { org })), { method: 'POST', headers: { cookie } })).status;
}
