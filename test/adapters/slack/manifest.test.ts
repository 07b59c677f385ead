import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const manifest = read('manifest/slack/manifest.json');

// `regex` and `_note` are words of Slack's own in its schema.
const conforms = new Ajv({ strict: false, formats: { uri: true } }).compile(read('test/schemas/slack-manifest.2.0.0.json'));

test('the manifest is one Slack accepts', () => {
  conforms(manifest);
  expect(conforms.errors).toBeNull();
});

test('the schema would say so if it were not', () => {
  expect(conforms({ ...manifest, display_information: { name: 'x'.repeat(36) } })).toBe(false);
  expect(conforms({ ...manifest, scopes: [] })).toBe(false);
});

test('asks for no more than it uses', () => {
  // chat:write: post, edit, remove. im:write: conversations.open. im:history: message.im, and conversations.history to find a lost post.
  // users:read: users.info, whether an account that was picked is a member of this organisation. No e-mail: that is users:read.email.
  expect(manifest.oauth_config.scopes).toEqual({ bot: ['chat:write', 'im:history', 'im:write', 'users:read'] });
  expect(manifest.settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'app_uninstalled',
    'message.im',
    'tokens_revoked',
  ]);
});

test('everything comes in at the one address we serve', () => {
  const { event_subscriptions, interactivity } = manifest.settings;
  expect(new URL(event_subscriptions.request_url).pathname).toBe('/slack/events');
  expect(interactivity.request_url).toBe(event_subscriptions.request_url);
});

test('says nothing of what the meetings are about', () => {
  expect(JSON.stringify(manifest)).not.toMatch(/child|protect|safeguard|conference/i);
});
