import type { InstallationState } from '../deliver/installations.ts';

/** Each tenant and workspace in a line, for /readyz. Their ids and the platform's code, and nothing of anybody in them. */
export function installationLines(states: readonly InstallationState[]): readonly string[] {
  return states.map((one) =>
    'code' in one ? `${one.of} ${one.state} since ${new Date(one.since).toISOString()}: ${one.code}` : `${one.of} ${one.state}`,
  );
}
