import { expect, test } from 'vitest';
import { hookAddresses } from '../../../../adapters/slack/send/hook-address.ts';

const hostile = [
  'http://hooks.slack.com/actions/1',
  'https://hooks.slack.com.example/actions/1',
  'https://hooks.slack.com:8443/actions/1',
  'https://evil@hooks.slack.com/actions/1',
  'https://example.org/hooks.slack.com',
  'http://127.0.0.1:6379/',
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'not an address',
];

test.each(hostile)('an answer does not go to %s', (url) => {
  expect(hookAddresses()(url)).toBe(false);
  expect(hookAddresses('https://slack.com/api/')(url)).toBe(false);
});

test('an answer goes to Slack, or to the stand-in of the Web API on this machine, and then only there', () => {
  expect(hookAddresses('https://slack.com/api/')('https://hooks.slack.com/actions/T1/2/x')).toBe(true);
  const standIn = hookAddresses('http://127.0.0.1:4000/api/');
  expect(standIn('http://127.0.0.1:4000/actions/1')).toBe(true);
  expect(standIn('http://127.0.0.1:4001/actions/1')).toBe(false);
  expect(standIn('https://hooks.slack.com/actions/1')).toBe(false);
  expect(hookAddresses('https://slack.example/api/')('https://slack.example/actions/1')).toBe(false);
});
