import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * `npm run build`: the program that `npm start` runs, out of its thousand files in a few, which are found, read and linked in two thirds of the time
 * (docs/performance.md). Packages are not built in. `bot/prepare-node.mjs` starts what was built only while the sources are those it was built of.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
/** How many builds stay: a bot that runs loads parts of its own later. */
const kept = 3;

/** What `dist/built.json` says: the folder of the last build, and each source with its size in bytes and the second (Unix) it was changed in. */
interface Built {
  readonly folder: string;
  readonly sources: Readonly<Record<string, readonly [size: number, second: number]>>;
}

/** A source finds the files that lie beside it, though it runs two folders below the root. */
function besideSource(code: string, file: string): string {
  const url = (to: string) => `new URL(${JSON.stringify(`../../${to}`)}, import.meta.url)`;
  return code.replaceAll(/\bimport\.meta\.(url|dirname)\b/g, (_, asked) =>
    asked === 'url' ? `${url(file)}.href` : `process.getBuiltinModule('node:url').fileURLToPath(${url(dirname(file))})`,
  );
}

/**
 * V8 keeps the text of what runs, and where a file has a single sign beyond Latin-1 it takes two bytes for every one of the file. Escaped, the same
 * text takes one: 4 MB less. In a raw template an escape would be another text.
 */
function inAscii(code: string): string {
  if (/\braw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('A raw template holds a sign beyond ASCII: write it as a plain text.');
  return code.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const began = Date.now();
const bundle = await rolldown({
  cwd: root,
  input: { main: 'bot/main.ts' },
  platform: 'node',
  external: (id) => !/^(\.{1,2})?\//.test(id) && id !== 'bot/main.ts',
  plugins: [{ name: 'beside-source', transform: (code, id) => besideSource(code, relative(root, id)) }],
});
const folder = `${Date.now()}-${process.pid}`;
const { output } = await bundle.generate({
  format: 'esm',
  comments: false,
  entryFileNames: '[name].mjs',
  chunkFileNames: '[hash].mjs',
});
await bundle.close();
mkdirSync(join(dist, folder), { recursive: true });
for (const one of output) writeFileSync(join(dist, folder, one.fileName), one.type === 'chunk' ? inAscii(one.code) : one.source);

const files = output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : [])).filter((id) => id.startsWith(root));
const sources = Object.fromEntries(
  files.map((id) => {
    const { size, mtimeMs } = statSync(id);
    if (mtimeMs > began) throw new Error(`${relative(root, id)} was changed while it was built. Build again.`);
    return [relative(root, id), [size, Math.floor(mtimeMs / 1000)]] as const;
  }),
);
const built: Built = { folder, sources };
const written = join(dist, `${folder}.json`);
writeFileSync(written, JSON.stringify(built));
// In one step, so that whoever starts meanwhile finds this build or the one before it, whole.
renameSync(written, join(dist, 'built.json'));
const builds = readdirSync(dist).filter((name) => /^\d+-\d+$/.test(name));
for (const old of builds.toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10)).slice(kept))
  rmSync(join(dist, old), { recursive: true });
