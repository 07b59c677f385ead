import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { Watched } from './contestant.ts';

// Loaded into each server before anything else (--import): it answers the benchmark over the process's own channel.
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
let cpu = process.cpuUsage();
process.on('message', (asked) => {
  if (asked !== 'report') return;
  const used = process.cpuUsage(cpu);
  cpu = process.cpuUsage();
  // The timer itself waits 10 ms: what is over that is the delay.
  const report: Watched = {
    loopDelayP99Ms: Math.max(0, delay.percentile(99) / 1e6 - 10),
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    cpuMs: (used.user + used.system) / 1000,
  };
  delay.reset();
  process.send?.(report);
});
process.channel?.unref();
