import { spawn } from 'node:child_process';
import { inherited } from '../support/process/inherited.ts';
import { npmScript, root } from '../support/process/npm-script.ts';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const script = npmScript('quorate');

/** Runs the command line as a process of its own, as a person would (type stripping and all). */
export function quorate(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [...script, ...args], {
    cwd: root,
    env: { ...inherited(), ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A command that refuses at once closes its input before everything is written: that is its right.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}
