import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs this as our bot is started, and gives what it writes. */
function started(script: string): string {
  const argv = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    './bot/prepare-node.mjs',
    '--input-type=module',
    '-e',
    script,
  ];
  return execFileSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
}

const loaded = "Object.keys((await import('node:module')).default._cache)";

test('Bolt is loaded, and works, without the receivers and the sign-in that are not ours', () => {
  const wrote = started(`
    await import('./adapters/slack/receive/receive.ts');
    const { boltApp } = await import('./adapters/slack/receive/bolt-app.ts');
    let given;
    const receiver = { init(app) { given = app; }, start() {}, stop() {} };
    const heard = [];
    boltApp(receiver, { log() {} }, async (read) => void heard.push(read));
    await given.processEvent({ body: { type: 'event_callback', team_id: 'T1', event: { type: 'message' } }, ack: async () => {}, customProperties: { read: 'this' } });
    console.log(JSON.stringify({ heard, loaded: ${loaded} }));
  `);
  const { heard, loaded: files } = JSON.parse(wrote) as { readonly heard: readonly string[]; readonly loaded: readonly string[] };
  expect(heard).toEqual(['this']);
  expect(files.some((one) => one.includes('/@slack/bolt/'))).toBe(true);
  const leftOut = /node_modules\/(express|undici|@slack\/oauth|@slack\/socket-mode)\//;
  expect(files.filter((one) => leftOut.test(one))).toEqual([]);
});

test('what is counted is counted without exemplars, and nothing is loaded for them', () => {
  const wrote = started(`
    const { openMetrics } = await import('./bot/observe/metrics.ts');
    const metrics = openMetrics();
    console.log(JSON.stringify({ text: await metrics.text(), loaded: ${loaded} }));
  `);
  const { text, loaded: files } = JSON.parse(wrote) as { readonly text: string; readonly loaded: readonly string[] };
  expect(text).toMatch(/^process_cpu_user_seconds_total \d/m);
  expect(files.filter((one) => one.includes('/@opentelemetry/'))).toEqual([]);
});

test('our own connection to Slack has the real client', () => {
  const wrote = started(`
    const { SocketConnection } = await import('./adapters/slack/socket/connection.ts');
    console.log(Object.getPrototypeOf(SocketConnection).name);
  `);
  expect(wrote.trim()).toBe('SocketModeClient');
});
