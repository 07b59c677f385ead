import { isLive } from '../domain/case/state.ts';
import type { Instant } from '../domain/ids.ts';
import { codeOf, type Log } from './log.ts';
import type { Streams } from './streams.ts';

/**
 * After people in the directory have changed, every case is asked, in the background, who of its people has left or is back: their cards
 * are emptied, the administrator is told. The directory keeps how far that was done; done twice it changes nothing. Throws StoreDown;
 * false: some case could not be asked, so it is to be done again.
 */
export async function noteDepartures(streams: Streams, now: () => Instant, log: Log): Promise<boolean> {
  const stamp = { by: 'time', via: 'time' } as const;
  const { changes, noted } = await streams.directory.peek('directory');
  if (noted === changes) return true;
  let failed = 0;
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    try {
      if (!isLive(await streams.cases.peek(stream))) continue;
      const turned = await streams.cases.ask(stream, { ...stamp, at: now(), command: { do: 'note-departures' } });
      if (turned.did === 'unconfirmed') failed++;
    } catch (error) {
      if (codeOf(error) === 'Destroyed') continue;
      failed++;
      log('error', { event: 'departures not noted', stream, code: codeOf(error) });
    }
  }
  if (failed > 0) return false;
  const done = await streams.directory.ask('directory', { ...stamp, at: now(), command: { do: 'departures-noted', changes } });
  log('info', { event: 'departures noted' });
  return done.did === 'decided';
}
