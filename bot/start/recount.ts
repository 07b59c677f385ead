import { StoreDown } from '../../adapters/store/port.ts';
import { countDates } from '../../domain/case/dates/case-deadlines.ts';
import { wasConvened } from '../../domain/case/meetings.ts';
import type { Instant } from '../../domain/ids.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from '../turn/streams.ts';

/**
 * After the official bank holidays have changed (`quorate bank-holidays update`), every case is counted again, once, in the background:
 * the people whose open dates move are told. The directory keeps which calendar that was last done with; done twice it changes nothing.
 */
export async function recount(streams: Streams, now: () => Instant, log: Log): Promise<void> {
  const stamp = { by: 'time', via: 'time' } as const;
  const directory = await streams.directory.peek('directory');
  if (directory.procedure === '') return;
  const { version } = calendarOf(procedureOf(directory.procedure, directory));
  if (directory.calendar === version) return;
  let cases = 0;
  let missed = 0;
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    try {
      const state = await streams.cases.peek(stream);
      if (state.opening.status !== 'open' || !wasConvened(state)) continue;
      const counted = countDates(state, procedureOf(state.opening.procedure, directory));
      const { did } = await streams.cases.ask(stream, { ...stamp, at: now(), command: { do: 'count-dates', counted } });
      if (did === 'decided') cases++;
      else missed++;
    } catch (error) {
      if (error instanceof StoreDown) throw error; // all of it again at the next start
      log('error', { event: 'case not counted again', stream, code: codeOf(error) });
    }
  }
  if (missed > 0) return log('warn', { event: 'not counted again', count: missed });
  await streams.directory.ask('directory', { ...stamp, at: now(), command: { do: 'take-calendar', version } });
  log('info', { event: 'counted again', count: cases });
}
