// Loaded before anything else (--import), in plain JavaScript, so that an older Node can say this instead of failing on a .ts file.
import { readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Quorate needs Node 24 or newer; this is ${process.version}. "npm ci" brings the right one: start it with "npm start", or run node_modules/.bin/node.\n`,
  );
  process.exit(78);
}
// Stripped and compiled once, kept in the system's temporary folder: a quicker start, and the stripper need not be loaded (40 MB).
module.enableCompileCache();
/**
 * What a library loads and nothing of ours makes it use, by who loads it: Bolt for receivers and a sign-in of its own, where ours stand in their
 * place (docs/adr/slack-receiver.md), prom-client for exemplars. Together 190 files, and a tenth of the start. Whoever else asks for one of these has it.
 */
const leftOut = {
  '@slack/bolt': ['express', '@slack/oauth', '@slack/socket-mode'],
  'prom-client': ['@opentelemetry/api'],
};
const loader = /\/node_modules\/(@slack\/bolt|prom-client)\/(?!.*\/node_modules\/)/;

/** Our start as bot/build.ts built it: null where nothing is built, or a source is another one now. */
function builtMain() {
  try {
    const { folder, sources } = JSON.parse(readFileSync(new URL('../dist/built.json', import.meta.url), 'utf8'));
    const root = fileURLToPath(new URL('../', import.meta.url));
    const isSame = ([file, [size, second]]) => {
      const now = statSync(root + file);
      return now.size === size && Math.floor(now.mtimeMs / 1000) === second;
    };
    return Object.entries(sources).every(isSame) ? new URL(`../dist/${folder}/main.mjs`, import.meta.url).href : null;
  } catch {
    return null;
  }
}
const main = new URL('./main.ts', import.meta.url).href;

// Our own files name each other with their ending, so that nothing need be looked for: a third of the start went into looking (docs/performance.md).
module.registerHooks({
  resolve(specifier, context, next) {
    if (specifier === main) {
      const url = builtMain();
      return url === null
        ? { url: main, format: 'module-typescript', shortCircuit: true }
        : { url, format: 'module', shortCircuit: true };
    }
    if (leftOut[loader.exec(context.parentURL ?? '')?.[1]]?.includes(specifier))
      return { url: new URL('./left-out.cjs', import.meta.url).href, format: 'commonjs', shortCircuit: true };
    if (!/^\.{1,2}\/.*\.ts$/.test(specifier) || context.parentURL === undefined) return next(specifier, context);
    return { url: new URL(specifier, context.parentURL).href, format: 'module-typescript', shortCircuit: true };
  },
});
