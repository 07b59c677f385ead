import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import * as z from 'zod';
import { refuse } from '../refuse.ts';

/** `quorate manifest slack|teams`: the app manifest with this deployment's own address and app id in it, to paste or to zip. */
export function addManifest(program: Command): void {
  program
    .command('manifest')
    .description('Print an app manifest with PUBLIC_URL (and for Teams MICROSOFT_APP_ID) in it')
    .argument('<platform>', 'slack or teams')
    .option('--socket-mode', 'for Slack without a public address: the bot opens the connection itself (SLACK_APP_TOKEN)')
    .action(async (platform: string, { socketMode = false }: { socketMode?: boolean }) => {
      if (platform !== 'slack' && platform !== 'teams')
        return refuse(`There is a manifest for slack and for teams, not for "${platform.slice(0, 20)}".`);
      const { readShownSettings } = await import('../../start/settings.ts');
      const settings = readShownSettings(process.env);
      if ('wrong' in settings) return refuse(settings.wrong);
      const { PUBLIC_URL: address, MICROSOFT_APP_ID: appId } = settings;
      const file = new URL(`../../../manifest/${platform}/manifest.json`, import.meta.url);
      if (platform === 'slack' && socketMode) return void process.stdout.write(overSocket(await readFile(file, 'utf8')));
      if (address === undefined) return refuse('Set PUBLIC_URL to the https address under which the bot is reached.');
      if (platform === 'teams' && appId === undefined) return refuse('Set MICROSOFT_APP_ID to the app id of the Azure bot.');
      // With its path: the bot may stand behind a proxy that gives it a folder of its own.
      const base = `${new URL(address).origin}${new URL(address).pathname.replace(/\/+$/, '')}`;
      const text = (await readFile(file, 'utf8'))
        .replaceAll(/https:\/\/quorate\.example(\.org)?/g, base)
        .replaceAll('00000000-0000-0000-0000-000000000000', appId ?? '');
      process.stdout.write(text);
    });
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
