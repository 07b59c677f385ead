import { conferencesOf } from '../../domain/case/meetings.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from './streams.ts';

/**
 * After people in the directory have changed, every case is asked, in the background, who of its people has left or is back: their cards
 * are emptied, the administrator is told. The directory keeps how far that was done, and `from` who had it done; in the cases nobody
 * decides it, it follows from the directory. Done twice it changes nothing. Throws StoreDown; false: some case could not be asked, so it
 * is to be done again.
 */
export async function noteDepartures(
  streams: Streams,
  from: Pick<Stamp, 'by' | 'via'>,
  now: () => Instant,
  log: Log,
): Promise<boolean> {
  const { changes, noted } = await streams.directory.peek('directory');
  if (noted === changes) return true;
  let failed = 0;
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    try {
      const state = await streams.cases.peek(stream);
      if (state.opening.status !== 'open') continue;
      const drops = conferencesOf(state).map(({ id }) => ({ do: 'drop-deputies', meeting: id }) as const);
      for (const command of [{ do: 'note-departures' } as const, ...drops]) {
        const turned = await streams.cases.ask(stream, { by: 'time', via: from.via, at: now(), command });
        if (turned.did === 'unconfirmed') failed++;
      }
    } catch (error) {
      if (codeOf(error) === 'Destroyed') continue;
      failed++;
      log('error', { event: 'departures not noted', stream, code: codeOf(error) });
    }
  }
  if (failed > 0) return false;
  const done = await streams.directory.ask('directory', { ...from, at: now(), command: { do: 'departures-noted', changes } });
  log('info', { event: 'departures noted' });
  return done.did === 'decided';
}
