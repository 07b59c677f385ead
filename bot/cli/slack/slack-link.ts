import { randomBytes } from 'node:crypto';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { installLinkLasts } from '../../../domain/directory/installs/link-lasts.ts';
import type { InstallLinkId } from '../../../domain/directory/installs/shape.ts';
import { installPath } from '../../slack-install/install-pages.ts';
import { installTokens } from '../../slack-install/install-tokens.ts';
import { installSealed } from '../../slack-install/slack-install.ts';
import { readSettings } from '../../start/settings.ts';
import { onStore } from '../on-store.ts';

export async function slackLink(org: string): Promise<void> {
  await onStore(async ({ streams, keys, now }) => {
    const settings = readSettings(process.env);
    if ('wrong' in settings) return settings;
    const { PUBLIC_URL: address, SLACK_CLIENT_ID: client } = settings;
    if (address === undefined || client === undefined)
      return { wrong: ['Set PUBLIC_URL, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET as the bot has them.'] };
    const { agencies } = await streams.directory.peek('directory');
    const all = [...agencies.values()];
    const agency = all.find(({ workspaces }) => workspaces.includes(org));
    const suspended = all.find(({ shut }) => shut?.how === 'suspended' && shut.workspaces.includes(org));
    if (agency === undefined && suspended !== undefined)
      return { wrong: [`${suspended.name} is suspended: an administrator lets it in again first, under “The partnership”.`] };
    if (agency === undefined)
      return { wrong: [`No agency has the workspace ${org.slice(0, 40)}: it has to stand in the partnership file first.`] };
    const link = { id: randomBytes(16).toString('base64url') as InstallLinkId, org, until: now() + installLinkLasts };
    const token = installTokens(tokenSeal(keys, installSealed)).linkToken(link);
    return { said: [`For ${agency.name}, once, within a day:`, `${address.replace(/\/+$/, '')}${installPath}?t=${token}`] };
  });
}
