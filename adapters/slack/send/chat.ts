import type { WebClient } from '@slack/web-api';
import type { Card } from '../../../cards/model.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { Chat, Outcome } from '../../chat.ts';
import type { Address } from '../../inbound.ts';
import { renderCard, type SlackMessage } from '../render/card.ts';
import { isAttempt } from './attempt.ts';
import { outcomeOf, slackCode } from './outcome.ts';
import { type SlackSettings, webClients } from './web-client.ts';

/** How far back a lost post is looked for, in messages. */
const lookBack = 100;

/** The Chat port on Slack's Web API. `now` tells `wait` its instant. */
export function slackChat(settings: SlackSettings & { readonly now: () => Instant }): Chat {
  const clientOf = webClients(settings);

  /** One call for an org; `ask` gives undefined when Slack's answer lacks what it promises. */
  async function one<T>(org: string, call: string, ask: (client: WebClient) => Promise<T | undefined>): Promise<Outcome<T>> {
    const client = clientOf(org);
    if (client === undefined) return { did: 'barred', code: 'no_token' };
    try {
      const value = await ask(client);
      return value === undefined ? { did: 'unknown' } : { did: 'done', value };
    } catch (error) {
      settings.log('warn', { event: 'call failed', call, code: slackCode(error) });
      return outcomeOf(error, settings.now());
    }
  }

  return {
    async open(to) {
      if (to.on !== 'slack') return elsewhere;
      return one(to.org, 'conversations.open', async (client): Promise<Address | undefined> => {
        const { channel } = await client.conversations.open({ users: to.user });
        return channel?.id === undefined ? undefined : { on: 'slack', team: to.org, channel: channel.id };
      });
    },

    /** What is posted to a deactivated account is answered with ok (docs.slack.dev/reference/methods/users.info: `deleted`). */
    async present(who) {
      if (who.on !== 'slack') return elsewhere;
      const found = await one(who.org, 'users.info', async (client) => {
        const { user } = await client.users.info({ user: who.user });
        return user === undefined ? undefined : { gone: user.deleted === true };
      });
      if (found.did !== 'done') return found;
      return found.value.gone ? { did: 'unreachable', why: 'deactivated' } : { did: 'done', value: null };
    },

    async post(to, card, attempt) {
      if (to.on !== 'slack') return elsewhere;
      const message = rendered(card, attempt);
      if ('did' in message) return message;
      return one(to.team, 'chat.postMessage', async (client) => {
        const { ts } = await client.chat.postMessage({
          channel: to.channel,
          ...message,
          unfurl_links: false,
          unfurl_media: false,
        });
        return ts === undefined ? undefined : { to, message: ts };
      });
    },

    async edit(at, card) {
      const { to, message: ts } = at;
      if (to.on !== 'slack') return elsewhere;
      const message = rendered(card);
      if ('did' in message) return message;
      return one(to.team, 'chat.update', async (client) => {
        const edited = await client.chat.update({ channel: to.channel, ts, ...message });
        return edited.ts === undefined ? undefined : at;
      });
    },

    async remove({ to, message: ts }) {
      if (to.on !== 'slack') return elsewhere;
      return one(to.team, 'chat.delete', async (client) => {
        await client.chat.delete({ channel: to.channel, ts });
        return null;
      });
    },

    async find(to, attempt) {
      if (to.on !== 'slack') return elsewhere;
      return one(to.team, 'conversations.history', async (client) => {
        const { messages } = await client.conversations.history({
          channel: to.channel,
          include_all_metadata: true,
          limit: lookBack,
        });
        if (messages === undefined) return undefined;
        const found = messages.find((message) => isAttempt(message.metadata, attempt));
        return found?.ts === undefined ? null : { to, message: found.ts };
      });
    },

    probe(org) {
      return one(org, 'auth.test', async (client) => {
        await client.auth.test();
        return null;
      });
    },
  };
}

/** An address of another platform: a mistake of ours, told as one. */
const elsewhere = { did: 'rejected', why: 'not a Slack address', unasked: true } as const;

/** The card as Slack takes it, or why it cannot be sent. The renderer's refusals name a limit and never content. */
function rendered(card: Card, attempt?: string): SlackMessage | Extract<Outcome<never>, { did: 'rejected' }> {
  try {
    return renderCard(card, attempt);
  } catch (error) {
    return { did: 'rejected', why: error instanceof RangeError ? error.message : 'not rendered', unasked: true };
  }
}
