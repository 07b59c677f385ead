import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { codeOf, type LogLine, openLog } from '../../../bot/observe/log.ts';

/** What reaches the output, as it is written. */
function written(...lines: readonly object[]): string {
  const texts: string[] = [];
  const log = openLog('debug', { write: (text: string) => void texts.push(text) });
  for (const line of lines) log('warn', line as LogLine);
  return texts.join('');
}

describe('a line', () => {
  test('holds what became of a request, and nothing that is not on the list', () => {
    const line = JSON.parse(written({ event: 'chat not opened', person: 'p1', did: 'gone', body: 'planted' }));
    expect(line).toMatchObject({ event: 'chat not opened', person: 'p1', did: 'gone', level: 'warn' });
    expect(Object.keys(line).toSorted()).toEqual(['did', 'event', 'level', 'person', 'time']);
  });

  test('is one line of plain signs, whatever an id is made of', () => {
    const id = 'a\r\n{"level":"error","event":"forged"}\u001b[2J\u009b31m\u202e\u2028\0é';
    const text = written({ event: 'not confirmed', delivery: id });
    expect(text).toMatch(/^[ -~]+\n$/);
    expect(JSON.parse(text).event).toBe('not confirmed');
  });

  test('is never longer than its values may be', () => {
    expect(written({ event: 'not confirmed', delivery: 'x'.repeat(100_000) }).length).toBeLessThan(500);
  });
});

test('an error is its code or its class; a code that is more than a word is none', () => {
  expect(codeOf(new RangeError('planted'))).toBe('RangeError');
  expect(codeOf(Object.assign(new Error('planted'), { code: 'ECONNRESET' }))).toBe('ECONNRESET');
  expect(codeOf(Object.assign(new Error('x'), { code: 'planted words of a body' }))).toBe('unknown');
  expect(codeOf('planted')).toBe('unknown');
});

test('a fault that ends the process says its class and its place, not its message nor what hangs on it', async () => {
  const from = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../bot/observe', file)).href);
  const script = `import { endOnFault } from ${from('end-on-fault.ts')};
    import { openLog } from ${from('log.ts')};
    endOnFault(openLog('info'));
    Promise.reject(Object.assign(new TypeError('plantedmessage\\n    at planted.ts:1:1'), { token: 'plantedtoken' }));
    setTimeout(() => {}, 5000);`;
  const run = promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', script]);
  const { code, stdout, stderr } = await run.then(
    () => expect.unreachable(),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  expect([code, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout)).toMatchObject({ level: 'error', event: 'ended by a fault', code: 'TypeError' });
  expect(stdout).not.toContain('planted');
});
