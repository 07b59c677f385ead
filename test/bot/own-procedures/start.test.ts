import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { quorate } from '../../cli/run.ts';
import { isleOfNowhere } from '../../domain/procedures/own/own-file.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';
import { live } from '../../support/process/live-settings.ts';
import { startToEnd, startUntil } from '../../support/process/start-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-own-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a bot goes by the partnership’s own procedure; a file that is wrong, or changed under its cases, ends the start with a sentence, and the last good one stands', async () => {
  const PROCEDURES_FILE = join(folder, 'ours.json');
  const PARTNERSHIP_FILE = join(folder, 'partnership.json');
  const adopted = { by: 'Invented Board', reviewedOn: '2026-11-01', areas: { north: { coreGroupWeeks: 6 } } };
  writeFileSync(PARTNERSHIP_FILE, JSON.stringify({ ...partnershipJson, procedure: 'isle-of-nowhere', adopted }));
  const settings = { ...live, DATA_DIR: folder, PARTNERSHIP_FILE, PROCEDURES_FILE };
  const write = (change: object) => writeFileSync(PROCEDURES_FILE, JSON.stringify({ ...isleOfNowhere, ...change }, null, 1));

  write({ extends: 'atlantis' });
  const wrong = await startToEnd(settings);
  expect(wrong).toMatchObject({
    code: 78,
    said: expect.stringMatching(/^The procedure file \S+ours\.json, line 2: extends: one of [^\n]*\n$/),
  });

  write({});
  const { child, end } = await startUntil(settings, 'start', 'listening');
  child.kill('SIGTERM');
  await end();

  write({ timescales: [{ ...isleOfNowhere.timescales[0], within: [6, 'working-days'] }, isleOfNowhere.timescales[1]] });
  const sooner = await startToEnd(settings);
  expect(sooner).toMatchObject({
    code: 78,
    said: expect.stringMatching(
      /^PROCEDURES_FILE: "isle-of-nowhere" counts otherwise than it did when it was adopted, and cases go by it\. Nothing was changed\./,
    ),
  });

  const { DATA_DIR, QUORATE_KEY } = settings;
  const out = await quorate(['procedure', 'diff', 'england-2023', PROCEDURES_FILE, '--cases'], {
    env: { DATA_DIR, QUORATE_KEY },
  });
  expect(out.out).toContain('0 cases go by england-2023.');
  // Neither file is needed any more: what was taken stands.
  const { child: again, end: ended } = await startUntil({ ...live, DATA_DIR: folder }, 'start', 'listening');
  again.kill('SIGTERM');
  await ended();
}, 240_000);
