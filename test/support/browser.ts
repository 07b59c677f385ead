import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the packed browser is, once unpacked: by its version, so that another one does not run by mistake. */
function unpackedFolder(): string {
  const entry = dirname(require.resolve('@sparticuz/chromium'));
  const { version }: { version: string } = JSON.parse(readFileSync(join(entry, '..', '..', 'package.json'), 'utf8'));
  return join(tmpdir(), `quorate-chromium-${version}`);
}

/**
 * The package unpacks into the temporary folder of its process, and its libraries only where it believes to be on AWS Lambda: so a
 * process of its own believes so, in a folder of its own, which is then renamed. Two at once do not disturb each other.
 */
async function unpack(folder: string): Promise<void> {
  const own = mkdtempSync(`${folder}-`);
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await promisify(execFile)(process.execPath, ['-e', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** A headless Chromium: the machine's where there is one, else the one in node_modules with the libraries it brings. It asks nobody for anything. */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-pings'];
  const system = installed.find((path) => existsSync(path));
  if (system !== undefined) return chromium.launch({ executablePath: system, args });
  const folder = unpackedFolder();
  if (!existsSync(join(folder, 'chromium'))) await unpack(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter((one) => one !== undefined).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...args, '--headless=shell'],
    env: { ...env, ...fonts, LD_LIBRARY_PATH: libraries },
  });
}
