import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { endsWithUs } from './children.ts';
import { npmScript, root } from './npm-script.ts';

const run = promisify(execFile);
const environment = (settings: Readonly<Record<string, string>>) => ({ PATH: process.env.PATH ?? '', PORT: '0', ...settings });

/** `npm start` or `npm run sandbox` with only these settings. Resolves when it has ended by itself. `said`: on standard error; `logged`: on standard output. */
export async function startToEnd(
  settings: Readonly<Record<string, string>>,
  script: 'start' | 'sandbox' = 'start',
): Promise<{ readonly code: number; readonly said: string; readonly logged: string }> {
  try {
    const { stderr, stdout } = await run(process.execPath, npmScript(script), {
      cwd: root,
      env: environment(settings),
      timeout: 40_000,
    });
    return { code: 0, said: stderr, logged: stdout };
  } catch (error) {
    const { code, stderr, stdout } = error as { code: number; stderr: string; stdout: string };
    return { code, said: stderr, logged: stdout };
  }
}

/** The same, resolved when it has printed this. `said`: every byte so far, of both outputs. Rejects when it ends before. */
export async function startUntil(
  settings: Readonly<Record<string, string>>,
  script: 'start' | 'sandbox',
  printed: string,
): Promise<{ readonly child: ChildProcess; readonly said: () => string; readonly end: () => Promise<unknown> }> {
  const child = endsWithUs(spawn(process.execPath, npmScript(script), { cwd: root, env: environment(settings) }));
  let said = '';
  const ended = new Promise<unknown>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes(printed)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  return {
    child,
    said: () => said,
    end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
