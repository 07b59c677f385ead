import type { Chat, Outcome } from '../../adapters/chat.ts';
import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';

/** One tenant or workspace as this process knows it (domain/directory/installation.ts). `since`: when it began to refuse us. */
export type InstallationState =
  | { readonly of: string; readonly state: 'not tried' }
  | { readonly of: string; readonly state: 'works' }
  | { readonly of: string; readonly state: 'stopped' | 'trying'; readonly code: string; readonly since: Instant };

export interface Installations {
  /** For how many milliseconds nothing is to be sent there; 0: it may be. Asking changes nothing. */
  pauseLeft(of: string): number;
  /** The same, asked right before a request. While an installation is being tried, 0 uses up the one request that may follow a probe. */
  enter(of: string): number;
  /** What a request there came to. An outcome that no request was made for is not reported here. */
  heard(of: string, outcome: Outcome<unknown>): void;
  /** `names`: those to be named too where nothing was sent yet. */
  states(names?: readonly string[]): readonly InstallationState[];
  stop(): void;
}

export interface InstallationsOptions {
  readonly probe: (of: string) => Promise<Outcome<null>>;
  /** Tells the administrators who can be told; tried again until it is done. */
  readonly alert: (of: string) => Promise<unknown>;
  readonly now: () => Instant;
  readonly log: Log;
  /** The first pause before a probe, in ms. */
  readonly firstPause?: number;
}

/** Probes an installation by its name: the platform, then what it calls the tenant or workspace. */
export function prober(chats: { readonly teams?: Chat; readonly slack?: Chat }): InstallationsOptions['probe'] {
  return async (of) => {
    const [on = '', at = ''] = of.split('/', 2);
    const chat = on === 'teams' ? chats.teams : chats.slack;
    return chat === undefined ? { did: 'unknown' } : chat.probe(at);
  };
}

interface Fault {
  readonly code: string;
  readonly since: Instant;
  pauses: number;
  /** By performance.now(), which no clock set back disturbs. `trying`: a probe was let in, and one request at a time may follow. */
  next: number;
  trying: boolean;
  told: boolean;
  timer?: NodeJS.Timeout;
}

const mostPause = 60_000;
/** A request takes five seconds: after that the next one may try. */
const oneRequest = 6_000;

/**
 * Sends nothing to an installation that refuses us (its token was revoked, a right is missing, a proxy asks for a name). What is owed to
 * people there stays owed, and no mailbox is closed. The installation is probed, at growing pauses. After a probe that succeeds one request
 * is let through, and only its success ends the fault, since a probe needs fewer rights than a message. Each process keeps its own.
 */
export function openInstallations({ probe, alert, now, log, firstPause = 1_000 }: InstallationsOptions): Installations {
  const known = new Map<string, Fault | null>();

  function stopped(of: string, code: string): void {
    const fault = known.get(of) ?? { code, since: now(), pauses: 0, next: 0, trying: false, told: false };
    if (!fault.trying && fault.timer !== undefined) return;
    known.set(of, fault);
    log('error', { event: fault.pauses === 0 ? 'installation stopped' : 'installation still stopped', on: of, code });
    fault.trying = false;
    wait(of, fault);
  }

  function wait(of: string, fault: Fault): void {
    const pause = Math.min(firstPause * 2 ** fault.pauses++, mostPause);
    fault.next = performance.now() + pause;
    fault.timer = setTimeout(() => void look(of, fault), pause);
    fault.timer.unref();
    if (fault.told) return;
    fault.told = true;
    alert(of).catch((error: unknown) => {
      fault.told = false;
      log('warn', { event: 'administrators not told', on: of, code: codeOf(error) });
    });
  }

  async function look(of: string, fault: Fault): Promise<void> {
    const outcome = await probe(of);
    if (known.get(of) !== fault) return;
    if (outcome.did !== 'done') return wait(of, fault);
    fault.trying = true;
    fault.next = 0;
  }

  function pauseLeft(of: string): number {
    const fault = known.get(of);
    if (fault === undefined || fault === null) return 0;
    const left = fault.next - performance.now();
    return left > 0 || !fault.trying ? Math.max(left, 0) + 250 : 0;
  }

  return {
    pauseLeft,
    enter(of) {
      const left = pauseLeft(of);
      const fault = known.get(of);
      if (left === 0 && fault?.trying === true) fault.next = performance.now() + oneRequest;
      return left;
    },
    heard(of, outcome) {
      if (outcome.did === 'barred') return stopped(of, outcome.code);
      if (outcome.did === 'wait' || outcome.did === 'unknown' || ('unasked' in outcome && outcome.unasked)) return;
      const fault = known.get(of);
      if (fault !== undefined && fault !== null) {
        clearTimeout(fault.timer);
        log('info', { event: 'installation works again', on: of, ms: now() - fault.since });
      }
      known.set(of, null);
    },
    states: (names = []) =>
      [...new Set([...names, ...known.keys()])].toSorted().map((of) => {
        const fault = known.get(of);
        if (fault === undefined) return { of, state: 'not tried' };
        if (fault === null) return { of, state: 'works' };
        return { of, state: fault.trying ? 'trying' : 'stopped', code: fault.code, since: fault.since };
      }),
    stop() {
      for (const fault of known.values()) clearTimeout(fault?.timer);
      known.clear();
    },
  };
}
