import mammoth from 'mammoth';
import { afterEach, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { listVersionOf, whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const [open, secret] = ['Quillplanted words of the room', 'Ravenplanted of a third party'];
const meeting = 'k1' as const;

/** A form as it was answered, with its link, which nobody reads as words. */
async function opened(bot: Played, who: string, form: { readonly form: string }): Promise<string> {
  const { slack, teams } = bot.sandbox;
  let answered = '';
  const deliver: typeof teams.deliver = async (...all) => {
    const answer = await teams.deliver(...all);
    answered = JSON.stringify(answer.json);
    return answer;
  };
  const identity = bot.identity(who);
  await forger({ sandbox: { slack, teams: { ...teams, deliver } } }, identity).open(form);
  return identity.on === 'teams'
    ? answered
    : JSON.stringify(slack.calls().findLast((one) => one.method.startsWith('views.'))?.args);
}

/** What the link and the code of a form that was opened give: the words of the file, or how it is refused. */
async function fetched(form: string): Promise<string> {
  const [, page, token] = /(http:\/\/127\.0\.0\.1:\d+\/file)#([\w-]+)/.exec(form) ?? [];
  const code = /Code: (\d{3} \d{3})/.exec(form)?.[1];
  if (page === undefined || token === undefined || code === undefined) throw new Error(`there is no link in ${form}`);
  const answer = await fetch(page, { method: 'POST', body: new URLSearchParams({ t: token, code }) });
  if (answer.status !== 200) return String(answer.status);
  // By its name nobody tells one from the other.
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="minutes.docx"');
  return (await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value;
}

test.each(charges)(
  'the restricted part goes by a link of its own to whoever is on its list, once whose it is has said so; the open minutes have no trace of it, $where (Q-11, FV-R2)',
  async (charge) => {
    const bot = await play();
    played = bot;
    const { id, day, at } = await convene(bot, charge);
    const { streams } = bot.sandbox.bot().app;
    const now = async () => conferenceOf(await streams.cases.peek(caseStream(id))) ?? expect.unreachable();
    const ask = async (command: CaseCommand) => {
      const stamp = { by: charge.chair as PersonId, at: bot.sandbox.clock.now(), via: 'cli' } as const;
      expect(await streams.cases.ask(caseStream(id), { ...stamp, command }), command.do).toMatchObject({ did: 'decided' });
    };
    const by = (who: string) => forger(bot, bot.identity(who));
    const form = (name: string, about?: string) => ({ form: name, of: id, meeting, ...(about === undefined ? {} : { about }) });
    const restricted = (who: string) => opened(bot, who, form('minutes-get', 'docx/restricted'));
    const takes = async (who: string) => fetched(await restricted(who));
    const chair = by(charge.chair);
    await at(day, '10:05');
    await ask({ do: 'take-register', present: ['bram', 'marigold', 'tamsin'] as PersonId[], meeting });
    await acceptUndertakings(bot, id, ['bram', 'marigold', 'tamsin', 'ottoline']);
    await ask({ do: 'write-minutes', put: { heading: 'grey-areas', nth: 0, seen: 0, text: open }, meeting });
    const is = { outcome: 'not-at-risk', how: 'follows', categories: [], reason: '', changed: false, reporter: null } as const;
    await ask({ do: 'decide-child', child: 'c1' as ChildId, ...is, correction: '', seen: 0, meeting });

    // Typed by the chair at their own screen, of Bram's; for Marigold, on the word of the chair that all were asked.
    const changes = async () => String((await now()).minutes.restricted.changes);
    await chair.submit(form('minutes-restricted-write', `0/${await changes()}`), { from: 'bram', text: secret });
    await ask({
      do: 'write-minutes',
      put: { list: { people: ['marigold' as PersonId], proceedings: 'none' }, seen: Number(await changes()) },
      meeting,
    });
    expect((await now()).minutes.restricted).toMatchObject({ texts: [{ from: 'bram' }], list: { people: ['marigold'] } });
    const list = await (async () => {
      const of = await now();
      if (of.status !== 'convened') return expect.unreachable();
      return listVersionOf(whoGetsWhat(of, buckinghamshire, await streams.directory.peek('directory')));
    })();
    await ask({ do: 'release-list', seen: list, choices: [], off: [], meeting });
    await ask({ do: 'agree-minutes', seen: (await now()).minutes.version, meeting });
    await ask({ do: 'send-document', document: 'minutes', meeting });
    await bot.settled();

    // Bram has their own; Marigold, who is on the list, nothing until Bram has said that it may go to them.
    const whole = await takes('bram');
    expect(whole).toContain(secret);
    expect(whole).not.toContain(open);
    const nothing = /nothing for you|not open now/i;
    const noLink = async (who: string) => {
      const read = await by(who).open(form('minutes-get', 'docx/restricted'));
      expect(read, who).toMatch(nothing);
      expect(read, who).not.toMatch(/Code:|Ravenplanted/);
      expect(await by(who).open(form('minutes-restricted')), who).toMatch(nothing);
    };
    for (const who of ['marigold', 'tamsin', 'ottoline']) await noLink(who);
    await by('bram').submit(form('minutes-word', String((await now()).minutes.restricted.list?.at)), { word: 'yes' });
    // They are told so by a new message, and confirm it with one tap; whoever is not on the list reads nothing of it.
    const told = async (who: string, text: RegExp) => {
      await bot.settled();
      return text.test(bot.as(who).messages().join('\n'));
    };
    expect(
      await Promise.all([...['marigold', 'tamsin', 'ottoline'].map((who) => told(who, /given you something to read/))]),
    ).toEqual([true, false, false]);
    expect(await takes('marigold')).toContain(secret);
    const press = { verb: 'confirm-restricted', of: id, meeting } as const;
    for (const who of ['tamsin', 'marigold']) await by(who).press(press);
    expect(Object.entries((await now()).minutes.restricted.got)).toMatchObject([['marigold', { how: 'tap' }]]);
    expect(await told('marigold', /given you something to read/)).toBe(false);
    for (const who of ['tamsin', 'ottoline']) await noLink(who);

    // A link that was opened while it was theirs gives nothing once whose it is has taken their word back, nor twice to anybody.
    const held = await restricted('marigold');
    await by('bram').submit(form('minutes-word', String((await now()).minutes.restricted.list?.at)), { word: 'no' });
    expect(await fetched(held)).toBe('404');
    await noLink('marigold');
    await by('bram').submit(form('minutes-word', String((await now()).minutes.restricted.list?.at)), { word: 'yes' });
    // Nor once it was sent to the wrong person, and is withdrawn.
    const again = await restricted('marigold');
    await ask({ do: 'withdraw-copies', to: 'marigold' as PersonId, meeting });
    expect(await fetched(again)).toBe('404');
    expect([await told('marigold', /is not any more/), await told('ottoline', /is not any more/)]).toEqual([true, false]);
    await noLink('marigold');
    const twice = await restricted('bram');
    expect([await fetched(twice), await fetched(twice)]).toEqual([expect.stringContaining(secret), '404']);

    // The open file, of whoever it is for, has neither a word of it nor of there being one; nor has anything that was posted.
    for (const who of ['bram', 'ottoline']) {
      const minutes = await fetched(await opened(bot, who, form('minutes-get', 'docx/own')));
      expect(minutes, who).toContain(open);
      expect(minutes, who).not.toMatch(/Ravenplanted|restricted|confidential section/i);
    }
    for (const who of ['bram', 'marigold', 'tamsin', 'ottoline', charge.chair, charge.administrator])
      expect(bot.as(who).messages().join('\n'), who).not.toMatch(/Quillplanted|Ravenplanted|restricted/i);
  },
  120_000,
);
