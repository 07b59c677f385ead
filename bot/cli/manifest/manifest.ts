import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { InstallationsFile } from '../../installed/file-shape.ts';
import { refuse } from '../refuse.ts';

interface ManifestOptions {
  readonly socketMode?: boolean;
  readonly distributed?: boolean;
  readonly installation?: string;
  readonly zip?: string;
}

/** `quorate manifest slack|teams`: the app manifest with this deployment's own address and app id in it, to paste or to upload. */
export function addManifest(program: Command): void {
  program
    .command('manifest')
    .description('Print an app manifest with PUBLIC_URL (and for Teams the app id) in it')
    .argument('<platform>', 'slack or teams')
    .option(
      '--socket-mode',
      'for Slack without a public address: the bot opens the connection itself (SLACK_APP_TOKEN, or appToken of an entry of INSTALLATIONS_FILE)',
    )
    .option('--distributed', 'for Slack: several workspaces install this one app by a link (SLACK_CLIENT_ID)')
    .option('--installation <name>', 'of this entry of INSTALLATIONS_FILE, and not of the single settings')
    .option('--zip <file>', 'for Teams: write manifest and pictures to this file, ready to upload')
    .action(async (platform: string, options: ManifestOptions) => {
      if (platform !== 'slack' && platform !== 'teams')
        return refuse(`There is a manifest for slack and for teams, not for "${platform.slice(0, 20)}".`);
      const done = platform === 'slack' ? await ofSlack(options) : await ofTeams(options);
      if ('wrong' in done) return refuse(done.wrong);
      if (!('zip' in done)) return void process.stdout.write(done.text);
      const { teamsZip } = await import('./teams-zip.ts');
      await writeFile(done.zip, await teamsZip(done.text));
      process.stdout.write(`${done.zip}: upload it in the Teams admin centre.\n`);
    });
}

type Wrong = { readonly wrong: string | readonly string[] };
type Made = { readonly text: string } | { readonly text: string; readonly zip: string } | Wrong;
type Entry = InstallationsFile['installations'][number];

const noAddress: Wrong = { wrong: 'Set PUBLIC_URL to the https address under which the bot is reached.' };
const textOf = (platform: 'slack' | 'teams') =>
  readFile(new URL(`../../../manifest/${platform}/manifest.json`, import.meta.url), 'utf8');

async function ofSlack({ installation, socketMode: asked, distributed, zip }: ManifestOptions): Promise<Made> {
  if (zip !== undefined) return { wrong: 'Slack takes its manifest as text: --zip is for teams.' };
  const settings = await shown();
  if ('wrong' in settings) return settings;
  const entry = installation === undefined ? undefined : await entryOf('slack', installation, settings.INSTALLATIONS_FILE);
  if (entry !== undefined && 'wrong' in entry) return entry;
  const hasSocket = entry?.on === 'slack' && entry.appToken !== undefined;
  if (asked === true && entry !== undefined && !hasSocket)
    return { wrong: `${entry.name} has no "appToken" in INSTALLATIONS_FILE, with which the bot would open its connection.` };
  const socketMode = asked === true || hasSocket;
  const base = baseOf(settings.PUBLIC_URL);
  if (base === null && (!socketMode || distributed === true)) return noAddress;
  const { slackManifestFor } = await import('./slack-manifest.ts');
  const text = slackManifestFor(await textOf('slack'), { socketMode, redirect: distributed === true ? base : null });
  return { text: withAddress(text, base ?? '') };
}

async function ofTeams({ installation, socketMode, distributed, zip }: ManifestOptions): Promise<Made> {
  if (socketMode === true || distributed === true)
    return { wrong: 'Teams has neither: --socket-mode and --distributed are for slack.' };
  const settings = await shown();
  if ('wrong' in settings) return settings;
  const { DEVELOPER_NAME: developer = 'Your partnership', MICROSOFT_APP_ID: single } = settings;
  if (installation === undefined && single === undefined)
    return { wrong: 'Set MICROSOFT_APP_ID to the app id of the Azure bot, or name an --installation of INSTALLATIONS_FILE.' };
  const entry =
    installation === undefined ? { app: single ?? '' } : await entryOf('teams', installation, settings.INSTALLATIONS_FILE);
  if ('wrong' in entry) return entry;
  const base = baseOf(settings.PUBLIC_URL);
  if (base === null) return noAddress;
  const text = withAddress(await textOf('teams'), base)
    .replaceAll('00000000-0000-0000-0000-000000000000', entry.app)
    .replaceAll('"Your partnership"', JSON.stringify(developer));
  return zip === undefined ? { text } : { text, zip };
}

async function shown() {
  const { readShownSettings } = await import('../../start/settings.ts');
  return readShownSettings(process.env);
}

/** With its path: the bot may stand behind a proxy that gives it a folder of its own. */
function baseOf(address: string | undefined): string | null {
  return address === undefined ? null : `${new URL(address).origin}${new URL(address).pathname.replace(/\/+$/, '')}`;
}

const withAddress = (text: string, base: string) => text.replaceAll(/https:\/\/quorate\.example(\.org)?/g, base);

/** The entry of that name as it is written: no secret has to be there yet. */
async function entryOf(platform: 'slack' | 'teams', name: string, file: string | undefined): Promise<Entry | Wrong> {
  if (file === undefined) return { wrong: 'Set INSTALLATIONS_FILE to the file that has this installation.' };
  const { readEntries } = await import('../../installed/read-file.ts');
  const read = await readEntries(file);
  if ('wrong' in read) return read;
  const own = read.installations.filter((one) => one.on === platform);
  const names = own.map((one) => one.name).join(', ') || 'none';
  return (
    own.find((one) => one.name === name) ?? {
      wrong: `INSTALLATIONS_FILE has no installation of ${platform} by that name: there is ${names}.`,
    }
  );
}
