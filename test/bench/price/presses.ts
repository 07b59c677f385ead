import { createHmac, randomUUID } from 'node:crypto';
import { renderForm } from '../../../adapters/slack/render/form.ts';
import { sceneOf } from '../../../bot/click/scene.ts';
import { placeForm } from '../../../cards/meeting/scale/place-form.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { OpenCase } from './open-case.ts';
import { onSlack, onTeams, tenant, workspace } from './people.ts';
import { type Pressed, peopleOf } from './seed.ts';

export interface Target {
  readonly platform: 'slack' | 'teams';
  readonly on: 'one' | 'many';
}

/** What signs: the Slack app's secret, and a token of Teams with the service address it is for. */
export interface Signers {
  readonly signingSecret: string;
  readonly token: string;
  readonly serviceUrl: string;
}

/**
 * How often a connection goes round its cases before it sends a request again. A case decides a delivery once and remembers a person's
 * last ones (domain/case/trail/delivered.ts), so the same one too soon would be acknowledged and store nothing.
 */
const deliveries = 32;

/**
 * The presses of each connection, whole HTTP requests, signed before the clock starts: the form `place` handed in, as the platform
 * sends it. On one case every connection is another person; on many, each person goes round the six they are in.
 */
export function presses(to: Target, pressed: Pressed, people: Directory, signers: Signers, connections: number): Buffer[][] {
  return Array.from({ length: connections }, (_, nth) => {
    const person = (to.platform === 'slack' ? onSlack : onTeams)[nth];
    if (person === undefined) throw new Error('more connections than people');
    const theirs = pressed.many.filter((_case, n) => peopleOf(n).includes(person.id));
    const cases = to.on === 'one' ? [pressed.all[to.platform]] : theirs;
    return Array.from({ length: deliveries }, () =>
      cases.map((one) => (to.platform === 'slack' ? slackPress : teamsPress)(one, person, people, signers)),
    ).flat();
  });
}

type Person = (typeof onSlack)[number];

function formOf(one: OpenCase, person: Person, people: Directory) {
  const scene = sceneOf(people, one.state, person.id as PersonId, Date.now());
  const form = scene && placeForm(scene, { form: 'place', of: scene.state.id, meeting: scene.state.meeting });
  if (form === null) throw new Error(`${person.id} has nothing to place`);
  return form;
}

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
function slackPress(one: OpenCase, person: Person, people: Directory, { signingSecret }: Signers): Buffer {
  const view = renderForm(formOf(one, person, people));
  const values = Object.fromEntries(
    view.blocks.flatMap((block) => {
      if (!('element' in block) || block.block_id === undefined || !('action_id' in block.element)) return [];
      const { type, action_id: name = '' } = block.element;
      const chosen = { text: { type: 'plain_text', text: '7' }, value: '7' };
      const input =
        type === 'plain_text_input' ? { type, value: 'An invented reason of usual length.' } : { type, selected_option: chosen };
      return [[block.block_id, { [name]: input }]];
    }),
  );
  const payload = {
    type: 'view_submission',
    team: { id: workspace, domain: 'bench' },
    user: { id: person.user, username: person.id, name: person.id, team_id: workspace },
    api_app_id: 'A0BENCH',
    token: 'invented',
    trigger_id: `1795600003.1.${randomUUID()}`,
    view: {
      id: 'V0BENCH',
      team_id: workspace,
      ...view,
      state: { values },
      hash: '1795600002.aBcDeFgH',
      previous_view_id: null,
      root_view_id: 'V0BENCH',
      app_installed_team_id: workspace,
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return request('/slack/events', body, [
    'content-type: application/x-www-form-urlencoded',
    'user-agent: Slackbot 1.0 (+https://api.slack.com/robots)',
    `x-slack-request-timestamp: ${seconds}`,
    `x-slack-signature: v0=${signature}`,
  ]);
}

function teamsPress(one: OpenCase, person: Person, people: Directory, { token, serviceUrl }: Signers): Buffer {
  const { ref, fields } = formOf(one, person, people);
  const given = fields.map(({ name, field }) => [
    `field_${name}`,
    field === 'text' ? 'An invented reason of usual length.' : '7',
  ]);
  const body = JSON.stringify({
    type: 'invoke',
    name: 'task/submit',
    id: `f:${randomUUID()}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${person.id}`, name: person.id, aadObjectId: person.user },
    conversation: { conversationType: 'personal', tenantId: tenant, id: `a:${person.id}` },
    recipient: { id: '28:bench', name: 'Quorate' },
    entities: [{ locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London', type: 'clientInfo' }],
    channelData: { tenant: { id: tenant }, source: { name: 'message' } },
    locale: 'en-GB',
    value: {
      data: { submit: ref, lists: [], ...Object.fromEntries(given) },
      context: { theme: 'default' },
      tabContext: null,
    },
  });
  return request('/api/messages', body, [
    'content-type: application/json; charset=utf-8',
    'user-agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
    `authorization: Bearer ${token}`,
  ]);
}

function request(path: string, body: string, headers: readonly string[]): Buffer {
  const length = Buffer.byteLength(body);
  const head = [`POST ${path} HTTP/1.1`, 'host: 127.0.0.1', 'accept: */*', `content-length: ${length}`, ...headers];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
