import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { type Played, play } from '../support/slice.ts';
import { quorate } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-conference-'));
let played: Played | undefined;
afterAll(async () => {
  await played?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a file makes a case beside a running bot, once; a wrong one names its field and stores nothing', async () => {
  played = await play();
  const env = { DATA_DIR: played.folder };
  const date = isoFromDay(localDay(Date.now()) + 21);
  const file = join(folder, 'conference.json');
  const conference = {
    administrator: 'avery',
    reference: 'INV-9',
    type: 'initial',
    facts: { 'section-47-started': isoFromDay(localDay(Date.now())) },
    children: [{ born: '2019-05-04' }],
    date,
    time: '10:00',
    place: 'Invented Hall',
    chair: 'rowan',
    invitees: [{ person: 'tamsin', role: 'social-worker' }],
  };
  const create = (change: object) => {
    writeFileSync(file, JSON.stringify({ ...conference, ...change }));
    return quorate(['conference', 'create', '--file', file], { env });
  };
  expect(await create({ chair: 'marigold' })).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/date|chair/) });
  const grown = await create({ children: [{ born: '2019-05-04' }, { born: '2001-05-04' }] });
  expect(grown).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringMatching(/children\.1: a conference is about a child under 18/),
  });
  const today = localDay(Date.now());
  const year = 365;
  for (const [field, change] of [
    ['children.0', { children: [{ born: isoFromDay(today + year) }] }],
    ['children.0', { children: [{ expected: '2010-01-01' }] }],
    ['children.0', { children: [{ expected: isoFromDay(today + year) }] }],
    ['facts.section-47-started', { facts: { 'section-47-started': '2006-03-01' } }],
    ['facts.section-47-started', { facts: { 'section-47-started': isoFromDay(today + 5 * year) } }],
    ['place', { place: 'javascript:alert(1)' }],
    ['place', { place: 'http://invented.example/room' }],
    ['place', { place: 'Invented\u0007 Hall' }],
    ['place', { place: 'Invented\ud83d Hall' }],
    ['place', { place: 'Invented\nHall' }],
    ['reference', { reference: 'INV-9\u202e' }],
    [
      'invitees.1.person',
      {
        invitees: [
          { person: 'tamsin', role: 'social-worker' },
          { person: 'tamsin', role: 'police' },
        ],
      },
    ],
  ] as const) {
    const refused = await create(change);
    expect([refused.status, refused.out, refused.err]).toEqual([2, '', expect.stringContaining(`conference.json: ${field}: `)]);
  }
  const cases = async () => {
    const found: string[] = [];
    for await (const stream of played?.sandbox.bot().app.streams.all() ?? []) if (stream.startsWith('case:')) found.push(stream);
    return found;
  };
  expect(await cases()).toEqual([]);
  const made = await create({});
  expect(made.err).toBe('');
  expect(made.out).toMatch(/INV-9\) is with the chair[\s\S]*BU-T1: to be held by/);
  await played.as('rowan').sees(/INV-9: who is invited/);
  expect((await create({})).out).toMatch(/before\. Nothing was changed/);
  // Another file, and so another case: two open ones of one reference cannot be.
  const taken = await create({ reference: 'inv-9', administrator: 'juniper' });
  expect(taken).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringMatching(/conference\.json: reference: it cannot be used/),
  });
  expect(await cases()).toHaveLength(1);
  // What another procedure would move of it, by its id alone.
  const other = await quorate(['procedure', 'diff', 'buckinghamshire', 'england-2023', '--cases'], { env });
  expect(other).toMatchObject({ status: 0, err: '', out: expect.stringContaining('1 case goes by buckinghamshire.') });
  const of = (await cases())[0]?.slice('case:'.length);
  expect(other.out).toContain(`${of}: core group, counted from the conference: no date → `);
  expect(other.out).not.toContain('INV-9');
});
