import type { ChildProcess } from 'node:child_process';

const ours = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of ours) child.kill('SIGKILL');
});

/** A process that a test started ends with the test's own at the latest, stopped (SIGSTOP) or not, also where no `finally` was reached. */
export function endsWithUs(child: ChildProcess): ChildProcess {
  ours.add(child);
  child.once('exit', () => ours.delete(child));
  return child;
}
