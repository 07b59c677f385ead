import { expect, test } from 'vitest';
import type { SealedWrite } from '../../../adapters/store/sealing/sealed-write.ts';
import type { Watch } from '../../../bot/observe/watch.ts';
import { mailboxGone } from '../../../bot/turn/mailbox-gone.ts';
import type { Directory, Standing } from '../../../domain/directory/state.ts';
import { convened, known } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

/** The directory with these people's standing, everybody else's as it is. */
function standing(of: Partial<Record<keyof typeof people, readonly Standing[]>>): Directory {
  const changed = Object.entries(of).map(([name, now]) => [id(name as keyof typeof people), now] as const);
  const all = new Map(known.directory.people);
  for (const [person, now] of changed) {
    const found = all.get(person) ?? expect.unreachable(person);
    all.set(person, { ...found, standing: now });
  }
  return { ...known.directory, people: all };
}

/** The mailboxes that are told that tom is to be telephoned. */
async function toldBy(directory: Directory): Promise<readonly string[]> {
  const written: string[] = [];
  const append = (writes: readonly SealedWrite[]) => {
    written.push(...writes.map((one) => one.stream));
    return Promise.resolve({ did: 'appended', heads: new Map(), gone: [] });
  };
  const watch = { gone: () => undefined, failed: () => undefined } as unknown as Watch;
  mailboxGone({ append } as never, watch)(convened().state, [`person:${id('tom')}`], { directory });
  await new Promise(setImmediate);
  return written;
}

test('whoever called the case is asked to telephone; where they are no administrator any more, whoever has it now', async () => {
  expect(await toldBy(known.directory)).toEqual([`person:${id('ada')}`]);
  expect(await toldBy(standing({ ada: [], carl: ['administrator'] }))).toEqual([`person:${id('carl')}`]);
});
