import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aboutPages } from '../../../bot/http/about-pages.ts';
import { serve } from '../../support/serve.ts';

const manifest = JSON.parse(readFileSync(new URL('../../../manifest/teams/manifest.json', import.meta.url), 'utf8'));
const nothing = { path: '/none', on: 'teams', most: 1, admit: () => ({ status: 401 as const, why: 'nobody' }) } as const;

test('every address of the Teams manifest is answered, in English and in Welsh', async () => {
  const server = await serve(nothing, { pages: aboutPages });
  try {
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    for (const address of [websiteUrl, privacyUrl, termsOfUseUrl]) {
      const answer = await fetch(server.url + new URL(address).pathname);
      expect([address, answer.status]).toEqual([address, 200]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await answer.text()).toMatch(/lang="en".*lang="cy"/s);
    }
  } finally {
    await server.stop();
  }
});
