import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import * as z from 'zod';
import { refuse } from '../refuse.ts';

interface ManifestOptions {
  readonly socketMode?: boolean;
  readonly installation?: string;
  readonly zip?: string;
}

/** `quorate manifest slack|teams`: the app manifest with this deployment's own address and app id in it, to paste or to upload. */
export function addManifest(program: Command): void {
  program
    .command('manifest')
    .description('Print an app manifest with PUBLIC_URL (and for Teams the app id) in it')
    .argument('<platform>', 'slack or teams')
    .option('--socket-mode', 'for Slack without a public address: the bot opens the connection itself (SLACK_APP_TOKEN)')
    .option('--installation <name>', 'of this entry of INSTALLATIONS_FILE, and not of MICROSOFT_APP_ID')
    .option('--zip <file>', 'for Teams: write manifest and pictures to this file, ready to upload')
    .action(async (platform: string, options: ManifestOptions) => {
      if (platform !== 'slack' && platform !== 'teams')
        return refuse(`There is a manifest for slack and for teams, not for "${platform.slice(0, 20)}".`);
      if (options.zip !== undefined && platform !== 'teams')
        return refuse('Slack takes its manifest as text: --zip is for teams.');
      const { readShownSettings } = await import('../../start/settings.ts');
      const settings = readShownSettings(process.env);
      if ('wrong' in settings) return refuse(settings.wrong);
      const appId = await appIdOf(platform, options.installation, settings);
      if (typeof appId === 'object') return refuse(appId.wrong);
      const file = new URL(`../../../manifest/${platform}/manifest.json`, import.meta.url);
      if (platform === 'slack' && options.socketMode === true)
        return void process.stdout.write(overSocket(await readFile(file, 'utf8')));
      const { PUBLIC_URL: address, DEVELOPER_NAME: developer = 'Your partnership' } = settings;
      if (address === undefined) return refuse('Set PUBLIC_URL to the https address under which the bot is reached.');
      // With its path: the bot may stand behind a proxy that gives it a folder of its own.
      const base = `${new URL(address).origin}${new URL(address).pathname.replace(/\/+$/, '')}`;
      const text = (await readFile(file, 'utf8'))
        .replaceAll(/https:\/\/quorate\.example(\.org)?/g, base)
        .replaceAll('00000000-0000-0000-0000-000000000000', appId)
        .replaceAll('"Your partnership"', JSON.stringify(developer));
      if (options.zip === undefined) return void process.stdout.write(text);
      const { teamsZip } = await import('./teams-zip.ts');
      await writeFile(options.zip, await teamsZip(text));
      process.stdout.write(`${options.zip}: upload it in the Teams admin centre.\n`);
    });
}

/** The app id that goes into the manifest of Teams; Slack's has none. */
async function appIdOf(
  platform: 'slack' | 'teams',
  installation: string | undefined,
  {
    INSTALLATIONS_FILE: file,
    MICROSOFT_APP_ID: single,
  }: { readonly INSTALLATIONS_FILE?: string | undefined; readonly MICROSOFT_APP_ID?: string | undefined },
): Promise<string | { readonly wrong: readonly string[] }> {
  if (installation === undefined) {
    if (platform === 'slack' || single !== undefined) return single ?? '';
    return { wrong: ['Set MICROSOFT_APP_ID to the app id of the Azure bot, or name an --installation of INSTALLATIONS_FILE.'] };
  }
  if (file === undefined) return { wrong: ['Set INSTALLATIONS_FILE to the file that has this installation.'] };
  const { readEntries } = await import('../../installed/read-file.ts');
  const read = await readEntries(file);
  if ('wrong' in read) return read;
  const entry = read.installations.find((one) => one.on === platform && one.name === installation);
  if (entry !== undefined) return entry.app;
  const names = read.installations.filter((one) => one.on === platform).map(({ name }) => name);
  return {
    wrong: [`INSTALLATIONS_FILE has no installation of ${platform} by that name: there is ${names.join(', ') || 'none'}.`],
  };
}

const slackManifest = z.looseObject({
  settings: z.looseObject({ event_subscriptions: z.looseObject({}), interactivity: z.looseObject({}) }),
});

/** The same app with Socket Mode switched on, and no address in it. */
function overSocket(text: string): string {
  const { settings, ...rest } = slackManifest.parse(JSON.parse(text));
  const { request_url: _, ...events } = settings.event_subscriptions;
  const { request_url: __, ...interactivity } = settings.interactivity;
  const changed = { ...settings, event_subscriptions: events, interactivity, socket_mode_enabled: true };
  return `${JSON.stringify({ ...rest, settings: changed }, null, 2)}\n`;
}
