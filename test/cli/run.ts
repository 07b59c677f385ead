import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { endsWithUs } from '../support/process/children.ts';
import { inherited } from '../support/process/inherited.ts';
import { npmScript, root } from '../support/process/npm-script.ts';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Given {
  readonly input?: string;
  readonly env?: Record<string, string>;
}

const script = npmScript('quorate');
/** Commands that were run as a process of their own. */
const begun = new Set<string>();
let shared: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line. Each command once as a process of its own, as a person would (type stripping and all); again in one process for all
 * (test/support/process/one-after-another.ts), since starting costs more than what most of them do. What loads a partnership's own procedures has a process of its own too.
 */
export async function quorate(args: readonly string[], given: Given = {}): Promise<Ran> {
  const command = args.slice(0, 2).join(' ');
  if (!begun.has(command) || given.env?.PROCEDURES_FILE !== undefined || (given.input?.length ?? 0) > 10_000) {
    begun.add(command);
    return await quorateAlone(args, given);
  }
  const ran = last.then(() => again(args, given));
  last = ran.catch(() => undefined);
  return await ran;
}

function again(args: readonly string[], { input = '', env = {} }: Given): Promise<Ran> {
  shared ??= begin();
  const child = shared;
  child.ref();
  child.channel?.ref();
  const answered = Promise.withResolvers<Ran>();
  const gone = () => answered.reject(new Error('the process of the commands ended'));
  child.once('message', (heard) => {
    const { ran, isLast } = heard as { readonly ran: Ran; readonly isLast: boolean };
    child.off('exit', gone);
    if (isLast) shared = undefined;
    // Nobody waits for it any more.
    child.unref();
    child.channel?.unref();
    answered.resolve(ran);
  });
  child.once('exit', gone);
  child.send({ args, input, env: { ...inherited(), ...env } });
  return answered.promise;
}

function begin(): ChildProcess {
  const execArgv = script.slice(0, -1);
  const child = endsWithUs(
    fork(join(root, 'test/support/process/one-after-another.ts'), { cwd: root, env: inherited(), execArgv }),
  );
  child.once('exit', () => {
    if (shared === child) shared = undefined;
  });
  return child;
}

/** The same, always as a process of its own. */
function quorateAlone(args: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ran> {
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
