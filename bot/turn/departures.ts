import { conferencesOf } from '../../domain/case/meetings.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from './streams.ts';

/**
 * After people in the directory have changed, every case works out, in the background, which of its people have left or come back, or are called otherwise, who of its teams is asked, and whether its day lies in school holidays now. Cards of
 * those who left are emptied, and the administrator is told. The directory keeps how far this was done, and by whom (`from`); in a case it
 * is nobody's decision, it follows from the directory. Doing it twice changes nothing. Throws StoreDown. False: some case could not be
 * asked, so it has to be done again.
 */
export async function noteDepartures(
  streams: Streams,
  from: Pick<Stamp, 'by' | 'via'>,
  now: () => Instant,
  log: Log,
): Promise<boolean> {
  const { changes, noted, renamed } = await streams.directory.peek('directory');
  if (noted === changes) return true;
  const called = renamed.size === 0 ? {} : { renamed: { ids: [...renamed.keys()], upTo: changes } };
  const note = { do: 'note-departures', ...called } as const;
  let failed = 0;
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    try {
      const state = await streams.cases.peek(stream);
      if (state.request.asked !== null) {
        const passed = { do: 'pass-request-on' } as const;
        const turned = await streams.cases.ask(stream, { by: 'time', via: from.via, at: now(), command: passed });
        if (turned.did === 'unconfirmed') failed++;
      }
      if (state.opening.status !== 'open') continue;
      const drops = conferencesOf(state).flatMap(({ id, meeting }) => [
        { do: 'drop-deputies', meeting: id } as const,
        { do: 'note-school-holidays', meeting: id } as const,
        ...(meeting.list.teams === undefined ? [] : [{ do: 'note-teams', meeting: id } as const]),
      ]);
      for (const command of [note, { do: 'note-covers' } as const, ...drops]) {
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
