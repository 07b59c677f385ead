import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnchors } from '../../../../adapters/store/chain/anchor.ts';

const line = (event: string, heads?: unknown) =>
  JSON.stringify({ level: 'info', time: '2026-11-22T09:00:00.000Z', event, ...(heads === undefined ? {} : { heads }) });

test('of a log of many days the furthest head of a stream counts, and every tombstone', () => {
  const log = [
    line('listening'),
    line('anchor', 'case:a 2:x'),
    `bot-1  | ${line('anchor', 'case:a 12:z')}`,
    line('tombstone', 'case:gone destroyed'),
    line('anchor', 'case:a 7:y'),
    '',
    'directory 1:d',
    '  person:p 3:k \t',
    'team:t 4:m',
    'case:by-hand destroyed ',
  ].join('\n');
  const read = readAnchors(log);
  if ('why' in read) throw new Error(read.why);
  expect([...read.anchors]).toEqual([
    ['case:a', '12:z'],
    ['directory', '1:d'],
    ['person:p', '3:k'],
    ['team:t', '4:m'],
  ]);
  expect([...read.destroyed]).toEqual(['case:gone', 'case:by-hand']);
});

describe('a line that may have been one of them is never left out', () => {
  test.each([
    ['words', 'not an anchor'],
    ['a head without its link', 'case:a 12'],
    ['a stream without a name', 'person: 1:q'],
    ['half a tombstone', 'case:gone destr'],
    ['a mailbox that was destroyed, which there is not', 'person:p destroyed'],
    ['something behind it', 'case:gone destroyed on Monday'],
    ['a line of the log cut in the middle', line('tombstone', 'case:gone destroyed').slice(0, -8)],
    ['two lines of the log run together', line('listening') + line('tombstone', 'case:gone destroyed')],
    ['a tombstone that names none', line('tombstone', 'case:gone')],
    ['a tombstone that says where a case stood', line('tombstone', 'case:gone 3:x')],
    ['an anchor without heads', line('anchor')],
    ['an anchor whose heads are no text', line('anchor', ['case:a 3:x'])],
    ['a log wrapped up in another', JSON.stringify({ log: line('tombstone', 'case:gone destroyed'), stream: 'stdout' })],
  ])('%s', (_name, spoilt) => {
    expect(readAnchors(`${line('listening')}\ndirectory 1:d\n${spoilt}\ncase:b destroyed`)).toMatchObject({ line: 3 });
  });

  test('one character of a tombstone anywhere', () => {
    const whole = 'case:gone destroyed';
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('', '\u0000', 'x', '"', '{'), (at, by) => {
        const spoilt = whole.slice(0, at) + by + whole.slice(at + 1);
        const read = readAnchors(`directory 1:d\n${spoilt}`);
        // In the name itself nobody can see it, but it then counts as some tombstone, and never as nothing.
        return 'why' in read ? read.line === 2 : read.destroyed.size === 1;
      }),
    );
  });
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t\n'],
  ['a log in which nothing of the kind stands', line('listening')],
])('a file that says nothing is none: %s', (_name, text) => {
  expect(readAnchors(text)).toMatchObject({ line: 0 });
});
