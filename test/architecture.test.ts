import { describe, expect, test } from 'vitest';
import { importsOf, sources, textOf } from './support/house/imports.ts';

/** What each folder may import: paths of ours by prefix, packages by name. The longest matching folder, or file, rules. */
const allowed: Record<string, readonly string[]> = {
  domain: ['domain/', 'luxon', 'zod'],
  'domain/calendar': ['domain/calendar/', 'domain/ids.ts', 'luxon', 'zod', 'date-holidays'],
  cards: ['cards/', 'domain/', 'zod'],
  adapters: ['adapters/inbound.ts', 'adapters/chat.ts', 'cards/', 'domain/', 'node:'],
  'adapters/teams': [
    'adapters/teams/',
    'adapters/inbound.ts',
    'adapters/accounts.ts',
    'adapters/chat.ts',
    'adapters/route.ts',
    'adapters/time-to-answer.ts',
    'adapters/bounded-json.ts',
    'adapters/bounded-fetch.ts',
    'adapters/unconnected.ts',
    'cards/',
    'domain/',
    'node:',
    'botbuilder',
    'botframework-',
    'zod',
  ],
  'adapters/slack': [
    'adapters/slack/',
    'adapters/inbound.ts',
    'adapters/accounts.ts',
    'adapters/chat.ts',
    'adapters/route.ts',
    'adapters/time-to-answer.ts',
    'adapters/bounded-json.ts',
    'adapters/bounded-fetch.ts',
    'adapters/unconnected.ts',
    'cards/',
    'domain/',
    'node:',
    '@slack/',
    'zod',
  ],
  'adapters/store': ['adapters/store/', 'adapters/time-to-answer.ts', 'domain/', 'node:', 'ioredis', 'zod'],
  'adapters/files': [
    'adapters/files/',
    'cards/document.ts',
    'cards/paper.ts',
    'domain/',
    'node:',
    '@resvg/resvg-js',
    'docx',
    'ical-generator',
    'luxon',
  ],
  'adapters/sandbox': ['adapters/sandbox/', 'node:', 'express', 'jose', 'ws', 'zod'],
  'adapters/sandbox/page': ['adapters/sandbox/', 'adaptivecards'],
  bot: [
    'bot/',
    'adapters/',
    'cards/',
    'domain/',
    'node:',
    'commander',
    'ical-generator',
    'jszip',
    'luxon',
    'picocolors',
    'pino',
    'prom-client',
    'rate-limiter-flexible',
    'zod',
  ],
  // A tool: what runs may not import it.
  'bot/build.ts': ['node:', 'rolldown'],
};

function ruleFor(file: string): readonly [string, readonly string[]] {
  const folder = Object.keys(allowed)
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (folder === undefined) throw new Error(`${file}: no rule for this folder; add one to test/architecture.test.ts`);
  return [folder, allowed[folder] ?? []];
}

describe('the house', () => {
  test.each(sources)('%s imports only what its folder may', (file) => {
    const [folder, list] = ruleFor(file);
    const breaches = importsOf(file).filter((to) => !list.some((prefix) => to.startsWith(prefix)));
    expect(
      breaches,
      `${file} may not import ${breaches.join(', ')}. ${folder}/ may import: ${list.join(', ')}. ` +
        'Dependencies point one way (bot → adapters → cards → domain): move the code, or pass what it needs in as a parameter.',
    ).toEqual([]);
  });

  test('only adapters/teams knows botbuilder, only adapters/slack knows Slack', () => {
    for (const file of sources) {
      const foreign = importsOf(file).filter((to) => /^(botbuilder|botframework)/.test(to) || to.startsWith('@slack/'));
      if (foreign.length > 0) expect(file).toMatch(/^adapters\/(teams|slack)\//);
    }
  });

  test('the clock, chance and the environment stay out of domain/ and cards/', () => {
    const impure = /Date\.now\(|new Date\(\)|DateTime\.(now|local)\(\)|Math\.random|process\.env/;
    expect(sources.filter((file) => /^(domain|cards)\//.test(file) && impure.test(textOf(file)))).toEqual([]);
  });
});
