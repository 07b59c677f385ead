import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Script {
  readonly lua: string;
  readonly sha: string;
}

export type Argument = string | number | Buffer;

/** Sends one command; the reply as Redis gives it, strings as bytes. */
export type Send = (command: string, args: readonly Argument[]) => Promise<unknown>;

function script(name: string): Script {
  const lua = readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}

export const scripts = {
  append: script('append'),
  load: script('load'),
  snapshot: script('snapshot'),
  replaceKey: script('replace-key'),
  destroyKey: script('destroy-key'),
  scrubbed: script('scrubbed'),
  summaries: script('summaries'),
  summarise: script('summarise'),
};

/** Whether Redis does not know the script yet (new, restarted, another node). Then nothing was run. */
function isUnknownScript(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith('NOSCRIPT');
}

export async function runScript(send: Send, one: Script, keys: readonly string[], args: readonly Argument[]): Promise<unknown> {
  try {
    return await send('evalsha', [one.sha, keys.length, ...keys, ...args]);
  } catch (cause) {
    if (!isUnknownScript(cause)) throw cause;
    return send('eval', [one.lua, keys.length, ...keys, ...args]);
  }
}
