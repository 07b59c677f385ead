import type { Obj } from '../json.ts';
import type { TeamsAccount } from './memory.ts';
import type { TeamsWorld } from './world.ts';

// Shaped after botframework-schema's Activity and the payload samples of https://github.com/MicrosoftDocs/msteams-docs

/** The members every activity of a 1:1 chat has. */
function base(world: TeamsWorld, account: TeamsAccount, type: string): Obj {
  const now = new Date(world.clocks.now()).toISOString();
  return {
    type,
    id: type === 'invoke' ? `f:${world.id()}` : world.id(),
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/London',
    serviceUrl: world.serviceUrl,
    channelId: 'msteams',
    from: { id: account.mri, name: account.name, aadObjectId: account.user },
    conversation: { conversationType: 'personal', tenantId: account.tenant, id: account.conversation },
    recipient: { id: `28:${world.botOf(account.tenant).appId}`, name: 'Quorate' },
    entities: [{ locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London', type: 'clientInfo' }],
    channelData: { tenant: { id: account.tenant } },
    locale: 'en-GB',
  };
}

export function installed(world: TeamsWorld, account: TeamsAccount, action: 'add' | 'remove'): Obj {
  return { ...base(world, account, 'installationUpdate'), action };
}

export function arrived(world: TeamsWorld, account: TeamsAccount): Obj {
  const bot = { id: `28:${world.botOf(account.tenant).appId}` };
  return { ...base(world, account, 'conversationUpdate'), membersAdded: [{ id: account.mri, aadObjectId: account.user }, bot] };
}

export function spoken(world: TeamsWorld, account: TeamsAccount, text: string): Obj {
  const attachments = [{ contentType: 'text/html', content: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` }];
  return { ...base(world, account, 'message'), textFormat: 'plain', text, attachments };
}

/** An Action.Submit outside a dialog: a message without text, its data as value. */
export function submitted(world: TeamsWorld, account: TeamsAccount, message: string, value: Obj): Obj {
  const channelData = { tenant: { id: account.tenant }, source: { name: 'message' }, legacy: { replyToId: message } };
  return { ...base(world, account, 'message'), channelData, replyToId: message, value };
}

export function invoked(world: TeamsWorld, account: TeamsAccount, name: string, value: Obj, message: string | null): Obj {
  return { ...base(world, account, 'invoke'), name, value, ...(message === null ? {} : { replyToId: message }) };
}

/** adaptiveCard/action: `trigger` says whether a person pressed or the client refreshed by itself. */
export function executed(
  world: TeamsWorld,
  account: TeamsAccount,
  message: string,
  action: Obj,
  data: Obj,
  trigger: 'manual' | 'automatic',
): Obj {
  const { id, verb, title } = action;
  const value = { action: { type: 'Action.Execute', title, id, verb, data }, trigger };
  return invoked(world, account, 'adaptiveCard/action', value, message);
}
