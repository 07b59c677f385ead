import { type Accounts, nameOnAccount } from '../../accounts.ts';
import type { Chat } from '../../chat.ts';
import type { Connector } from './connector.ts';

/** Who is in a tenant and no member of its organisation (TeamsChannelAccount, botframework-schema). */
const outsiders: ReadonlySet<string | undefined> = new Set(['guest', 'anonymous']);

/**
 * Accounts without any permission of Microsoft Graph: a bot is told a person's name, and whether they are a guest, only as a member of a chat it is
 * in (microsoftteams/platform/bots/how-to/get-teams-context). So the chat with them is opened, of which nobody sees anything. Where the app is not
 * installed for them Teams tells no more than that the id is somebody's of the tenant the picker searched; deactivated, nobody tells.
 */
export function teamsAccounts(open: Chat['open'], member: Connector['member']): Accounts {
  return {
    async accountOf(picked) {
      if (picked.on !== 'teams') return { did: 'rejected', why: 'not a Teams account', unasked: true };
      const nameless = { did: 'done', value: { account: { identity: picked, name: null } } } as const;
      const notThere = { did: 'done', value: { refused: 'not-there' } } as const;
      const opened = await open(picked);
      if (opened.did === 'unreachable' && opened.unasked !== true) return opened.why === 'stranger' ? notThere : nameless;
      if (opened.did !== 'done') return opened;
      if (opened.value.on !== 'teams') return { did: 'unknown' };
      const asked = await member(opened.value, picked.user);
      if (asked.did === 'gone') return notThere;
      if (asked.did === 'unreachable') return nameless;
      if (asked.did !== 'done') return asked;
      const { name, user, tenantId, userRole } = asked.value;
      // An answer about somebody else is none: asking changed nothing, so it may be asked again.
      if (user !== picked.user) return { did: 'wait', until: null };
      if (tenantId !== undefined && tenantId.toLowerCase() !== picked.tenant)
        return { did: 'done', value: { refused: 'elsewhere' } };
      if (outsiders.has(userRole)) return { did: 'done', value: { refused: 'guest' } };
      return { did: 'done', value: { account: { identity: picked, name: nameOnAccount(name) } } };
    },
  };
}
