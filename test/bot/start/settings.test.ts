import { expect, test } from 'vitest';
import { readSettings } from '../../../bot/start/settings.ts';
import { live } from '../../support/process/live-settings.ts';

test('the end of a line or a blank around any setting, every secret among them, is not part of it', () => {
  const all = {
    ...live,
    MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
    MICROSOFT_APP_PASSWORD: 'invented-password',
    MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-000000000002',
    PUBLIC_URL: 'https://bot.invented.example/quorate',
    REDIS_URL: 'redis://:invented@127.0.0.1:9/0',
  };
  const sound = readSettings(all);
  expect(sound).not.toHaveProperty('wrong');
  for (const [name, value] of Object.entries(all))
    for (const around of [`${value}\r`, `${value}\r\n`, ` ${value} `, `\ufeff${value}`])
      expect(readSettings({ ...all, [name]: around }), name).toEqual(sound);
});
