import { expect, test } from 'vitest';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { type LinkTo, oneUseLinks } from '../../../bot/links/one-use-links.ts';
import type { LinkShown } from '../../../cards/linked-files.ts';
import type { Identity } from '../../../domain/directory/identity.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import { masters, newKeyText } from '../../support/store/master-keys.ts';

const [oldText, newText] = [newKeyText(), newKeyText()];
const now = Date.UTC(2026, 11, 1);
const account = { on: 'slack', org: 'T0NETHER', user: 'U0OTTOLINE' } as const;
const to: LinkTo & { readonly account: Identity } = {
  file: 'diary',
  case: 'k0000invented0case1' as CaseId,
  meeting: 'k1',
  person: 'ottoline' as PersonId,
  account,
};
const links = (text = oldText, address: string | null = 'https://bot.invented.example', what = 'one-use links') =>
  oneUseLinks(tokenSeal(masters(text), what), () => address);
const tokenOf = (link: LinkShown | null) => /(?:\?t=|#)([\w-]+)$/.exec(link?.address ?? '')?.[1] ?? '';

test('a token says of whom and of what it is, for ten minutes, to us alone', () => {
  const link = links().make(to, now);
  expect(links().read(tokenOf(link))).toEqual({
    ...to,
    id: expect.stringMatching(/^[\w-]{16}$/),
    until: now + 600_000,
    code: null,
  });
  for (const secret of ['ottoline', 'k0000invented0case1', Buffer.from('ottoline').toString('base64url').slice(1, -2)])
    expect(link?.address).not.toContain(secret);
});

test('no two are alike, also for the same person at the same instant', () => {
  const made = Array.from({ length: 50 }, () => tokenOf(links().make(to, now)));
  expect(new Set(made).size).toBe(50);
  expect(new Set(made.map((token) => links().read(token)?.id)).size).toBe(50);
});

test('what is made up, cut, changed, sealed by another key or for something else is none', () => {
  const token = tokenOf(links().make(to, now));
  const bytes = Buffer.from(token, 'base64url');
  const changed = Array.from(bytes, (_, at) => {
    const one = Buffer.from(bytes);
    one[at] = (one[at] ?? 0) ^ 1;
    return one.toString('base64url');
  });
  const foreign = [tokenOf(links(newText).make(to, now)), tokenOf(links(oldText, 'https://x.example', 'other').make(to, now))];
  const hostile = ['', '.', '../../etc/passwd', 'A'.repeat(601), `${token}=`, token.slice(0, -1), `${token}A`, '%00', '💥'];
  for (const one of [...changed, ...foreign, ...hostile]) expect(links().read(one)).toBeNull();
});

test('while keys are rotated a link made before is still good, at a bot that has both', () => {
  const token = tokenOf(links(oldText).make(to, now));
  expect(links(`${newText}, ${oldText}`).read(token)).toMatchObject(to);
  expect(links(newText).read(token)).toBeNull();
});

test('an address keeps its path; a bot that does not know its own makes no link', () => {
  for (const address of ['https://x.example/quorate', 'https://x.example/quorate/'])
    expect(links(oldText, address).make(to, now)?.address).toMatch(/^https:\/\/x\.example\/quorate\/diary\?t=[\w-]+$/);
  expect(links(oldText, null).make(to, now)).toBeNull();
});

test('a secret one has its token after the #, where no server gets it, and a code that is nowhere in it', () => {
  const secret: typeof to = { ...to, file: 'sheet', about: 'c1' };
  const codes = Array.from({ length: 40 }, () => {
    const link = links().make(secret, now);
    expect(link?.address).toMatch(/^https:\/\/bot\.invented\.example\/file#[\w-]+$/);
    const { hash, search } = new URL(link?.address ?? '');
    expect([search, hash.length > 100]).toEqual(['', true]);
    expect(link?.code).toMatch(/^\d{6}$/);
    expect(link?.address).not.toContain(link?.code);
    expect(links().read(tokenOf(link))).toMatchObject({ ...secret, until: now + 600_000, code: link?.code });
    return link?.code;
  });
  expect(new Set(codes).size).toBeGreaterThan(30);
});

test('a token of ours that says something else is none', () => {
  const seal = tokenSeal(masters(oldText), 'one-use links');
  for (const told of [
    [],
    ['diary', to.case, 'k1', 'ottoline', 'x', now],
    ['diary', to.case, 'k1', 'ottoline', 'x', now, null, null],
    ['minutes-of-others', to.case, 'k1', 'o', 'x', now, null, null, Object.values(account)],
  ]) {
    const token = Buffer.from(seal.seal(Buffer.from(JSON.stringify(told)))).toString('base64url');
    expect(links().read(token)).toBeNull();
  }
});
