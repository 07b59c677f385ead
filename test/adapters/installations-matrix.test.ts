import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { type SlackStandIn, slackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import { type TeamsStandIn, teamsStandIn } from '../../adapters/sandbox/teams/stand-in.ts';
import { inOrg, type SlackInstallation } from '../../adapters/slack/installation.ts';
import { slackRoute } from '../../adapters/slack/receive/receive.ts';
import { slackChat } from '../../adapters/slack/send/chat.ts';
import { teamsRoute } from '../../adapters/teams/receive/receive.ts';
import { teamsChats } from '../../adapters/teams/send/chats.ts';
import type { TeamsInstallation } from '../../adapters/teams/settings.ts';
import { serve } from '../support/serve.ts';
import { everyField, cards as slackCards } from './slack/samples.ts';

/** Every installation's token, signature, view, trigger and response address against every other's: the adapters whole, over the SDKs. */
const names = ['one', 'two', 'three'] as const;
type Name = (typeof names)[number];
const pairs = names.flatMap((own) => names.map((other) => [own, other] as const));
const foreign = pairs.filter(([own, other]) => own !== other);

const came: Inbound[] = [];
const log = () => undefined;
let reply: Reply = { reply: 'done' };
const handle = async (inbound: Inbound) => {
  came.push(inbound);
  return reply;
};
beforeEach(() => {
  came.length = 0;
  reply = { reply: 'done' };
});

describe('Slack: an app of its own for each workspace', () => {
  const team = (name: Name) => `T0${name.toUpperCase()}`;
  const person = (name: Name) => ({ org: team(name), user: `U0${name.toUpperCase()}` });
  let slack: SlackStandIn;
  let installed: readonly SlackInstallation[];
  let chat: ReturnType<typeof slackChat>;
  let server: Awaited<ReturnType<typeof serve>>;
  let settled: () => Promise<void>;
  const signingSecretOf = (name: Name) => `signing-secret-of-${name}`;
  const secretOf = (name: Name) => inOrg(installed, team(name), () => undefined)?.signingSecret ?? '';

  beforeAll(async () => {
    slack = await slackStandIn({
      workspaces: names.map((name) => ({
        id: team(name),
        name,
        appId: `A0${name.toUpperCase()}`,
        signingSecret: `signing-secret-of-${name}`,
      })),
      people: names.map((name) => ({ team: team(name), user: person(name).user, name: `${name} Invented` })),
      rates: 'off',
    });
    installed = slack.workspaces.map(({ id, appId, signingSecret, token }) => ({
      on: 'slack',
      name: id,
      app: appId,
      org: id,
      signingSecret,
      token,
    }));
    const tokenFor = (org: string) => inOrg(installed, org, () => undefined)?.token;
    chat = slackChat({ tokenFor, apiUrl: slack.apiUrl, now: Date.now, log });
    const way = slackRoute({
      enterpriseOf: () => undefined,
      installed: () => installed,
      apiUrl: slack.apiUrl,
      now: Date.now,
      log,
      handle,
    });
    settled = way.settled;
    server = await serve(way.route);
    slack.connect(`${server.url}/slack/events`);
  });
  afterAll(async () => {
    await server.stop();
    await slack.close();
  });
  beforeEach(() => slack.reset());

  /** A card in the chat of each, and what its button sends. */
  async function pressOf(name: Name) {
    const to = await chat.open({ on: 'slack', ...person(name) });
    if (to.did !== 'done') return expect.unreachable(JSON.stringify(to));
    const posted = await chat.post(to.value, slackCards.bare ?? expect.unreachable(), 'attempt');
    expect(posted.did).toBe('done');
    await chat.post(to.value, slackCards.everything ?? expect.unreachable(), 'attempt');
    const message = slack.snapshot(person(name)).messages.at(-1)?.ts ?? '';
    return slack.compose.press(person(name), message, 'I’ll be there');
  }

  test.each(pairs)('a signature of %s on what happened in %s', async (signer, place) => {
    const delivery = await slack.deliver(slack.compose.openHome(person(place)), { secret: secretOf(signer) });
    expect([delivery.status, came.length]).toEqual(signer === place ? [200, 1] : [403, 0]);
  });

  test.each(foreign)(
    'the app of %s speaks for nobody of %s, named as their own workspace or as one of an enterprise',
    async (signer, other) => {
      const press = await pressOf(signer);
      const user = { id: person(other).user, team_id: team(other) };
      await slack.deliver({ ...press, user }, { secret: secretOf(signer) });
      expect(came.at(-1)).toMatchObject({ from: { org: team(other) }, unproven: [team(other)] });
      installed = installed.map((one) => (one.org === team(signer) ? { ...one, org: 'E0OTHER' } : one));
      try {
        const within = { user, team: { id: team(other) }, enterprise: { id: 'E0OTHER' } };
        await slack.deliver({ ...press, ...within }, { secret: signingSecretOf(signer) });
        const last = came.at(-1) ?? expect.unreachable();
        expect([last.beside, last.unproven ?? []]).toEqual([team(other), [team(other)]]);
      } finally {
        installed = installed.map((one) => (one.org === 'E0OTHER' ? { ...one, org: team(signer) } : one));
      }
    },
  );

  test.each(pairs)('the app of %s named in a payload of %s', async (app, place) => {
    const body = { ...slack.compose.openHome(person(place)), api_app_id: `A0${app.toUpperCase()}` };
    const delivery = await slack.deliver(body, { secret: secretOf(place) });
    expect([delivery.status, came.length]).toEqual(app === place ? [200, 1] : [403, 0]);
  });

  test.each(pairs)('a view that was opened in %s, handed in from %s', async (opened, place) => {
    reply = { reply: 'form', form: everyField };
    await slack.deliver(await pressOf(opened));
    await settled();
    const { view } = slack.compose.submitView(person(opened), {});
    came.length = 0;
    reply = { reply: 'done' };
    await slack.deliver(await pressOf(place));
    await settled();
    came.length = 0;
    const { user, team: at, api_app_id } = await pressOf(place);
    const delivery = await slack.deliver(
      {
        type: 'view_submission',
        user: user ?? null,
        team: at ?? null,
        api_app_id: api_app_id ?? null,
        view: view ?? null,
        enterprise: null,
      },
      { secret: secretOf(place) },
    );
    expect([delivery.status, came.length]).toEqual(opened === place ? [200, 1] : [403, 0]);
  });

  test.each(foreign)('a trigger of %s in a press in %s opens nothing anywhere', async (other, place) => {
    reply = { reply: 'form', form: everyField };
    const { trigger_id } = await pressOf(other);
    const pressed = { ...(await pressOf(place)), trigger_id: trigger_id ?? null };
    expect((await slack.deliver(pressed)).status).toBe(200);
    await settled();
    expect(slack.calls().at(-1)).toMatchObject({ method: 'views.open', answer: { error: 'invalid_trigger_id' } });
    for (const name of names) expect(slack.snapshot(person(name)).views).toEqual([]);
  });

  test.each(pairs)('a response address of %s in a press in %s', async (other, place) => {
    reply = { reply: 'note', text: 'Kept.' };
    const { response_url } = await pressOf(other);
    const pressed = { ...(await pressOf(place)), response_url: response_url ?? null };
    expect((await slack.deliver(pressed)).status).toBe(200);
    await settled();
    const answered = slack.calls().filter(({ method }) => method === 'response_url');
    expect(answered).toHaveLength(other === place ? 1 : 0);
  });

  test.each(foreign)('the token of %s towards a chat of %s', async (own, other) => {
    await pressOf(other);
    const { channel } = slack.snapshot(person(other));
    const before = slack.snapshot(person(other)).messages;
    const to = { on: 'slack', team: team(own), channel } as const;
    expect(await chat.post(to, slackCards.bare ?? expect.unreachable(), 'attempt')).toEqual({ did: 'gone' });
    expect((await chat.edit({ to, message: before[0]?.ts ?? '' }, slackCards.bare ?? expect.unreachable())).did).toBe('gone');
    expect((await chat.open({ on: 'slack', org: team(own), user: person(other).user })).did).toBe('unreachable');
    expect(slack.snapshot(person(other)).messages).toEqual(before);
  });

  test('a workspace without an installation: nothing comes in, nothing goes out', async () => {
    const all = installed;
    installed = all.filter(({ org }) => org !== team('two'));
    try {
      expect((await slack.deliver(slack.compose.openHome(person('two')))).status).toBe(401);
      expect(await chat.open({ on: 'slack', ...person('two') })).toEqual({ did: 'barred', code: 'no_token' });
      expect(came).toEqual([]);
    } finally {
      installed = all;
    }
  });
});

describe('Teams: a bot of its own for each tenant', () => {
  const id = (kind: string, name: Name) => `5a4db0c5-0000-4000-8000-${kind}00000000${names.indexOf(name)}`;
  const person = (name: Name) => ({ tenant: id('a00', name), user: id('b00', name) });
  let teams: TeamsStandIn;
  let installed: readonly TeamsInstallation[];
  let chats: Awaited<ReturnType<typeof teamsChats>>;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    teams = await teamsStandIn({
      people: names.map((name) => ({ ...person(name), name: `${name} Invented`, installed: true })),
      bots: names.map((name) => ({ tenant: person(name).tenant, appId: id('c00', name), appPassword: `password-of-${name}` })),
      rates: 'off',
    });
    installed = names.map((name) => botOf(name, name));
    const { issuer: tokenIssuer, openIdMetadataUrl, loginUrl, serviceHost } = teams.settings;
    const cloud = { tokenIssuer, openIdMetadataUrl, loginUrl, serviceHosts: [serviceHost] };
    chats = await teamsChats({ cloud, installed: () => installed, now: Date.now, serviceUrlFor: async () => teams.serviceUrl });
    const { route } = teamsRoute({ cloud, installed: () => installed, handle, chat: chats, now: Date.now, sorry: 'Sorry.' });
    server = await serve(route);
    teams.connect(`${server.url}/api/messages`);
  });
  afterAll(async () => {
    await server.stop();
    await teams.close();
  });

  /** The bot of `app`, as if it were for the tenant of `place`. */
  const botOf = (app: Name, place: Name): TeamsInstallation => ({
    on: 'teams',
    name: app,
    tenant: person(place).tenant,
    appId: id('c00', app),
    appPassword: `password-of-${app}`,
    appType: 'SingleTenant',
    appTenant: person(place).tenant,
  });

  test.each(pairs)('a token for the bot of %s with an activity of %s', async (app, place) => {
    const delivery = await teams.deliver(teams.compose.arrive(person(place)), { token: { audience: id('c00', app) } });
    expect([delivery.status, came.length]).toEqual(app === place ? [200, 1] : [403, 0]);
  });

  test.each(foreign)('the bot of %s is given no token by the tenant of %s, and writes to nobody there', async (app, place) => {
    const all = installed;
    installed = [botOf(app, place)];
    try {
      const to = {
        on: 'teams',
        service: teams.serviceUrl,
        tenant: person(place).tenant,
        conversation: teams.snapshot(person(place)).conversation,
      } as const;
      expect(await chats.say(to, 'Planted.')).toEqual({ did: 'barred', code: 'token_400' });
      expect(await chats.open({ on: 'teams', ...person(place) })).toEqual({ did: 'barred', code: 'token_400' });
      expect(teams.snapshot(person(place)).messages).toEqual([]);
    } finally {
      installed = all;
    }
  });

  test.each(foreign)('the token of %s towards a chat of %s', async (app, place) => {
    const own = person(app).tenant;
    const to = {
      on: 'teams',
      service: teams.serviceUrl,
      tenant: own,
      conversation: teams.snapshot(person(place)).conversation,
    } as const;
    expect((await chats.say(to, 'Planted.')).did).toBe('unreachable');
    expect((await chats.open({ on: 'teams', tenant: own, user: person(place).user })).did).toBe('unreachable');
    expect(teams.snapshot(person(place)).messages).toEqual([]);
  });

  test.each(names)('%s is written to with the token of its own tenant', async (name) => {
    const opened = await chats.open({ on: 'teams', ...person(name) });
    if (opened.did !== 'done') return expect.unreachable(JSON.stringify(opened));
    expect(await chats.say(opened.value, 'For you.')).toMatchObject({ did: 'done' });
    expect(teams.snapshot(person(name)).messages).toMatchObject([{ text: 'For you.' }]);
  });

  test('a tenant without an installation: nothing comes in, nothing goes out', async () => {
    const all = installed;
    installed = all.filter(({ name }) => name !== 'two');
    try {
      expect((await teams.deliver(teams.compose.arrive(person('two')))).status).toBe(401);
      expect(await chats.open({ on: 'teams', ...person('two') })).toEqual({ did: 'barred', code: 'no_installation' });
      expect(came).toEqual([]);
    } finally {
      installed = all;
    }
  });
});
