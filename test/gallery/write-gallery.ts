import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { galleryEntries, wordsOf } from './entries.ts';
import type { Entry, Listing } from './entry.ts';

const own = join(import.meta.dirname, 'page');
const sandbox = join(import.meta.dirname, '..', '..', 'adapters', 'sandbox', 'page');
const require = createRequire(import.meta.url);

/** The sandbox's own styles, in the order in which its page has them. */
function sandboxStyles(): string {
  const page = readFileSync(join(sandbox, 'page.html'), 'utf8');
  return [...page.matchAll(/rel="stylesheet" href="\/([^"]+)"/g)]
    .map(([, file = '']) => readFileSync(join(sandbox, file), 'utf8'))
    .join('\n');
}

/** `coming` of "coming nobody answered", `form-place` of "form place first". */
const partOf = (name: string) => (/^form \S+|^\S+/.exec(name)?.[0] ?? name).replace(' ', '-').replace(/[^\w-]/g, '');

const listing = (entry: Entry): Listing => {
  const bars = Object.values(entry.variants).flatMap(({ teams, slack }) => [...teams.bars, ...slack.bars]);
  const near = Math.max(...bars.map(({ used, most }) => used / most));
  return { name: entry.name, part: partOf(entry.name), near: Math.round(near * 100) / 100, words: wordsOf(entry) };
};

/**
 * Writes a folder that is opened in a browser as it lies there, without a server: everything is a script of the old kind, which a page from a
 * disk may load. A part is loaded when it comes into sight.
 */
export async function writeGallery(to: string): Promise<readonly Entry[]> {
  const entries = galleryEntries().toSorted((one, two) => partOf(one.name).localeCompare(partOf(two.name)));
  rmSync(join(to, 'parts'), { recursive: true, force: true });
  mkdirSync(join(to, 'parts'), { recursive: true });
  for (const [part, inIt] of Map.groupBy(entries, ({ name }) => partOf(name)))
    writeFileSync(join(to, 'parts', `${part}.js`), `gallery.take(${JSON.stringify(inIt)})\n`);
  writeFileSync(join(to, 'index.js'), `var listings = ${JSON.stringify(entries.map(listing))}\n`);
  writeFileSync(join(to, 'gallery.css'), `${sandboxStyles()}\n${readFileSync(join(own, 'gallery.css'), 'utf8')}`);
  copyFileSync(join(own, 'index.html'), join(to, 'index.html'));
  copyFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), join(to, 'adaptivecards.min.js'));
  const bundle = await rolldown({ input: join(own, 'start.ts') });
  await bundle.write({ file: join(to, 'gallery.js'), format: 'iife' });
  await bundle.close();
  return entries;
}
