import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportReturn } from '../../bot/cli/export/export-return.ts';
import type { Offline } from '../../bot/cli/offline.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import { convened } from '../support/case-story.ts';
import { id } from '../support/invented-partnership.ts';

const base = mkdtempSync(join(tmpdir(), 'quorate-return-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Two open cases on a store that confirms whatever `isConfirmed` says. */
function offline(isConfirmed: (stream: string, command: CaseCommand) => boolean) {
  const story = convened();
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
