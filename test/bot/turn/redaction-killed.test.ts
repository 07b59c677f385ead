import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verify } from '../../../adapters/store/chain/verify.ts';
import { nowhere } from '../../../adapters/store/head.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { redactionsOf } from '../../../bot/cli/audit/redactions-of.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { redactedWords } from '../../../domain/case/redaction/without.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs } from '../../bench/price/people.ts';
import { endsWithUs } from '../../support/process/children.ts';
import { everyByteIn } from '../../support/store/every-byte.ts';
import { masters as mastersOf, newKeyText } from '../../support/store/master-keys.ts';
import { sealedSqlite } from '../../support/store/sealed-store.ts';

const key = newKeyText();
const masters = mastersOf(key);
const chair = chairs[0] ?? '';
const id = 'invented0case0one';
const stream = caseStream(id);
const planted = 'Planted Otherfamily';
const script = join(import.meta.dirname, '../../support/store/agree-to-redact.ts');
const start = Date.UTC(2026, 10, 25, 12);

async function ask(on: Streams, by: string, at: number, command: CaseCommand): Promise<string> {
  const turned = await on.cases.ask(stream, { by: by as PersonId, at, via: 'teams', command });
  return turned.did === 'refused' ? turned.reason : turned.did;
}

test.each([0, 2, 5, 10, 20])(
  'killed %i ms into it: it is done or it is not, the trail verifies, and agreed again it is done (Q-22)',
  async (ms) => {
    const place = await sealedSqlite(masters);
    try {
      await place.store.append([{ stream: 'directory', after: nowhere, events: openDirectory().events, wake: null }]);
      const streams = openStreams(place.store, () => undefined);
      const opening = { id, reference: 'INV-2026-7', procedure: 'buckinghamshire', type: 'initial', facts: {} } as const;
      const when = { date: '2026-12-09', time: '10:00', place: 'Invented Hall' };
      const all: readonly CaseCommand[] = [
        { do: 'open', ...opening, children: [{ born: '2019-05-04' }] },
        { do: 'set-when', meeting: 'k1', when, chair: chair as PersonId },
        { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1'], name: planted } as never },
        { do: 'invite', meeting: 'k1', invitees: [{ person: 'slack-0' as PersonId, role: 'social-worker', sure: true }] },
        { do: 'propose', meeting: 'k1' },
      ];
      for (const [nth, command] of all.entries())
        expect(await ask(streams, administrator, start + nth * 1000, command)).toBe('decided');
      const names = (await place.store.read(stream, nowhere)).events as readonly { readonly event: string }[];
      const n = names.findIndex(({ event }) => event === 'adult-added') + 1;
      const bytes = Buffer.from((await place.raw.part(stream, n, n)).records[0]?.bytes ?? []);
      const seen = start + 60_000;
      expect(await ask(streams, administrator, seen, { do: 'ask-redaction', texts: [`${n}.0`], why: 'wrong-case' })).toBe(
        'decided',
      );

      const child = spawn(process.execPath, [script, place.file, key, id, chair, String(seen), String(seen + 1000)]);
      endsWithUs(child);
      await once(child.stdout, 'data');
      await after(ms);
      child.kill('SIGKILL');
      await once(child, 'exit');

      const again = await openSqlite(place.file);
      const sealed = seal(again, masters);
      const redactedIn = (_: string, events: readonly unknown[]) => new Set(redactionsOf(events).keys());
      const fresh = openStreams(sealed, () => undefined);
      const isDone = ((await sealed.read(stream, nowhere)).events as typeof names).some(({ event }) => event === 'redacted');
      const name = (await fresh.cases.peek(stream)).family.adults[0]?.name;
      expect(name).toBe(isDone ? redactedWords : planted);
      const found = await verify(again, { masters, redactedIn });
      expect([found.faults, found.redacted]).toEqual([[], isDone ? 1 : 0]);
      expect(await ask(fresh, chair, seen + 2000, { do: 'agree-redaction', seen })).toBe('decided');
      expect((await fresh.cases.peek(stream)).family.adults[0]?.name).toBe(redactedWords);
      await again.close();
      await expect.poll(() => everyByteIn(place.folder).includes(bytes), { timeout: 5_000 }).toBe(false);
    } finally {
      await place.remove();
    }
  },
);
