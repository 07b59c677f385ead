import { afterEach } from 'vitest';
import { denied } from './deny.ts';

/**
 * Tests reach nobody but this machine, and so do the processes they start: those load the same guard, and end with status 97 where they
 * try. A real vendor's host fails the test even when the code under test swallowed the error.
 */
const guard = `--import=${new URL('./deny.ts?child', import.meta.url).href}`;
if (!(process.env.NODE_OPTIONS ?? '').includes(guard))
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${guard}`.trim();

afterEach(() => {
  const hosts = denied.splice(0);
  if (hosts.length > 0) throw new Error(`egress denied: this test tried to reach ${hosts.join(', ')}`);
});
