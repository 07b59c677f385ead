import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { quorate } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

// In a folder of our own: somebody may have made any other.
const missing = join(folder, 'not-made', 'file');
const ask = (...args: string[]) => quorate(['timescales', ...args]);

describe('quorate timescales --json', () => {
  test('prints one line of exactly this shape', async () => {
    const ran = await ask(
      '--procedure',
      'stoke-on-trent',
      '--type',
      'initial',
      '--on',
      'strategy-discussion=2026-12-18',
      '--json',
    );
    expect(ran).toEqual({
      status: 0,
      err: '',
      out: '{"procedure":"stoke-on-trent","deadlines":[{"rule":"ST-T1","due":"2027-01-13","lastWorkingDay":"2027-01-13","provisional":false,"strength":"should","explanation":"15 working days from Fri 18 Dec 2026, not counting 25 and 28 Dec and 1 Jan = Wed 13 Jan 2027","document":"Initial child protection conferences, section C 05, version 7","edition":"2017-07","source":"02, 03","address":null,"confidence":null}]}\n',
    });
  });

  test('--on again repeats the fact; the type is initial unless said; undated rows are null', async () => {
    const ran = await ask(
      '--procedure',
      'stoke-on-trent',
      '--on',
      'strategy-discussion=2026-11-02',
      '--on',
      'strategy-discussion=2026-11-09',
      '--on',
      'section-47-concluded=2026-11-20',
      '--json',
    );
    expect(JSON.parse(ran.out).deadlines).toMatchObject([
      { rule: 'ST-T1', due: '2026-11-30' },
      { rule: 'ST-T19', due: null, lastWorkingDay: null, strength: 'must' },
    ]);
  });

  test('--area, --today and an overlay are understood', async () => {
    const area = await ask(
      '--procedure',
      'forth-valley',
      '--area',
      'falkirk',
      '--today',
      '2026-01-01',
      '--on',
      'core-group=2026-12-01',
      '--json',
    );
    expect(JSON.parse(area.out).deadlines).toMatchObject([{ rule: 'FV-T13', due: '2026-12-29' }]);
    const practice = await ask(
      '--procedure',
      'gp-practice',
      '--convened-by',
      'ceredigion',
      '--on',
      'strategy-discussion=2026-12-18',
      '--json',
    );
    expect(JSON.parse(practice.out)).toMatchObject({
      procedure: 'gp-practice',
      deadlines: [
        { rule: 'CE-T1', due: '2027-01-13' },
        { rule: 'GP-T3', due: null },
      ],
    });
  });
});

describe('quorate timescales for people', () => {
  const args = [
    '--procedure',
    'buckinghamshire',
    '--today',
    '2026-12-10',
    '--on',
    'section-47-started=2026-12-18',
    '--on',
    'conference=2027-01-12',
  ];

  test('is a table, soonest first, that names document, strength, standing and the count', async () => {
    const { status, out, err } = await ask(...args);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(
      'Buckinghamshire, initial conference  (Child protection conference, guidance for schools (SchoolsWeb), 2018)',
    );
    expect(out).toContain('Its dates are for trying out only.');
    expect(out).toMatch(/Due +Rule +Strength +Stands +What\n/);
    expect(out).toMatch(
      /Wed 13 Jan 2027 +BU-T1 +should +open +Initial Child Protection Conference\n +15 working days from Fri 18 Dec 2026/,
    );
    expect(out.indexOf('BU-T2')).toBeLessThan(out.indexOf('BU-T1 '));
    expect(out).not.toContain('\u001b');
  });

  test('in Welsh the day, what it is for and how it was counted; a language that is none is refused', async () => {
    const wales = ['--procedure', 'wales', '--on', 'strategy-discussion=2026-12-18', '--language', 'cy'];
    expect((await ask(...wales)).out).toMatch(
      /Mer 13 Ion 2027 +W-T1 +should .*Cynhadledd amddiffyn plant gychwynnol\n +15 diwrnod gwaith ar ôl Gwen 18 Rhag 2026/,
    );
    const { deadlines } = JSON.parse((await ask(...wales, '--json')).out);
    expect(deadlines[0].explanation).toMatch(/^15 diwrnod gwaith ar ôl/);
    const { status, err } = await ask(...wales.slice(0, -1), 'fr');
    expect([status, err]).toEqual([2, '--language is en or cy, and not "fr".\n']);
  });

  test('that a document has been superseded, or is about to be, is said to a person and in --json', async () => {
    const asked = (key: string, ...more: string[]) => ask('--procedure', key, '--on', 'conference=2026-12-01', ...more);
    expect((await asked('england-2023')).out).toContain('Superseded, or about to be: an edition of 2026');
    const json = async (...more: string[]) => JSON.parse((await asked('england-2023', '--json', ...more)).out).supersededBy;
    expect([await json(), await json('--language', 'cy')]).toEqual([
      expect.stringContaining('edition of 2026'),
      expect.stringContaining('argraffiad 2026'),
    ]);
    expect((await asked('scotland-2023')).out).not.toContain('Superseded');
    expect(JSON.parse((await asked('scotland-2023', '--json')).out)).not.toHaveProperty('supersededBy');
  });

  test('is in colour where colour is wanted, and not because CI is set', async () => {
    expect((await quorate(['timescales', ...args], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[1m');
    expect((await quorate(['timescales', ...args], { env: { CI: 'true' } })).out).not.toContain('\u001b');
  });

  test('--ics writes diary entries that say nothing: no family, no rule, no people, no place (Q-2)', async () => {
    const file = join(folder, 'dates.ics');
    const ran = await ask('--procedure', 'buckinghamshire', '--on', 'conference=2026-12-28', '--ics', file, '--case', 'INV-7');
    expect(ran.status).toBe(0);
    const text = readFileSync(file, 'utf8');
    const starts = [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map((found) => found[1]);
    expect(starts).toEqual(['20261223', '20261223', '20261224', '20270325']); // on working days, when people can act
    expect(new Set([...text.matchAll(/^SUMMARY:(.*)\r?$/gm)].map((found) => found[1]))).toEqual(new Set(['A date to keep']));
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|LOCATION|DESCRIPTION|child|conference|BU-T|report/i);
    expect(new Set([...text.matchAll(/^UID:(.*)$/gm)].map((found) => found[1])).size).toBe(4);
    expect(text).not.toContain('INV-7');
  });

  test('an entry is known by its case and its rule: a moved date stays the same entry, and another case has its own', async () => {
    const file = join(folder, 'moved.ics');
    const ids = async (date: string, name: string, type = 'initial') => {
      const on = ['--procedure', 'buckinghamshire', '--type', type, '--on', `conference=${date}`];
      expect((await ask(...on, '--ics', file, '--case', name)).status).toBe(0);
      return [...readFileSync(file, 'utf8').matchAll(/^UID:(\S+)/gm)].map((found) => found[1]);
    };
    const first = await ids('2026-12-28', 'INV-7');
    expect(first).toHaveLength(4);
    expect(await ids('2026-12-29', 'INV-7')).toEqual(first);
    for (const others of [await ids('2026-12-28', 'INV-8'), await ids('2026-12-28', 'INV-7', 'review')])
      expect(others.filter((one) => first.includes(one))).toEqual([]);
  });
});

describe('what cannot be answered', () => {
  const facts =
    'decision-to-convene, concern-notified, concern-raised, referral-received, enquiries-decided, strategy-discussion, ';
  test.each([
    [
      ['--procedure', 'stoke'],
      'There is no procedure "stoke". Choose one of: forth-valley, stoke-on-trent, buckinghamshire, ceredigion, gp-practice, england-2023, scotland-2023, wales, northern-ireland-2018, forth-valley-today, london, sussex, tees, blackpool, bolton, cheshire-east, city-and-hackney, liverpool, north-yorkshire, sefton, highland, powys.',
    ],
    [
      [],
      'Name the procedure: --procedure forth-valley | stoke-on-trent | buckinghamshire | ceredigion | gp-practice | england-2023 | scotland-2023 | wales | northern-ireland-2018 | forth-valley-today | london | sussex | tees | blackpool | bolton | cheshire-east | city-and-hackney | liverpool | north-yorkshire | sefton | highland | powys.',
    ],
    [['--procedure', 'ceredigion', '--on', 'strategy=2026-12-18'], `There is no fact "strategy". Choose one of: ${facts}`],
    [['--procedure', 'ceredigion', '--on', '__proto__=2026-12-18'], 'There is no fact "__proto__". Choose one of: '],
    [
      ['--procedure', 'ceredigion', '--on', 'birth=2026-02-30'],
      'birth: "2026-02-30" is not a date. Write it as YYYY-MM-DD, and a day that exists.',
    ],
    [['--procedure', 'ceredigion', '--on', 'birth=18/12/2026'], 'birth: "18/12/2026" is not a date.'],
    [['--procedure', 'ceredigion', '--on', 'birth='], 'birth: "" is not a date.'],
    [
      ['--procedure', 'ceredigion', '--on', 'birth=1826-12-18'],
      'birth: 1826-12-18 is too far away. Dates from 2000 to 2099 can be worked with.',
    ],
    [['--procedure', 'ceredigion', '--on', 'birth=9999-12-31'], 'birth: 9999-12-31 is too far away.'],
    [['--procedure', 'ceredigion', '--today', '2326-01-01'], 'today: 2326-01-01 is too far away.'],
    [['--procedure', 'ceredigion', '--on', 'birth'], '--on "birth" is not a fact with its date.'],
    [
      ['--procedure', 'ceredigion', '--type', 'transfer'],
      'The procedure ceredigion has no conference of type "transfer". Choose one of: initial, review.',
    ],
    [
      ['--procedure', 'ceredigion', '--on', 'conference:pre-birth=2026-12-18'],
      'The procedure ceredigion has no conference of type "pre-birth". Choose one of: initial, review.',
    ],
    [
      ['--procedure', 'forth-valley', '--area', 'fife'],
      'The procedure forth-valley has no area "fife". Choose one of: clackmannanshire, stirling, falkirk.',
    ],
    [['--procedure', 'ceredigion', '--area', 'north'], 'The procedure ceredigion is one area: leave out "north".'],
    [
      ['--procedure', 'gp-practice', '--convened-by', 'gp-practice'],
      'There is no procedure "gp-practice". Choose one of: forth-valley, stoke-on-trent, buckinghamshire, ceredigion, england-2023, scotland-2023, wales, northern-ireland-2018, forth-valley-today, london, sussex, tees, blackpool, bolton, cheshire-east, city-and-hackney, liverpool, north-yorkshire, sefton, highland, powys.',
    ],
    [['--input', 'x.jsonl', '--procedure', 'ceredigion'], 'With --input each line says its own'],
    [['--procedure', 'ceredigion', '--ics', missing], 'Name the case with --case'],
    [['--procedure', 'ceredigion', '--ics', missing, '--case', ' '], 'Name the case with --case'],
    [['--procedure', 'ceredigion', '--case', 'INV-7'], '--case goes with --ics.'],
    [
      ['--procedure', 'ceredigion', '--ics', missing, '--case', 'INV-7'],
      `The diary entries could not be written to ${missing} (ENOENT).`,
    ],
    [['--input', missing], `${missing} could not be read (ENOENT)`],
    [['--tpye', 'initial'], "error: unknown option '--tpye'"],
  ] as const)('%j', async (args, sentence) => {
    const ran = await ask(...args);
    expect({ status: ran.status, out: ran.out }).toEqual({ status: 2, out: '' });
    expect(ran.err).toContain(sentence);
  });

  test('an unknown command is 2, help is 0', async () => {
    expect((await quorate(['timescale'])).status).toBe(2);
    const help = await quorate(['timescales', '--help']);
    expect([help.status, help.err]).toEqual([0, '']);
    expect(help.out).toContain('--on <fact=date>');
  });
});
