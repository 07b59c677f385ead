import { describe, expect, test } from 'vitest';
import { accessTable } from '../../bot/cli/access/access-table.ts';
import { partLetters } from '../../bot/cli/access/part-letters.ts';
import { directoryMatrix, directoryParts } from '../../domain/access/directory-matrix.ts';
import { accessMatrix, parts } from '../../domain/access/matrix.ts';
import { quorate } from './run.ts';

describe('quorate access', () => {
  test('prints who may what as a table for a person, with a legend, and needs no store', async () => {
    const { out, err, status } = await quorate(['access'], { env: { DATA_DIR: '/nowhere' } });
    expect([status, err]).toEqual([0, '']);
    for (const part of parts) expect(out).toMatch(new RegExp(`^ {2}${partLetters[part][0]} {2}${part} `, 'm'));
    expect(out).toMatch(/^register\n {2}take-register +- +- +- +- +CR +CR +- +- +- +BU-S2$/m);
    expect(out).toMatch(/^ {2}attend +- +- +- +- +I\* +I\* +- +- +- +GP-P2$/m);
    expect(out).toMatch(/A meeting of the core group[\s\S]*^ {2}take-register +- +CL +CL +CL +- +-$/m);
    for (const part of directoryParts) expect(out).toMatch(new RegExp(`^ {2}${part} +\\w`, 'm'));
    expect(out).toMatch(/people and agencies, which are of no case[\s\S]*^ {2}suspend +administrator, lead, self$/m);
    expect(out).toMatch(/^ {2}add-agency +administrator$/m);
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  });

  test('--json prints one array of cells for programs, and nothing else', async () => {
    const { out, status } = await quorate(['access', '--json']);
    expect(status).toBe(0);
    const cells: readonly object[] = JSON.parse(out);
    expect(cells).toEqual([...accessMatrix(), ...directoryMatrix()]);
    for (const cell of cells) expect(Object.keys(cell)).toEqual(['may', 'who', 'stage', 'allowed', 'why']);
    expect(cells).toContainEqual({ may: 'reveal', who: 'chair', stage: 'held', allowed: true, why: 'BU-S2' });
    const add = { may: 'add-agency', stage: 'directory' };
    expect(cells).toContainEqual({ ...add, who: 'administrator', allowed: true, why: 'no row of the procedures' });
    expect(cells).toContainEqual({ ...add, who: 'lead', allowed: false, why: 'not a part that may' });
    expect(cells).toContainEqual({ may: 'reveal', who: 'present', stage: 'held', allowed: false, why: 'not a part that may' });
  });

  test('no letter stands for two parts, and the table stays within 120 columns whoever may', () => {
    expect(new Set(parts.map((part) => partLetters[part][0])).size).toBe(parts.length);
    const all = accessMatrix().map((cell) => ({ ...cell, allowed: true, why: 'GP-P2, until the meeting starts' }));
    for (const cells of [all, accessMatrix()])
      for (const line of accessTable(cells).split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
    // A cell that is broken over several lines still has every letter.
    const lines = accessTable(all).split('\n');
    const at = lines.findIndex((line) => line.startsWith('  complete'));
    const next = lines.findIndex((line, nth) => nth > at && /^ {2}\S/.test(line));
    const letters =
      lines
        .slice(at, next)
        .join('')
        .match(/[A-Za-z](?=\*)/g) ?? [];
    expect(new Set(letters).size).toBe(parts.length);
  });
});
