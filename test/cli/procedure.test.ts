import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { documentText } from '../../adapters/files/plain/document-text.ts';
import { pageOfProcedure } from '../../cards/procedure-page/procedure-page.ts';
import { differences } from '../../domain/procedures/differences.ts';
import { procedures } from '../../domain/procedures/registry.ts';
import { isleOfNowhere } from '../domain/procedures/own/own-file.ts';
import { given } from '../domain/timescales/asked.ts';
import { quorate } from './run.ts';

describe('quorate procedure explain', () => {
  test('prints everything the procedure sets, with how sure each row is and where it is read', async () => {
    const { out, err, status } = await quorate(['procedure', 'explain', 'england-2023'], { env: { DATA_DIR: '/nowhere' } });
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('within 15 working days of: Strategy discussion (the one at which the enquiries began)');
    expect(out).toContain('no figure was found: your partnership decides');
    expect(out).toContain('an edition of 2026 that was consulted on');
    expect(out).toMatch(/Quorum: Social worker, and 2 other agencies \(should; EN-P1\)/);
    expect(out).toMatch(
      /Where it is late: the unit manager authorises it; the chair says .*; a short-term plan stands .* \(should; EN-T2, EN-T3\)/,
    );
    expect(out).toMatch(/Chair: independent of the case \(must; EN-P5\)/);
  });

  test('as a Word document and as a page, which another reader finds whole; a file that is there is never written over', async () => {
    const at = (name: string) => join(mkdtempSync(join(tmpdir(), 'quorate-explain-')), name);
    const [docx, html] = [at('wales.docx'), at('wales.html')];
    const args = ['procedure', 'explain', 'wales', '--language', 'cy', '--docx', docx, '--html', html];
    expect((await quorate(args)).out).toBe(`${html} is written.\n${docx} is written.\n`);
    const { value } = await mammoth.extractRawText({ path: docx });
    expect(value, 'the nation in Welsh').toMatch(/Cenedl:?\s+Cymru\n/);
    const page = readFileSync(html, 'utf8');
    for (const row of given('wales').timescales)
      for (const text of [row.id, row.title.cy ?? '']) {
        expect(value).toContain(text);
        expect(page).toContain(text.replaceAll("'", '&#39;'));
      }
    const again = await quorate(args);
    expect(again.status).toBe(2);
    expect(again.err).toContain(`${html} could not be written: it exists already.`);
  });

  test('one that is not there is named with those that are; a language that is none is refused', async () => {
    const { err, status } = await quorate(['procedure', 'explain', 'atlantis']);
    expect([status, err.startsWith('There is no procedure "atlantis". There are: forth-valley, ')]).toEqual([2, true]);
    expect((await quorate(['procedure', 'explain', 'wales', '--language', 'fr'])).err).toContain('--language is en or cy');
  });

  test.each(procedures.keys)('%s can be read whole in both languages: every row once or more, nothing undefined', (key) => {
    for (const language of ['en', 'cy'] as const) {
      const text = documentText(pageOfProcedure(given(key), language));
      for (const row of given(key).timescales) expect(text).toContain(row.id);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(text).toContain(given(key).sourceNote[language]);
      if (language === 'cy') expect(text).not.toMatch(/\b2 (diwrnod|mis|munud|blynedd)\b|\b1 (blynedd|ddiwrnod)\b/);
    }
  });
});

describe('quorate procedure diff', () => {
  test('says what is counted otherwise, by what it is for, and what else differs', async () => {
    const { out, status } = await quorate(['procedure', 'diff', 'forth-valley', 'scotland-2023']);
    expect(status).toBe(0);
    expect(out).toContain(
      'minutes circulated\n  - Minutes received, agreed by the Chair first: within 15 days of: Conference (should, FV-T11)\n',
    );
    expect(out).toContain('  + Record of the CPPM received: within 10 working days of: Conference (must, SC-T7)\n');
    expect(out).toMatch(/Otherwise too: .*quorum/);
    expect(out).toContain('\nQuorum\n  - Quorum: no number was found in the document');
    expect(out).toMatch(/\n {2}\+ It is held again within: 10 working days\n/);
    expect(out).not.toContain('Where it stands');
  });

  test('between an area and its nation only what the area has of its own', () => {
    const { dates, fields } = differences(given('england-2023'), given('tees'));
    expect(dates.map((one) => one.to)).toEqual(['core-group', 'review', 'administrator-told', 'core-group-minutes-sent']);
    expect(fields).toEqual([]);
    // The first core group is England's: of a row that both have nothing changes.
    const rows = dates.flatMap((one) => [...one.was, ...one.is].map(({ id }) => id));
    expect(rows).not.toContain('EN-T4');
    expect(differences(given('wales'), given('wales'))).toEqual({ dates: [], fields: [] });
  });
});

describe('a procedure of a partnership’s own', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'quorate-own-cli-')), 'ours.json');

  test('is checked, read, compared and counted with by its file, or by its key where PROCEDURES_FILE names it', async () => {
    writeFileSync(file, JSON.stringify(isleOfNowhere, null, 1));
    const checked = await quorate(['procedure', 'check', file]);
    expect([checked.status, checked.err]).toEqual([0, '']);
    expect(checked.out).toContain(`${file} can be used: "isle-of-nowhere" stands on england-2023.`);
    expect(checked.out).toContain('  + Gathering: within 8 working days of: ');
    expect((await quorate(['procedure', 'explain', file])).out).toContain('NW-T2');
    const on = ['--on', 'concern-notified=2026-12-18', '--json'];
    const counted = await quorate(['timescales', '--procedure', 'isle-of-nowhere', ...on], { env: { PROCEDURES_FILE: file } });
    expect(JSON.parse(counted.out).deadlines).toMatchObject([{ rule: 'NW-T1', due: '2027-01-04' }]);
    expect((await quorate(['timescales', '--procedure', 'isle-of-nowhere', ...on])).err).toContain('isle-of-nowhere');
  }, 60_000);

  test('that is wrong is said line by line, with exit status 2, and no sign of it reaches the terminal', async () => {
    writeFileSync(file, JSON.stringify({ ...isleOfNowhere, 'ba\u001b[31mnk': 1, extends: 'atlantis' }, null, 1));
    const { status, out, err } = await quorate(['procedure', 'check', file]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/ours\.json, line \d+: ba\?\[31mnk: no field has such a name\.\n/);
  }, 60_000);
});
