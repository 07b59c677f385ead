import { expect, test } from 'vitest';
import { recorded, recordedNames } from './recorded.ts';

/** Every field a recorded payload may have. None of them names a person, an address, a phone or a picture but by an invented id. */
const allowed = new Set(
  `action_id action_ts actions api_app_id app_id app_installed_team_id authorizations block_id blocks bot bot_id callback_id channel channel_id
  channel_type clear_on_close client_msg_id close container context_enterprise_id context_team_id domain emoji enterprise
  enterprise_id enterprise_name event event_context event_id event_time event_ts external_id hash id is_bot is_cleared is_enterprise_install
  is_ephemeral is_ext_shared_channel message message_ts minute_rate_limited name notify_on_close oauth previous_view_id private_metadata
  response_url response_urls root_view_id selected_date selected_option selected_options selected_time source_team state style submit subtype
  tab team team_id text title token tokens trigger_id ts type url user user_id user_team username value values view view_id`.split(
    /\s+/,
  ),
);

/** Names the form gave itself: blocks and inputs below `state.values`. */
const ours = /^(reason|reference|day|at|place|how|present|invited)(\|details\|case-7\|child-1)?$/;

function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]);
}

test.each(recordedNames)('%s has no field outside the list, and only invented ids', (name) => {
  const payload = recorded(name);
  expect(fieldsOf(payload).filter((field) => !allowed.has(field) && !ours.test(field))).toEqual([]);
  const ids = JSON.stringify(payload).match(/"[UWTEDCBAV][A-Z0-9]{6,}"/g) ?? [];
  expect(ids.filter((id) => !/0(EXAMPLE|STRANGER|ELSEWHERE)/.test(id))).toEqual([]);
});
