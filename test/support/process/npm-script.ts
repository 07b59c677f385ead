import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** What an npm script gives to node, so that a test starts the bot exactly as people do. */
export function npmScript(name: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const [node, ...args] = scripts[name]?.split(' ') ?? [];
  if (node !== 'node') throw new Error(`npm run ${name} does not start node`);
  return args;
}
