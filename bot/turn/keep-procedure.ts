import { hasCome } from '../../domain/directory/adopting/coming.ts';
import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from './streams.ts';

export interface ProcedureKeeper {
  /** Whether the day of an adopted procedure has come: then it is in force. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

/** In milliseconds: so much later than midnight at most a case is opened under the procedure of the day before. */
const every = 60_000;

/** At its start and every minute. Two replicas that do it at once do it once; what the store did not take is tried again the next time. */
export function keepProcedure(streams: Pick<Streams, 'directory'>, now: () => Instant, log: Log): ProcedureKeeper {
  async function look(): Promise<void> {
    try {
      const { coming } = await streams.directory.peek('directory');
      if (coming === null || !hasCome(coming, now())) return;
      const command = { do: 'take-procedure' } as const;
      const { did } = await streams.directory.ask('directory', { by: 'time', via: 'time', at: now(), command });
      if (did === 'decided') log('info', { event: `procedure in force: ${coming.procedure}` });
    } catch (error) {
      log('warn', { event: 'procedure not looked at', code: codeOf(error) });
    }
  }
  const timer = setInterval(() => void look(), every).unref();
  return { look, stop: () => clearInterval(timer) };
}
