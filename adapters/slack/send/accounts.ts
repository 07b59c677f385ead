import * as z from 'zod';
import type { Identity } from '../../../domain/directory/identity.ts';
import type { Instant } from '../../../domain/ids.ts';
import { type Accounts, nameOnAccount, type PickedAccount } from '../../accounts.ts';
import { outcomeOf, slackCode } from './outcome.ts';
import { type SlackSettings, webClients } from './web-client.ts';

/** A user object as far as we read it (docs.slack.dev/reference/objects/user-object); of a deactivated account or a stranger much is not there. */
const answered = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  enterprise_user: z.object({ enterprise_id: z.string() }).optional(),
  real_name: z.string().optional(),
  profile: z.object({ real_name: z.string().optional() }).optional(),
});

/** Slack's own bot, which says of itself that it is none. */
const slackbot = 'USLACKBOT';

/** What Slack says of an id that is nobody's, or nobody's we may see. */
const nobody: ReadonlySet<string> = new Set(['user_not_found', 'user_not_visible', 'users_not_found']);

/**
 * Accounts by users.info (scope users:read). Somebody of a channel shared with another organisation is a stranger only where the app is not in
 * that channel, so whose they are is told by their own enterprise or team, as everywhere.
 */
export function slackAccounts(settings: SlackSettings & { readonly now: () => Instant }): Accounts {
  const clientOf = webClients(settings);
  return {
    async accountOf(picked) {
      if (picked.on !== 'slack') return { did: 'rejected', why: 'not a Slack account', unasked: true };
      const client = clientOf(picked.org);
      if (client === undefined) return { did: 'barred', code: 'no_token' };
      try {
        const user = answered.safeParse((await client.users.info({ user: picked.user })).user).data;
        // An answer about somebody else is none: nothing was changed by asking, so it may be asked again.
        if (user?.id !== picked.user) return { did: 'wait', until: null };
        return { did: 'done', value: accountIn(user, picked) };
      } catch (error) {
        const code = slackCode(error);
        if (nobody.has(code)) return { did: 'done', value: { refused: 'not-there' } };
        settings.log('warn', { event: 'call failed', call: 'users.info', code });
        return outcomeOf(error, settings.now());
      }
    },
  };
}

function accountIn(user: z.infer<typeof answered>, picked: Extract<Identity, { on: 'slack' }>): PickedAccount {
  const org = user.enterprise_user?.enterprise_id ?? user.team_id;
  if (user.is_stranger === true || org !== picked.org) return { refused: 'elsewhere' };
  if (user.deleted === true) return { refused: 'deactivated' };
  if (user.is_bot === true || user.id === slackbot) return { refused: 'bot' };
  if (user.is_restricted === true || user.is_ultra_restricted === true) return { refused: 'guest' };
  return { account: { identity: picked, name: nameOnAccount(user.profile?.real_name ?? user.real_name) } };
}
