import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { expect, test } from 'vitest';

const folder = new URL('../../../manifest/teams/', import.meta.url);
const manifest = () => JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));

/** Tenants lag behind, and one that does not know a version takes no app of it. */
test('the Teams manifest is one by the official schema 1.9, the lowest that has all of it', async () => {
  expect(manifest().manifestVersion).toBe('1.9');
  expect(await AppManifestUtils.validateAgainstSchema(manifest())).toEqual([]);
  const $schema = 'https://developer.microsoft.com/json-schemas/teams/v1.8/MicrosoftTeams.schema.json';
  const lower = await AppManifestUtils.validateAgainstSchema({ ...manifest(), manifestVersion: '1.8', $schema });
  expect(lower).toEqual([expect.stringContaining('defaultInstallScope')]);
});

test('that schema does refuse', async () => {
  expect(await AppManifestUtils.validateAgainstSchema({ ...manifest(), id: 'no id' })).not.toEqual([]);
});

test('the bot is for one person at a time: no team, no group chat, no consent to read either', () => {
  expect(manifest().bots).toMatchObject([{ scopes: ['personal'] }]);
  expect(manifest()).not.toHaveProperty('authorization');
});

/** The schema checks neither that the files are there nor their size (platform notes, A8). */
test.each([
  ['color.png', 192],
  ['outline.png', 32],
])('%s is a PNG of %i pixels', (name, size) => {
  const png = readFileSync(new URL(name, folder));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});
