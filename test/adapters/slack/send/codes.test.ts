import { expect, test } from 'vitest';
import { meaningOf } from '../../../../adapters/slack/send/outcome.ts';

/**
 * Every code once more, by whom docs.slack.dev/reference/methods says it speaks of: a code that shuts a person silences them, so it must
 * speak of that person. What is nowhere here is waited for (chat.test.ts).
 */
const codes = {
  shut:
    'user_not_found users_not_found user_not_visible user_disabled user_is_restricted user_is_ultra_restricted ' +
    'user_team_not_in_channel cannot_dm_bot not_in_channel is_archived method_not_supported_for_channel_type',
  barred:
    'account_inactive token_revoked token_expired invalid_auth not_authed not_allowed_token_type missing_scope no_permission ' +
    'access_denied app_not_installed team_not_found team_access_not_granted org_login_required enterprise_is_restricted ' +
    'ekm_access_denied accesslimited two_factor_setup_required two_factor_required restricted_action messages_tab_disabled',
  gone: 'channel_not_found message_not_found cant_update_message cant_delete_message edit_window_closed',
  rejected:
    'invalid_blocks invalid_blocks_format msg_too_long msg_blocks_too_long no_text block_mismatch markdown_text_conflict ' +
    'invalid_attachments too_many_attachments attachment_payload_limit_exceeded metadata_too_large invalid_metadata_format ' +
    'invalid_metadata_schema',
  unknown: 'fatal_error internal_error request_timeout',
};

test.each([
  ['unreachable', codes.shut],
  ['barred', codes.barred],
  ['gone', codes.gone],
  ['rejected', codes.rejected],
  ['unknown', codes.unknown],
])('%s: these codes of Slack and no other', (did, expected) => {
  const found = [...meaningOf].filter(([, outcome]) => outcome.did === did).map(([code]) => code);
  expect(found.toSorted()).toEqual(expected.split(' ').toSorted());
});

test('no code is waited for by name: that is for those nobody knows', () => {
  expect(Object.values(codes).flatMap((one) => one.split(' '))).toHaveLength(meaningOf.size);
});
