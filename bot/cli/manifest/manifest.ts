import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { refuse } from '../refuse.ts';

/** `quorate manifest slack|teams`: the app manifest with this deployment's own address and app id in it, to paste or to zip. */
export function addManifest(program: Command): void {
  program
    .command('manifest')
    .description('Print an app manifest with PUBLIC_URL (and for Teams MICROSOFT_APP_ID) in it')
    .argument('<platform>', 'slack or teams')
    .action(async (platform: string) => {
      if (platform !== 'slack' && platform !== 'teams')
        return refuse(`There is a manifest for slack and for teams, not for "${platform.slice(0, 20)}".`);
      const { readShownSettings } = await import('../../start/settings.ts');
      const settings = readShownSettings(process.env);
      if ('wrong' in settings) return refuse(settings.wrong);
      const { PUBLIC_URL: address, MICROSOFT_APP_ID: appId } = settings;
      if (address === undefined) return refuse('Set PUBLIC_URL to the https address under which the bot is reached.');
      if (platform === 'teams' && appId === undefined) return refuse('Set MICROSOFT_APP_ID to the app id of the Azure bot.');
      const file = new URL(`../../../manifest/${platform}/manifest.json`, import.meta.url);
      // With its path: the bot may stand behind a proxy that gives it a folder of its own.
      const base = `${new URL(address).origin}${new URL(address).pathname.replace(/\/+$/, '')}`;
      const text = (await readFile(file, 'utf8'))
        .replaceAll(/https:\/\/quorate\.example(\.org)?/g, base)
        .replaceAll('00000000-0000-0000-0000-000000000000', appId ?? '');
      process.stdout.write(text);
    });
}
