import type { Route } from '../../adapters/route.ts';
import type { Page } from '../../bot/http/page.ts';
import { listen } from '../../bot/http/server.ts';
import type { LogLine } from '../../bot/observe/log.ts';
import { openMetrics } from '../../bot/observe/metrics.ts';

/** The bot's own server on a free port of this machine, with one route and nothing behind it. */
export async function serve(
  route: Route,
  { connections, pages = [] }: { readonly connections?: number | undefined; readonly pages?: readonly Page[] } = {},
) {
  const lines: LogLine[] = [];
  let ready = true;
  const { port, stop } = await listen({
    routes: [route],
    pages,
    host: '127.0.0.1',
    port: 0,
    installations: () => [],
    ready: async () => ready,
    metrics: openMetrics(),
    log: (_, line) => lines.push(line),
    ...(connections === undefined ? {} : { connections }),
  });
  const unready = () => {
    ready = false;
  };
  let stopped: Promise<void> | undefined;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    lines,
    unready,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
