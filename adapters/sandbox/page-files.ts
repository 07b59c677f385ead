import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

interface Served {
  readonly type: string;
  readonly body: string;
}

const folder = join(import.meta.dirname, 'page');
/**
 * Modules of the server that the page uses too. A browser goes no higher than the root: from the page's root `../json.ts` is `/json.ts`,
 * and from a folder of the page `../../json.ts` is.
 */
const shared = ['json.ts', 'london-time.ts', 'page-case.ts'];
const require = createRequire(import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

function served(file: string): Served {
  const text = readFileSync(file, 'utf8');
  const kind = extname(file);
  return { type: types[kind] ?? 'text/plain', body: kind === '.ts' ? stripTypeScriptTypes(text) : text };
}

/** The page's own files (TypeScript without its types: the browser reads the rest as it stands) and the Adaptive Cards renderer. */
export function pageFiles(): RequestHandler {
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) in types);
  const files = new Map(own.map((name) => [`/${name.replaceAll('\\', '/')}`, served(join(folder, name))]));
  for (const name of shared) files.set(`/${name}`, served(join(folder, '..', name)));
  for (const name of ['adaptivecards.min.js'])
    files.set(`/vendor/${name}`, served(require.resolve(`adaptivecards/dist/${name}`)));
  return (request, response, next) => {
    const file = files.get(request.path === '/' ? '/page.html' : request.path);
    if (file === undefined) next();
    else response.type(file.type).send(file.body);
  };
}
