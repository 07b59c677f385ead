import { Redis } from 'ioredis';
import type { StreamId } from '../../../adapters/store/port.ts';
import { scripts } from '../../../adapters/store/redis/script.ts';

/** Watches a test's own Redis: how often the append script is called for a stream, whoever calls it and whether it wins or not. */
export interface Appends {
  readonly tries: (stream: StreamId) => number;
  readonly stop: () => void;
}

export async function watchAppends(port: number): Promise<Appends> {
  const connection = new Redis({ port, host: '127.0.0.1' });
  const monitor = await connection.monitor();
  const calls: (readonly string[])[] = [];
  monitor.on('monitor', (_time: string, args: readonly string[]) => {
    if (args[1] === scripts.append.sha || args[1] === scripts.append.lua) calls.push(args.slice(2));
  });
  return {
    tries: (stream) => calls.filter((args) => args.some((arg, at) => arg === stream && args[at + 1] === 'on')).length,
    stop() {
      monitor.disconnect();
      connection.disconnect();
    },
  };
}
