import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportReturn } from '../../../bot/cli/export/export-return.ts';
import type { Offline } from '../../../bot/cli/offline.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { annexCounts } from '../../../domain/returns/annex-a.ts';
import { english, heldOn } from '../../domain/returns/told.ts';
import { convened } from '../../support/case-story.ts';
import { c1, decide } from '../../support/conference/deciding.ts';
import { id } from '../../support/invented-partnership.ts';

const base = mkdtempSync(join(tmpdir(), 'quorate-return-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Two open cases on a store that confirms whatever `isConfirmed` says. */
function offline(isConfirmed: (stream: string, command: CaseCommand) => boolean, story = convened()) {
  const asked: string[] = [];
  const streams = {
    directory: { peek: async () => story.known.directory },
    async *all() {
      yield* ['case:a', 'case:b'];
    },
    cases: {
      peek: async () => story.state,
      async ask(stream: string, { command }: { readonly command: CaseCommand }) {
        asked.push(`${stream} ${'unwritten' in command ? 'unwritten' : command.do}`);
        return { did: isConfirmed(stream, command) ? 'decided' : 'unconfirmed' };
      },
    },
  };
  return { asked, it: { streams, now: () => story.at } as unknown as Offline };
}

test('where a later case cannot be noted, no file is written, and the trail of those before says so', async () => {
  const { asked, it } = offline((stream) => stream === 'case:a');
  const done = await exportReturn(it, 'meetings', { by: id('ada'), to: join(base, 'one') });
  expect(done).toEqual({ wrong: [expect.stringMatching(/^b: The store did not confirm it.* No file was written\.$/)] });
  expect(asked).toEqual(['case:a record-return', 'case:b record-return', 'case:a unwritten']);
  expect(readdirSync(join(base, 'one'))).toEqual([]);
});

test('where that cannot be noted either, whoever runs it is told on which trails it stands', async () => {
  const { it } = offline((stream, command) => stream === 'case:a' && !('unwritten' in command));
  const done = await exportReturn(it, 'meetings', { by: id('ada'), to: join(base, 'two') });
  expect('wrong' in done ? done.wrong[1] : '').toBe('On the trail of a it stands all the same that it was put into this return.');
});

test('where all goes well nothing is taken back', async () => {
  const { asked, it } = offline(() => true);
  expect(await exportReturn(it, 'meetings', { by: id('ada'), to: join(base, 'three') })).toHaveProperty('said');
  expect(asked).toEqual(['case:a record-return', 'case:b record-return']);
});

test('what the census objects to is said by its code before anything else, with exit status 1, and the files are written all the same', async () => {
  const told = async (facts: Readonly<Record<string, readonly string[]>>, to: string) => {
    const { it } = offline(() => true, heldOn(english('initial', facts), '2026-12-15'));
    return exportReturn(it, 'ssd', { by: id('ada'), to: join(base, to) });
  };
  const says = 'no start of enquiries is recorded before the initial conference of 2026-12-15.';
  const objected = await told({}, 'objected');
  // Two cases of two children each.
  const each = [1, 2, 1, 2].map((number) =>
    expect.stringMatching(new RegExp(`^8615: k0000invented0case1, Child ${number}: ${says}$`)),
  );
  expect(objected).toMatchObject({
    wrong: each,
    status: 1,
    said: expect.arrayContaining([expect.stringMatching(/^2 cases are in /)]),
  });
  expect(readdirSync(join(base, 'objected'))).toContain('ssd_s47_enquiry.csv');
  const readme = (to: string) => readFileSync(join(base, to, 'quorate_readme.txt'), 'utf8');
  expect(readme('objected')).toMatch(/^Made by Quorate on 2026-12-15: enquiries, /);
  expect(readme('objected')).toMatch(/by their codes:\n8615: k0000invented0case1, Child 1: /);
  expect(readme('objected')).toContain('Left empty in ssd_initial_cp_conference.csv: icpc_referral_id; referrals are numbered');
  const { it } = offline(() => true, heldOn(english('initial', {}), '2026-12-15'));
  const meetings = await exportReturn(it, 'meetings', { by: id('ada'), to: join(base, 'objected-meetings') });
  expect(meetings).toMatchObject({ wrong: each, status: 1 });
  const inOrder = await told({ 'strategy-discussion': ['2026-11-24'], 'section-47-started': ['2026-11-24'] }, 'in-order');
  expect(inOrder).not.toHaveProperty('wrong');
  expect(readme('in-order')).not.toContain('object');
  expect(readme('in-order')).toContain('No rows in ssd_cp_plans.csv, ssd_cp_reviews.csv: nothing in these cases belongs there.');
});

test('Annex A says what its counts leave out and why a column is empty; nothing that somebody typed, no place and nobody by name is in a file of it', async () => {
  const story = heldOn(english(), '2026-12-15');
  decide(story, c1, { categories: ['neglect'], reason: 'planted reason of the Quillfeathers' });
  story.ask('cleo', { do: 'give-action', to: id('sam'), what: '=planted()', why: 'planted why', due: '2026-12-21', child: c1 });
  const { it } = offline(() => true, story);
  const done = await exportReturn(it, 'annex-a', { by: id('ada'), to: join(base, 'annex') });
  expect(done).toMatchObject({
    said: expect.arrayContaining([
      annexCounts,
      'Left empty in quorate_annex_a_7.csv: DateOfLastStatutoryVisit, ChildSeenAlone; visits are in the council’s own system.',
    ]),
  });
  const files = readdirSync(join(base, 'annex')).map((name) => readFileSync(join(base, 'annex', name), 'utf8'));
  expect(files.length).toBeGreaterThan(2);
  for (const text of files)
    expect(text).not.toMatch(/planted|Quillfeather|Invented Hall|sam-social|cleo|2027-02-01|01\/02\/2027/);
});
