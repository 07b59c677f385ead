import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** What a page has somebody type, without the prompt, and without what npm wants before our own commands. */
export interface Typed {
  readonly page: string;
  readonly line: string;
  /** It is a line of its own, to be copied; else it stands in a sentence. */
  readonly alone: boolean;
}

const folderOf = (name: string) => readdirSync(join(root, name), { recursive: true, encoding: 'utf8' });

/** Every page that somebody reads who runs it, sets it up or works on it. */
const pages: readonly string[] = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md'],
  ...folderOf('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Our own commands, as the command line itself knows them: `audit` with `verify`, `show` and `follow`; `backup` alone. */
export const ours: ReadonlyMap<string, readonly string[]> = new Map(
  folderOf('bot/cli')
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name): (readonly [string, readonly string[]])[] => {
      const text = readFileSync(join(root, 'bot/cli', name), 'utf8');
      const names = [...text.matchAll(/\.command\('([a-z-]+)'\)/g)].map(([, one = '']) => one);
      const [noun, ...verbs] = names;
      if (noun === undefined) return [];
      // Each return of export.ts is one of its commands.
      if (noun === 'export') verbs.push(...[...text.matchAll(/^ {2}'?([a-z-]+)'?: '/gm)].map(([, one = '']) => one));
      // A file with a word of its own beside the first (restore, beside backup) has two that stand alone.
      if (noun === 'backup') return names.map((one) => [one, []]);
      return [[noun, verbs]];
    }),
);

const bare = (line: string) =>
  line
    .replace(/^\$ /, '')
    .replace(/\s+# .*$/, '')
    .replace('npm run -s quorate -- ', 'quorate ')
    .replace('npm run cards -- ', 'quorate cards ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A word that begins a line in a shell, with settings before it or none. */
const begins = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|docker|openssl|grep|kill|echo|quorate|export(?= [A-Z_]+=))(?= |$)/;

/** What is one of our own commands though it stands there without its first word: `audit show --boards`. */
function short(span: string): boolean {
  const [noun = '', verb = ''] = span.split(' ');
  const verbs = ours.get(noun);
  if (verbs === undefined) return false;
  return verbs.length > 0 ? verbs.includes(verb) : verb.startsWith('-');
}

function typedOn(page: string): readonly Typed[] {
  const text = readFileSync(join(root, page), 'utf8');
  const copied = [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.trimEnd().split('\n'));
  const plain = text.replaceAll(/^```.*?^```/gms, '');
  // What is shown in a block of its own beside what comes of it begins with a prompt, or is a setting or a line of a shell.
  const shown = [...plain.matchAll(/^ {4}(\S.*)$/gm)]
    .map(([, line = '']) => line)
    .filter((line) => /^\$ |^[A-Z_]+=/.test(line) || begins.test(line));
  const said = [...plain.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replaceAll('\n', ' ').trim());
  return [
    ...[...copied, ...shown].map((line) => ({ page, line: bare(line), alone: true })),
    ...said.filter((span) => begins.test(span)).map((span) => ({ page, line: bare(span), alone: false })),
    ...said.filter(short).map((span) => ({ page, line: `quorate ${bare(span)}`, alone: false })),
  ];
}

/** What a page shows beneath each command in the same block, as what comes of it; the page may leave lines out. */
export const shownBeneath: ReadonlyMap<string, readonly string[]> = new Map(
  pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/(?:^ {4}\S.*\n)+/gm)].flatMap(([block]) =>
      block
        .split(/^ {4}\$ /m)
        .slice(1)
        .map((one): [string, readonly string[]] => {
          const [line = '', ...beneath] = one.split('\n').map((each) => each.trim());
          return [bare(line), beneath.filter((each) => each !== '' && !/^[A-Z_]+=/.test(each))];
        }),
    ),
  ),
);

export const typed: readonly Typed[] = pages.flatMap(typedOn);
