import type { Card, Text } from '../../../cards/model.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { Accounts } from '../../accounts.ts';
import type { Chat, Outcome, Posted } from '../../chat.ts';
import type { Address } from '../../inbound.ts';
import { renderCard } from '../render/card.ts';
import { plainWords } from '../render/text.ts';
import { serviceAllowed } from '../service-hosts.ts';
import type { TeamsSettings } from '../settings.ts';
import { teamsAccounts } from './accounts.ts';
import { botToken } from './bot-token.ts';
import { connector } from './connector.ts';

/** Milliseconds for one request: the promise of Chat. */
const timeout = 5_000;

export interface TeamsChatOptions {
  readonly settings: TeamsSettings;
  readonly now: () => Instant;
  /** The service address last seen for a tenant; a chat can be opened only where Teams has told us one. */
  readonly serviceUrlFor: (tenant: string) => Promise<string | undefined>;
}

/** Chat, plain words for an answer to something typed, and whose an account is. */
export interface TeamsChat extends Chat, Accounts {
  say(to: Address, text: Text): Promise<Outcome<Posted>>;
}

/** Rejects when the settings can never give the bot a token. */
export async function teamsChat({ settings, now, serviceUrlFor }: TeamsChatOptions): Promise<TeamsChat> {
  const { send, member, probe } = connector(
    await botToken(settings, timeout, now),
    serviceAllowed(settings.serviceHosts),
    timeout,
    now,
  );

  const post = async (to: Address, activity: object): Promise<Outcome<Posted>> => {
    if (to.on !== 'teams') return notOurs;
    const sent = await send('POST', to, [to.conversation, 'activities'], activity);
    if (sent.did !== 'done') return sent;
    // Without an id nobody can say that it was the connector who answered, or edit the message ever after.
    return sent.value === '' ? { did: 'unknown' } : { did: 'done', value: { to, message: sent.value } };
  };

  /**
   * A personal chat is found or made; twice gives the same: microsoft/teams.net core/docs/CreateConversation-API-Behavior.md. The Entra object
   * id goes in `id`; in `aadObjectId` it is refused: https://github.com/MicrosoftDocs/msteams-docs/issues/14079.
   */
  const open: Chat['open'] = async (to) => {
    if (to.on !== 'teams') return notOurs;
    const service = await serviceUrlFor(to.tenant);
    if (service === undefined) return { did: 'unreachable', why: 'uninstalled', unasked: true };
    const { tenant, user } = to;
    const made = await send('POST', { service, tenant }, [], {
      isGroup: false,
      bot: { id: `28:${settings.appId}` },
      members: [{ id: user }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    });
    if (made.did === 'gone') return { did: 'unreachable', why: 'stranger' };
    if (made.did !== 'done') return made;
    if (made.value === '') return { did: 'unknown' };
    return { did: 'done', value: { on: 'teams', service, conversation: made.value, tenant } };
  };

  return {
    open,

    async post(to, card) {
      return rendered(card, (activity) => post(to, { ...activity, channelData: { notification: { alert: true } } }));
    },

    async say(to, text) {
      return post(to, { type: 'message', textFormat: 'plain', text: plainWords(text) });
    },

    async edit(at, card) {
      const { to, message } = at;
      if (to.on !== 'teams') return notOurs;
      return rendered(card, async (activity) => {
        const edited = await send('PUT', to, [to.conversation, 'activities', message], activity);
        if (edited.did !== 'done') return edited;
        // An edit is answered with its id (ResourceResponse) too; made twice it is the same edit.
        return edited.value === '' ? { did: 'wait', until: null } : { did: 'done', value: at };
      });
    },

    async remove({ to, message }) {
      if (to.on !== 'teams') return notOurs;
      const removed = await send('DELETE', to, [to.conversation, 'activities', message]);
      return removed.did === 'done' ? { did: 'done', value: null } : removed;
    },

    async find() {
      return 'cannot tell';
    },

    probe,
    ...teamsAccounts(open, member),
  };
}

const notOurs = { did: 'rejected', why: 'not an address of Teams', unasked: true } as const;

/**
 * The card alone in its message: with text beside it Teams makes two messages and names neither (platform notes, A3). A card past a
 * limit is our fault and is told as such; it is not sent.
 */
async function rendered<T>(card: Card, send: (activity: object) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let activity: object;
  try {
    const { attachment, summary } = renderCard(card);
    activity = { type: 'message', summary, attachments: [attachment] };
  } catch (fault) {
    return { did: 'rejected', why: fault instanceof RangeError ? fault.message : 'cannot be rendered', unasked: true };
  }
  return send(activity);
}
