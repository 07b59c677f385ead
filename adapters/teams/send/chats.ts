import type { Address, Identity } from '../../inbound.ts';
import { inTenant, type TeamsCloud, type TeamsInstallation } from '../settings.ts';
import { type TeamsChat, type TeamsChatOptions, teamsChat } from './chat.ts';

export interface TeamsChatsOptions extends Pick<TeamsChatOptions, 'now' | 'serviceUrlFor'> {
  readonly cloud: TeamsCloud;
  readonly installed: () => readonly TeamsInstallation[];
}

/**
 * One Chat for every tenant: each call goes out by the installation of its tenant, with that one's token. Of a tenant without one nothing is
 * asked. Rejects where one there is at first can never have a token; a later one like that is as none.
 */
export async function teamsChats({ cloud, installed, now, serviceUrlFor }: TeamsChatsOptions): Promise<TeamsChat> {
  /** Made once each, so that its token is kept, for as long as it is the same installation. */
  const made = new WeakMap<TeamsInstallation, Promise<TeamsChat>>();

  function chatOf(installation: TeamsInstallation): Promise<TeamsChat> {
    const chat = made.get(installation) ?? teamsChat({ settings: { ...cloud, ...installation }, now, serviceUrlFor });
    made.set(installation, chat);
    return chat;
  }

  async function by<T>(to: Address | Identity | string, ask: (chat: TeamsChat) => Promise<T>): Promise<T | typeof none> {
    const tenant = typeof to === 'string' ? to : to.on === 'teams' ? to.tenant : '';
    const installation = inTenant(installed(), tenant);
    const chat = installation === undefined ? undefined : await chatOf(installation).catch(() => undefined);
    return chat === undefined ? none : ask(chat);
  }

  await Promise.all(installed().map(chatOf));
  return {
    open: (to) => by(to, (chat) => chat.open(to)),
    post: (to, card, attempt) => by(to, (chat) => chat.post(to, card, attempt)),
    say: (to, text) => by(to, (chat) => chat.say(to, text)),
    edit: (at, card) => by(at.to, (chat) => chat.edit(at, card)),
    remove: (at) => by(at.to, (chat) => chat.remove(at)),
    find: async () => 'cannot tell',
    probe: (tenant) => by(tenant, (chat) => chat.probe(tenant)),
    accountOf: (picked) => by(picked, (chat) => chat.accountOf(picked)),
  };
}

const none = { did: 'barred', code: 'no_installation' } as const;
