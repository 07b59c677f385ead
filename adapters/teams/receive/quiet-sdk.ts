import { AsyncLocalStorage } from 'node:async_hooks';

const inSdk = new AsyncLocalStorage<true>();
let filter: typeof console.error | undefined;

/**
 * Runs the SDK's verification without what it prints: on a bad token it writes the error and the key to console.error by itself
 * (jwtTokenExtractor.ts). Only what is printed inside `run` is dropped; the refusal is told by our own answer and our own log.
 */
export function quietly<T>(run: () => Promise<T>): Promise<T> {
  // biome-ignore lint/suspicious/noConsole: it is the SDK that prints; there is no setting for it
  const print = console.error;
  if (print !== filter) {
    filter = (...words) => {
      if (inSdk.getStore() !== true) print.apply(console, words);
    };
    console.error = filter;
  }
  return inSdk.run(true, run);
}
