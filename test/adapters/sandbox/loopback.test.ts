import { request } from 'node:http';
import { expect, test } from 'vitest';
import { feed } from '../../../adapters/sandbox/feed.ts';
import { slackTown } from './slack-town.ts';
import { teamsTown } from './teams-town.ts';

function statusFor(url: string, host: string, more: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host, ...more } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('both stand-ins listen on loopback only, and answer only to a loopback name', async () => {
  const { slack } = await slackTown();
  const { teams } = await teamsTown();
  for (const url of [`${slack.apiUrl}auth.test`, teams.settings.openIdMetadataUrl]) {
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await statusFor(url, 'rebound.example')).toBe(403);
    expect(await statusFor(url, 'localhost:1')).toBe(200);
  }
  await slack.close();
  await teams.close();
});

test('no page of another site drives a stand-in, whose tokens anybody can guess: neither by a form nor by a picture', async () => {
  const { slack } = await slackTown();
  const { teams } = await teamsTown();
  for (const url of [`${slack.apiUrl}auth.test`, teams.settings.openIdMetadataUrl]) {
    const { host } = new URL(url);
    for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1:1'])
      expect(await statusFor(url, host, { origin }), origin).toBe(403);
    expect(await statusFor(url, host, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusFor(url, host, { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
  }
  await slack.close();
  await teams.close();
});

test('waiting for a condition looks at each change and says what it waited for', async () => {
  const one = feed(() => 0);
  let done = false;
  const waiting = one.until(() => done, 'the end');
  done = true;
  one.changed();
  await waiting;
  one.trouble('u', 'it broke');
  await expect(one.until(() => false, 'nothing', 20)).rejects.toThrow('for: nothing; last troubles: it broke');
});
