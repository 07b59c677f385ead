import type { Inbound, Reply } from '../../adapters/inbound.ts';
import type { StreamId } from '../../adapters/store/port.ts';
import type { Front } from './click-context.ts';

/** What is kept cannot answer this. */
class Unproven extends Error {
  override readonly name = 'Unproven';
}

async function unproven(): Promise<never> {
  throw new Unproven();
}

/**
 * Handles a press or a form on what is kept of the directory and the case, without asking the store first. It counts only when a turn
 * then stored it (or read and refused it) on those very states, which the store itself checks: so it is one journey instead of three,
 * and never an answer out of memory. null: it has to be handled again, on what is read. Until then nothing was done: whatever else a
 * handler might write, such as an entry about wrong hands, waits for that.
 */
export async function guess(
  front: Front,
  inbound: Inbound,
  handle: (front: Front, inbound: Inbound) => Promise<Reply>,
): Promise<Reply | null> {
  const { cases, directory, strangers } = front.streams;
  const people = directory.folds.kept('directory');
  if (people === undefined) return null;
  const seen = new Map<StreamId, number>();
  let proven = false;
  const kept: Front = {
    ...front,
    mailboxes: { ...front.mailboxes, ask: unproven, askOn: unproven, rest: unproven, peek: unproven },
    casesOf: unproven,
    door: { note: unproven },
    streams: {
      ...front.streams,
      strangers: { ...strangers, ask: unproven, askOn: unproven, rest: unproven, peek: unproven },
      directory: { ...directory, ask: unproven, askOn: unproven, rest: unproven, peek: async () => people.state },
      cases: {
        ...cases,
        rest: unproven,
        async peek(stream) {
          const fold = cases.folds.kept(stream);
          if (fold === undefined) return unproven();
          seen.set(stream, fold.news);
          return fold.state;
        },
        async ask(stream, ask) {
          if (ask.command.do === 'turn-away') return unproven();
          const own = seen.get(stream);
          const turned = await cases.askOn(stream, ask, { beside: people.news, ...(own === undefined ? {} : { own }) });
          if (turned.did === 'stale') return unproven();
          proven = true;
          return turned;
        },
      },
    },
  };
  try {
    const reply = await handle(kept, inbound);
    return proven ? reply : null;
  } catch (error) {
    if (error instanceof Unproven) return null;
    throw error;
  }
}
