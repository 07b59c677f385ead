import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus may know: counts and times. No label ever holds content, a name, a case or a person. */
interface Installation {
  readonly of: string;
  readonly state: 'not tried' | 'works' | 'stopped' | 'trying';
}

export interface Metrics {
  readonly text: () => Promise<string>;
  readonly type: string;
  readonly handled: (platform: string, did: string, seconds: number) => void;
  /** A request turned away before anybody was known: words of a closed list. */
  readonly refused: (on: string, status: number, why: string) => void;
  /** Something is wrong with what the store holds: an alarm. */
  readonly storeFault: (fault: 'records lost' | 'mailbox destroyed') => void;
  /** A card or form that could not be drawn, by its name: an alarm. */
  readonly undrawn: (card: string) => void;
  /** Counters kept elsewhere as plain numbers, read when somebody asks. */
  readonly count: (counters: object) => void;
  /** Whether each connection of Socket Mode is open, read when somebody asks. */
  readonly sockets: (states: () => readonly { readonly open: boolean }[]) => void;
  /** Which tenants and workspaces refuse us, read when somebody asks. */
  readonly installations: (states: () => readonly Installation[]) => void;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const handled = new Histogram({
    name: 'quorate_handled_seconds',
    help: 'From a verified press, form or message to its reply, stored',
    labelNames: ['platform', 'did'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'quorate_refused_total',
    help: 'Requests turned away at the door or by a platform adapter, by status and cause',
    labelNames: ['on', 'status', 'why'],
    registers: [registry],
  });
  const faults = new Counter({
    name: 'quorate_store_faults_total',
    help: 'What was found wrong with the store since the start: alarm on any',
    labelNames: ['fault'],
    registers: [registry],
  });
  const undrawn = new Counter({
    name: 'quorate_cards_undrawn_total',
    help: 'Cards and forms that could not be drawn since the start, by name: alarm on any',
    labelNames: ['card'],
    registers: [registry],
  });
  return {
    text: () => registry.metrics(),
    type: registry.contentType,
    storeFault: (fault) => faults.inc({ fault }),
    undrawn: (card) => undrawn.inc({ card }),
    handled: (platform, did, seconds) => handled.observe({ platform, did }, seconds),
    refused: (on, status, why) => refused.inc({ on, status, why }),
    count(counters) {
      new Gauge({
        name: 'quorate_deliveries_total',
        help: 'Requests to the platforms since the start, by what became of them',
        labelNames: ['outcome'],
        registers: [registry],
        collect() {
          for (const [outcome, count] of Object.entries(counters)) if (typeof count === 'number') this.set({ outcome }, count);
        },
      });
    },
    sockets(states) {
      new Gauge({
        name: 'quorate_slack_socket_shut',
        help: '1: Socket Mode is used and not open, so that nothing comes in from Slack: alarm when it lasts',
        registers: [registry],
        collect() {
          const all = states();
          if (all.length > 0) this.set(all.every((one) => one.open) ? 0 : 1);
        },
      });
    },
    installations(states) {
      new Gauge({
        name: 'quorate_installation_stopped',
        help: '1: this tenant or workspace refuses us, and nobody there is written to',
        labelNames: ['installation'],
        registers: [registry],
        collect() {
          for (const { of, state } of states()) this.set({ installation: of }, state === 'stopped' || state === 'trying' ? 1 : 0);
        },
      });
    },
  };
}
