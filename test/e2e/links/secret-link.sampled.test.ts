import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { oneUseLinks } from '../../../bot/links/one-use-links.ts';
import { secretPage } from '../../../bot/links/secret-page.ts';
import { openSandboxHome } from '../../../bot/start/sandbox-home.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import { sentenceOf } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { type Convening, calendar, charges, convene } from '../../support/convene.ts';
import type { Hand } from '../../support/hands.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
beforeEach(async () => {
  played = await play();
});
afterEach(() => played.stop());

interface Held {
  readonly page: string;
  readonly token: string;
  readonly code: string;
}

/** Opens the form on somebody's card; what stands in it. */
async function linkOf(hand: Hand): Promise<Held> {
  await hand.press(/^Sheet for the day/);
  const open = hand.open();
  expect(open).toMatch(/Get the sheet to print[\s\S]*Code: \d{3} \d{3}[\s\S]*Five wrong codes end it/);
  const [, page, token] = /(http:\/\/127\.0\.0\.1:\d+\/file)#([\w-]+)/.exec(hand.everything()) ?? [];
  const code = /Code: (\d{3} \d{3})/.exec(open)?.[1];
  if (page === undefined || token === undefined || code === undefined) throw new Error('there is no link in the form');
  await hand.close();
  return { page, token, code };
}

async function post(page: string, fields: Readonly<Record<string, string>>) {
  const answer = await fetch(page, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const tried = ({ page, token, code }: Held) => post(page, { t: token, code });
const another = (code: string) => String((Number(code.replace(' ', '')) + 1) % 1_000_000).padStart(6, '0');

async function trailOf(id: string): Promise<readonly string[]> {
  const home = openSandboxHome(played.folder);
  if ('wrong' in home) throw new Error(home.wrong.join());
  const store = await home.open();
  const { events } = await seal(store, home.keys).read(caseStream(id), '' as never);
  await store.close();
  return (events as Parameters<typeof sentenceOf>[0][]).map((one) => `${one.by} ${one.via} ${sentenceOf(one, String)}`);
}

describe.each(partOf(charges, 2))('a secret link: $where', (charge) => {
  let called: Convening;
  beforeEach(async () => {
    called = await convene(played, charge);
    await called.at(calendar.addWorkingDays(called.day, -1), '09:30');
  });

  test('token and code together get the sheet once, and it is on the trail before it is given', async () => {
    const { id, chair } = called;
    const held = await linkOf(chair);
    const got = await tried(held);
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(got.text).toMatch(/INV-8: sheet for the day[\s\S]*Register[\s\S]*For each child/);
    expect(got.headers.get('content-disposition')).toBeNull();
    expect(await tried(held)).toMatchObject({ status: 404 });
    expect((await trailOf(id)).filter((line) => /sheet/.test(line))).toEqual([
      `${charge.chair} ${charge.where.endsWith('Slack') ? 'slack' : 'teams'} read k1/sheet`,
      `${charge.chair} web fetched k1/sheet`,
    ]);
  });

  test('whoever looks uses nothing up, and gets one empty page that no log or previewer learns anything from', async () => {
    const held = await linkOf(called.chair);
    expect(held.token.length).toBeGreaterThan(100);
    const looks = await Promise.all([held.page, `${held.page}?t=${held.token}`, `${held.page}?t=x`].map((one) => fetch(one)));
    const texts = await Promise.all(looks.map((one) => one.text()));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toMatch(/INV-8|sheet|child/i);
    for (const { headers } of looks) {
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    }
    // In the query, where logs would have it, the token is nothing.
    expect((await post(`${held.page}?t=${held.token}`, { code: held.code })).status).toBe(404);
    const got = await tried(held);
    expect(got.status).toBe(200);
    expect([got.headers.get('cache-control'), got.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    expect(got.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri/,
    );
  });

  test('five wrong codes end it; whatever was wrong, the answer is one and the same', async () => {
    const { id, chair } = called;
    const held = await linkOf(chair);
    const again = (await tried({ ...held, code: another(held.code) })).text;
    expect(again).toMatch(/That did not work[\s\S]*Ni weithiodd hynny/);
    const hostile = [
      {},
      { t: held.token },
      { code: held.code },
      { t: '', code: held.code },
      { t: 'A'.repeat(900), code: held.code },
      { t: `${held.token.slice(0, -4)}AAAA`, code: held.code },
      { t: '../../../healthz', code: '💥💥💥' },
      { t: held.token, code: '💥💥💥' },
      { t: held.token, code: '\u0660\u0661\u0662\u0663\u0664\u0665' },
      { t: held.token, code: '1'.repeat(700) },
      { t: held.token, code: '<script>' },
    ];
    for (const fields of hostile) {
      const { status, text } = await post(held.page, fields as Record<string, string>);
      expect([status, text], JSON.stringify(fields).slice(0, 60)).toEqual([404, again]);
    }
    expect((await post(held.page, { t: held.token, code: 'x'.repeat(1_200) })).status).toBe(413);
    // Those were no codes; four more wrong ones end it for the right one.
    for (let nth = 0; nth < 4; nth++) expect((await tried({ ...held, code: another(held.code) })).text).toBe(again);
    expect(await tried(held)).toMatchObject({ status: 404, text: again });
    const wrong = (await trailOf(id)).filter((line) => /code-wrong/.test(line));
    expect(new Set(wrong)).toEqual(new Set([`${charge.chair} web code-wrong k1/sheet`]));
    // A new one is made by opening the form again.
    expect((await tried(await linkOf(chair))).status).toBe(200);
  });

  test('a code of another link, ten minutes, and a part that was lost in between: the same answer, and the trail has who tried', async () => {
    const { id, chair, admin } = called;
    const [first, second] = [await linkOf(chair), await linkOf(chair)];
    const crossed = await tried({ ...first, code: second.code === first.code ? another(first.code) : second.code });
    expect(crossed.status).toBe(404);
    const late = await linkOf(chair);
    await played.sandbox.moveTo(played.sandbox.clock.now() + 600_000);
    expect(await tried(late)).toMatchObject({ status: 404, text: crossed.text });
    const lost = await linkOf(chair);
    const { streams } = played.sandbox.bot().app;
    const other = charges.find((one) => one.chair !== charge.chair)?.chair as PersonId;
    await streams.cases.ask(caseStream(id), {
      by: charge.administrator as PersonId,
      at: played.sandbox.clock.now(),
      via: 'cli',
      command: { do: 'set-chair', chair: other, meeting: 'k1' },
    });
    await played.sandbox.moveTo(played.sandbox.clock.now() + 121_000);
    await played.settled();
    expect(await tried(lost)).toMatchObject({ status: 404, text: crossed.text });
    expect(await trailOf(id)).toContain(`${charge.chair} web turned-away fetch-sheet`);
    expect((await tried(await linkOf(admin))).status).toBe(200);
  });

  test('two bots on one store count wrong codes together, and give it once between them', async () => {
    const [held, spent] = [await linkOf(called.chair), await linkOf(called.chair)];
    const home = openSandboxHome(played.folder);
    if ('wrong' in home) throw new Error(home.wrong.join());
    const store = await home.open();
    const other = secretPage({
      links: oneUseLinks(tokenSeal(home.keys, 'one-use links'), () => null),
      streams: openStreams(seal(store, home.keys), () => undefined),
      boards: { of: async () => null },
      now: played.sandbox.clock.now,
    });
    const take = async ({ token, code }: Held) =>
      (await other.take(new URLSearchParams(), new URLSearchParams({ t: token, code }))).sheet.status;
    const answers = await Promise.all([take(held), tried(held).then((one) => one.status)]);
    expect(answers.toSorted()).toEqual([200, 404]);
    const wrong = { ...spent, code: another(spent.code) };
    for (let nth = 0; nth < 5; nth++) expect(nth % 2 === 0 ? await take(wrong) : (await tried(wrong)).status).toBe(404);
    expect([await take(spent), (await tried(spent)).status]).toEqual([404, 404]);
    await store.close();
  });
});
