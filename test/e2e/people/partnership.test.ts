import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import { recognise } from '../../../domain/directory/recognise.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { forger } from '../../support/forger.ts';
import { type Hand, hands } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

const constant = /There is nothing for you here/;
const hour = 3_600_000;
let played: Played;
const logged: string[] = [];
const codes = new Set<string>();
beforeAll(async () => {
  played = await play([], {}, (level, line) => void logged.push(JSON.stringify([level, line])));
});
afterAll(() => played.stop());

const streams = () => played.sandbox.bot().app.streams;
const directory = () => streams().directory.peek('directory');
const person = async (name: string) => [...(await directory()).people.values()].find((one) => one.name === name);
const school = {
  clementine: { on: 'slack', org: 'T0ALDER', user: 'U0CLEMENTINE' },
  basil: { on: 'slack', org: 'T0ALDER', user: 'U0BASIL' },
} as const;

/** From Home into the partnership, as an administrator or a lead. */
async function enters(hand: Hand, door = /^The partnership$/): Promise<void> {
  await hand.close();
  const before = hand.messages().length;
  await hand.say('hello');
  const isAnswered = () =>
    hand.messages().length > before && /The partnership|Your agency's people/.test(hand.messages().at(-1) ?? '');
  await expect.poll(isAnswered, { timeout: 20_000 }).toBe(true);
  await hand.press(door);
}
/** To a person's page. */
async function finds(hand: Hand, name: string, door?: RegExp): Promise<string> {
  await enters(hand, door);
  await hand.submit({ what: 'find' });
  await hand.submit({ search: name });
  const found = await person(name);
  return hand.submit({ search: name, found: `p.${found?.id}` });
}
function codeIn(text: string): string {
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? expect.unreachable(text);
  codes.add(code);
  return code;
}
async function greets(who: (typeof school)[keyof typeof school]): Promise<string> {
  const hand = hands(played.sandbox, who);
  await hand.say('hello');
  return codeIn(await hand.sees(constant));
}

test('an administrator on Teams adds a colleague by the picker, who is welcomed and known', async () => {
  const avery = played.as('avery');
  await enters(avery);
  await avery.submit({ what: 'add' });
  expect(avery.open()).toMatch(/Netherwick Children's Social Care/);
  expect(avery.open()).not.toMatch(/Alderbrook/);
  await avery.submit({ found: 'a.social-care' });
  const form = { account: 'Thessaly Wainscott', name: 'Thessaly Wainscott', post: 'social worker', language: 'en' };
  expect(await avery.submit(form)).toMatch(/Thessaly Wainscott is in the partnership now/);
  const added = await person('Thessaly Wainscott');
  expect(added?.id).toMatch(/^p[a-z0-9]{12}$/);
  expect(recognise(await directory(), added?.identities[0] ?? expect.unreachable())?.id).toBe(added?.id);
});

test('a guest, an app, or somebody of another organisation is not added by picking them, and nothing is stored', async () => {
  const before = (await streams().directory.folds.read('directory')).head;
  const juniper = played.as('juniper');
  await enters(juniper);
  await juniper.submit({ what: 'add' });
  await juniper.submit({ found: 'a.social-care' });
  const entry = { name: 'Somebody Invented', language: 'en' };
  for (const [account, said] of [
    ['Guest Mirabel Stonecroft', /guest of your organisation/],
    ['Poll (an app)', /an app, not a person/],
    ['Elsewhere Jago Trevennick', /of another organisation/],
  ] as const)
    expect(`${await juniper.submit({ ...entry, account })} ${juniper.open()}`).toMatch(said);
  expect((await streams().directory.folds.read('directory')).head).toBe(before);
});

test('a code is not guessed: wrong ones are counted, five stop for an hour; another administrator goes on', async () => {
  const code = await greets(school.basil);
  expect(await greets(school.basil)).toBe(code);
  const avery = played.as('avery');
  for (let nth = 0; nth < 5; nth++) {
    await enters(avery);
    await avery.submit({ what: 'code' });
    expect(await avery.submit({ code: `WRNG-WR${nth}G` })).toMatch(/not right/);
    await avery.close();
  }
  await enters(avery);
  await avery.submit({ what: 'code' });
  expect(await avery.submit({ code })).toMatch(/Too many wrong codes/);
  expect(avery.everything()).not.toContain(code);
  await played.sandbox.moveTo(played.sandbox.clock.now() + hour);
});

test('a school’s person greets in their own workspace, is introduced by telephone, invited, and answers', async () => {
  const clementine = hands(played.sandbox, school.clementine);
  const code = await greets(school.clementine);
  expect(JSON.stringify(await directory())).not.toContain(code.replace('-', ''));
  const juniper = played.as('juniper');
  await enters(juniper);
  await juniper.submit({ what: 'code' });
  expect(await juniper.submit({ code: code.toLowerCase() })).toMatch(/Alderbrook Academy[\s\S]*greeted Quorate on Slack/);
  expect(await juniper.submit({ name: 'Clementine Ashbourne', post: 'pastoral lead', language: 'en' })).toMatch(
    /Clementine Ashbourne is in the partnership now/,
  );
  await clementine.sees(/Welcome to Quorate/);
  const added = await person('Clementine Ashbourne');
  expect(added?.identities).toEqual([school.clementine]);

  // The code is used up, for whoever enters it.
  const avery = played.as('avery');
  await enters(avery);
  await avery.submit({ what: 'code' });
  expect(await avery.submit({ code })).toMatch(/not right/);
  await avery.close();

  const { cases } = streams();
  const invitees = { tamsin: 'social-worker', bram: 'police', [added?.id ?? '']: 'school' };
  const id = await convened({
    streams: { cases },
    now: played.sandbox.clock.now(),
    chair: 'rowan',
    administrator: 'avery',
    invitees,
  });
  await clementine.sees(/You are invited/);
  await clementine.press(/I'll be there/);
  await clementine.sees(/You have accepted the confidentiality undertaking/);
  const answer = conferenceOf(await cases.peek(caseStream(id)))?.invitees.find((one) => one.person === added?.id)?.answer;
  expect(answer).toMatchObject({ answer: 'attending' });
});

test('a lost phone in the middle of an open conference: nothing opens at once, the card is taken back, the administrator is told', async () => {
  const { cases } = streams();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  await convened({
    streams: { cases },
    now: played.sandbox.clock.now(),
    chair: 'rowan',
    administrator: 'avery',
    invitees,
    reference: 'INV-31',
  });
  const marigold = played.as('marigold');
  await marigold.sees(/You are invited/);
  const juniper = played.as('juniper');
  await finds(juniper, 'Marigold Entwhistle');
  await juniper.submit({ what: 'suspend' });
  expect(await juniper.submit({})).toMatch(/Done/);
  await marigold.say('hello');
  await marigold.sees(constant);
  expect(marigold.messages().at(-1)).not.toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}/);
  await expect.poll(() => marigold.messages().join(), { timeout: 20_000 }).not.toMatch(/INV-31/);
  await played.as('avery').sees(/INV-31: somebody has left[\s\S]*Marigold/);
  await finds(juniper, 'Marigold Entwhistle');
  await juniper.submit({ what: 'resume' });
  await juniper.submit({});
  await marigold.sees(/INV-31|You are invited/);
});

test('a lead sees their own agency alone, adds nobody elsewhere, and confirms its list', async () => {
  const { directory: turns } = streams();
  const set = {
    do: 'set-standings',
    person: 'marigold' as PersonId,
    standing: [],
    ofAgency: { school: ['agency-lead'] },
  } as const;
  const command = { ...set, unit: null, order: null, backup: null } as never;
  await turns.ask('directory', { by: 'avery' as PersonId, at: played.sandbox.clock.now(), via: 'teams', command });
  const marigold = played.as('marigold');
  await enters(marigold, /^Your agency/);
  await marigold.submit({ what: 'find' });
  expect(await marigold.submit({ search: 'Rowan' })).toMatch(/Nobody and nothing/);
  await marigold.submit({ search: 'Alder' });
  await marigold.submit({ search: 'Alder', found: 'a.school' });
  expect(await marigold.submit({ what: 'confirm' })).toMatch(/The list is confirmed/);
  expect((await directory()).lists.get('school' as never)).toMatchObject({ by: 'marigold' });
});

test('a month later the lead is asked, and confirms with one tap; nobody does so for a week, and administrators hear of it', async () => {
  const marigold = played.as('marigold');
  const day = 24 * hour;
  const began = played.sandbox.clock.now();
  await played.sandbox.moveTo(began + 33 * day);
  expect(await marigold.sees(/Your list, Alderbrook Academy: \d+ people. Still right\?/)).toMatch(/Change/);
  // Of those that nobody leads, an administrator hears in the place of a lead.
  await played.as('avery').sees(/Nobody is asked about these lists of people.*Thornmere Police/);
  await marigold.press(/^Yes, confirmed/);
  await marigold.sees(/Thank you. The list is confirmed/);
  const confirmed = (await directory()).lists.get('school' as never);
  expect([confirmed?.by, (confirmed?.at ?? 0) >= began + 33 * day]).toEqual(['marigold', true]);
  await played.sandbox.moveTo(began + 41 * day);
  expect(played.as('avery').messages().join()).not.toMatch(/Nobody has confirmed/);
  await played.sandbox.moveTo(began + 33 * day + 41 * day);
  await played.as('avery').sees(/Lists of people that nobody has confirmed for over a month: Alderbrook Academy/);
  const forged = { verb: 'confirm-list', of: '', about: 'school' } as const;
  const before = (await directory()).lists.get('school' as never);
  expect(await forger(played, { on: 'slack', org: 'T0NETHER', user: 'U0SAFFRON' }).press(forged)).toMatch(constant);
  expect(
    await forger(played, { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' }).press({ ...forged, about: 'nowhere' }),
  ).toMatch(constant);
  expect((await directory()).lists.get('school' as never)).toBe(before);
  // As it is pressed in a digest: that stays, and what said that nobody has confirmed it is emptied.
  const inDigest = { ...forged, about: 'school/digest' };
  expect(await forger(played, { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' }).press(inDigest)).toMatch(
    /The list is confirmed/,
  );
  expect((await directory()).lists.get('school' as never)).not.toBe(before);
  await expect
    .poll(() => played.as('avery').messages().join(), { timeout: 20_000 })
    .not.toMatch(/Nobody has confirmed.*Alderbrook/);
  await expect.poll(() => marigold.messages().join(), { timeout: 20_000 }).not.toMatch(/Still right\?/);
});

test('of a tenant that no agency has: the constant sentence alone, and the directory does not move', async () => {
  const before = (await streams().directory.folds.read('directory')).head;
  const elsewhere = { on: 'slack', org: 'T0NOWHERE', user: 'U0NOBODY' } as const;
  expect(await forger(played, elsewhere).open({ form: 'partnership', of: '' })).toMatch(constant);
  await greets(school.basil);
  expect((await streams().directory.folds.read('directory')).head).toBe(before);
});

test('everything of the directory that somebody without the part sends is the constant sentence, and changes nothing', async () => {
  const before = (await streams().directory.folds.read('directory')).head;
  const saffron = forger(played, { on: 'slack', org: 'T0NETHER', user: 'U0SAFFRON' });
  const fresh = 'pabcdefghijkl';
  const forged: readonly (readonly [string, string, Record<string, string>])[] = [
    ['partnership', '', { what: 'find' }],
    ['find', ':0', { search: 'a' }],
    ['find', 'of.school:0', {}],
    ['find', 'to.bram:0', {}],
    ['person', 'bram', { what: 'change' }],
    ['person-add', `${fresh}/school`, { name: 'X', language: 'en' }],
    ['person-change', 'bram', { name: 'X', language: 'en', hour: '9' }],
    ['person-agency', 'bram/school', { how: 'also' }],
    ['person-end', 'bram/police', {}],
    ['person-standing', 'saffron', { standing: 'administrator' }],
    ['person-account', 'bram', { what: 'code' }],
    ['person-suspend', 'bram', {}],
    ['person-resume', 'bram', {}],
    ['person-remove', 'bram', {}],
    ['agency', 'school', { what: 'confirm' }],
    ['agency-add', 'aabcdefghijkl', { name: 'X', kind: 'school', marks: 'none', where: 'w0' }],
    ['agency-change', 'school', { name: 'X', kind: 'school', marks: 'none' }],
    ['agency-contact', 'school', { telephone: '01632 960000' }],
    ['agency-suspend', 'school', {}],
    ['agency-resume', 'school', {}],
    ['agency-remove', 'school', {}],
    ['agency-back', '', { agency: 'school' }],
    ['enter-code', '', { code: 'CDFGHJKM' }],
    ['enter-code', 'bram', { code: 'CDFGHJKM' }],
    ['introduce', 'abcdefghijkl/school', { name: 'X', language: 'en' }],
  ];
  for (const [form, about, values] of forged) {
    const ref = about === '' ? { form, of: '' } : { form, of: '', about };
    expect([form, await saffron.open(ref)]).toEqual([form, expect.stringMatching(constant)]);
    expect([form, await saffron.submit(ref, values)]).toEqual([form, expect.stringMatching(constant)]);
  }
  expect((await streams().directory.folds.read('directory')).head).toBe(before);
});

test('cut short between the code and the entry, nothing is lost: the same form again is the same person, and only its enterer has it', async () => {
  const code = await greets(school.basil);
  const juniper = played.as('juniper');
  await enters(juniper);
  await juniper.submit({ what: 'code' });
  await juniper.submit({ code });
  const { all } = await streams().introductions.peek('introductions');
  const found = all.find((one) => one.identity.user === school.basil.user && one.redeemed !== null) ?? expect.unreachable();
  const ref = { form: 'introduce', of: '', about: `${found.id}/school` };
  const avery = {
    on: 'teams',
    tenant: '7e4a0001-0000-4000-8000-0000000000a1',
    user: '0b1ec700-0000-4000-8000-000000000001',
  } as const;
  expect(await forger(played, avery).open(ref)).toMatch(constant);
  expect(await forger(played, avery).submit(ref, { name: 'Taken Over', language: 'en' })).toMatch(constant);

  // The entry was stored, and whoever stored it died before anything else.
  const entry = { agency: 'school' as never, post: null, name: 'Basil Wetherly', language: 'en', hour: 9 } as const;
  const command = { do: 'add-person', person: `p${found.id}` as PersonId, ...entry, identity: found.identity } as const;
  const stamp = { by: 'juniper' as PersonId, at: played.sandbox.clock.now(), via: 'slack' } as const;
  expect(await streams().directory.ask('directory', { ...stamp, command })).toMatchObject({ did: 'decided' });
  const before = (await streams().directory.folds.read('directory')).head;
  expect(await juniper.submit({ name: 'Basil Wetherly', language: 'en' })).toMatch(/Basil Wetherly is in the partnership now/);
  expect((await streams().directory.folds.read('directory')).head).toBe(before);
  const after = (await streams().introductions.peek('introductions')).all.find((one) => one.id === found.id);
  expect(after?.person).toBe(`p${found.id}`);
});

test('no code that was given stands in a log, in the directory, or on a screen but that of whoever it was given to', async () => {
  expect(codes.size).toBeGreaterThan(1);
  const kept = JSON.stringify([...(await directory()).people.values()]);
  const seen = ['avery', 'juniper', 'marigold'].map((id) => played.as(id).everything()).join();
  expect(logged.join()).toContain('departures noted');
  for (const code of codes)
    for (const spelled of [code, code.replace('-', '')])
      expect([logged.join().includes(spelled), kept.includes(spelled), seen.includes(spelled)]).toEqual([false, false, false]);
});
