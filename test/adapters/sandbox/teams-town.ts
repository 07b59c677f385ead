import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import type { Clocks } from '../../../adapters/sandbox/clocks.ts';
import { type TeamsOptions, type TeamsStandIn, teamsStandIn } from '../../../adapters/sandbox/teams/stand-in.ts';

export const dee = { tenant: 'tenant-one', user: 'oid-dee' };
export const eli = { tenant: 'tenant-two', user: 'oid-eli' };
export const fay = { tenant: 'tenant-three', user: 'oid-fay' };

/** Three tenants, three invented people, and a clock that only moves when told. */
export async function teamsTown(more: Partial<TeamsOptions> = {}) {
  let now = Date.parse('2026-11-23T10:00:00Z');
  const clocks: Clocks = { now: () => now, wire: () => Date.now() };
  const teams = await teamsStandIn({
    people: [
      { ...dee, name: 'Dee Invented', installed: true },
      { ...eli, name: 'Eli Invented', installed: true },
      { ...fay, name: 'Fay Invented' },
    ],
    clocks,
    ...more,
  });
  const pass = (ms: number) => {
    now += ms;
  };
  return { teams, pass };
}

/** A token as the bot fetches it: a plain client-credentials form. */
export async function login(teams: TeamsStandIn, more: Readonly<Record<string, string>> = {}) {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: teams.settings.appId,
    client_secret: teams.settings.appPassword,
    scope: 'https://api.botframework.com/.default',
    ...more,
  });
  const response = await fetch(`${teams.settings.loginUrl}/tenant-one/oauth2/v2.0/token`, { method: 'POST', body: form });
  const body: { access_token?: string; error?: string; expires_in?: number; token_type?: string } = JSON.parse(
    await response.text(),
  );
  return { status: response.status, ...body };
}

/** Signs with one given token: the SDK's own credentials want Entra over https. */
class Ready extends MicrosoftAppCredentials {
  readonly #token: string;
  constructor(token: string) {
    super('app', 'password');
    this.#token = token;
  }
  override getToken(): Promise<string> {
    return Promise.resolve(this.#token);
  }
}

/** The official connector client. */
export async function connector(teams: TeamsStandIn, token?: string): Promise<ConnectorClient> {
  return new ConnectorClient(new Ready(token ?? (await login(teams)).access_token ?? ''), { baseUri: teams.serviceUrl });
}

/** The status and code the official client met. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    const of = (value: unknown, key: string): unknown =>
      typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
    const body: unknown = of(error, 'body') ?? of(error, 'details');
    const code = of(of(body, 'error'), 'code') ?? of(error, 'code') ?? '';
    return `${String(of(error, 'statusCode'))} ${String(code)}`.trim();
  }
}

export const card = (actions: readonly object[] = [], body: readonly object[] = [], more: object = {}) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'card' }, ...body], actions, ...more },
    },
  ],
});
